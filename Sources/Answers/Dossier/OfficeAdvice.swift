import PartnernetzPartnerships
import PartnernetzRecords

/// What the association knows of a member's pairs beyond what that member may know.
///
/// Of it a dossier takes whom to name, in which order, and whom not; never an amount.
struct OfficeAdvice: Sendable {
  /// Partners with whom both gain enough by all that is known, in the order of every other list.
  let good: [Int32]
  private let firm: Int32
  private let benefit: Benefit

  /// As many as the list of a firm's partners shows.
  static let most = 10
  /// What an amount may be above another and still read the same beside “about”, as a share of it.
  private static let rounding = 0.01

  /// Judges a firm's pairs by all that is known.
  ///
  /// - Complexity: O(n · rows of the firm).
  init(for firm: Int32, in benefit: Benefit) {
    self.init(
      for: firm, in: benefit,
      good: OfficeAdvice.good(
        for: firm, Suggestions(for: firm, in: benefit, count: OfficeAdvice.most)))
  }

  /// Takes what was found out for many firms at once.
  init(for firm: Int32, in benefit: Benefit, good: [Int32]) {
    self.firm = firm
    self.benefit = benefit
    self.good = good
  }

  /// The partners of a list with whom both gain enough.
  static func good(for firm: Int32, _ list: Suggestions) -> [Int32] {
    list.pairs.filter { $0.tier == .winwin }.map { $0.partner(of: firm) }
  }

  /// Whether a partner is not to be named, since it would not bring the member enough and nothing that
  /// is missing could change that.
  func isNoGain(with partner: Int32) -> Bool {
    // Of whom no amount is known something may still come to light.
    guard benefit.knowsAmounts(of: firm), benefit.knowsAmounts(of: partner) else { return false }
    let pair = benefit.pair(firm, partner)
    return pair.tier == .none && !pair.couldPayOff && !pair.side(of: firm).isEnough
  }

  /// A pair in the member's view, with its amounts; nil where they would promise more than the
  /// association knows. The lower amount is not told instead: it would tell what others keep to
  /// themselves.
  func told(_ pair: Pair) -> Pair? {
    let own = pair.side(of: firm).gain.net
    let known = benefit.pair(firm, pair.partner(of: firm)).side(of: firm).gain.net
    return own <= known + OfficeAdvice.rounding * known.magnitude ? pair : nil
  }
}
