import Testing

@testable import PartnernetzDiagrams

@Suite struct SVGFinishTests {
  private static let raw = """
    <?xml version="1.0"?>
    <!-- Generated -->
    <svg width="10pt" viewBox="0 0 1 1">
    <!-- node&#45;1 -->
    <g id="node-1"><title>node-1</title>
    <a xlink:title="M\u{E000}S"><text>M\u{E000}S – Größe</text></a></g>
    </svg>

    """

  private func finished(_ raw: String, title: String = "A & B", description: String = "d")
    -> String?
  {
    SVGFinish(title: Inscription(title), description: Inscription(description))
      .finished(Array(raw.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func prologCommentsAndOpaqueTitlesGoAndTheRestStays() {
    #expect(
      finished(SVGFinishTests.raw) == """
        <svg role="img" aria-label="A &amp; B" width="10pt" viewBox="0 0 1 1">
        <title>A &amp; B</title>
        <desc>d</desc>
        <g id="node-1"><a xlink:title="M&amp;S"><text>M&amp;S – Größe</text></a></g>
        </svg>

        """)
  }

  @Test func whatIsNoSVGIsRefused() {
    #expect(finished("%PDF-1.5") == nil && finished("") == nil && finished("<svg width") == nil)
  }

  @Test func withoutATitleTheDescriptionNamesThePicture() {
    #expect(
      finished("<svg x='1'></svg>", title: "", description: "Wege <b>")?.contains(
        "aria-label=\"Wege &lt;b&gt;\"") == true)
  }

  // Twice as long a file once took four times as long.
  @Test func aLongFileIsFinishedWhole() throws {
    let line = "<g id=\"x\"><title>x</title>\n<text>\u{E000}</text></g>\n"
    let count = 40_000
    let long = "<svg a=\"1\">" + String(repeating: line, count: count) + "</svg>"
    let result = try #require(finished(long))
    #expect(result.utf8.count { $0 == UInt8(ascii: "\n") } == count + 2)
    #expect(result.hasSuffix("<text>&amp;</text></g>\n</svg>"))
  }
}
