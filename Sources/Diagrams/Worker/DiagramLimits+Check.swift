extension DiagramLimits {
  /// Says which limit a diagram breaks.
  static func check(_ diagram: Diagram) throws(RenderingError) {
    guard diagram.nodes.count <= nodes else {
      throw .tooLarge(what: .nodes, count: diagram.nodes.count, limit: nodes)
    }
    guard diagram.links.count <= links else {
      throw .tooLarge(what: .links, count: diagram.links.count, limit: links)
    }
    let cellCount = diagram.nodes.reduce(0) { $0 + ($1.honeycomb?.cells.count ?? 0) }
    guard cellCount <= cells else {
      throw .tooLarge(what: .cells, count: cellCount, limit: cells)
    }
    let longest = max(diagram.legend.count, diagram.caption.count, diagram.subtitle.count)
    guard longest <= entries else {
      throw .tooLarge(what: .entries, count: longest, limit: entries)
    }
    var bytes = diagram.title.utf8.count
    for text in diagram.subtitle + diagram.caption { bytes += text.utf8.count }
    for node in diagram.nodes {
      bytes += node.key.utf8.count + node.label.text.utf8.count + (node.detail?.utf8.count ?? 0)
    }
    for link in diagram.links { bytes += link.label?.utf8.count ?? 0 }
    for entry in diagram.legend { bytes += entry.text.utf8.count }
    guard bytes <= textBytes else {
      throw .tooLarge(what: .textBytes, count: bytes, limit: textBytes)
    }
    for (number, link) in diagram.links.enumerated()
    where !diagram.nodes.indices.contains(link.from) || !diagram.nodes.indices.contains(link.to) {
      throw .noSuchNode(link: number)
    }
  }
}
