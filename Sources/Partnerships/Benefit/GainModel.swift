import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzParallel
public import PartnernetzRecords

/// Computes what one firm gains from another under one set of assumptions.
///
/// - SeeAlso: F2–F11.
public final class GainModel: Sendable {
  /// The network.
  public let network: Network
  /// The assumptions.
  public let parameters: Parameters
  /// The figures of all firms; empty where the model is of some firms only.
  let economies: [Economy]
  /// The figures of the firms that the model is of; nil where it is of all.
  private let few: [Int32: Economy]?
  let trade: Trade
  // What each gain looks at is held here: asked of the network each time, the counting of references
  // to what is made once would keep the threads waiting for each other.
  let details: DetailColumns
  let declaredCompetitors: Graph
  private let relations: Graph
  /// What stands in for figures that nobody told; nil where the assumptions do, alike for all firms.
  private let standIns: StandIns?
  /// The firm of which a figure is supposed, with its economy.
  private let supposed: (firm: Int32, economy: Economy)?
  let persistenceNew: Double
  let persistenceTie: Double
  /// The chance that a new partner introduces somebody (F13, F29): the least of any partner's.
  let newPartnerChance: Double

  /// Prepares the figures of every firm.
  ///
  /// - Complexity: O(n + links).
  public convenience init(_ network: Network, parameters: Parameters) {
    self.init(network, parameters: parameters, standIns: nil)
  }

  /// The same where other values than the assumptions stand in for figures that nobody told.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - parameters: the assumptions.
  ///   - standIns: what stands in for figures that nobody told; nil for the assumptions.
  ///   - few: firms that are asked about, and no others; nil for all.
  /// - Complexity: O(n + links), without n where few firms are asked about.
  init(
    _ network: Network, parameters: Parameters, standIns: StandIns?, of few: [Int32]? = nil
  ) {
    self.network = network
    self.parameters = parameters
    self.standIns = standIns
    supposed = nil
    @Sendable func figures(_ number: Int32) -> FirmFigures {
      standIns?.keys?.figures(of: number) ?? FirmFigures(network.figures(of: number))
    }
    @Sendable func economy(_ number: Int32) -> Economy {
      standIns?.economy(of: number, figures(number))
        ?? Economy(figures(number), parameters: parameters)
    }
    self.few = few.map { few in
      Dictionary(few.map { ($0, economy($0)) }, uniquingKeysWith: { first, _ in first })
    }
    economies = few == nil ? sideBySide(network.firmCount) { economy(Int32($0)) } : []
    trade = network.trade
    details = network.columns
    declaredCompetitors = network.declaredCompetitors
    relations = network.relations
    persistenceNew = parameters.persistence(ramp: parameters.rampNew)
    persistenceTie = parameters.persistence(ramp: parameters.rampTie)
    newPartnerChance = IntroductionChances(parameters, asOf: network.asOf)
      .ofFreshPartner(trust: parameters.startTrust)
  }

  /// The same model with one figure supposed at a quantile of its range.
  ///
  /// - Complexity: O(1).
  init(_ model: GainModel, supposing input: MissingInput, at quantile: Double) {
    network = model.network
    parameters = model.parameters
    (economies, few) = (model.economies, model.few)
    trade = model.trade
    details = model.details
    declaredCompetitors = model.declaredCompetitors
    relations = model.relations
    persistenceNew = model.persistenceNew
    persistenceTie = model.persistenceTie
    newPartnerChance = model.newPartnerChance
    var standIns =
      model.standIns ?? StandIns(nil, model.parameters, draw: nil)
    standIns.supposed = .init(input: input, quantile: quantile)
    self.standIns = standIns
    supposed = (
      input.firm,
      standIns.economy(
        of: input.firm, FirmFigures(model.network.figures(of: input.firm)))
    )
  }

  /// A firm's figures with what stands in for the others.
  @inline(__always)
  func economy(_ firm: Int32) -> Economy {
    if let supposed, supposed.firm == firm { return supposed.economy }
    if let own = few?[firm] { return own }
    return economies[Int(firm)]
  }

  /// A firm's industry.
  @inline(__always)
  func industry(_ firm: Int32) -> Industry.Place? {
    if let own = few?[firm] { return own.industry }
    return economies[Int(firm)].industry
  }

  /// What stands in for a figure of a firm, in its unit.
  @inline(__always)
  func missing(_ kind: MissingInput.Kind, _ firm: Int32, _ code: Int32 = -1) -> Double {
    if let standIns { return standIns.value(kind, firm, code) }
    return switch kind {
    case .revenue: parameters.missingRevenue
    case .purchases: parameters.missingPurchaseShare
    case .margin: parameters.missingMargin
    case .acquisitionCost: parameters.missingAcquisitionCost
    case .plannedCustomers: parameters.missingPlannedCustomers
    case .roomCustomers: parameters.missingRoomCustomers
    case .customerValue: parameters.missingCustomerValue
    case .knowledge: parameters.missingKnowledge
    case .presence: parameters.missingPresence
    case .contacts: parameters.missingContacts
    case .target: parameters.missingTarget
    case .level: parameters.missingLevel
    case .spareCapacity: parameters.missingSpareCapacity
    case .needValue: parameters.missingNeedValue
    case .needVolume: parameters.missingNeedVolume
    }
  }

  /// The firm's contribution margin.
  ///
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  public func margin(of firm: Int32) -> EuroPerYear {
    network.requirePair(firm, firm)
    return economy(firm).margin
  }

  /// The smallest gain worth a partnership to the firm (τ).
  ///
  /// - Precondition: the firm is one of the network's; else the program stops with a sentence.
  public func threshold(of firm: Int32) -> EuroPerYear {
    max(EuroPerYear(parameters.thresholdAbsolute), parameters.thresholdRelative * margin(of: firm))
  }

  /// Whether the two have a relation already.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  public func hasTie(_ i: Int32, _ j: Int32) -> Bool {
    network.requirePair(i, j)
    return relations.arc(from: i, to: j) != nil
  }

  /// Build-up and care of a partnership (F10).
  func buildCost(distance: Double, hasTie: Bool) -> EuroPerYear {
    EuroPerYear(
      parameters.dayRate
        * (parameters.setupDays(distance: distance, hasTie: hasTie) / Double(parameters.horizon)
          + parameters.careDays))
  }

  /// What firm i gains from a partnership with firm j.
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - Complexity: O(rows of the two firms).
  public func gain(of i: Int32, from j: Int32) -> Gain {
    network.requirePair(i, j)
    return gain(of: i, from: j, meeting(i, j))
  }

  /// Looks up what the gains of both firms rest on.
  func meeting(_ i: Int32, _ j: Int32) -> Encounter {
    let distance = industryDistance(i, j)
    return Encounter(
      i, j, in: self, distance: distance, overlap: overlap(i, j, distance: distance),
      hasTie: hasTie(i, j))
  }

  /// What firm i gains where it is known how the two meet, seen from firm i.
  func gain(of i: Int32, from j: Int32, _ meeting: Encounter) -> Gain {
    let economy = economy(i)
    let (distance, tie) = (meeting.distance, meeting.hasTie)
    let (sold, bought) = (meeting.sold, meeting.bought)
    var gain = Gain()
    gain.margin = economy.margin
    gain.inputs.needed = 2
    gain.inputs.known = (economy.revenueIsKnown ? 1 : 0) + (economy.marginIsKnown ? 1 : 0)
    gain.persistence = tie ? persistenceTie : persistenceNew
    if !meeting.competesLater { addMarkets(to: &gain, i, j) }
    addComplements(to: &gain, i, j, distance: distance)
    if !meeting.competesLater { addReferrals(to: &gain, i, j, hasTie: tie) }
    gain.trade = economy.marginRate * sold.amount + parameters.buyerSaving * bought.amount
    gain.capital = meeting.capital
    gain.inputs += sold.inputs
    gain.inputs += bought.inputs
    gain.inputs += meeting.capitalInputs
    for inputs in [sold.inputs, bought.inputs] {
      gain.note(.trade, inputs.needed, known: inputs.known)
    }
    gain.note(.capital, meeting.capitalInputs.needed, known: meeting.capitalInputs.known)

    gain.setupDays = parameters.setupDays(distance: distance, hasTie: tie)
    gain.costBuild = buildCost(distance: distance, hasTie: tie)
    gain.costDependence =
      parameters.dependenceCost
      * concentrationGrowth(i, j, sold: sold.amount, bought: bought.amount) * economy.margin
    if meeting.overlap > 0 {
      gain.costCompetition = parameters.competitionCost * meeting.overlap * economy.margin
      let knowledge = gain.inputs.take(
        economy.knowledgeIntensity, or: missing(.knowledge, i))
      gain.costLeakage = parameters.leakageCost * meeting.overlap * knowledge * economy.margin
    }
    return gain
  }
}

extension Parameters {
  /// How much a strength from an industry so far away is worth, as a share of the best (η, F6).
  func novelty(_ distance: Double) -> Double {
    complementFloor + (1 - complementFloor) * 4 * distance * (1 - distance)
  }

  /// The most that ``novelty(_:)`` can be.
  var mostNovelty: Double { max(1, complementFloor) }

  /// The share of a gain that unfolds and lasts over the horizon, 0–1.
  ///
  /// - SeeAlso: F4.
  func persistence(ramp: [Double]) -> Double {
    var alive = 1.0
    var sum = 0.0
    for year in 0..<horizon {
      sum += ramp[min(year, ramp.count - 1)] * alive
      alive *= survival
    }
    return sum / Double(horizon)
  }
}
