import Foundation
import PartnernetzWording
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import PartnernetzDiagrams

/// Whole pictures, drawn by the real tool.
@Suite struct PictureTests {
  private static let hostile = #"<script>&amp; "x" \N \l 'y' ]]> M&S"#

  private func svg(_ diagram: Diagram) async throws -> String {
    String(decoding: try await drawn(diagram, .svg).bytes, as: UTF8.self)
  }

  private func drawn(_ diagram: Diagram, _ format: DiagramFormat) async throws -> Rendering {
    try await DiagramRenderer(worker: .tool("partnernetz-draw")).render(diagram, as: format)
  }

  private var crowd: Diagram {
    Diagram(
      title: PictureTests.hostile, caption: ["Caption " + PictureTests.hostile],
      nodes: (0..<40).map { .init(key: "k\($0)", label: "Firm number \($0)", weight: 0.1) }
        + [.init(key: PictureTests.hostile, label: PictureTests.hostile)],
      links: (1..<40).map { .init(from: $0, to: $0 / 3) } + [.init(from: 0, to: 40)],
      legend: [.init(.link(.init()), "legend " + PictureTests.hostile)])
  }

  @Test func aHostileNameStaysTextInAnSVG() async throws {
    let text = try await svg(crowd)
    let parser = XMLTexts()
    #expect(parser.read(text))
    #expect(!parser.elements.contains("script"))
    #expect(parser.texts.contains(PictureTests.hostile))
    #expect(parser.texts.contains("legend " + PictureTests.hostile))
  }

  @Test func aHostileNameStaysTextInDOT() async throws {
    let text = String(decoding: try await drawn(crowd, .dot).bytes, as: UTF8.self)
    #expect(text.contains(#"label="<script>&amp;amp; \"x\" \\N \\l 'y' ]]> M&amp;S""#))
  }

  // A sheet came out an inch wider and higher than its paper, and printers shrank it.
  @Test(arguments: [Paper.a4, .a3, .slide]) func aPDFHasTheSizeOfItsPaper(paper: Paper) async throws
  {
    var diagram = crowd
    diagram.paper = paper
    let bytes = try await drawn(diagram, .pdf).bytes
    let box = try #require(
      String(decoding: bytes, as: UTF8.self)
        .firstMatch(of: /\/MediaBox \[ *0 0 ([0-9.]+) ([0-9.]+) *\]/))
    let sheet = try #require(paper.sheet)
    let sides = [try #require(Double(box.1)), try #require(Double(box.2))].sorted()
    #expect(abs(sides[1] - sheet.width) < 1.5 && abs(sides[0] - sheet.height) < 1.5, "\(sides)")
  }

  // Titles were never bold, and programs showed the file's name for want of a title.
  @Test func aPDFHasItsTitleInBold() async throws {
    let text = String(decoding: try await drawn(crowd, .pdf).bytes, as: UTF8.self)
    #expect(text.contains("Bold"))
    #expect(text.contains("/Title <FEFF003C007300630072006900700074003E"))
  }

  // Nine whole layouts of 500 firms and a copied index at each point took longer than the limit.
  @Test(.enabled(if: !isQuick)) func manyFirmsAreDrawnInTime() async throws {
    let network = try RandomNetwork.made(seed: 2, firms: 500, circles: 20, links: 1_500)
    let renderer = DiagramRenderer(
      worker: .tool("partnernetz-draw"),
      limits: WorkerLimits(processorSeconds: 30, deadline: 120))
    for paper in [Paper.screen, .a4] {
      var diagram = Diagram(of: network, language: .english)
      diagram.paper = paper
      let rendering = try await renderer.render(diagram, as: .svg)
      #expect(!rendering.notes.contains(.straightLines))
    }
  }

  @Test func noTypeIsSmallerThanReadable() async throws {
    let text = try await svg(crowd)
    let sizes = text.matches(of: /font-size="([0-9.]+)"/).compactMap { Double($0.1) }
    #expect(sizes.count > 40 && (sizes.min() ?? 0) >= 7.5)
  }

  @Test func everyLabelIsThereOrCounted() async throws {
    var diagram = crowd
    diagram.sentences.unlabelled = "{count} names missing"
    let rendering = try await drawn(diagram, .svg)
    let text = String(decoding: rendering.bytes, as: UTF8.self)
    let labelled = Set(text.matches(of: /id="label-(\d+)-0"/).map(\.1)).count
    let missing =
      rendering.notes.compactMap {
        if case .unlabelled(let count) = $0 { count } else { nil }
      }.first ?? 0
    #expect(labelled + missing == diagram.nodes.count)
    #expect(text.contains("\(missing) names missing") == (missing > 0))
  }
}

/// The elements and texts of an XML file.
private final class XMLTexts: NSObject, XMLParserDelegate {
  private(set) var elements: Set<String> = []
  private(set) var texts: [String] = []
  private var current = ""

  func read(_ xml: String) -> Bool {
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    return parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(name)
    current = ""
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { current += text }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    texts.append(current)
    current = ""
  }
}
