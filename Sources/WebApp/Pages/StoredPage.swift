import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// All that is stored of one member, cell by cell.
enum StoredPage: Page {
  static let path = "/stored"
  static let name = Phrase(de: "Alle Angaben", en: "All that is stored")

  /// The same for machines.
  static func answer(for visit: Visit, from office: Office) async throws -> Answer {
    guard let firm = visit.place.query["firm"] else { throw Refusal.noSuchPage }
    // The association sees all that it keeps, also what a member keeps to itself elsewhere.
    let workspace = office.workspace
    let tables =
      visit.isAssociations
      ? try await office.work { try workspace.wholeTables() }
      : try await office.tables(for: visit)
    let (day, reader) = (office.desk.day(), Reader(visit.language, seed: office.desk.seed))
    return try await Workbench.aside {
      let history =
        visit.isAssociations && workspace.isRegister ? try workspace.history() : []
      return try StoredFacts(
        of: firm, in: tables, on: day, history: history, seenBy: visit.place.query["seen-by"]
      ).answer(for: reader)
    }
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let answer = try await answer(for: visit, from: office)
    let network = try await office.network(for: visit)
    let number = try network.number(named: visit.place.query["firm"] ?? "")
    let (id, firm) = (network.id(of: number), network.firm(number).name)
    var content = Content(
      question: visit.told(de: "Was ist über", en: "What is stored of") + " \(firm)"
        + visit.told(de: " gespeichert?", en: "?"), answer, in: network, for: visit, mostLead: 2)
    content.data = Place("/api/stored", ["firm": id])
    content.actions = [
      .main(visit.told(de: "Zum Mitglied", en: "To the member"), visit.link(.member(id)))
    ]
    if visit.mayChange(id, in: network) {
      content.actions.append(
        .further(visit.told(de: "Ändern", en: "Change"), visit.link(.editing(id))))
    }
    if office.workspace.isRegister, ErasePage.admits(visit) {
      content.actions.append(
        .further(visit(ErasePage.name), Place(ErasePage.path, ["firm": id]).href))
    }
    return content
  }
}
