import PartnernetzExchange
import PartnernetzGraphs
public import PartnernetzNetworks
public import PartnernetzParallel
public import PartnernetzPartnerships
public import PartnernetzRecords
public import PartnernetzWording
import Synchronization

/// What one member takes home: where it stands, what it wants, whom it should meet, what to do next.
///
/// Everything in it comes from the network as the member sees it.
public struct Dossier: Sendable {
  /// The network as the member sees it.
  public let network: Network
  /// The member's number.
  public let firm: Int32
  /// Who should be met, best first; at most three.
  public let partners: [DossierPartner]
  /// Partners by the published plan, and the plan's day; nil where it gives the member none.
  public let published: (partners: [Int32], day: Day)?
  /// What to ask the member, the question first whose answer is worth most.
  public let questions: OpenQuestions
  /// How many firms it reaches by introductions.
  public let reach: Reach.Firm?
  /// How much it depends on one customer; nil where its revenue is unknown.
  public let customers: Concentration?
  /// How much it depends on one supplier; nil where its purchases are unknown.
  public let suppliers: Concentration?
  /// Its links.
  public let links: [Link]

  /// Gathers what a member may know.
  ///
  /// - Parameters:
  ///   - firm: the member's number.
  ///   - network: the network as the member sees it.
  ///   - fit: knows what each feature counts, and which firms seem to stand twice.
  ///   - excluded: firms that are not to be suggested, for reasons that the member may not know.
  ///   - dealt: new partners that it got when all dossiers were dealt out together; nil for any.
  ///   - plan: the partner plan that the association published.
  ///   - planned: partners of that plan that still stand, best first.
  ///   - advice: what the association knows of the member's pairs; nil where a member asks.
  ///   - seed: chooses random worlds and draws.
  ///   - threads: the most threads to use; the result is the same.
  init(
    of firm: Int32, in network: Network, by fit: Fit, excluding excluded: Set<Int32>,
    dealt: Set<Int32>? = nil, plan: PublishedPlan? = nil, planned: [Int32] = [],
    advice: OfficeAdvice? = nil, seed: UInt64, threads: Int? = nil
  ) {
    self.network = network
    self.firm = firm
    let benefit = Benefit(network)
    let told = plan?.partners(of: network.id(of: firm)).compactMap { network.number(of: $0) } ?? []
    published = plan.flatMap { told.isEmpty ? nil : (told, $0.day) }
    partners = DossierPartner.best(
      for: firm, Fit(benefit, twins: fit.benefit.twins, weights: fit.weights), excluding: excluded,
      dealt: dealt, planned: planned, advice: advice)
    questions = OpenQuestions(of: firm, in: network, seed: seed, threads: threads)
    reach = Reach(of: [firm], in: network, seed: seed).firms.first
    customers = benefit.base.customerConcentration(of: firm)
    suppliers = benefit.base.supplierConcentration(of: firm)
    links = network.links(of: firm)
  }

  /// The day that it is of.
  public var day: Day { network.asOf }
}

/// Makes dossiers of the members of one network.
public struct Dossiers: Sendable {
  private let network: Network
  /// Knows who competes, also where the two may not know it, and what makes partners.
  private let fit: Fit
  private let seed: UInt64
  /// The partner plan that is published.
  private let plan: PublishedPlan?
  /// For each firm the new partners that it got; empty where dossiers are not dealt out together.
  private var dealt: [Set<Int32>] = []
  /// For each firm the partners that the association knows to be good; empty where they are not found out
  /// for all together.
  private var good: [[Int32]] = []

  /// Prepares dossiers.
  ///
  /// - Parameters:
  ///   - network: the network as the association sees it, or as the one member does that is asked for.
  ///   - plan: the partner plan that the association published; whom it gives a member comes first.
  ///   - seed: chooses random worlds and draws.
  /// - Complexity: that of `Fit`.
  public init(in network: Network, published plan: PublishedPlan? = nil, seed: UInt64 = 1) {
    self.plan = plan
    self.network = network
    fit = Fit(in: network).excludingTwins()
    self.seed = seed
  }

  /// The members, by number.
  public var members: [Int32] { network.members }

  /// The dossier of a firm: what this network's reader and the firm may both know.
  ///
  /// Competitors are not suggested, even where only the association knows that they are.
  /// - Parameters:
  ///   - firm: the firm's number.
  ///   - threads: the most threads to use; the result is the same.
  /// - Returns: the dossier.
  /// - Throws: ``QuestionError/othersDossier(_:)`` where a member asks for another's,
  ///   ``QuestionError/outsidersDossier(_:)`` of a firm that is no member.
  /// - Complexity: O(n + statements), and that of `OpenQuestions` for one firm.
  public func dossier(of firm: Int32, threads: Int? = nil) throws(QuestionError) -> Dossier {
    guard let own = network.seen(by: .member(network.id(of: firm)))?.withoutRivalsBusiness()
    else {
      throw .othersDossier(network.name(firm))
    }
    guard !network.isOutsider(firm) else { throw .outsidersDossier(network.name(firm)) }
    return Dossier(
      of: firm, in: own, by: fit, excluding: notSuggested(to: firm, own),
      dealt: dealt.isEmpty ? nil : dealt[Int(firm)], plan: plan,
      planned: planned(for: firm, own), advice: advice(for: firm), seed: seed, threads: threads)
  }

  /// What the association knows of a firm's pairs; nil where a member asks, who may not know it.
  private func advice(for firm: Int32) -> OfficeAdvice? {
    guard case .association = network.viewer else { return nil }
    return good.isEmpty
      ? OfficeAdvice(for: firm, by: fit)
      : OfficeAdvice(for: firm, by: fit, good: good[Int(firm)])
  }

  /// Whom the published plan gives a firm, without those of whom it is known by now that the two should
  /// not be brought together, best first; a contact that is under way belongs to the plan.
  private func planned(for firm: Int32, _ own: Network) -> [Int32] {
    let seen = Benefit(own)
    return (plan?.partners(of: network.id(of: firm)) ?? [])
      .compactMap { network.number(of: $0) }
      .filter { other in
        other != firm && seen.obstacle(firm, other)?.isInTheWay != true
          && fit.benefit.obstacle(firm, other)?.isInTheWay != true
      }
      .map { (firm: $0, pair: fit.benefit.pair(firm, $0)) }
      .sorted { $0.pair.isBetter(than: $1.pair) }
      .map(\.firm)
  }

  /// Who is not suggested to a firm, though the firm's own view may not say why: competitors, those of
  /// whom a person first has to find out whether they are, whom something else keeps apart, who takes
  /// nobody, and whom it deals with already by another's word. A member need not be told to meet its own
  /// supplier.
  private func notSuggested(to firm: Int32, _ own: Network) -> Set<Int32> {
    let linked = network.relations.successors(of: firm).filter {
      own.relations.arc(from: firm, to: $0) == nil
    }
    let benefit = fit.benefit
    let barred = network.members.filter { other in
      other != firm
        && (benefit.obstacle(firm, other) != nil || benefit.base.mayCompeteUnknown(firm, other)
          || !benefit.hasPlace(other))
    }
    return Set(linked).union(barred)
  }

  /// On how many dossiers a firm may stand for each partner that it has a place for: about one of four
  /// suggestions comes about (F27's prior), so that it is not asked by more than it can answer.
  static let dossiersPerPlace = 4

  /// The same dossiers dealt out together: nobody is named on more of them as a new partner than it has
  /// places for. Of too many those keep it whom it fits best; the others get the next of their list.
  ///
  /// So one member's dossier depends on what others wish for; alone it shows what is best for that member.
  /// - Parameters:
  ///   - stop: when to give up.
  ///   - progress: told the share of the work that is done, from any thread.
  /// - Returns: the dossiers.
  /// - Throws: ``QuestionError/othersDossier(_:)`` where a member asks; the failure of `stop`.
  /// - Complexity: for each member O(n + statements).
  public func dealtOut<Failure: Error>(
    stop: Interruption<Failure> = Interruption<Never>.never,
    progress: (@Sendable (Double) -> Void)? = nil
  ) throws -> Dossiers {
    let done = Mutex(0)
    let members = members
    var result = self
    if case .association = network.viewer {
      // An index of all members is faster than to judge each of them with everybody.
      result.good = network.numbersOfFirms.map { _ in [] }
      let lists = try Suggestions.forEachMember(
        in: fit.benefit, count: OfficeAdvice.most, stop: stop)
      for (member, list) in zip(members, lists) {
        result.good[Int(member)] = OfficeAdvice.good(for: member, list)
      }
    }
    let knowing = result
    let wishes = try parallelMap(count: members.count, stop: stop) { place in
      let wishes = Result { () throws(QuestionError) in try knowing.wishes(of: members[place]) }
      let count = done.withLock { count in
        count += 1
        return count
      }
      progress?(Double(count) / Double(members.count))
      return wishes
    }.map { try $0.get() }
    let rooms = PairingProblem.capacities(in: network).map { Dossiers.dossiersPerPlace * $0 }
    result.dealt = network.numbersOfFirms.map { _ in [] }
    let places = PartnernetzGraphs.dealtOut(wishes, most: DossierPartner.most, rooms: rooms)
    for (member, (wishes, places)) in zip(members, zip(wishes, places)) {
      result.dealt[Int(member)] = Set(places.map { wishes[$0].other })
    }
    return result
  }

  private func wishes(of firm: Int32) throws(QuestionError) -> [RankedChoice] {
    guard let own = network.seen(by: .member(network.id(of: firm)))?.withoutRivalsBusiness()
    else {
      throw .othersDossier(network.name(firm))
    }
    return DossierPartner.wishes(
      of: firm, Fit(Benefit(own), twins: fit.benefit.twins, weights: fit.weights),
      excluding: notSuggested(to: firm, own).union(planned(for: firm, own)),
      advice: advice(for: firm))
  }

  /// The dossiers of some firms in finished texts, in their order.
  ///
  /// - Parameters:
  ///   - firms: by number.
  ///   - language: the language of the texts.
  ///   - stop: when to give up.
  ///   - progress: told the share of the work that is done, from any thread.
  /// - Returns: a sheet for each.
  /// - Throws: ``QuestionError/othersDossier(_:)`` where a member asks for another's; the failure of
  ///   `stop`.
  /// - Complexity: that of ``dossier(of:threads:)`` for each.
  public func sheets<Failure: Error>(
    of firms: [Int32], in language: Language,
    stop: Interruption<Failure> = Interruption<Never>.never,
    progress: (@Sendable (Double) -> Void)? = nil
  ) throws -> [DossierSheet] {
    let done = Mutex(0)
    return try parallelMap(count: firms.count, stop: stop) { place in
      // Many members side by side: each needs no more than one thread.
      let sheet = Result { () throws(QuestionError) in
        try dossier(of: firms[place], threads: 1).sheet(language)
      }
      let count = done.withLock { count in
        count += 1
        return count
      }
      progress?(Double(count) / Double(firms.count))
      return sheet
    }.map { try $0.get() }
  }
}

extension Obstacle {
  /// Whether it keeps two firms apart that a plan brought together.
  fileprivate var isInTheWay: Bool {
    if case .underWay = self { false } else { true }
  }
}
