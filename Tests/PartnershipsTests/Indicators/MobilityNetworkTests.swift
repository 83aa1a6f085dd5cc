import Foundation
import PartnernetzExchange
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

/// The real network of German mobility firms against reference values of networkx and igraph; it
/// stands outside the project, and the tests skip without it.
@Suite(.enabled(if: MobilityData.folder != nil))
struct MobilityNetworkTests {
  private let network: Network
  private let expected: Golden.Value

  init() throws {
    let folder = try #require(MobilityData.folder)
    let mapping = try ColumnMapping(
      contentsOf: MobilityData.root
        .appendingPathComponent("Datasets/mappings/mobility-de.csv").path)
    let intake = Importer(mapping: mapping, skippingFaultyRows: true).read(paths: [folder.path])
    try #require(intake.isAcceptable)
    network = Network(intake.tables, asOf: try #require(Day(iso: "2018-04-12")))
    let data = try Data(contentsOf: folder.appendingPathComponent("expected.json"))
    expected = Golden.Value(raw: try JSONSerialization.jsonObject(with: data))
  }

  private func names(_ firms: [Int32]) -> [String] { firms.map { network.firm($0).name }.sorted() }

  @Test func indicatorsAgree() {
    let own = NetworkIndicators(network)
    let all = expected["all_ties_undirected"]
    #expect(own.firms == 278 && network.statements.count == 342)
    #expect(own.relations == Int(all["edges"].number))
    #expect(abs(own.density - all["density"].number) < 1e-9)
    #expect(own.components == Int(all["components"].number))
    #expect(own.isolated.count == Int(all["isolated"].number))
    #expect(abs(own.transitivity - all["transitivity"].number) < 1e-9)
    #expect(own.bridges == Int(all["bridges"].number))
    #expect(names(own.articulation) == all["articulation_points"].array.map(\.string).sorted())
    #expect(own.diameter == Int(all["giant"]["diameter"].number))
    #expect(abs(own.meanDistance - all["giant"]["mean_distance"].number) < 1e-9)
  }

  @Test func betweennessAgrees() {
    let own = network.relations.betweenness().normalised
    for entry in expected["all_ties_undirected"]["betweenness_normalized_top10"].array {
      let firm = network.numbersOfFirms.first {
        network.firm($0).name == entry.array[0].string
      }
      #expect(abs((firm.map { own[Int($0)] } ?? -1) - entry.array[1].number) < 1e-9)
    }
  }

  @Test func theGroupingByAnOwnColumnAgrees() {
    let categories = Dictionary(
      network.firms.compactMap { $0.attributes["category"] }.map { ($0, 1) },
      uniquingKeysWith: +)
    for (name, count) in expected["import"]["by_category"].members {
      #expect(categories[name] == Int(count.number))
    }
  }
}

enum MobilityData {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let folder: URL? = {
    let folder = root.deletingLastPathComponent()
      .appendingPathComponent("shared/datasets/mobility-de-2018-04-12")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()
}
