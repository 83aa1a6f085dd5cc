import Foundation
import PartnernetzExchange
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import TestSupport
import Testing

@Suite struct WorkedExampleTests {
  private let golden = packageRoot.appendingPathComponent("Tests/ExchangeTests/Golden").path

  @Test func readsTheContractsExampleWithoutProblems() throws {
    let intake = Importer().read(paths: [golden])
    #expect(intake.problems.kept.map { $0.phrase(.english) } == [])
    #expect(intake.isAcceptable && intake.isBalanced)
    let tables = intake.tables
    #expect(tables.firms.map(\.id) == ["A", "B", "C", "D", "E", "F", "G", "H"])
    #expect(tables.statements.count == 16)
    #expect(tables.offers.count == 8 && tables.needs.count == 12)
    #expect(tables.markets.count == 21 && tables.capital.count == 2)
    let first = try #require(tables.firms.first)
    #expect(first.revenue == Money(euros: 8_000_000))
    #expect(first.industry == Industry("25.62") && first.region == "R1")
    #expect(first.origin == Origin(file: "firms.csv", row: 2))
    let link = tables.statements[4]
    #expect(link.source == "B" && link.target == "H" && link.kind == .supplier)
    #expect(link.lastContact == Day(iso: "2024-11-01") && link.trust == 0.5)
    #expect(link.amount == Money(euros: 200_000) && link.evidence == 2 && link.what == "transport")
    let served = tables.markets.count { $0.role == .served }
    #expect(served == 14)
    #expect(tables.needs.filter { $0.isEssential == true }.map(\.firm) == ["D", "H", "H"])
    #expect(tables.capital[1].limitRate == 0.09)
  }

  @Test func roundTripsThroughItsOwnFiles() throws {
    let tables = Importer().read(paths: [golden]).tables
    let again = try Importer().read(
      tables: TableWriter.files(tables).map {
        try Table(data: Data($0.text.utf8), named: $0.name)
      })
    #expect(again.tables.withoutOrigins == tables.withoutOrigins)
  }

  @Test(.enabled(if: sharedFolder("datasets/mobility-de-2018-04-12") != nil))
  func mapsTheMobilityNetwork() throws {
    let folder = try #require(sharedFolder("datasets/mobility-de-2018-04-12"))
    let mapping = try ColumnMapping(
      contentsOf: packageRoot.appendingPathComponent("Datasets/mappings/mobility-de.csv").path)
    let files = ["organizations.csv", "relations.csv"].map { folder + "/" + $0 }
    let strict = Importer(mapping: mapping).read(paths: files)
    #expect(!strict.isAcceptable)
    let intake = Importer(mapping: mapping, skippingFaultyRows: true).read(paths: files)
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(intake.tables.firms.count == 278)
    let count = try #require(intake.counts[.links])
    #expect(count.read == 344 && count.accepted == 342)
    #expect(count.refused == 1 && count.duplicates == 1)
    #expect(Set(intake.places.map(\.code)) == ["missing_value", "duplicate_row"])
    let fault = try #require(intake.problems.kept.first { $0.code == "missing_value" })
    #expect(fault.column == "target_id" && fault.file == "relations.csv")
    let kinds = Dictionary(grouping: intake.tables.statements, by: \.kind).mapValues(\.count)
    #expect(kinds == [.customer: 225, .partner: 50, .capital: 66, .acquaintance: 1])
    let owned = intake.tables.statements.filter { $0.attributes["category"] == "Owns" }
    #expect(owned.count == 19 && owned.allSatisfy { $0.what == "ownership" })
  }

  @Test(.enabled(if: sharedFolder("networks/1000") != nil))
  func readsAGeneratedNetwork() throws {
    let folder = try #require(sharedFolder("networks/1000"))
    let intake = Importer().read(paths: [folder])
    #expect(intake.problems.kept.map { $0.phrase(.english) } == [])
    #expect(intake.tables.firms.count == 1_000 && intake.tables.statements.count == 5_000)
  }
}
