/// Turns a diagram into a page: measure, lay out, route, label, then title, legend and caption.
struct Composition: ~Copyable {
  let diagram: Diagram
  let plan: DrawingPlan
  let measured: [MeasuredNode]
  var picture = Picture()
  var notes: [Rendering.Note]
  var captions: [String]
  /// Ends of the links that can be drawn, with their positions in the diagram.
  let drawn: [Int]

  /// So many nodes without links are drawn as a block; more are counted in the caption.
  static let isolatedShown = 60

  /// How opaque lines of links are; each kind keeps a contrast of 3 to the page.
  static let linkOpacity = 0.85

  init(_ diagram: Diagram, plan: DrawingPlan) {
    self.diagram = diagram
    self.plan = plan
    measured = diagram.nodes.map(MeasuredNode.init)
    notes = plan.notes
    captions = diagram.caption
    drawn = diagram.links.indices.filter {
      let link = diagram.links[$0]
      return link.from != link.to && diagram.nodes.indices.contains(link.from)
        && diagram.nodes.indices.contains(link.to)
    }
  }

  /// The page with everything on it.
  mutating func compose(_ session: borrowing GraphvizSession) throws(DrawingFault) -> Picture {
    let (connected, isolated) = separated()
    if !connected.isEmpty {
      let arranged = try arranged(connected, session)
      draw(connected, arranged)
    }
    drawIsolated(isolated)
    if plan != DrawingPlan.ladder[0], let sentence = diagram.sentences.simplified {
      captions.append(sentence)
    }
    addHeadAndFoot()
    return picture
  }

  /// Nodes with links, and nodes without; a handful of nodes without any link is a picture too.
  private func separated() -> (connected: [Int], isolated: [Int]) {
    var linked = [Bool](repeating: false, count: diagram.nodes.count)
    for number in drawn {
      linked[diagram.links[number].from] = true
      linked[diagram.links[number].to] = true
    }
    if case .surroundings(let centre) = diagram.arrangement, linked.indices.contains(centre) {
      linked[centre] = true
    }
    if drawn.isEmpty, linked.count == 1 { linked[0] = true }
    return (linked.indices.filter { linked[$0] }, linked.indices.filter { !linked[$0] })
  }

  /// "{count}" filled in.
  static func sentence(_ wording: String, count: Int) -> String {
    guard let place = wording.firstRange(of: "{count}") else { return wording }
    return wording.replacingCharacters(in: place, with: "\(count)")
  }
}

extension String {
  fileprivate func firstRange(of part: String) -> Range<Index>? {
    indices.lazy.compactMap { start in
      self[start...].hasPrefix(part)
        ? start..<self.index(start, offsetBy: part.count) : nil
    }.first
  }

  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
