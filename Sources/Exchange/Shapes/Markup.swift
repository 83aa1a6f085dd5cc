/// Cells that hold a page's markup instead of what it shows: `M&uuml;ller &amp; S&ouml;hne`,
/// `<b>Alba GmbH</b>`.
enum Markup {
  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    if let table = sheet.plainText, !mayHold(table.text.bytes) { return nil }
    var found: (count: Int, example: String, plain: String)?
    for row in 0..<sheet.rowCount {
      for column in sheet.headers.indices {
        guard let text = sheet.text(row: row, column: column), let plain = plain(text) else {
          continue
        }
        found = (1 + (found?.count ?? 0), found?.example ?? text, found?.plain ?? plain)
      }
    }
    guard let found, var grid = CellGrid(sheet) else { return nil }
    grid.headers = grid.headers.map { plain($0) ?? $0 }
    for row in grid.rows.indices {
      for column in grid.rows[row].cells.indices {
        let cell = grid.rows[row].cells[column]
        if let plain = plain(cell.text) {
          grid.rows[row].cells[column] = .init(plain, cell.kind)
        }
      }
    }
    let note = sheet.note(.markup(found.count, example: found.example, as: found.plain))
    return grid.table().map { ($0, [note]) }
  }

  /// Whether some bytes may hold markup; few files have a letter behind such a mark.
  private static func mayHold(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      [(UInt8(ascii: "&"), UInt8(ascii: "#")), (UInt8(ascii: "<"), UInt8(ascii: "/"))]
        .contains { mark, sign in
          var place = 0
          while let found = bytes.firstPlace(of: mark, from: place), found + 1 < bytes.count {
            let next = bytes[found + 1]
            if next | 0x20 >= 0x61 && next | 0x20 <= 0x7A || next == sign { return true }
            place = found + 1
          }
          return false
        }
    }
  }

  /// What a text's markup shows; nil where it holds none that is known.
  static func plain(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return nil
    }
    var result = ""
    var rest = text[...]
    var isFound = false
    while let mark = rest.firstIndex(where: { $0 == "&" || $0 == "<" }) {
      result += rest[..<mark]
      let (end, shown) = rest[mark] == "&" ? entity(rest[mark...]) : tag(rest[mark...])
      result += shown ?? String(rest[mark])
      isFound = isFound || shown != nil
      rest = rest[(shown == nil ? rest.index(after: mark) : end)...]
    }
    return isFound ? trimmed(result + rest) : nil
  }

  private static func entity(_ text: Substring) -> (end: String.Index, shown: String?) {
    guard let end = text.prefix(10).firstIndex(of: ";") else { return (text.startIndex, nil) }
    let name = text[text.index(after: text.startIndex)..<end]
    let next = text.index(after: end)
    if let shown = entities[String(name)] { return (next, shown) }
    guard name.first == "#" else { return (next, nil) }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let code = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return (next, code.flatMap { $0 >= 0x20 ? Unicode.Scalar($0) : nil }.map { String($0) })
  }

  private static let entities: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "auml": "ä",
    "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é",
    "egrave": "è", "ecirc": "ê", "agrave": "à", "aacute": "á", "acirc": "â", "ccedil": "ç",
    "ocirc": "ô", "oslash": "ø", "aring": "å", "aelig": "æ", "ntilde": "ñ", "euro": "€",
    "sect": "§", "deg": "°", "ndash": "–", "mdash": "—", "hellip": "…", "bdquo": "„",
    "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "copy": "©", "reg": "®",
    "trade": "™", "shy": "", "middot": "·", "bull": "•",
  ]

  /// Tags that begin another line, and those that change no more than how letters look.
  private static let breaks: Set<String> = [
    "br", "p", "div", "li", "tr", "ul", "ol", "h1", "h2", "h3", "h4", "table",
  ]
  private static let looks: Set<String> = [
    "b", "i", "u", "em", "strong", "span", "font", "a", "sup", "sub", "small", "big", "td", "th",
    "tbody", "html", "body",
  ]

  private static func tag(_ text: Substring) -> (end: String.Index, shown: String?) {
    guard let end = text.prefix(400).firstIndex(of: ">") else { return (text.startIndex, nil) }
    let inside = text[text.index(after: text.startIndex)..<end]
    let bare = inside.drop { $0 == "/" }
    let name = bare.prefix { $0.isLetter || $0.isNumber }.lowercased()
    let behind = bare.dropFirst(name.count).first
    let next = text.index(after: end)
    guard behind == nil || behind == " " || behind == "/" else { return (next, nil) }
    if breaks.contains(name) { return (next, "\n") }
    return (next, looks.contains(name) ? "" : nil)
  }
}
