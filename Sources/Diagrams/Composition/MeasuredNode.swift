/// A node's shape and label with their sizes on the page.
struct MeasuredNode: Sendable {
  var shape: Size
  /// The label, inside a box or beside any other shape.
  var label: TextBlock
  var holdsLabel: Bool

  /// Measures a node.
  ///
  /// - Parameters:
  ///   - node: the node.
  ///   - isNamed: whether it has a label.
  ///   - crowd: how many nodes there are; of very many each is smaller.
  ///   - enlarged: the size of labels, for 1 as usual.
  ///   - keepsEnd: whether a name that is too long keeps its end.
  ///   - isRow: whether it stands in a list, where names take one line.
  init(
    _ node: Diagram.Node, isNamed: Bool = true, crowd: Int = 1, enlarged: Double = 1,
    keepsEnd: Bool = false, isRow: Bool = false
  ) {
    let weight = node.weight.isFinite ? min(max(node.weight, 0), 1) : 0
    let bold = node.emphasis == .highlighted || node.detailLines > 2
    holdsLabel = node.shape.holdsLabel
    let size = (holdsLabel ? 9.5 + 2.5 * weight : 7.5 + 4 * weight) * enlarged
    // Groups have long names and room below them.
    let isWide = holdsLabel || node.honeycomb != nil
    let limit = (isWide ? 118.0 : 92.0) * enlarged
    let (width, lines) = isRow ? (190.0, 1) : (limit + 40 * weight, isWide ? 3 : 2)
    if !isNamed {
      label = TextBlock()
    } else if keepsEnd {
      label = .ending(node.label, width: width, lineLimit: lines, size: size, bold: bold)
    } else {
      label = .balanced(node.label, width: width, lineLimit: lines, size: size, bold: bold)
    }
    if isNamed, let detail = node.detail {
      label = label.over(
        TextBlock.wrapping(
          Inscription(detail), width: limit + 30, lineLimit: holdsLabel ? node.detailLines : 1,
          size: size - 1.5,
          pale: true))
    }
    if holdsLabel {
      shape = Size(width: max(label.width + 20, 54), height: max(label.height + 13, 28))
    } else {
      let crowding = min(1, max((250 / Double(max(crowd, 1))).squareRoot(), 0.3))
      let usual = (7 + 19 * weight.squareRoot()) * crowding
      let widest = node.honeycomb == nil ? 160.0 : 900
      let asked = node.diameter.flatMap { $0.isFinite ? min(max($0, 3), widest) : nil }
      // In a list circles stand one under the other and must not touch.
      let diameter = isRow ? min(asked ?? usual, 11) : asked ?? usual
      let factor =
        switch node.shape {
        case .circle, .box: 1.0
        case .square: 0.89
        case .diamond: 1.2
        case .hexagon: 1.08
        case .triangle: 1.25
        }
      shape = Size(width: diameter * factor, height: diameter * factor)
    }
  }

  /// The room of shape and label together, as the layout should keep it.
  var space: Size {
    guard !holdsLabel else { return Size(width: shape.width + 10, height: shape.height + 12) }
    guard !label.lines.isEmpty else {
      return Size(width: shape.width * 1.2 + 2, height: shape.height * 1.2 + 2)
    }
    return Size(
      width: max(shape.width + 6, label.width * 0.92), height: shape.height + label.height + 3)
  }
}

extension MeasuredNode {
  /// Measures all nodes; names that would read alike keep their ends.
  static func all(
    _ nodes: [Diagram.Node], isNamed: [Bool], enlarged: Double, areRows: Bool
  ) -> [MeasuredNode] {
    var measured = zip(nodes, isNamed).map {
      MeasuredNode(
        $0, isNamed: $1, crowd: nodes.count, enlarged: enlarged, isRow: areRows)
    }
    func shown(_ node: Int) -> String {
      measured[node].label.lines.map(\.text).joined(separator: " ")
    }
    let cut = nodes.indices.filter { shown($0).contains("…") }
    let counts = Dictionary(cut.map { (shown($0), 1) }, uniquingKeysWith: +)
    for node in cut where counts[shown(node), default: 0] > 1 {
      measured[node] = MeasuredNode(
        nodes[node], isNamed: true, crowd: nodes.count, enlarged: enlarged, keepsEnd: true,
        isRow: areRows)
    }
    return measured
  }
}
