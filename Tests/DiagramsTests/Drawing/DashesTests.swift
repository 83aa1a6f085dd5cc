import Testing

@testable import PartnernetzDiagrams

/// What Graphviz draws as PDF and PNG is drawn as in SVG files.
@Suite struct DashesTests {
  private func stroke(_ dash: Diagram.Dash, width: Double, length: Double) -> Picture.Stroke {
    let line = Bezier(from: .zero, to: Point(x: length, y: 0))
    var style = Diagram.LinkStyle()
    style.dash = dash
    return Picture.Stroke(
      id: "s", route: LinkRoute(pieces: [line], headTip: Point(x: length + 9, y: 0)), style: style,
      colour: "#000000", width: width, arrowSize: 1, tooltip: nil, mark: .link)
  }

  // A dash of six points was one stroke on a slide and a dot on a poster.
  @Test(arguments: [0.5, 2.0, 12.0]) func dashesGrowWithTheLine(width: Double) throws {
    for dash in [Diagram.Dash.dashed, .dotted] {
      let parts = stroke(dash, width: width, length: 100 * width).dashes
      let pattern = try #require(dash.pattern(width))
      let wanted = 100 * width / (pattern.on + pattern.off)
      #expect(abs(Double(parts.count) - wanted) < 2)
      let first = try #require(parts[0].route.pieces.last).d.x
      #expect(abs(first - pattern.on) < 0.2 * pattern.on)
      // The line begins and ends with a dash, and only the last one has its head.
      #expect(try #require(parts.last?.route.pieces.last).d.x > 99.9 * width)
      #expect(parts.filter { $0.route.headTip != nil }.count == 1)
      #expect(parts.last?.route.headTip != nil)
    }
  }

  // Through its filling an arrowhead showed its own rim, darker than either.
  @Test func anArrowIsDrawnInWhatItsColourMakesOnPaper() {
    var arrow = stroke(.solid, width: 2, length: 50)
    arrow.colour = "#00000080"
    #expect(arrow.printedColour == "#7F7F7F")
    arrow.route.headTip = nil
    #expect(arrow.printedColour == "#00000080")
  }

  @Test func aSolidAndAVeryShortLineStayWhole() {
    #expect(stroke(.solid, width: 2, length: 50).dashes.count == 1)
    #expect(stroke(.dashed, width: 2, length: 3).dashes.count == 1)
    #expect(stroke(.dotted, width: 1, length: 1e7).dashes.count <= 402)
  }

  // The thickest flows had heads narrower than two lines.
  @Test(arguments: [0.3, 1.1, 3.0, 6.0, 9.0]) func headsAreWiderThanTheirLines(width: Double) {
    #expect(Composition.arrowSize(width) * 7.2 >= 2.5 * width)
  }

  @Test func aTitleOfAPDFIsReadFromItsLastEdition() throws {
    var bytes = Array(
      ("%PDF-1.5\nx\ntrailer\n<< /Size 3\n   /Root 2 0 R\n   /Info 1 0 R\n>>\n"
        + "startxref\n11\n%%EOF\n").utf8)
    let before = bytes
    PDFFinish.addTitle("Ö & (A)", &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.starts(with: before))
    #expect(text.contains("/Title <FEFF00D6002000260020002800410029>"))
    let place = try #require(text.firstMatch(of: /xref\n1 1\n(\d{10}) 00000 n[ ]/))
    let start = try #require(Int(place.1))
    #expect(String(decoding: bytes[start...].prefix(7), as: UTF8.self) == "1 0 obj")
    #expect(text.contains("/Prev 11 >>"))
    let last = try #require(text.matches(of: /startxref\n(\d+)/).last.flatMap { Int($0.1) })
    #expect(String(decoding: bytes[last...].prefix(4), as: UTF8.self) == "xref")
    var none = before
    PDFFinish.addTitle("", &none)
    #expect(none == before)
  }
}
