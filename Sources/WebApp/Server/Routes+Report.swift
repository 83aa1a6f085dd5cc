import Foundation
import Hummingbird
import PartnernetzAnswers
import PartnernetzDiagrams
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzReports
import PartnernetzWording

extension Routes {
  /// The association's year on paper: a document of its own, with its pictures inside.
  func addReport(to routes: RouterGroup<WebContext>) {
    routes.get(RouterPath(Place.report)) { request, _ in
      let visit = try Visit(request)
      let since = try since(visit)
      let key = Place(Place.report).setting("since", to: since.map(\.iso))
      let bytes = try await office.composed(as: key, for: visit) { seen in
        guard seen.network.firmCount > 0 else { throw NothingToReport() }
        return try await compose(seen, since: since, for: visit)
      }
      return Response.document(bytes)
    }
  }

  /// The report with its pictures, written.
  private func compose(
    _ seen: Office.Seen, since: Day?, for visit: Visit
  ) async throws -> [UInt8] {
    let network = seen.network
    let (name, seed, language) = (
      office.name(visit.language), office.desk.seed, visit.language
    )
    let found = try await office.work {
      try PairingQuestion(fallsBackToFit: true)
        .found(in: network, for: Reader(language, seed: seed))
    }
    let example = try await office.work { found.pairing.exampleIntroduction(Referral(network)) }
    func picture(
      _ kind: String, _ diagram: @escaping @Sendable (Network) throws -> Diagram
    ) async throws -> Data {
      let bytes = try await office.picture(
        as: Place(Place.report, ["of": kind]), of: seen, language
      ) {
        var diagram = try diagram($0)
        diagram.paper = .report
        return diagram
      }
      return Data(bytes)
    }
    let whole = try await picture("network") { Diagram(of: $0, title: name, language: language) }
    let pairing = try await picture("pairing") { Diagram(of: found, in: $0, language: language) }
    var path: Data?
    if let example {
      path = try await picture("path") {
        Diagram(of: example, from: Referral($0), language: language)
      }
    }
    var changes: Answer?
    if let since { changes = try await office.changes(since: since, for: visit) }
    let told = changes
    let pictures = AssociationReport.Pictures(network: whole, pairing: pairing, path: path)
    return try await office.work {
      let report = AssociationReport(
        of: network, pairing: found, pictures: pictures, changes: told, title: name, seed: seed)
      return Array(try report.html(language).utf8)
    }
  }

  /// The day since which changes are told; nil where none is named.
  ///
  /// - Throws: ``FieldError`` for what is no day, or one that is still to come.
  private func since(_ visit: Visit) throws -> Day? {
    guard let since = try visit.place.query.day("since") else { return nil }
    let today = office.desk.day()
    guard since <= today else {
      throw FieldError(
        field: "since", found: visit.place.query["since"] ?? "",
        expected: Phrase(
          de: "ein Tag bis zum \(today.spoken(.german))",
          en: "a day up to \(today.spoken(.english))"))
    }
    return since
  }
}

/// A report was asked for where nobody is a member yet.
struct NothingToReport: WordedError, Remediable, Hashable {
  var phrase: Phrase {
    Phrase(
      de: "Noch gibt es nichts zu berichten: Kein Mitglied ist bekannt. Lesen Sie Ihre "
        + "Mitgliederliste ein.",
      en: "There is nothing to report yet: no member is known. Take in your list of members.")
  }

  var remedies: [Remedy] { [.importTables] }
}

extension Place {
  /// Where the report is.
  static let report = "/report"
}
