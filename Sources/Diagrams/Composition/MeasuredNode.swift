/// A node's shape and label with their sizes on the page.
struct MeasuredNode: Sendable {
  var shape: Size
  /// The label, inside a box or beside any other shape.
  var label: TextBlock
  var holdsLabel: Bool
  /// Whether the layout keeps room for a label beside the shape.
  var keepsRoom = true

  /// Measures a node.
  ///
  /// - Parameters:
  ///   - node: the node.
  ///   - crowd: how many nodes there are; of very many each is smaller.
  ///   - keepsEnd: whether a name that is too long keeps its end.
  ///   - rowWidth: how wide a name may be in a list, where it takes one line; nil elsewhere.
  ///   - detailLines: most lines of the detail.
  init(
    _ node: Diagram.Node, crowd: Int = 1, keepsEnd: Bool = false, rowWidth: Double? = nil,
    detailLines: Int = .max
  ) {
    let isRow = rowWidth != nil
    holdsLabel = node.shape.holdsLabel
    label = MeasuredNode.label(
      node, keepsEnd: keepsEnd, rowWidth: rowWidth, detailLines: min(detailLines, node.detailLines))
    shape = Size(width: 0, height: 0)
    guard !holdsLabel else {
      fitToLabel()
      return
    }
    let weight = node.clampedWeight
    let crowding = min(1, max((250 / Double(max(crowd, 1))).squareRoot(), 0.3))
    let usual = (7 + 19 * weight.squareRoot()) * crowding
    let widest = node.honeycomb == nil ? 160.0 : 900
    let asked = node.diameter.flatMap { $0.isFinite ? min(max($0, 3), widest) : nil }
    // In a list circles stand one under the other and must not touch.
    let diameter = isRow ? min(asked ?? usual, 9) : asked ?? usual
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

  private static func label(
    _ node: Diagram.Node, keepsEnd: Bool, rowWidth: Double?, detailLines: Int
  ) -> TextBlock {
    let weight = node.clampedWeight
    let isBox = node.shape.holdsLabel
    let bold = node.emphasis == .highlighted || node.detailLines > 2
    let size = isBox ? 9.5 + 2.5 * weight : 7.5 + 4 * weight
    // Groups have long names and room below them.
    let isWide = isBox || node.honeycomb != nil
    let limit = isWide ? 118.0 : 92.0
    let (width, lines) = rowWidth.map { ($0, 1) } ?? (limit + 40 * weight, isWide ? 3 : 2)
    let name: TextBlock =
      keepsEnd
      ? .ending(node.label, width: width, lineLimit: lines, size: size, bold: bold)
      : .balanced(node.label, width: width, lineLimit: lines, size: size, bold: bold)
    guard let detail = node.detail else { return name }
    let details = ([detail] + node.shorterDetails).map {
      TextBlock.wrapping(
        Inscription($0), width: limit + 30, lineLimit: isBox ? detailLines : 2, size: size - 1.5,
        pale: true)
    }
    // A shorter sentence says more than a longer one without its end.
    let whole = details.first { block in !block.lines.contains { $0.text.hasSuffix("…") } }
    return name.over(whole ?? details[details.count - 1])
  }

  /// The same with a label of another size.
  func enlarged(by factor: Double) -> MeasuredNode {
    guard factor != 1 else { return self }
    var node = self
    for line in node.label.lines.indices { node.label.lines[line].size *= factor }
    if holdsLabel { node.fitToLabel() }
    return node
  }

  private mutating func fitToLabel() {
    shape = Size(width: max(label.width + 20, 54), height: max(label.height + 13, 28))
  }

  /// The room of shape and label together, as the layout should keep it.
  var space: Size {
    guard !holdsLabel else { return Size(width: shape.width + 10, height: shape.height + 12) }
    guard keepsRoom, !label.lines.isEmpty else {
      return Size(width: shape.width * 1.2 + 2, height: shape.height * 1.2 + 2)
    }
    return Size(
      width: max(shape.width + 6, label.width * 0.92), height: shape.height + label.height + 3)
  }
}

extension Diagram.Node {
  fileprivate var clampedWeight: Double { weight.isFinite ? min(max(weight, 0), 1) : 0 }
}

extension MeasuredNode {
  /// Measures all nodes; names that would read alike keep their ends.
  static func all(
    _ nodes: [Diagram.Node], rowWidth: Double?, detailLines: Int
  ) -> [MeasuredNode] {
    func measure(_ node: Diagram.Node, keepsEnd: Bool) -> MeasuredNode {
      MeasuredNode(
        node, crowd: nodes.count, keepsEnd: keepsEnd, rowWidth: rowWidth,
        detailLines: detailLines)
    }
    var measured = nodes.map { measure($0, keepsEnd: false) }
    // The detail tells nobody apart: groups of one hub's name differ in their counts.
    func shown(_ node: Int) -> String {
      measured[node].label.lines.filter { !$0.pale }.map(\.text).joined(separator: " ")
    }
    let cut = nodes.indices.filter { shown($0).contains("…") }
    let counts = Dictionary(cut.map { (shown($0), 1) }, uniquingKeysWith: +)
    for node in cut where counts[shown(node), default: 0] > 1 {
      measured[node] = measure(nodes[node], keepsEnd: true)
    }
    return measured
  }
}
