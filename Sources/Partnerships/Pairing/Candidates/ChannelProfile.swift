import PartnernetzNetworks
import PartnernetzRecords

/// One firm's rows as what it takes and gives through channels.
struct ChannelProfile {
  private(set) var takes: [ChannelEnd] = []
  private(set) var gives: [ChannelEnd] = []
  /// Whether the bounds hold: they rest on figures that are not negative, and on shares.
  private(set) var isSound: Bool
  private let numbers: ChannelNumbers
  /// The largest share of revenue that is margin of all firms, 0–1.
  private let highestMarginRate: Double

  init(
    _ firm: Int32, _ model: GainModel, _ numbers: ChannelNumbers, capital: CapitalLimits,
    mostContacts: [Double], highestMarginRate: Double
  ) {
    self.numbers = numbers
    self.highestMarginRate = highestMarginRate
    let economy = model.economies[Int(firm)]
    let knowledge = economy.knowledgeIntensity ?? 0
    isSound = [economy.margin.euros, knowledge].allSatisfy { $0 >= 0 && $0 < .infinity }
    addMarkets(firm, model)
    addContacts(firm, model, mostContacts: mostContacts)
    addCapabilities(firm, model)
    addCapital(firm, model.network, capital)
  }

  /// F5.
  private mutating func addMarkets(_ firm: Int32, _ model: GainModel) {
    let (network, parameters) = (model.network, model.parameters)
    let served = network.served[firm]
    let presences = served.reduce(0) { $0 + ($1.presence ?? parameters.missingPresence) }
    // F5b: nobody wins more through the firm than the firm's own business in the market allows.
    let business =
      parameters.marketAccess * parameters.marketScale * highestMarginRate
      * model.economies[Int(firm)].revenue.euros
    isSound = isSound && business >= 0
    for market in served {
      let presence = market.presence ?? parameters.missingPresence
      let share = presences > 0 ? presence / presences : 0
      give(numbers.access(market.market), presence, most: business * share * presence)
    }
    for wish in network.sought[firm] {
      let own = served.first { $0.market == wish.market }
        .map { $0.presence ?? parameters.missingPresence }
      take(
        numbers.access(wish.market),
        parameters.marketAccess * (wish.target ?? parameters.missingTarget) * (1 - (own ?? 0)))
    }
  }

  /// F7: in proportion to the contacts, as steep as they can be worth.
  private mutating func addContacts(_ firm: Int32, _ model: GainModel, mostContacts: [Double]) {
    let (network, parameters) = (model.network, model.parameters)
    for market in network.served[firm] {
      give(numbers.contacts(market.market), market.contacts ?? parameters.missingContacts)
    }
    let targets = Set(network.served[firm].map(\.market) + network.sought[firm].map(\.market))
      .sorted()
    let contacts = targets.reduce(0) { $0 + mostContacts[Int($1)] }
    guard contacts > 0 else { return }
    let rate = parameters.introductionsPerContact * model.newPartnerChance * parameters.conversion
    let referral = ReferralBusiness(model.economies[Int(firm)], parameters)
    isSound = isSound && referral.isSound
    let steepest = referral.steepest(upTo: rate * contacts)
    for market in targets {
      take(numbers.contacts(market), rate * steepest, most: referral.gain(.infinity).euros)
    }
  }

  /// F6 and F8.
  private mutating func addCapabilities(_ firm: Int32, _ model: GainModel) {
    let (network, parameters) = (model.network, model.parameters)
    let economy = model.economies[Int(firm)]
    let saving = parameters.buyerSaving * parameters.tradeShare
    for offer in network.strengths[firm] {
      let level = offer.level ?? parameters.missingLevel
      let spare = max(0, offer.spareCapacity ?? parameters.missingSpareCapacity)
      isSound = isSound && (0...1).contains(level)
      // F6b: nobody gets more bridged than the firm can spare.
      give(
        numbers.bridge(offer.capability), level,
        most: parameters.complementShare * parameters.mostNovelty * parameters.bridgeScale
          * model.bridgeCapacity(of: firm, offer).euros * level)
      give(numbers.purchase(offer.capability), level, most: saving * level * spare)
      let earned = economy.marginRate * parameters.tradeShare * level
      take(numbers.sale(offer.capability), earned, most: earned * spare)
    }
    for need in network.weaknesses[firm] {
      switch need.mode {
      case .buy:
        let volume = need.volume ?? parameters.missingNeedVolume
        take(numbers.purchase(need.capability), saving * max(0, volume))
        give(numbers.sale(need.capability), volume)
      case .bridge:
        let own = network.strengths[firm].first { $0.capability == need.capability }
          .map { $0.level ?? parameters.missingLevel }
        // (ℓ − own)⁺ ≤ ℓ · (1 − own), both within 0...1.
        take(
          numbers.bridge(need.capability),
          parameters.complementShare * parameters.mostNovelty
            * (need.value ?? parameters.missingNeedValue) * (1 - (own ?? 0)))
      }
    }
  }

  /// F9: what lies between the own rate and the best that anybody has, on the own amount.
  private mutating func addCapital(_ firm: Int32, _ network: Network, _ limits: CapitalLimits) {
    for wish in network.capitalSought[firm] {
      let kind = CapitalLimits.number(wish.kind)
      let most = limits.surplusSeeking(wish)
      take(numbers.financing(kind), most)
      give(numbers.investment(kind), most > 0 ? 1 : 0, most: most)
    }
    for wish in network.capitalOffered[firm] {
      let kind = CapitalLimits.number(wish.kind)
      let most = limits.surplusOffering(wish)
      take(numbers.investment(kind), most)
      give(numbers.financing(kind), most > 0 ? 1 : 0, most: most)
    }
  }

  /// What brings nothing is left out; what is no number makes the firm unbounded.
  private mutating func take(_ channel: Int32, _ unit: Double, most: Double = .infinity) {
    isSound = isSound && unit < .infinity && !most.isNaN
    guard unit > 0, most > 0 else { return }
    takes.append(
      ChannelEnd(channel: channel, rate: Float(roundedUp: unit), most: Float(roundedUp: most)))
  }

  private mutating func give(_ channel: Int32, _ units: Double, most: Double = .infinity) {
    isSound = isSound && units < .infinity && !most.isNaN
    guard units > 0, most > 0 else { return }
    gives.append(
      ChannelEnd(channel: channel, rate: Float(roundedUp: units), most: Float(roundedUp: most)))
  }
}

/// The best rates and the largest amounts that are sought and offered, by form of capital.
struct CapitalLimits {
  private var highestAccepted = [Double](repeating: -.infinity, count: Int(ChannelNumbers.kinds))
  private var lowestRequired = [Double](repeating: .infinity, count: Int(ChannelNumbers.kinds))
  private var mostSought = [Double](repeating: 0, count: Int(ChannelNumbers.kinds))
  private var mostOffered = [Double](repeating: 0, count: Int(ChannelNumbers.kinds))

  init(_ network: Network) {
    for wish in network.capitalSought.rows {
      let kind = Int(CapitalLimits.number(wish.kind))
      highestAccepted[kind] = max(highestAccepted[kind], wish.limitRate ?? -.infinity)
      mostSought[kind] = max(mostSought[kind], wish.amount ?? 0)
    }
    for wish in network.capitalOffered.rows {
      let kind = Int(CapitalLimits.number(wish.kind))
      lowestRequired[kind] = min(lowestRequired[kind], wish.limitRate ?? .infinity)
      mostOffered[kind] = max(mostOffered[kind], wish.amount ?? 0)
    }
  }

  /// What each side gains at most when the wish is met, EUR/yr.
  func surplusSeeking(_ wish: CapitalWish) -> Double {
    let kind = Int(CapitalLimits.number(wish.kind))
    guard let accepted = wish.limitRate, accepted > lowestRequired[kind] else { return 0 }
    return (wish.amount ?? mostOffered[kind]) * (accepted - lowestRequired[kind]) / 2
  }

  /// The same for an offer.
  func surplusOffering(_ wish: CapitalWish) -> Double {
    let kind = Int(CapitalLimits.number(wish.kind))
    guard let required = wish.limitRate, highestAccepted[kind] > required else { return 0 }
    return (wish.amount ?? mostSought[kind]) * (highestAccepted[kind] - required) / 2
  }

  static func number(_ kind: CapitalEntry.Kind) -> Int32 {
    Int32(CapitalEntry.Kind.allCases.firstIndex(of: kind) ?? 0)
  }
}
