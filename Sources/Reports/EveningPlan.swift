import Mustache
import PartnernetzAnswers
import PartnernetzFormats
public import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

/// A matchmaking evening to be printed: the plan for the hall, then one for each firm.
public struct EveningPlan {
  private let network: Network
  private let timetable: Timetable

  /// Makes the plan of an evening.
  ///
  /// - Parameters:
  ///   - timetable: who meets whom when and where.
  ///   - network: the firms.
  public init(of timetable: Timetable, in network: Network) {
    self.timetable = timetable
    self.network = network
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
      let name, table, firm, meets: String
      let meetings: [Meeting]
    }
    struct Visit {
      let round, table, partner: String
    }
    struct Firm {
      let name, round, table, meets: String
      let visits: [Visit]
    }
    let lang, css, title, lead, skip, hall: String
    let rounds: [Round]
    let firms: [Firm]
  }

  private func page(_ language: Language) -> Page {
    func say(_ german: String, _ english: String) -> String {
      Phrase(de: german, en: english)(language)
    }
    let (round, table) = (say("Runde", "Round"), say("Tisch", "Table"))
    let (firm, meets) = (say("Unternehmen", "Firm"), say("Gespräch mit", "Meeting with"))
    let byRound = Dictionary(grouping: timetable.meetings, by: \.round)
    return Page(
      lang: language.rawValue,
      css: String(decoding: PackageResources.report_css, as: UTF8.self),
      title: say("Kontaktabend", "Matchmaking evening"), lead: timetable.summary(language),
      skip: say("Zum Inhalt", "To the content"),
      hall: say("Saalplan", "Room plan"),
      rounds: (0..<timetable.rounds).map { place in
        Page.Round(
          name: "\(round) \(place + 1)", table: table, firm: firm, meets: meets,
          meetings: (byRound[place + 1] ?? []).map {
            .init(
              table: "\($0.table)", first: network.name($0.appointment.first),
              second: network.name($0.appointment.second))
          })
      },
      firms: timetable.plans.map { plan in
        Page.Firm(
          name: network.name(plan.firm), round: round, table: table, meets: meets,
          visits: plan.visits.map {
            .init(
              round: "\($0.round)", table: "\($0.table)", partner: network.name($0.partner))
          })
      })
  }
}
