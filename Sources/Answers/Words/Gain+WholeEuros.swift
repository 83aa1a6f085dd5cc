// Answers: what each component adds to a gain in whole euros, so that the column adds up to the
// whole euros of the net gain.
// Takes: O(c log c) for c components.
// From: the method of largest remainders (Hamilton; Balinski & Young, Fair Representation, 1982).

public import PartnernetzPartnerships
public import PartnernetzRecords

extension Gain {
  /// What each component adds to the net gain, in whole euros; together they are exactly the
  /// rounded ``net``.
  ///
  /// Each is the component's own figure rounded up or down, so never more than a euro off; one that
  /// is nothing stays nothing.
  public var wholeEuros: [Component: EuroPerYear] {
    let exact = Component.allCases.map { contribution(of: $0) }
    var whole = exact.map { $0.rounded(.down) }
    let missing = net.rounded() - whole.reduce(0, +)
    // The largest remainders are rounded up; of equal ones the first component's.
    let upwards = exact.indices.filter { exact[$0] != whole[$0] }
      .sorted { (whole[$0] - exact[$0], $0) < (whole[$1] - exact[$1], $1) }
    for place in upwards.prefix(max(0, Int(missing.euros))) { whole[place] += 1 }
    return Dictionary(uniqueKeysWithValues: zip(Component.allCases, whole))
  }
}
