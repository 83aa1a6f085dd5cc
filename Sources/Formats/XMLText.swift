/// XML as it is written: elements, attributes and text, everything foreign escaped.
package struct XMLText {
  /// The document so far.
  package private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var open: [String] = []

  /// Begins a document.
  package init() {}

  /// Opens an element; attributes keep their order.
  package mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    start(name, attributes)
    text += ">\n"
    open.append(name)
  }

  /// Closes the element that was opened last.
  package mutating func close() {
    guard let name = open.popLast() else { return }
    text += String(repeating: " ", count: open.count) + "</\(name)>\n"
  }

  /// Writes an element that holds text, or nothing.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text content: String? = nil
  ) {
    start(name, attributes)
    text += content.map { ">\(XMLText.escaped($0))</\(name)>\n" } ?? "/>\n"
  }

  private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    text += String(repeating: " ", count: open.count) + "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(XMLText.escaped(value))\"" }
  }

  /// Text for elements and attributes; characters that XML 1.0 forbids become U+FFFD.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
