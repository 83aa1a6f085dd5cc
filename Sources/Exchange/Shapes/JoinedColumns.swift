/// Columns that hold half of what is wanted, or twice as much: `Name 1` and `Name 2`, `PLZ Ort`.
enum JoinedColumns {
  static func part(of sheet: any Sheet) -> SheetShapes.Part? {
    let keys = sheet.headers.map(HeaderText.key)
    let second = halves(of: sheet, keys)
    let places = keys.firstIndex { ["plzort", "plzundort", "postleitzahlort"].contains($0) }
    guard second != nil || places != nil, let grid = CellGrid(sheet) else { return nil }
    var joined = grid
    var notes: [Diagnostic] = []
    if let (first, second) = second {
      for row in joined.rows.indices where first < joined.rows[row].cells.count {
        let end = joined.rows[row].text(second)
        let parts = [joined.rows[row].text(first), isPerson(end) ? "" : end]
        joined.rows[row].cells[first] = .init(parts.filter { !$0.isEmpty }.joined(separator: " "))
      }
      joined.headers[first] = "Name 1"
      joined = joined.keeping(columns: sheet.headers.indices.filter { $0 != second })
      notes.append(sheet.note(.joinedColumns(sheet.headers[first], sheet.headers[second])))
    }
    if let column = places.flatMap({ joined.headers.firstIndex(of: sheet.headers[$0]) }),
      !keys.contains("plz"), !keys.contains("ort")
    {
      joined = dividing(joined, column)
      notes.append(sheet.note(.dividedColumn(joined.headers[column], "PLZ", "Ort")))
      joined = joined.keeping(columns: joined.headers.indices.filter { $0 != column })
    }
    return notes.isEmpty ? nil : joined.table().map { ($0, notes) }
  }

  /// The columns of both halves of firms' names; `Firma 1` and `Firma 2` are the ends of links where
  /// no place says that each row is one firm.
  private static func halves(of sheet: any Sheet, _ keys: [String]) -> (first: Int, second: Int)? {
    let words = [
      "name", "firma", "firmenname", "unternehmen", "unternehmensname", "firmenbezeichnung",
      "firmierung", "bezeichnung", "betriebsname",
    ]
    for word in words {
      guard let first = keys.firstIndex(of: HeaderText.key(word + " 1")),
        let second = keys.firstIndex(of: HeaderText.key(word + " 2"))
      else { continue }
      let fields = sheet.headers.indices.map {
        ColumnRecognition.field($0, of: sheet, as: .firms)
      }
      let isOneFirm =
        (fields.contains(.postalCode) || fields.contains(.town)) && !fields.contains(.name)
        && ColumnRecognition.fit(headers: sheet.headers, as: .links, kindOfLinks: nil) == nil
      if word == "name" || isOneFirm { return (first, second) }
    }
    return nil
  }

  /// Whether the second half of a name is somebody's there.
  private static func isPerson(_ text: String) -> Bool {
    let small = text.lowercased()
    return ["z.hd", "z. hd", "z.h.", "herr ", "herrn ", "frau ", "c/o", "att"].contains {
      small.hasPrefix($0)
    }
  }

  private static func dividing(_ grid: CellGrid, _ column: Int) -> CellGrid {
    let parts = grid.rows.map { JoinedColumns.parts(of: $0.text(column)) }
    return grid.adding("PLZ", parts.map { .init($0.code) }).adding(
      "Ort", parts.map { .init($0.town) })
  }

  /// A postal code, perhaps with its country, and the town behind it; no code where there is none.
  static func parts(of text: String) -> (code: String, town: String) {
    guard mayBeginWithCode(text) else { return ("", text) }
    let pattern = /^(?:([A-Z]{1,3})[- ]\s*)?(\d{4,5})(?:\s+([A-Z]{2})(?=\s))?[\s,]*(.*)$/
    guard let match = text.wholeMatch(of: pattern) else { return ("", text) }
    let (country, digits, letters, town) = (match.1, match.2, match.3, match.4)
    // Two letters behind the digits belong to a Dutch code, elsewhere to the town.
    let isDutch = country == "NL"
    let code = digits + (isDutch ? letters.map { " " + $0 } ?? "" : "")
    let rest =
      isDutch
      ? String(town)
      : [letters.map(String.init), String(town)]
        .compactMap(\.self).joined(separator: " ")
    return ((country.map { $0 + "-" } ?? "") + code, rest)
  }

  /// Whether four digits stand at the beginning of a text, behind three capitals and blanks at most; a
  /// pattern is compiled for each text that it is asked of, and costs a hundred times as much.
  private static func mayBeginWithCode(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), ...0x20, 0x80...:
        guard digits == 0 else { return false }
      default: return false
      }
      if digits == 4 { return true }
    }
    return false
  }
}
