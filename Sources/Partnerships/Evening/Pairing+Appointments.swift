extension Pairing {
  /// The pairs as appointments of an evening, each worth what it adds to the objective.
  public var appointments: [Timetable.Appointment] {
    pairs.map {
      Timetable.Appointment(
        first: $0.first.firm, second: $0.second.firm,
        // By fit all pairs were chosen without amounts, so none is worth more than another.
        value: objective == .fit ? 1 : objective.weight(of: $0) ?? $0.index)
    }
  }
}
