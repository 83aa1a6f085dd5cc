import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import PartnernetzDiagrams

/// The SVG file: for screen readers, for links into it, and to be explored.
@Suite struct SVGPageTests {
  private func svg(_ change: (inout Diagram) -> Void = { _ in }) async throws -> String {
    var diagram = Diagram(
      title: "A & B", subtitle: ["First line"], caption: ["A caption."],
      nodes: (0..<12).map { .init(key: "K<\($0)>", label: "Firm \($0)", weight: 0.1) },
      links: (1..<12).map {
        .init(
          from: $0, to: $0 / 2, style: .init(dash: $0 % 2 == 0 ? .solid : .dotted),
          emphasis: $0 == 11 ? .muted : .normal)
      },
      legend: [.init(.link(.init()), "supplies"), .init(.pale, "other")], language: "de")
    change(&diagram)
    let rendering = try await DiagramRenderer(worker: .tool("partnernetz-draw"))
      .render(diagram, as: .svg)
    return String(decoding: rendering.bytes, as: UTF8.self)
  }

  @Test func screenReadersGetLanguageTitleAndFirmsAsAList() async throws {
    let text = try await svg()
    #expect(text.contains(" lang=\"de\""))
    #expect(text.contains("<title id=\"picture-title\">A &amp; B</title>"))
    #expect(text.contains("<desc id=\"picture-text\">First line. A caption.</desc>"))
    #expect(text.matches(of: /role="list"/).count == 1)
    #expect(text.matches(of: /role="listitem"[^>]*aria-label="Firm \d+"/).count == 12)
    #expect(!text.contains("role=\"img\""))
  }

  @Test func aFirmsKeyIsItsId() async throws {
    let text = try await svg()
    #expect(text.matches(of: /<g id="K&lt;\d+&gt;" class="firm"/).count == 12)
    let ids = text.matches(of: /\sid="([^"]*)"/).map(\.1)
    #expect(ids.count > 24 && ids.count == Set(ids).count)
  }

  @Test func onlyAPictureToExploreHasAScript() async throws {
    let still = try await svg()
    #expect(!still.contains("<script") && !still.contains("<style"))
    let lively = try await svg { $0.isInteractive = true }
    #expect(lively.matches(of: /<script>/).count == 1)
    #expect(!lively.contains("http://") || lively.matches(of: /(?:src|href)="http/).isEmpty)
    #expect(lively.contains("<metadata id=\"kinds\">0&#9;supplies&#10;1&#9;other</metadata>"))
    #expect(lively.matches(of: /data-kind="1"/).count == 1)
    #expect(XMLParser(data: Data(lively.utf8)).parse())
  }

  @Test(arguments: [(Paper.a4, 297.0, 210.0), (.a3, 420, 297), (.a0, 1189, 841)])
  func aSheetHasItsSizeAndReadableType(paper: Paper, width: Double, height: Double) async throws {
    let text = try await svg { $0.paper = paper }
    let size = try #require(text.firstMatch(of: /width="([0-9.]+)mm" height="([0-9.]+)mm"/))
    let sides = [try #require(Double(size.1)), try #require(Double(size.2))].sorted()
    #expect(abs(sides[0] - height) < 0.2 && abs(sides[1] - width) < 0.2)
    let type = text.matches(of: /font-size="([0-9.]+)"/).compactMap { Double($0.1) }
    #expect(type.count > 12 && (type.min() ?? 0) >= paper.type.smallest)
  }
}
