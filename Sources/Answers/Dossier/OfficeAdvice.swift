import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// What the association knows of a member's pairs beyond what that member may know.
///
/// Of it a dossier takes whom to name, in which order, by which word of fit, and whom not; never an amount.
struct OfficeAdvice: Sendable {
  /// Partners with whom both gain enough by all that is known, in the order of every other list.
  let good: [Int32]
  private let firm: Int32
  private let fit: Fit
  private var benefit: Benefit { fit.benefit }

  /// As many as the list of a firm's partners shows.
  static let most = 10
  /// Judges a firm's pairs by all that is known.
  ///
  /// - Complexity: O(n · rows of the firm).
  init(for firm: Int32, by fit: Fit) {
    self.init(
      for: firm, by: fit,
      good: OfficeAdvice.good(
        for: firm, Suggestions(for: firm, in: fit.benefit, count: OfficeAdvice.most)))
  }

  /// Takes what was found out for many firms at once.
  init(for firm: Int32, by fit: Fit, good: [Int32]) {
    self.firm = firm
    self.fit = fit
    self.good = good
  }

  /// The partners of a list with whom both gain enough.
  static func good(for firm: Int32, _ list: Suggestions) -> [Int32] {
    list.pairs.filter { $0.tier == .winwin }.map { $0.partner(of: firm) }
  }

  /// Whom the association's own list names, best first; nobody whom no more than a place brings near.
  func fitting(atLeast count: Int) -> [Int32] {
    fit.listed(for: firm, atLeast: count).filter { $0.strength != .low }
      .map { $0.partner(of: firm) }
  }

  /// The word that the association's own lists have for the firm and a partner: who is called tells what
  /// the paper says.
  func strength(with partner: Int32) -> PairFit.Strength { fit.pair(firm, partner).strength }

  /// Whether a partner is not to be named, since it would not bring the member enough, or one of the two
  /// would lose, and nothing that is missing could change that. Of whom the association's own lists are
  /// silent, since only one side gains, a dossier makes no suggestion either.
  func isNoGain(with partner: Int32) -> Bool {
    // Of whom no amount is known something may still come to light.
    guard benefit.knowsAmounts(of: firm), benefit.knowsAmounts(of: partner) else { return false }
    let pair = benefit.pair(firm, partner)
    if pair.minimum <= 0 {
      // What is guessed may turn out better, but not above the best that is thought possible.
      return !pair.restsOnGuesses || [pair.first, pair.second].contains { $0.best <= 0 }
    }
    return pair.tier == .none && !pair.couldPayOff && !pair.side(of: firm).isEnough
  }

  /// A pair in the member's view, with its amounts; nil where they would read as more than the
  /// association knows. The lower amount is not told instead: it would tell what others keep to
  /// themselves.
  func told(_ pair: Pair) -> Pair? {
    let own = pair.side(of: firm).gain.net
    let known = benefit.pair(firm, pair.partner(of: firm)).side(of: firm).gain.net
    guard own > known else { return pair }
    return Language.german.roundedEuros(own) == Language.german.roundedEuros(known) ? pair : nil
  }
}
