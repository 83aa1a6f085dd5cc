/// Words that people and spreadsheets write where nothing is known.
enum UnknownWord {
  /// Whether a text says that something is not known: `k. A.`, `n/a`, `-`, `#NV`.
  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= 24 else { return false }
    let key = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    return words.contains(key)
  }

  /// Whether bytes may be such a word; most texts begin with another letter.
  @inline(__always)
  static func mayBeOne(_ bytes: CellBytes) -> Bool {
    guard let first = bytes.first, bytes.count <= 24 else { return false }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "/"),
      UInt8(ascii: "."), 0x80...:
      return true
    default:
      switch first | 0x20 {
      case UInt8(ascii: "k"), UInt8(ascii: "n"), UInt8(ascii: "u"), UInt8(ascii: "o"),
        UInt8(ascii: "t"), UInt8(ascii: "e"):
        return isOne(String(decoding: bytes, as: UTF8.self))
      default: return false
      }
    }
  }

  private static let words: Set<String> = [
    "ka", "k/a", "keineangabe", "keineangaben", "oa", "ohneangabe", "na", "n/a", "nb", "unbekannt",
    "unbek", "nichtbekannt", "unknown", "notknown", "notavailable", "notapplicable", "entfällt",
    "tbd", "tba", "null", "none", "#nv", "#n/a", "#div/0!", "#wert!", "#value!", "#bezug!", "#ref!",
    "#name?", "#zahl!", "#num!", "#null!", "-", "--", "---", "–", "—", "−", "?", "??", "???", "/",
  ]
}
