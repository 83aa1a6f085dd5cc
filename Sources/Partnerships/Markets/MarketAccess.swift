// Answers: into which of the markets that a firm seeks it can get, through whom, and what could go wrong.
// Takes: for each market sought O(its servers) judgements and a question of the referral for the best
// few.
// From: FORMULAS F5, F5b, F17, F27, F31.

public import PartnernetzGraphs
import PartnernetzNetworks
public import PartnernetzRecords

/// A market that a firm seeks, with the members who can open it.
///
/// - SeeAlso: F5, F17.
public struct MarketAccess: Sendable {
  /// How the firm gets to a member who can open the market.
  public enum Way: Sendable, Hashable {
    /// The two have a relation.
    case known
    /// Others introduce them.
    case introduced(ProbablePath)
    /// There is no path; the association has to introduce them itself.
    case none
  }

  /// A member who serves the market.
  public struct Opener: Sendable, Hashable {
    /// The firm.
    public let firm: Int32
    /// What access through it is worth, after persistence, before costs; nil where what the
    /// firm aims at is unknown.
    public let worth: EuroPerYear?
    /// How likely the market is opened once the two are partners, 0–1.
    public let chance: Double
    /// Whether its own business there is smaller than what is aimed at (F5b).
    public let isCut: Bool
    /// How well the two fit, 0–1 (F25).
    public let fit: Double
    /// What is missing to a partnership that is good for the opener; 0 where nothing is.
    public let shortfall: EuroPerYear
    /// Whether it takes new partners.
    public let hasPlaces: Bool
    /// How to get there.
    public let way: Way

    /// Whether it takes new partners and the partnership is good for it.
    var takesPart: Bool { hasPlaces && shortfall <= 0 }
  }

  /// The market's number.
  public let market: Int32
  /// What the firm aims at there.
  public let target: EuroPerYear?
  /// With which product, where a goal says so.
  public let product: String?
  /// The best openers, best first.
  public let openers: [Opener]
  /// How many other members serve the market and may be suggested.
  public let servingCount: Int
  /// How many who serve it compete with the firm, now or once it is there.
  public let competitorCount: Int
  /// How many other members seek the market as well.
  public let seekingCount: Int

  /// What can be reached through the openers together, the market counted once (F27): only
  /// through those to whom there is a way; nil where what the firm aims at is unknown.
  public var reachable: EuroPerYear? {
    guard target != nil else { return nil }
    var (sum, nobodyYet) = (EuroPerYear.zero, 1.0)
    // What access is worth holds its chance already.
    for opener in openers.filter({ $0.way != .none })
      .sorted(by: { ($0.worth ?? 0, $0.chance) > ($1.worth ?? 0, $1.chance) })
    {
      sum += nobodyYet * (opener.worth ?? 0)
      nobodyYet *= 1 - opener.chance
    }
    return sum
  }
}

extension MarketAccess {
  /// The markets that a firm seeks: those first where most can be reached, then those where nobody
  /// knows how much, by how well the best opener fits.
  ///
  /// - Parameters:
  ///   - firm: the firm's number.
  ///   - fit: how well firms fit.
  ///   - referral: who can introduce whom.
  ///   - count: how many openers of a market are told at most, 0 or more.
  /// - Precondition: the firm is one of the network's, and `count` is not below 0; else the program
  ///   stops with a sentence.
  /// - Returns: every market that the firm seeks.
  /// - Complexity: O(rows of markets), and for each market sought O(its servers).
  public static func all(
    for firm: Int32, _ fit: Fit, _ referral: Referral, openers count: Int = 3
  ) -> [MarketAccess] {
    let network = fit.network
    network.requireFirms([firm])
    require(count >= 0, "There are 0 openers or more, not \(count).")
    let board = MarketBoard(network)
    let markets = network.sought[firm].map { wish in
      let goal = network.goals[firm].first {
        $0.market.flatMap { network.markets.number(of: $0) } == wish.market
      }
      let target = wish.target ?? goal?.target?.euros
      let (found, competitors) = openers(
        of: wish.market, for: firm, isTargetKnown: target != nil, board, fit)
      return MarketAccess(
        market: wish.market, target: target.map { EuroPerYear($0) }, product: goal?.product,
        openers: found.prefix(count).map { reached($0, from: firm, referral) },
        servingCount: found.count, competitorCount: competitors,
        seekingCount: board.seeking(wish.market).count { $0 != firm })
    }
    // Markets of which as much is known stay in the order of their numbers.
    return markets.sorted { one, other in
      let (a, b) = (one.reachable ?? -1, other.reachable ?? -1)
      if a != b { return a > b }
      let (f, g) = (one.openers.first?.fit ?? -1, other.openers.first?.fit ?? -1)
      return f != g ? f > g : one.market < other.market
    }
  }

  /// The members who may open a market for a firm, best first, without ways; and how many serve it
  /// who compete with the firm.
  private static func openers(
    of market: Int32, for firm: Int32, isTargetKnown: Bool, _ board: MarketBoard, _ fit: Fit
  ) -> (found: [Opener], competitors: Int) {
    let (model, benefit) = (fit.benefit.base, fit.benefit)
    var (found, competitors): ([Opener], Int) = ([], 0)
    for other in board.serving(market) where other != firm {
      if let obstacle = benefit.obstacle(firm, other), obstacle.closesMarkets {
        if obstacle.isCompetition { competitors += 1 }
        continue
      }
      guard let opening = model.opening(of: market, by: other, for: firm) else { continue }
      let gain = model.gain(of: other, from: firm)
      found.append(
        Opener(
          firm: other, worth: isTargetKnown ? opening.expected * gain.persistence : nil,
          chance: opening.chance, isCut: opening.isCut, fit: fit.pair(firm, other).fit,
          shortfall: max(0, model.threshold(of: other) - gain.net),
          hasPlaces: benefit.hasPlace(other) || model.hasTie(firm, other), way: .none))
    }
    // Who would take part comes before who promises more.
    found.sort { one, other in
      if one.takesPart != other.takesPart { return one.takesPart }
      // Of one market all worths are known or none is, and then the fit tells them apart.
      let (a, b) = (one.worth?.euros ?? one.fit, other.worth?.euros ?? other.fit)
      return a != b ? a > b : one.firm < other.firm
    }
    return (found, competitors)
  }

  private static func reached(
    _ opener: Opener, from firm: Int32, _ referral: Referral
  ) -> Opener {
    let way: Way
    if referral.network.relations.arc(from: firm, to: opener.firm) != nil {
      way = .known
    } else {
      let path = referral.bestRoute(
        ReferralQuestion(from: .firm(firm), to: .firm(opener.firm), alternatives: 0))
      way = path.map { .introduced($0) } ?? .none
    }
    return Opener(
      firm: opener.firm, worth: opener.worth, chance: opener.chance, isCut: opener.isCut,
      fit: opener.fit, shortfall: opener.shortfall, hasPlaces: opener.hasPlaces, way: way)
  }
}

extension GainModel {
  /// What a partner opens of one market that a firm seeks; nil where it does not serve it.
  func opening(of market: Int32, by partner: Int32, for firm: Int32) -> MarketOpening? {
    var inputs = InputTally()
    var found: MarketOpening?
    forEachOpening(by: partner, of: firm, &inputs) { if $0.market == market { found = $0 } }
    return found
  }
}
