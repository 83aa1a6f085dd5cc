import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzDiagrams

/// The list of views from which all faces choose.
@Suite struct NetworkViewTests {
  @Test func viewsAreFoundByTheirNamesAndAdviseOnOthers() {
    let names = NetworkView.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    for view in NetworkView.allCases {
      #expect(NetworkView(rawValue: view.rawValue) == view)
      #expect(!view.instead.contains(view.rawValue))
      #expect(view.instead.allSatisfy(names.contains))
    }
    #expect(NetworkView(rawValue: "moon") == nil)
    #expect(NetworkView.network.instead.contains("density"))
  }

  @Test func everyViewDrawsOrHasNothingToShow() async throws {
    for (firms, links) in [(0, 0), (1, 0), (2, 1), (30, 90)] {
      let network = try RandomNetwork.made(
        seed: 11, firms: firms, circles: 3, links: links, industries: firms > 2)
      for view in NetworkView.allCases {
        let wish = ViewWish(title: "Wanted", paper: .a3, language: .english)
        #expect(view.isPossible(in: network) == (view.diagram(of: network, as: wish) != nil))
        guard let diagram = view.diagram(of: network, as: wish) else { continue }
        #expect(diagram.title == "Wanted" && diagram.paper == .a3)
        let picture = try await DiagramRenderer(worker: .tool("partnernetz-draw"))
          .render(diagram, as: .svg)
        #expect(!picture.notes.contains(.plainPositions), "\(view.rawValue), \(firms) firms")
      }
    }
  }

  @Test func regionsThatAreCodesAreCalledByTheirLargestTown() throws {
    var tables = MemberTables()
    for (number, place) in [
      ("DE213", "Ulm"), ("DE213", "Kiel"), ("DE213", "Kiel"), ("Harz", "Kiel"),
    ]
    .enumerated() {
      var firm = Firm(id: "\(number)", name: "Firm \(number)")
      (firm.region, firm.town) = place
      tables.firms.append(firm)
    }
    let day = try #require(Day(year: 2026, month: 11, day: 1))
    let names = RegionNames(Network(tables, asOf: day))
    #expect(names.name(of: "DE213", .german) == "Raum Kiel (DE213)")
    #expect(names.name(of: "Harz", .english) == "Harz")
    #expect(names.name(of: "DE999", .english) == "DE999")
  }
}
