/// A diagram drawn by one plan as one kind of file.
struct Drawing {
  var diagram: Diagram
  var format: DiagramFormat
  var plan: DrawingPlan

  /// The finished file, with what was simplified on the way and what Graphviz warned of.
  func made() throws(DrawingFault) -> Rendering {
    let session = try GraphvizSession()
    if format == .dot { return Rendering(bytes: try diagram.dot(session), notes: []) }
    var diagram = diagram
    diagram.paper = diagram.paper(as: format)
    let page = try Composition.page(diagram, plan: plan, session)
    var picture = page.picture
    var notes = page.notes
    let resolution = resolution(picture.page)
    if format == .png, resolution < Drawing.usualResolution {
      notes.append(.resolution(resolution))
    }
    if format == .svg {
      // Whoever shows an SVG has fonts of their own.
      var file = SVGPage(picture, of: diagram)
      return Rendering(
        bytes: file.written(), notes: notes + session.warnings, places: page.places)
    }
    notes += InstalledFonts.adapt(&picture)
    var bytes = try picture.rendered(as: format, dotsPerInch: resolution, session)
    if format == .pdf {
      PDFFinish.removeDate(&bytes)
      PDFFinish.addTitle(Inscription(diagram.title).text, &bytes)
    }
    return Rendering(bytes: bytes, notes: notes + session.warnings, places: page.places)
  }

  private static let usualResolution = 168

  /// Pixels enough for print, fewer on very large pages.
  private func resolution(_ page: Box) -> Int {
    guard format == .png else { return 72 }
    let squareInches = max(page.width * page.height / (72 * 72), 0.01)
    let possible = (DiagramLimits.pixels / squareInches).squareRoot()
    return min(Drawing.usualResolution, max(Int(min(possible, 1e6)), 12))
  }
}
