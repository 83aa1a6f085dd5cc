/// Foreign text made fit to stand in a drawing: the one way by which it reaches Graphviz.
///
/// Cleaned: one line, single spaces, no control, format (bidi overrides, zero width), private-use,
/// surrogate or unassigned scalars, at most `marksPerBase` combining marks on a base, at most
/// `limit` characters. Swift strings are valid UTF-8 by construction.
public struct Inscription: Sendable, Hashable {
  /// The cleaned text.
  public let text: String

  static let marksPerBase = 4

  /// Cleans a foreign text.
  ///
  /// - Parameters:
  ///   - foreign: any text.
  ///   - limit: most characters; a longer text ends in an ellipsis.
  public init(_ foreign: String, limit: Int = 200) {
    var scalars = String.UnicodeScalarView()
    var marks = 0
    var pendingSpace = false
    var characters = 0
    for scalar in foreign.unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{0}" {
        pendingSpace = !scalars.isEmpty
        continue
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator,
        .paragraphSeparator:
        continue
      case .nonspacingMark, .enclosingMark, .spacingMark:
        marks += 1
        guard marks <= Inscription.marksPerBase, !scalars.isEmpty else { continue }
      default:
        marks = 0
        characters += 1
      }
      guard characters < limit else {
        scalars.append("…")
        break
      }
      if pendingSpace { scalars.append(" ") }
      pendingSpace = false
      scalars.append(scalar)
    }
    text = String(scalars)
  }

  /// Takes a text that comes from an inscription, such as a line of it.
  init(cleaned: String) { text = cleaned }

  /// The text as value of a `label` or `tooltip`, where Graphviz would expand `\N`, `\G`, `\l` and
  /// decode entities once.
  var attributeValue: String {
    var value = ""
    value.reserveCapacity(text.utf8.count + 8)
    for character in text.unicodeScalars {
      switch character {
      case "\\": value += "\\\\"
      case "&": value += "&amp;"
      default: value.unicodeScalars.append(character)
      }
    }
    return value
  }
}

extension Inscription: Codable {
  /// Reads a text and cleans it.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the text alone.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
