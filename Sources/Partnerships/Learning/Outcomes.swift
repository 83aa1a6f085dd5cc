import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzRecords

/// What contacts tell of the assumptions, counted.
///
/// - SeeAlso: F29.
struct Outcomes {
  /// What was tried and what came of it.
  private(set) var tallies: [Lesson.Assumption: Tally] = [:]
  /// Introductions that firms were asked for.
  private(set) var introductions: [IntroductionModel.Trial] = []
  /// Results in euros that rest on several parts of a gain.
  private(set) var mixedResults = 0

  private let network: Network
  private let day: Day

  /// Counts.
  ///
  /// - Complexity: O(contacts + links), and a gain for each result in euros.
  init(of pipeline: Pipeline, in network: Network) {
    self.network = network
    day = network.asOf
    for contact in pipeline.all {
      count(contact, .agreement, from: .shortlisted, to: .agreed)
      count(contact, .conversion, from: .introduced, to: .agreed)
      if let years = contact.years(on: day), years.lived > 0 || years.hasEnded {
        let tried = years.lived + (years.hasEnded ? 1 : 0)
        tallies[.survival, default: Tally()].add(Double(years.lived), of: Double(tried))
      }
    }
    countRequests(pipeline)
    introductions = trials(pipeline)
    let told = pipeline.all.compactMap { contact in contact.results.map { (contact, $0) } }
    guard !told.isEmpty else { return }
    let measure = ResultMeasure(network)
    for (contact, results) in told {
      count(results.asker, of: contact.asker, from: contact.partner, measure)
      count(results.partner, of: contact.partner, from: contact.asker, measure)
    }
  }

  private mutating func count(
    _ contact: Contact, _ assumption: Lesson.Assumption, from start: ContactState,
    to goal: ContactState
  ) {
    guard let isDone = contact.outcome(from: start, to: goal, on: day) else { return }
    tallies[assumption, default: Tally()].add(isDone ? 1 : 0)
  }

  /// How many introductions partners asked each other for, against the contacts that they could have
  /// asked for. It is counted from the first request that the register knows of: before, nobody noted any.
  private mutating func countRequests(_ pipeline: Pipeline) {
    var requests: [[Firm.ID]: [Day]] = [:]
    for contact in pipeline.all {
      guard let broker = contact.broker, let day = contact.day(of: .introRequested) else {
        continue
      }
      requests[[contact.asker, broker], default: []].append(day)
    }
    guard let began = requests.values.flatMap(\.self).min() else { return }
    for contact in pipeline.all {
      guard let start = contact.day(of: .agreed) else { continue }
      let (from, end) = (max(start, began), contact.last.state.isEnd ? contact.last.day : day)
      guard let days = from.days(until: end), days > 0 else { continue }
      for (asker, broker) in [(contact.asker, contact.partner), (contact.partner, contact.asker)] {
        guard let i = network.number(of: asker), let j = network.number(of: broker) else {
          continue
        }
        let own = network.relations.arc(from: j, to: i) == nil ? 0 : 1
        let contacts = Double(network.relations.outDegree(j) - own)
        let asked = (requests[[asker, broker]] ?? []).count { from < $0 && $0 <= end }
        guard contacts > 0 else { continue }
        tallies[.introductionsPerContact, default: Tally()]
          .add(Double(asked), of: contacts * Double(days) / Contact.daysInYear)
      }
    }
  }

  /// Introductions that a firm with a relation to the partner was asked for.
  private func trials(_ pipeline: Pipeline) -> [IntroductionModel.Trial] {
    let asked = pipeline.all.compactMap { contact -> (broker: Int32, to: Int32, isDone: Bool)? in
      guard let broker = contact.broker.flatMap({ network.number(of: $0) }),
        let partner = network.number(of: contact.partner),
        let isDone = contact.outcome(from: .introRequested, to: .introduced, on: day)
      else { return nil }
      return (broker, partner, isDone)
    }
    guard !asked.isEmpty else { return [] }
    let pairs = Set(asked.map { FirmPair($0.broker, $0.to) })
    var links: [FirmPair: [Link]] = [:]
    for link in network.links {
      let pair = FirmPair(link.source, link.target)
      if pairs.contains(pair) { links[pair, default: []].append(link) }
    }
    let (bases, missing) = (network.parameters.introductionBases, network.parameters.missingTrust)
    return asked.compactMap { case_ in
      let ties = (links[FirmPair(case_.broker, case_.to)] ?? []).compactMap { link in
        link.introductionKind(from: case_.broker).map { ($0, link.trust ?? missing) }
      }
      // Of several relations the strongest is asked (F13).
      return ties.max { bases[$0.0] * $0.1 < bases[$1.0] * $1.1 }.map {
        IntroductionModel.Trial(kind: $0.0, trust: $0.1, isDone: case_.isDone)
      }
    }
  }

  private mutating func count(
    _ euros: Double?, of firm: Firm.ID, from other: Firm.ID, _ measure: ResultMeasure
  ) {
    guard let euros, let i = network.number(of: firm), let j = network.number(of: other) else {
      return
    }
    guard let share = measure.share(euros, of: i, from: j) else {
      mixedResults += 1
      return
    }
    tallies[share.assumption, default: Tally()].add(share.yes, of: share.tried)
  }
}

extension Contact {
  /// What the partnership brought each side, EUR/yr, where it was tried: nothing where it ended for that.
  fileprivate var results: (asker: Double?, partner: Double?)? {
    guard came(to: .pilot) else { return nil }
    if let outcome { return (outcome.asker?.euros, outcome.partner?.euros) }
    let cameToNothing = last.state == .terminated && last.reason == .noGain
    return cameToNothing ? (0, 0) : nil
  }
}

extension Link {
  /// The position of the kind of introduction that a firm gives to the other; nil among competitors.
  fileprivate func introductionKind(from broker: Int32) -> Int? {
    switch kind {
    case .partner: 0
    case .customer: source == broker ? 1 : 2
    case .supplier: source == broker ? 2 : 1
    case .capital: 3
    case .acquaintance: 4
    case .competitor: nil
    }
  }
}
