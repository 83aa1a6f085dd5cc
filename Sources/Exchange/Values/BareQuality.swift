/// What stands in a list of goods and services and is neither: a measure or a quality alone.
///
/// Commas part lists, and leave `1,5 l` of `Farbe, 1,5 l` and `günstig` of `Strom, günstig`: nobody
/// offers them, and who is compared by them is matched with everybody.
enum BareQuality {
  /// Longer texts say more than a quality.
  private static let longest = 40

  /// Whether a text is a measure or a quality and no thing.
  /// - Complexity: O(letters); texts that begin with a capital are told by it.
  static func isOne(_ text: String) -> Bool {
    guard mayBeOne(text.utf8.first), text.utf8.count <= longest else { return false }
    return isMeasure(text) || isQuality(text)
  }

  /// Whether some text of a cell may be one, by the bytes with which they begin: "no" is certain.
  static func mayBe(in cell: String) -> Bool {
    var isBeginning = true
    for byte in cell.utf8 {
      let parts =
        byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ",")
      if parts {
        isBeginning = true
      } else if byte > 0x20, isBeginning {
        if mayBeOne(byte) { return true }
        isBeginning = false
      }
    }
    return false
  }

  private static func mayBeOne(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// Numbers with a unit: `1,5 l`, `ca. 20 t`, `10 x 20 cm`, `5.000 €`.
  private static func isMeasure(_ text: String) -> Bool {
    var rest = text.lowercased().replacing("\u{A0}", with: " ")[...]
    while let word = limits.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(word.count).drop { $0 == " " }
    }
    guard rest.first.map({ $0.isNumber || $0 == "<" || $0 == ">" }) ?? false else { return false }
    var areUnits = false
    while !rest.isEmpty {
      rest = rest.drop { $0.isASCIIDigit || " .,-–x×<>=".contains($0) }
      if rest.isEmpty { break }
      guard let unit = units.first(where: { isUnit($0, at: rest) }) else { return false }
      areUnits = true
      rest = rest.dropFirst(unit.count)
    }
    return areUnits
  }

  /// Whether a unit stands there, and is not the beginning of a word.
  private static func isUnit(_ unit: String, at text: Substring) -> Bool {
    guard text.hasPrefix(unit) else { return false }
    return text.dropFirst(unit.count).first.map { !$0.isLetter } ?? true
  }

  private static let limits = [
    "ca.", "circa", "etwa", "rund", "bis zu", "bis", "ab", "mind.", "min.", "max.", "mindestens",
    "höchstens", "about", "up to", "at least", "from", "je", "pro", "per", "à",
  ]

  private static let units = [
    "liter", "l", "ml", "cl", "hl", "kilogramm", "kg", "gramm", "g", "tonnen", "tonne", "to", "t",
    "millimeter", "mm", "zentimeter", "cm", "meter", "m²", "m2", "qm", "m³", "m3", "cbm", "lfm",
    "m",
    "kilometer", "km", "µm", "zoll", "inch", "kilowatt", "kw", "kwh", "kwp", "mw", "mwh", "gwh",
    "watt", "volt", "ampere", "bar", "°c", "°", "%", "prozent", "percent", "stück",
    "stk.", "stk", "pcs", "paletten", "pallets", "std.", "stunden", "hours", "tage", "days",
    "wochen", "weeks", "monate", "months", "jahre", "years", "€", "eur", "euro", "t€", "teur", "k€",
    "mio. €", "mio. eur", "mio. euro", "mio.", "mio", "tsd. €", "tsd.", "p. a.", "p.a.", "pro jahr",
    "im jahr", "/jahr", "/a", "a year",
  ].sorted { ($1.count, $0) < ($0.count, $1) }

  /// Words of quality alone, perhaps joined: `günstig`, `innen und außen`, `ab sofort`.
  private static func isQuality(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "/" || $0 == "&" }.map(String.init)
    var areSaid = false
    for word in words {
      // Things have capitals where qualities have none.
      guard word.first?.isLowercase ?? false, word.allSatisfy({ $0.isLetter || $0 == "-" }) else {
        return false
      }
      if joints.contains(word) { continue }
      guard qualities.contains(word) || hasEnding(word) else { return false }
      areSaid = true
    }
    return areSaid
  }

  private static let joints: Set<String> = [
    "und", "oder", "sowie", "auch", "sehr", "möglichst", "ab", "nur", "gerne", "gern", "and", "or",
    "very", "also", "only", "as", "possible", "so", "wie", "möglich",
  ]

  private static let qualities: Set<String> = [
    "günstig", "preisgünstig", "preiswert", "billig", "schnell", "sofort", "kurzfristig",
    "langfristig", "mittelfristig", "dringend", "zuverlässig", "regional", "überregional", "lokal",
    "national", "international", "global", "digital", "flexibel", "robust", "modern", "klein",
    "groß", "neu", "alt", "gebraucht", "gut", "hochwertig", "fair", "frisch", "lose", "verpackt",
    "unverpackt", "innen", "außen", "oben", "unten", "vorne", "hinten", "verzinkt", "roh",
    "kostenlos", "bundesweit", "europaweit", "weltweit", "vegan", "laufend", "ständig", "einmalig",
    "cheap", "affordable", "fast", "quick", "quickly", "reliable", "local", "flexible", "urgent",
    "urgently", "good", "new", "used", "sustainable", "inside", "outside", "indoor", "outdoor",
    "nationwide", "worldwide", "small", "large", "fresh", "organic",
  ]

  /// Endings that only qualities have, in German; English words with one of them are left alone.
  private static let endings = ["lich", "nisch", "logisch", "iert", "fähig", "frei", "gerecht"]
  /// Things that end like qualities.
  private static let things = ["teig", "honig", "essig", "steig", "zweig", "pfennig", "könig"]

  private static func hasEnding(_ word: String) -> Bool {
    guard word.count >= 6, !things.contains(where: { word.hasSuffix($0) }) else { return false }
    return endings.contains { word.hasSuffix($0) } || word.count >= 7 && word.hasSuffix("ig")
  }
}
