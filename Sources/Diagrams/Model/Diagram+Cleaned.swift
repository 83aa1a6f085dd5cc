extension Diagram {
  /// The same diagram with every text cleaned and cut to what a drawing shows of it, so that a name
  /// of a million letters costs a picture nothing.
  var cleaned: Diagram {
    var diagram = self
    diagram.title = Inscription(title).text
    diagram.subtitle = subtitle.map { Inscription($0, limit: Diagram.lineLimit).text }
    diagram.caption = caption.map { Inscription($0, limit: Diagram.lineLimit).text }
    for node in nodes.indices {
      diagram.nodes[node].key = Inscription(nodes[node].key).text
      diagram.nodes[node].inside = nodes[node].inside.map { Inscription($0, limit: 12).text }
      diagram.nodes[node].detail = nodes[node].detail.map { Inscription($0).text }
      diagram.nodes[node].shorterDetails = nodes[node].shorterDetails.map { Inscription($0).text }
    }
    for link in links.indices {
      diagram.links[link].label = links[link].label.map { Inscription($0).text }
    }
    for entry in legend.indices {
      diagram.legend[entry].text = Inscription(legend[entry].text).text
    }
    return diagram
  }

  /// Most characters of a line above or below a picture.
  static let lineLimit = 400
}
