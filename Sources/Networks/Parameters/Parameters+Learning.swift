/// What outcomes of partnerships taught about the assumptions.
///
/// - SeeAlso: F29.
public struct Lessons: Sendable, Hashable {
  /// For each assumption that was learned, by name, between which ends it lies in 8 of 10 cases.
  public internal(set) var ranges: [String: ClosedRange<Double>] = [:]
  /// The values before, by name.
  var before: [String: Double] = [:]
  /// How many contacts taught them; one contact may teach several.
  public internal(set) var contacts = 0
  /// How many introductions that somebody asked a firm for are among what they rest on.
  public internal(set) var introductions = 0
}

extension Parameters {
  /// The fewest outcomes that make a share a figure; of fewer it is a guess, and told in a word.
  ///
  /// - SeeAlso: F29.
  public static let outcomesForFigure = 30

  /// Takes over what outcomes taught about an assumption; what somebody set by hand stays.
  ///
  /// - Parameters:
  ///   - name: the name in the catalogue; nothing is learned about another one.
  ///   - value: what is expected now; kept within the bounds. What is no number teaches nothing.
  ///   - range: between which ends it lies in 8 of 10 cases; nil where no range is assumed.
  /// - Returns: whether it was taken over.
  /// - Complexity: O(parameters).
  @discardableResult
  public mutating func learn(
    _ name: String, _ value: Double, likely range: ClosedRange<Double>? = nil
  ) -> Bool {
    guard learning > 0, !value.isNaN, !setByHand.contains(name),
      let entry = Parameters.catalogue.first(where: { $0.name == name })
    else { return false }
    func bounded(_ value: Double) -> Double {
      min(max(value, entry.bounds.lowerBound), entry.bounds.upperBound)
    }
    lessons.before[name] = lessons.before[name] ?? entry.value(self)
    entry.set(&self, bounded(value))
    lessons.ranges[name] = range.map { bounded($0.lowerBound)...bounded($0.upperBound) }
    return true
  }

  /// Whether a value was learned; of the chance of an introduction, whether its log odds were.
  public func isLearned(_ name: String) -> Bool {
    Parameters.names(behind: name).contains { lessons.before[$0] != nil }
  }

  /// Whether somebody set a value by hand; of the chance of an introduction, it or its log odds.
  public func isByHand(_ name: String) -> Bool {
    !setByHand.isDisjoint(with: Parameters.names(behind: name))
  }

  /// The names under which a value is kept: what outcomes teach of a chance of an introduction stands
  /// beside it.
  private static func names(behind name: String) -> [String] {
    introductions.filter { $0.base == name }.map(\.shift) + [name]
  }

  /// Notes how many contacts, and how many introductions, the lessons rest on.
  public mutating func note(contacts: Int, introductions: Int) {
    guard learning > 0 else { return }
    (lessons.contacts, lessons.introductions) = (contacts, introductions)
  }

  /// The assumptions as they were before outcomes taught something.
  public var unlearned: Parameters {
    var parameters = self
    for entry in Parameters.catalogue {
      if let value = lessons.before[entry.name] { entry.set(&parameters, value) }
    }
    parameters.lessons = Lessons()
    return parameters
  }

  /// Between which ends an assumption is likely to lie: as learned, else as assumed; nil where it is a
  /// choice.
  public func range(of entry: Entry) -> ClosedRange<Double>? {
    lessons.ranges[entry.name] ?? Parameters.ranges[entry.name]
  }

  /// The pessimistic and the optimistic end: as learned, else as assumed; nil where none are assumed.
  public func interval(of entry: Entry) -> (low: Double, high: Double)? {
    guard let assumed = entry.interval else { return nil }
    guard let range = lessons.ranges[entry.name] else { return assumed }
    return assumed.low <= assumed.high
      ? (range.lowerBound, range.upperBound) : (range.upperBound, range.lowerBound)
  }
}

extension Parameters {
  /// The chances of an introduction at full trust, by kind: of a partner, of a customer to its supplier, of
  /// a supplier to its customer, between financier and financed, of an acquaintance (F13).
  package var introductionBases: [Double] {
    [
      introducePartner, introduceCustomerToSupplier, introduceSupplierToCustomer, introduceCapital,
      introduceAcquaintance,
    ]
  }

  /// The names of these chances and of what outcomes add to their log odds, in the same order.
  package static let introductions: [(base: String, shift: String)] = [
    "partner", "customer_to_supplier", "supplier_to_customer", "capital", "acquaintance",
  ].map { ("introduce_" + $0, "shift_" + $0) }

  /// What is added to the log odds of those kinds, by their place, of which somebody set the chance or
  /// this by hand.
  package var shiftsByHand: [Int: Double] {
    var shifts: [Int: Double] = [:]
    for (kind, names) in Parameters.introductions.enumerated() where isByHand(names.base) {
      shifts[kind] = introduceShift[kind]
    }
    return shifts
  }

  /// How much the log odds rise with trust where somebody set it by hand.
  package var slopeByHand: Double? { isByHand("trust_slope") ? trustSlope : nil }
}
