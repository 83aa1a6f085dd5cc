import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// A mapping that is given back as it was proposed changes nothing.
@Suite struct ProposedMappingTests {
  private func inFolder<T>(_ text: String, _ body: (String) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "mapping-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("liste.csv").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try body(path)
  }

  private func importer(_ mapping: String) throws -> Importer {
    var importer = Importer(kindOfLinks: nil)
    importer.mapping = try ColumnMapping(Table(data: Data(mapping.utf8), named: "map.csv"))
    return importer
  }

  // The column of partners was missing from it, and with it „Firma“ was said not to be there.
  @Test(arguments: [
    "Firma;liefert an;Volumen 2025;davon Export\nAlba GmbH;Birke AG;120 T€;10%\nBirke AG;;;\n",
    "Firma;Ort;Kunde 1;Umsatz mit Kunde 1;Kunde 2\nAlba GmbH;Ulm;Birke AG;5.000,00;\n"
      + "Birke AG;Bonn;;;Alba GmbH\n",
    "Name und Anschrift;Branche\nAlba GmbH, Am Markt 1, 89073 Ulm;Handel\n"
      + "Birke AG, Weg 2, 53111 Bonn;Bau\n",
    "Mitglied;Kunde;Umsatz\nAlba GmbH;Birke AG;5.000,00\nBirke AG;Cedern KG;7.000,00\n"
      + "Cedern KG;Alba GmbH;9.500,00\n",
    "Firma;Status\nAlba GmbH;aktiv\nBirke AG;ausgetreten\n",
    "Firma;Metall;Holz\nAlba GmbH;x;\nBirke AG;;x\nCedern KG;x;x\n",
  ])
  func givenBackItChangesNothing(_ text: String) throws {
    try inFolder(text) { path in
      var plain = Importer(makingFirmsOfLinks: true)
      let mapping = plain.proposedMapping(paths: [path]).text
      let before = plain.read(paths: [path])
      plain.mapping = try importer(mapping).mapping
      let after = plain.read(paths: [path])
      #expect(before.isAcceptable && after.problems.errors == 0)
      #expect(after.tables.firms.map(\.name) == before.tables.firms.map(\.name))
      #expect(after.tables.firms.map(\.isMember) == before.tables.firms.map(\.isMember))
      #expect(after.tables.firms.map(\.town) == before.tables.firms.map(\.town))
      func links(_ result: ImportResult) -> [[String]] {
        result.tables.statements.map {
          [$0.source, $0.target, $0.kind.rawValue, "\($0.amount?.euros ?? -1)"]
        }
      }
      #expect(links(after) == links(before))
    }
  }

  @Test func columnsOfPartnersArePartOfIt() throws {
    let text = "Firma;liefert an;Volumen 2025\nAlba GmbH;Birke AG;120 T€\nBirke AG;;\n"
    try inFolder(text) { path in
      let mapping = Importer().proposedMapping(paths: [path]).text
      let lines = mapping.split(separator: "\n").map(String.init)
      #expect(lines.contains("liste.csv,liefert an,,links"))
      #expect(lines.contains("liste.csv,Volumen 2025,,links"))
      // Whoever corrects it is heard.
      let other = mapping.replacing("liefert an,,links", with: "liefert an,,attribute")
      let corrected = try importer(other).read(paths: [path])
      #expect(corrected.tables.statements.isEmpty)
    }
  }
}
