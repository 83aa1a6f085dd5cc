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
  /// How many results in euros teach of no assumption, by why not.
  private(set) var silent: [SilentResult: Int] = [:]

  private let network: Network
  private let day: Day

  /// Days of a year, leap years counted in.
  private static let daysInYear = 365.25

  /// Counts.
  ///
  /// - Complexity: O(contacts + links), and a gain for each result in euros.
  init(of pipeline: Pipeline, in network: Network) {
    self.network = network
    day = network.asOf
    for (place, contact) in pipeline.all.enumerated() {
      count(contact, .agreement, from: .shortlisted, to: .agreed, by: place)
      count(contact, .conversion, from: .introduced, to: .agreed, by: place)
      if let years = contact.years(on: day), years.lived > 0 || years.hasEnded {
        let tried = years.lived + (years.hasEnded ? 1 : 0)
        add(Double(years.lived), of: Double(tried), to: .survival, by: place)
      }
    }
    countRequests(pipeline)
    for (place, trial) in pipeline.introductionTrials(in: network) {
      introductions.append(trial)
      add(trial.isDone ? 1 : 0, to: Lesson.Assumption.introductions[trial.kind], by: place)
    }
    countEuros(pipeline)
  }

  private mutating func add(
    _ yes: Double, of tried: Double = 1, to assumption: Lesson.Assumption, by contact: Int
  ) {
    tallies[assumption, default: Tally()].add(yes, of: tried, by: contact)
  }

  private mutating func count(
    _ contact: Contact, _ assumption: Lesson.Assumption, from start: ContactState,
    to goal: ContactState, by place: Int
  ) {
    guard let isDone = contact.outcome(from: start, to: goal, on: day) else { return }
    add(isDone ? 1 : 0, to: assumption, by: place)
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
    for (place, contact) in pipeline.all.enumerated() {
      guard let start = contact.day(of: .agreed) else { continue }
      let (from, end) = (max(start, began), contact.last.state.isEnd ? contact.arrived : day)
      guard let days = from.days(until: end), days > 0 else { continue }
      for (asker, broker) in [(contact.asker, contact.partner), (contact.partner, contact.asker)] {
        guard let i = network.number(of: asker), let j = network.number(of: broker) else {
          continue
        }
        let own = network.relations.arc(from: j, to: i) == nil ? 0 : 1
        let contacts = Double(network.relations.outDegree(j) - own)
        let asked = (requests[[asker, broker]] ?? []).count { from < $0 && $0 <= end }
        guard contacts > 0 else { continue }
        add(
          Double(asked), of: contacts * Double(days) / Outcomes.daysInYear,
          to: .introductionsPerContact, by: place)
      }
    }
  }

  /// What partnerships brought, against what they could have brought.
  private mutating func countEuros(_ pipeline: Pipeline) {
    let told = pipeline.all.enumerated().flatMap { place, contact in
      contact.results.map { (place, $0) }
    }
    guard !told.isEmpty else { return }
    let measure = ResultMeasure(network)
    for (place, result) in told {
      guard let i = network.number(of: result.firm), let j = network.number(of: result.partner)
      else { continue }
      switch measure.share(EuroPerYear(result.euros), of: i, from: j) {
      case .measured(let assumption, let yes, let tried):
        add(yes, of: tried, to: assumption, by: place)
      case .silent(let why):
        // Where nothing was to be expected and nothing came, nothing is to be wondered at.
        guard result.isTold, why != .unexpected || result.euros != 0 else { continue }
        silent[why, default: 0] += 1
      }
    }
  }
}

/// What a partnership brought one of its firms.
private struct FirmResult {
  var firm: Firm.ID
  var partner: Firm.ID
  /// EUR/yr.
  var euros: Double
  /// Whether somebody named the euros.
  var isTold: Bool
}

extension Contact {
  /// What the partnership brought those who said so, where it was tried; nothing where it ended for that.
  fileprivate var results: [FirmResult] {
    guard came(to: .pilot) else { return [] }
    let cameToNothing = outcome == nil && last.state == .terminated && last.reason == .noGain
    return [(asker, partner, outcome?.asker), (partner, asker, outcome?.partner)].compactMap {
      firm, other, told in
      guard let euros = told?.euros ?? (cameToNothing ? 0 : nil) else { return nil }
      return FirmResult(firm: firm, partner: other, euros: euros, isTold: told != nil)
    }
  }
}
