public import PartnernetzWording

/// Why a parameter could not be changed.
public enum ParameterError: Hashable, WordedError {
  /// No parameter has that name; the nearest known one is offered, where one is near.
  case unknown(name: String, nearest: String?)
  /// The value lies outside the parameter's bounds.
  case outOfBounds(name: String, value: Double, bounds: ClosedRange<Double>)
  /// The parameter counts something and takes whole numbers only.
  case notWhole(name: String, value: Double)

  /// The error as a sentence.
  public var phrase: Phrase {
    switch self {
    case .unknown(let name, let nearest):
      Phrase(
        de: "Den Parameter „\(name)“ gibt es nicht."
          + (nearest.map { " Meinten Sie „\($0)“?" } ?? "")
          + " Alle stehen in der Liste der Parameter.",
        en: "There is no parameter “\(name)”."
          + (nearest.map { " Did you mean “\($0)”?" } ?? "")
          + " All stand in the list of parameters.")
    case .outOfBounds(let name, let value, let bounds):
      Phrase(
        de:
          "\(name) = \(text(value, .german)): erlaubt ist \(text(bounds.lowerBound, .german)) bis "
          + "\(text(bounds.upperBound, .german)).",
        en:
          "\(name) = \(text(value, .english)): allowed is \(text(bounds.lowerBound, .english)) to "
          + "\(text(bounds.upperBound, .english)).")
    case .notWhole(let name, let value):
      Phrase(
        de: "\(name) = \(text(value, .german)): hier ist eine ganze Zahl nötig.",
        en: "\(name) = \(text(value, .english)): a whole number is needed here.")
    }
  }

  private func text(_ value: Double, _ language: Language) -> String {
    language.number(value, digits: 6)
  }
}

extension Parameters {
  /// Changes one parameter by its name in the catalogue.
  ///
  /// - Parameters:
  ///   - name: the name, e.g. `market_access`.
  ///   - value: the new value, in the unit that the catalogue states.
  /// - Throws: ``ParameterError`` when there is no such parameter or the value is out of bounds, which
  ///   what is no number always is.
  /// - Complexity: O(parameters).
  public mutating func set(_ name: String, to value: Double) throws(ParameterError) {
    guard let entry = Parameters.catalogue.first(where: { $0.name == name }) else {
      throw .unknown(name: name, nearest: Parameters.nearest(to: name))
    }
    guard entry.bounds.contains(value) else {
      throw .outOfBounds(name: name, value: value, bounds: entry.bounds)
    }
    guard !entry.isWhole || value == value.rounded() else {
      throw .notWhole(name: name, value: value)
    }
    entry.set(&self, value)
    setByHand.insert(name)
    lessons.ranges[name] = nil
    lessons.before[name] = nil
  }

  /// Whether statements are reconciled alike under others (F1).
  func reconcile(like other: Parameters) -> Bool {
    agreement == other.agreement && deviation == other.deviation
      && taxTolerance == other.taxTolerance && taxStandard == other.taxStandard
      && taxReduced == other.taxReduced
  }

  /// Every parameter with an interval in the catalogue at its pessimistic end.
  ///
  /// A parameter that was moved beyond its interval stays where it was put.
  /// - SeeAlso: F11b.
  public var pessimistic: Parameters { corner(interval(of:)) { $0.low } }

  /// Every parameter with an interval in the catalogue at its optimistic end.
  public var optimistic: Parameters { corner(interval(of:)) { $0.high } }

  /// Every assumption that is drawn at its bad end at once: what people call the worst case, and so
  /// hardly ever better than a draw.
  /// - SeeAlso: F28.
  public var worst: Parameters { corner(ends(of:)) { $0.low } }

  /// Every assumption that is drawn at its good end at once.
  public var best: Parameters { corner(ends(of:)) { $0.high } }

  private func corner(
    _ ends: (Entry) -> (low: Double, high: Double)?,
    _ end: ((low: Double, high: Double)) -> Double
  ) -> Parameters {
    var corner = self
    for entry in Parameters.catalogue {
      guard let interval = ends(entry) else { continue }
      let value = entry.value(self)
      let (low, high) = (min(interval.low, interval.high), max(interval.low, interval.high))
      if (low...high).contains(value) { entry.set(&corner, end(interval)) }
    }
    return corner
  }
}

extension Parameters {
  /// The parameter whose name holds a word, or differs from it in a third of its letters at most.
  private static func nearest(to name: String) -> String? {
    let names = catalogue.map(\.name)
    let holding = name.count < 3 ? [] : names.filter { $0.contains(name) }
    if holding.count == 1 { return holding[0] }
    let near = names.map { (name.editDistance(to: $0), $0) }.min { $0 < $1 }
    return near.flatMap { $0.0 <= max(1, name.count / 3) ? $0.1 : nil }
  }
}
