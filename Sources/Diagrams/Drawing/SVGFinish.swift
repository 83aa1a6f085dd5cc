import Foundation
import PartnernetzFormats

/// Turns Graphviz' SVG into one that stands in a page: accessible root, no prolog, no opaque titles.
///
/// Foreign text in Graphviz' output is escaped, so that `<title>` and comments can only be its own.
///
/// - Complexity: O(bytes).
struct SVGFinish {
  var title: Inscription
  var description: Inscription

  /// The finished file; nil if this is not Graphviz' SVG.
  func finished(_ svg: [UInt8]) -> [UInt8]? {
    let text = String(decoding: svg, as: UTF8.self)
    guard let start = text.range(of: "<svg "),
      let end = text[start.upperBound...].firstIndex(of: ">")
    else { return nil }
    let name = title.text.isEmpty ? description : title
    var result = "<svg role=\"img\" aria-label=\"\(XMLText.escaped(name.text))\" "
    result += text[start.upperBound...end]
    result += "\n<title>\(XMLText.escaped(title.text))</title>"
    result += "\n<desc>\(XMLText.escaped(description.text))</desc>"
    var rest = text[text.index(after: end)...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      rest = rest[open...]
      let (opening, closing) =
        rest.hasPrefix("<!--") ? ("<!--", "-->\n") : ("<title>", "</title>\n")
      if rest.hasPrefix(opening), let close = rest.range(of: closing) {
        rest = rest[close.upperBound...]
      } else {
        result += "<"
        rest = rest.dropFirst()
      }
    }
    result += rest
    return Array(
      result.replacing(Inscription.Ampersand.standIn.rawValue, with: "&amp;").utf8)
  }
}
