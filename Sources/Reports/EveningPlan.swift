import Mustache
import PartnernetzAnswers
import PartnernetzFormats
public import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

/// A matchmaking evening to be printed: the plan for the hall, then a page for each firm, whose foot
/// is cut off and handed in.
public struct EveningPlan {
  private let network: Network
  private let timetable: Timetable
  private let clock: EveningClock?

  /// Makes the plan of an evening.
  ///
  /// - Parameters:
  ///   - timetable: who meets whom when and where.
  ///   - network: the firms.
  ///   - clock: when rounds begin; nil where nobody told.
  public init(of timetable: Timetable, in network: Network, clock: EveningClock? = nil) {
    self.network = network
    self.timetable = timetable
    self.clock = clock
  }

  /// One page with its style; it loads nothing.
  ///
  /// - Throws: where the template is damaged.
  public func html(_ language: Language) throws -> String {
    let template = try MustacheTemplate(
      string: String(decoding: PackageResources.evening_mustache, as: UTF8.self))
    return template.render(page(language)).pageSafe
  }

  /// What the template shows, in its own names.
  private struct Page {
    struct Meeting {
      let table, first, second: String
    }
    struct Round {
      let name: String
      let meetings: [Meeting]
    }
    struct Visit {
      let round, time, table, partner, topic: String
    }
    struct Firm {
      let name: String
      let visits: [Visit]
    }
    let lang, css, title, lead: String
    let words: EveningWords
    let isTimed: Bool
    let rounds: [Round]
    let firms: [Firm]
  }

  private func page(_ language: Language) -> Page {
    let words = EveningWords(language)
    let byRound = Dictionary(grouping: timetable.meetings, by: \.round)
    func time(_ round: Int) -> String { clock?.time(ofRound: round) ?? "" }
    return Page(
      lang: language.rawValue,
      css: String(decoding: PackageResources.report_css, as: UTF8.self),
      title: words.evening, lead: timetable.summary(language), words: words, isTimed: clock != nil,
      rounds: (1..<max(1, timetable.rounds + 1)).map { round in
        Page.Round(
          name: "\(words.round) \(round)" + (clock == nil ? "" : ", \(time(round))"),
          meetings: (byRound[round] ?? []).map {
            .init(
              table: "\($0.table)", first: network.name($0.appointment.first),
              second: network.name($0.appointment.second))
          })
      },
      firms: timetable.plans.map { plan in
        Page.Firm(
          name: network.name(plan.firm),
          visits: plan.visits.map {
            .init(
              round: "\($0.round)", time: time($0.round), table: "\($0.table)",
              partner: network.name($0.partner),
              topic: topic(of: plan.firm, with: $0.partner)(language))
          })
      })
  }

  /// What the two could talk about, told to the first: by name alone, and only what it may know.
  private func topic(of firm: Int32, with partner: Int32) -> Phrase {
    let own = network.profile(of: firm, shownTo: firm)
    let other = network.profile(of: partner, shownTo: firm)
    func common(_ wanted: [Int32], _ had: [Int32], _ names: [String]) -> [String] {
      wanted.filter(Set(had).contains).map { names[Int($0)] }
    }
    let capabilities = [(own.needs, other.offers), (other.needs, own.offers)].flatMap {
      common($0, $1, network.capabilities.names)
    }
    let markets = [(own.sought, other.served), (other.sought, own.served)].flatMap {
      common($0, $1, network.markets.names)
    }
    var seen: Set<String> = []
    func told(_ market: (String) -> String) -> String {
      seen = []
      return (capabilities + markets.map(market)).filter { seen.insert($0).inserted }.prefix(2)
        .joined(separator: "; ")
    }
    let topics = Phrase(
      de: told { "Kunden: \($0)" }, en: told { "customers: \($0)" })
    guard topics.german.isEmpty else { return topics }
    return Phrase(de: "Kennenlernen", en: "Getting to know each other")
  }
}

/// The plan's fixed words in one language.
struct EveningWords {
  let skip, evening, hall, slip, round, time, table, firm, meets, topic: String
  let notes, cut, answer, yes, later, no: String

  init(_ language: Language) {
    func say(_ german: String, _ english: String) -> String {
      Phrase(de: german, en: english)(language)
    }
    skip = say("Zum Inhalt", "To the content")
    evening = say("Kontaktabend", "Matchmaking evening")
    hall = say("Saalplan", "Room plan")
    slip = say("Laufzettel", "Slip")
    round = say("Runde", "Round")
    time = say("Uhrzeit", "Time")
    table = say("Tisch", "Table")
    firm = say("Unternehmen", "Firm")
    meets = say("Gespräch mit", "Meeting with")
    topic = say("Thema", "Topic")
    notes = say("Notizen", "Notes")
    cut = say(
      "Hier abschneiden und beim Verband abgeben", "Cut here and hand in to the association")
    answer = say("Sprechen Sie weiter miteinander?", "Will you go on talking?")
    yes = say("ja", "yes")
    later = say("später", "later")
    no = say("nein", "no")
  }
}
