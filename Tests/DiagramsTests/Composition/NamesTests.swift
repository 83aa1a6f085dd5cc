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
}
