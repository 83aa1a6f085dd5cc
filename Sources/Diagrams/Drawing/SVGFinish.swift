import PartnernetzFormats

/// Turns Graphviz' SVG into one that stands in a page: accessible root, no prolog, no opaque titles.
///
/// Foreign text in Graphviz' output is escaped, so that `<title>` and comments can only be its own.
///
/// - Complexity: O(bytes).
struct SVGFinish {
  var title: Inscription
  var description: Inscription

  private static let left = UInt8(ascii: "<")
  private static let standIn = Array(Inscription.Ampersand.standIn.rawValue.utf8)
  private static let ampersand = Array(Inscription.Ampersand.entity.rawValue.utf8)
  /// What is left out, from its opening to its closing.
  private static let dropped = [
    (opening: Array("<!--".utf8), closing: Array("-->\n".utf8)),
    (opening: Array("<title>".utf8), closing: Array("</title>\n".utf8)),
  ]

  /// The finished file; nil if this is not Graphviz' SVG.
  func finished(_ svg: [UInt8]) -> [UInt8]? {
    let root = Array("<svg ".utf8)
    guard let start = SVGFinish.place(of: root, in: svg, from: 0),
      let end = svg[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let name = title.text.isEmpty ? description : title
    var result: [UInt8] = []
    result.reserveCapacity(svg.count + 1_000)
    result += "<svg role=\"img\" aria-label=\"\(XMLText.escaped(name.text))\" ".utf8
    result += svg[(start + root.count)...end]
    result += "\n<title>\(XMLText.escaped(title.text))</title>".utf8
    result += "\n<desc>\(XMLText.escaped(description.text))</desc>".utf8
    var next = end + 1
    while next < svg.count {
      if let rest = SVGFinish.droppedEnd(svg, at: next) {
        next = rest
      } else if svg[next] == SVGFinish.standIn[0], svg[next...].starts(with: SVGFinish.standIn) {
        result += SVGFinish.ampersand
        next += SVGFinish.standIn.count
      } else {
        result.append(svg[next])
        next += 1
      }
    }
    return result
  }

  /// Where the file goes on if something begins here that is left out.
  private static func droppedEnd(_ svg: [UInt8], at place: Int) -> Int? {
    guard svg[place] == left else { return nil }
    for (opening, closing) in dropped where svg[place...].starts(with: opening) {
      return SVGFinish.place(of: closing, in: svg, from: place + opening.count)
        .map { $0 + closing.count }
    }
    return nil
  }

  /// The first place of a text at or behind an offset.
  private static func place(of text: [UInt8], in bytes: [UInt8], from offset: Int) -> Int? {
    var next = offset
    while let found = bytes[next...].firstIndex(of: text[0]) {
      if bytes[found...].starts(with: text) { return found }
      next = found + 1
    }
    return nil
  }
}
