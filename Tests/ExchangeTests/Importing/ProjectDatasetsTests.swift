import Foundation
import PartnernetzExchange
import PartnernetzPartnerships
import PartnernetzRecords
import TestSupport
import Testing

/// The data sets that stand in the project are taken as they are.
@Suite struct ProjectDatasetsTests {
  @Test(arguments: [("musterregion", 127, 412), ("florentine", 16, 35)])
  func areReadWithoutAnyProblem(name: String, firms: Int, statements: Int) {
    let folder = packageRoot.appendingPathComponent("Datasets/\(name)").path
    let intake = Importer().read(paths: [folder])
    // How a file is spelled is told, and nothing else.
    #expect(intake.isAcceptable && intake.problems.kept.allSatisfy { $0.code == "file_encoding" })
    #expect(intake.tables.firms.count == firms)
    #expect(intake.tables.statements.count == statements)
  }

  @Test func unknownIsNotZero() throws {
    let folder = packageRoot.appendingPathComponent("Datasets/florentine").path
    let firms = Importer().read(paths: [folder]).tables.firms
    let medici = try #require(firms.first { $0.name == "Medici" })
    #expect(medici.revenue == nil && medici.attributes["wealth_1427_thousand_lira"] == "103")
  }
}
