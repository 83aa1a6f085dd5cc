/// Words that people and spreadsheets write where nothing is known.
enum UnknownWord {
  /// Whether a text says that something is not known: `k. A.`, `n/a`, `-`, `#NV`.
  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= 24, let first = text.utf8.first, mayBegin(first) else { return false }
    let key = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    return words.contains(key)
  }

  /// Whether one of the words may begin with a byte; most texts begin with another.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "/"),
      UInt8(ascii: "."), ...0x20, 0x80...:
      true
    default: "knuote".utf8.contains(byte | 0x20)
    }
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
      // The short ones, and those that begin like a long one.
      guard "knuote".utf8.contains(first | 0x20) else { return false }
      guard bytes.count > 5 else { return isOne(String(decoding: bytes, as: UTF8.self)) }
      let start = bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1 | 0x20) }
      return starts.contains(start)
    }
  }

  /// The first four letters of the words with more than five bytes.
  private static let starts: [UInt32] = [
    "kein", "ohne", "unbe", "unkn", "nich", "not ", "notk", "nota", "entf", "k. a", "n. a",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1 | 0x20) } }

  /// The words, without blanks and full stops.
  static let words: Set<String> = [
    "ka", "k/a", "keineangabe", "keineangaben", "oa", "ohneangabe", "na", "n/a", "nb", "unbekannt",
    "unbek", "nichtbekannt", "unknown", "notknown", "notavailable", "notapplicable", "entfällt",
    "tbd", "tba", "null", "none", "#nv", "#n/a", "#div/0!", "#wert!", "#value!", "#bezug!", "#ref!",
    "#name?", "#zahl!", "#num!", "#null!", "-", "--", "---", "–", "—", "−", "?", "??", "???", "/",
    "--,--", "-,--", "-,-", "-/-", "…",
  ]

  /// Whether a text says so in the place of a number or a day, where it can mean nothing else: `offen`,
  /// `n.v.`, `auf Anfrage`, `Zustimmung liegt nicht vor.`
  static func isOne(inPlaceOfNumber text: String) -> Bool {
    if isOne(text) { return true }
    let key = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    return numberless.contains(key)
  }

  private static let numberless: Set<String> = [
    "nv", "n/v", "offen", "geheim", "vertraulich", "folgt", "fehlt", "ausstehend", "variabel",
    "nichtverfügbar", "nichtvorhanden", "nichtermittelt", "nichtangegeben", "nichtgenannt",
    "keinwert", "keinewerte", "nachvereinbarung", "nachabsprache", "aufanfrage", "confidential",
    "undisclosed", "notdisclosed", "notgiven", "pending", "missing", "open", "secret", "onrequest",
    "varies",
  ]
}
