import PartnernetzWording
import TestSupport
import Testing

@testable import PartnernetzDiagrams

/// How many firms a page names.
@Suite struct NamesTests {
  // A4 named 12 of 116 firms and left half of the page empty, where A3 named 73.
  @Test(arguments: [Paper.a4, .slide]) func aPageNamesWhoeverHasRoom(paper: Paper) async throws {
    let network = try RandomNetwork.made(
      seed: 9, firms: 116, circles: 7, links: 300, industries: true)
    var diagram = Diagram(of: network, language: .english)
    diagram.paper = paper
    let picture = try await ReadPicture(diagram)
    #expect(picture.labelled >= 18)
    #expect(picture.smallestType >= 6)
    #expect(picture.text.contains("Named are \(picture.labelled) of "))
  }

  // A route over five firms had type of 5.3 pt in a report: it grew as wide as its boxes stand side by side.
  @Test(arguments: Paper.allCases + [.report], 2..<6)
  func aRouteIsReadableOnItsPaper(paper: Paper, firms: Int) async throws {
    var diagram = Diagram(
      title: "Who can introduce Northern Tool Works to Southern Measuring Instruments",
      subtitle: ["Best route: 27 %. One after another over different brokers: 41 %."],
      caption: ["At the arrows: how probably the introduction comes about."],
      nodes: (0..<firms).map {
        .init(
          key: "F\($0)", label: "Northern Tool Works Number \($0) GmbH & Co. KG",
          detail: "introduces at 47 %", shape: .box, emphasis: .highlighted)
      },
      links: (1..<firms).map {
        .init(from: $0 - 1, to: $0, label: "64 %", emphasis: .highlighted)
      },
      legend: [.init(.link(.init()), "most probable route")], arrangement: .layered)
    diagram.paper = paper
    let picture = try await ReadPicture(diagram)
    #expect(picture.smallestType >= 6, "\(picture.smallestType)")
    #expect(picture.labelled == firms)
  }
}
