/// Rows between and below the firms that are none: headers once more on each page, the heading of a
/// section, notes at the foot.
struct SpareRows {
  /// The records that are no data, with what is said about them.
  private(set) var records: Set<Int> = []
  private(set) var notes: [(record: Int, finding: SheetMessage)] = []
  /// Headers once more in another order.
  private(set) var seconds = SecondHeaders()
  /// The heading above each record; nil where there are no headings.
  private(set) var headings: [Int: String]?

  /// A row of which one cell alone is filled.
  private struct Lonely {
    var record: Int
    var text: String
    /// Whether it stands where no firm's name does.
    var isAside: Bool
    /// Whether blank rows stand above it.
    var isApart: Bool

    /// Whether it reads like a sentence rather than a name.
    var isSentence: Bool {
      FirmName(text).legalForm == nil
        && (text.contains(":") || text.hasSuffix(".") || text.split(separator: " ").count >= 5
          || MoneyNote.unit(in: text) != nil)
    }
  }

  /// Looks through the records below the headers; what stands above them may head the first section.
  /// - Complexity: O(rows) for tables as offices keep them.
  init(
    in table: Table, below header: Int, headers: [String], totals: Set<Int>, above: String?
  ) {
    let count = table.index.count
    guard count > header + 2, count <= CellGrid.most, headers.count(where: { !$0.isEmpty }) >= 2
    else { return }
    let (lonely, repeated, seconds) = SpareRows.find(
      in: table, records: header + 1..<count, header: header, headers: headers, without: totals)
    self.seconds = seconds
    records.formUnion(seconds.found.map(\.record))
    if let first = repeated.first {
      records.formUnion(repeated)
      notes.append((first, .shape(.repeatedHeaders(repeated.count))))
    }
    takeFoot(lonely, last: count - 1, totals: totals)
    takeHeadings(
      lonely.filter { !records.contains($0.record) },
      repeated: Set(repeated + seconds.found.map(\.record)),
      header + 1..<count,
      above: above,
      names: { record in
        let name = headers.firstIndex(where: HeaderWords.isName) ?? 0
        return table.field(row: record - 1, column: name).flatMap(table.text(of:))
      })
  }

  private static func find(
    in table: Table, records: Range<Int>, header: Int, headers: [String], without totals: Set<Int>
  ) -> (lonely: [Lonely], repeated: [Int], seconds: SecondHeaders) {
    let keys = headers.map(HeaderText.key)
    let words = Set(keys.filter { !$0.isEmpty })
    let leading = headers.firstIndex { !$0.isEmpty } ?? 0
    let name = headers.firstIndex(where: HeaderWords.isName)
    var lonely: [Lonely] = []
    var repeated: [Int] = []
    var seconds = SecondHeaders()
    for record in records where !totals.contains(record) && !table.isFaulty(record - 1) {
      guard let seen = glance(table, record) else { continue }
      if seen.filled == 1 {
        let texts = table.texts(ofRecord: record)
        let column = texts.firstIndex { !$0.isEmpty } ?? 0
        let text = texts.indices.contains(column) ? texts[column] : ""
        // A number, or what stands where the others have theirs, heads nothing.
        let isNumber =
          !text.contains(where: \.isLetter)
          || headers.indices.contains(column) && HeaderWords.isKey(headers[column])
            && text.contains(where: \.isNumber) && !text.contains(" ")
        let isApart = table.index.row(ofRecord: record) > table.index.row(ofRecord: record - 1) + 1
        lonely.append(
          Lonely(
            record: record, text: text,
            isAside: !isNumber
              && (name.map { $0 != column && keys.count { !$0.isEmpty } > 2 } ?? false),
            isApart: isApart))
      } else {
        let key = table.field(row: record - 1, column: leading).flatMap(table.text(of:))
          .map(HeaderText.key)
        guard key.map({ words.contains($0) || HeaderWords.isWord(key: $0) }) ?? true else {
          continue
        }
        let texts = table.texts(ofRecord: record)
        let isSame = zip(texts.map(HeaderText.key), keys).allSatisfy { $0 == $1 || $0.isEmpty }
        if isSame, texts.indices.contains(leading), !texts[leading].isEmpty {
          repeated.append(record)
          seconds.addReturn(record)
        } else if let order = SecondHeaders.order(texts, keys: keys) {
          seconds.add(record, order)
        } else if key != nil {
          seconds.addForeign(record, texts)
        }
      }
    }
    return (lonely, repeated, seconds)
  }

  /// How many of a record's cells are filled, up to two; nil where it has none.
  private static func glance(_ table: Table, _ record: Int) -> (filled: Int, Void)? {
    let filled = table.withFields { fields in
      var position = Int(table.index.starts[record])
      var filled = 0
      while filled < 2 {
        let field = fields.field(&position)
        if !fields.isBlank(field) { filled += 1 }
        guard fields.skipDelimiter(&position) else { break }
      }
      return filled
    }
    return filled == 0 ? nil : (filled, ())
  }

  /// Words with which notes at a table's foot begin.
  private static let footWords = [
    "*", "†", "¹", "²", "1)", "2)", "(1)", "stand", "quelle", "hinweis", "anmerkung", "legende",
    "erstellt", "alle angaben", "angaben", "druckdatum", "seite ", "©", "source", "note", "as of",
    "last updated", "page ", "all figures", "n =", "n=", "anzahl ", "ende der liste",
  ]

  private mutating func takeFoot(_ lonely: [Lonely], last: Int, totals: Set<Int>) {
    var foot: [Lonely] = []
    var expected = last
    for row in lonely.reversed() {
      while totals.contains(expected) { expected -= 1 }
      guard row.record == expected else { break }
      foot.append(row)
      expected -= 1
    }
    foot.reverse()
    // What begins like a note, or reads like a sentence behind a gap, is no firm.
    let start = foot.firstIndex { SpareRows.isFootNote($0.text) || $0.isApart && $0.isSentence }
    guard let start else { return }
    let notes = foot[start...].filter { SpareRows.isFootNote($0.text) || $0.isSentence }
    guard let first = notes.first else { return }
    records.formUnion(notes.map(\.record))
    self.notes.append(
      (first.record, .shape(.footNotes(notes.count, example: String(first.text.prefix(60))))))
  }

  private static func isFootNote(_ text: String) -> Bool {
    guard FirmName(text).legalForm == nil else { return false }
    let small = text.lowercased()
    return footWords.contains { word in
      guard small.hasPrefix(word) else { return false }
      guard word.last?.isLetter ?? false else { return true }
      let next = small.dropFirst(word.count).first
      return next == nil || next == ":" || next == " "
    }
  }

  private static let districts = [
    "kreis ", "landkreis ", "stadtkreis ", "lkr. ", "lk ", "region ", "bezirk ",
    "regierungsbezirk ", "regionalgruppe ", "ortsgruppe ", "bezirksgruppe ", "county ",
    "district ",
  ]

  /// Whether a heading names a part of the country: `Kreis Reutlingen`.
  static func isDistrict(_ text: String) -> Bool {
    let small = text.lowercased()
    return districts.contains { small.hasPrefix($0) } && text.count <= 60
      && FirmName(text).legalForm == nil
  }

  /// Whether a heading is a letter of the alphabet, as in registers of names.
  private static func isLetter(_ text: String) -> Bool {
    text.count == 1 && text.contains(where: \.isLetter)
  }

  /// Whether a heading names a group of members: `Fördermitglieder`, `Ordentliche Mitglieder`.
  private static func isMembership(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    guard let last = words.last, words.count <= 4, FirmName(text).legalForm == nil else {
      return false
    }
    return memberships.contains { last == $0 || $0.count > 6 && last.hasSuffix($0) }
  }

  private static let memberships = [
    "mitglieder", "mitgliedschaften", "mitgliedsunternehmen", "mitgliedsfirmen", "members",
    "förderer", "sponsoren", "gäste", "interessenten", "aussteller", "sponsors", "exhibitors",
  ]

  /// Whether the lonely rows have the first record and another one among them, none has a legal form,
  /// and nearly all other rows' names have one.
  private static func areAmongForms(_ lonely: [Lonely], _ others: [String], first: Int) -> Bool {
    guard lonely.count > 1, lonely.first?.record == first, others.count >= lonely.count,
      lonely.allSatisfy({ FirmName($0.text).legalForm == nil })
    else { return false }
    return 5 * others.count { FirmName($0).legalForm != nil } >= 4 * others.count
  }

  private mutating func takeHeadings(
    _ lonely: [Lonely], repeated: Set<Int>, _ below: Range<Int>, above: String?,
    names: (Int) -> String?
  ) {
    let count = below.upperBound
    // In a list of names most rows are lonely.
    guard 2 * lonely.count <= below.count else { return }
    let trades = lonely.count { IndustryWords.industry($0.text) != nil }
    let districts = lonely.count { SpareRows.isDistrict($0.text) }
    let letters = lonely.count { SpareRows.isLetter($0.text) }
    let known = Set(lonely.map(\.record))
    let areAmongForms =
      lonely.count > 1 && lonely.first?.record == below.lowerBound
      && SpareRows.areAmongForms(
        lonely, below.filter { !known.contains($0) }.prefix(1_000).compactMap(names),
        first: below.lowerBound)
    let found = lonely.filter { row in
      // Below a heading there is something.
      guard row.record + 1 < count, !known.contains(row.record + 1) else { return false }
      if repeated.contains(row.record + 1) || row.isAside { return true }
      guard FirmName(row.text).legalForm == nil else { return false }
      if districts > 1, SpareRows.isDistrict(row.text) { return true }
      if letters > 1, letters == lonely.count { return true }
      if areAmongForms || SpareRows.isMembership(row.text) { return true }
      let isTrade = IndustryWords.industry(row.text) != nil
      return isTrade && (trades > 1 || row.isApart)
    }
    guard let first = found.first else { return }
    let texts = Dictionary(uniqueKeysWithValues: found.map { ($0.record, $0.text) })
    records.formUnion(found.map(\.record))
    var headings: [Int: String] = [:]
    // Where each section has its headers, the first one's heading stands above the table's own.
    var current = repeated.contains(first.record + 1) ? above : nil
    for record in below {
      if let text = texts[record] { current = text } else { headings[record] = current }
    }
    self.headings = headings
    notes.append(
      (first.record, .shape(.sectionRows(found.count, example: String(first.text.prefix(60))))))
  }
}
