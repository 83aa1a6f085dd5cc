/// A diagram drawn by one plan as one kind of file.
struct Drawing {
  var diagram: Diagram
  var format: DiagramFormat
  var plan: DrawingPlan

  /// The finished file, with what was simplified on the way and what Graphviz warned of.
  func made() throws(DrawingFault) -> Rendering {
    let session = try GraphvizSession()
    if format == .dot { return Rendering(bytes: try diagram.dot(session), notes: []) }
    var composition = Composition(diagram, plan: plan)
    let picture = try composition.compose(session)
    var notes = composition.notes
    let resolution = resolution(picture.page)
    if format == .png, resolution < Drawing.usualResolution {
      notes.append(.resolution(resolution))
    }
    var bytes = try picture.rendered(as: format, dotsPerInch: resolution, session)
    switch format {
    case .svg:
      let finish = SVGFinish(
        title: Inscription(diagram.title),
        description: Inscription(
          (diagram.subtitle + diagram.caption).joined(separator: " "), limit: 1_000))
      guard let finished = finish.finished(bytes) else { throw .renderFailed }
      bytes = finished
    case .pdf: PDFFinish.removeDate(&bytes)
    case .png, .dot: break
    }
    // Whoever shows an SVG has fonts of their own.
    if format != .svg { notes += InstalledFonts.notes(for: picture) }
    return Rendering(bytes: bytes, notes: notes + session.warnings)
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
