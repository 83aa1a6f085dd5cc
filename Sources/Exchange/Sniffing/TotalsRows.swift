/// Rows that add up others: they are no firms and no links.
enum TotalsRows {
  /// Of larger tables only the end is looked at.
  private static let officeSize = 100_000
  private static let end = 5

  private static let labels: Set<String> = Set(
    [
      "Summe", "Summen", "Gesamt", "Gesamtsumme", "Gesamtergebnis", "Insgesamt", "Zwischensumme",
      "Endsumme", "Teilsumme", "Summe gesamt", "Übertrag", "Seitensumme", "Durchschnitt",
      "Mittelwert",
      "Mittel", "Median", "Anzahl", "Average", "Mean", "Count", "Total", "Totals", "Subtotal",
      "Grand total", "Sum", "Anwesend", "Anwesende", "Ges.", "Gesamtzahl", "Teilnehmerzahl",
    ].map(HeaderText.key))

  /// The records that are totals, with what is said about each; all stand below the headers.
  /// - Complexity: O(rows) for tables as offices keep them.
  static func find(
    in table: Table, below header: Int, headers: [String]
  ) -> [(record: Int, finding: SheetMessage)] {
    let count = table.index.count
    guard count > header + 2 else { return [] }
    let first = count <= officeSize ? header + 1 : max(header + 1, count - end)
    var found: [(record: Int, finding: SheetMessage)] = []
    for record in first..<count where record == count - 1 || mayBeLabelled(record, table) {
      let texts = table.texts(ofRecord: record)
      let isKeyed = headers.first.map(HeaderWords.isKey) ?? false
      if let label = label(texts, isLast: record == count - 1, isKeyed: isKeyed),
        isBareSum(texts) || !isCounted(texts, record, table)
      {
        found.append((record, .totalsRow(label)))
      }
    }
    found += tail(in: table, from: first, known: Set(found.map(\.record)))
    if found.isEmpty, count <= officeSize,
      let column = ColumnSums.column(
        in: table, rows: header + 1..<count - 1, last: count - 1, headers: headers)
    {
      let name = headers.indices.contains(column) ? headers[column] : ""
      found.append((count - 1, .sumsRow(column: name.isEmpty ? table.columnName(column) : name)))
    }
    let groups = ColumnSums.groups(
      in: table, rows: header + 1..<count, headers: headers, without: Set(found.map(\.record)))
    for record in groups {
      let text = table.texts(ofRecord: record).first { !$0.isEmpty && Numeral($0) == nil }
      found.append((record, .totalsRow(String((text ?? "").prefix(60)))))
    }
    return found
  }

  /// Whether texts are totals above a table rather than headers: `Summe | | 7,5 | 30`.
  static func areTotals(_ texts: [String]) -> Bool {
    label(texts, isLast: false, isKeyed: false) != nil
      && texts.contains { $0.contains(where: \.isNumber) }
  }

  /// Words for what offices compute below a table besides sums.
  private static let aggregates: Set<String> = Set(
    [
      "Max", "Min", "Maximum", "Minimum", "Vorjahr", "Veränderung", "Differenz", "Abweichung",
      "Mittelwert", "Durchschnitt", "Median", "Mittel", "Standardabweichung", "Anteil", "Zuwachs",
      "Zunahme", "Abnahme", "Wachstum", "Previous year", "Change", "Difference", "Growth", "Share",
    ].map(HeaderText.key))
  /// What stands behind them: `Veränderung in %`, `Abweichung zum Vorjahr`.
  private static let behindAggregates: Set<String> = Set(
    [
      "in", "Prozent", "percent", "zum", "zu", "gegenüber", "Vorjahr", "je", "pro", "per", "am",
      "an", "Mitglied", "Firma", "Unternehmen", "Gesamt", "Summe", "EUR", "absolut", "to", "of",
      "previous", "year", "member", "firm", "total", "der", "des",
    ].map(HeaderText.key))

  /// Rows at a table's end that tell no firm but what was computed of all: `Max`, `Vorjahr`.
  ///
  /// `Max` alone may be a firm; beside a row of totals, or another of its kind, it is none.
  private static func tail(
    in table: Table, from first: Int, known: Set<Int>
  ) -> [(record: Int, finding: SheetMessage)] {
    var found: [(record: Int, finding: SheetMessage)] = []
    var isProven = false
    for record in (first..<table.index.count).suffix(8).reversed() {
      if known.contains(record) {
        isProven = true
        continue
      }
      let texts = table.texts(ofRecord: record)
      guard let place = texts.firstIndex(where: { !$0.isEmpty && !isAmount($0) }),
        isAggregate(texts[place]), !isCounted(texts, record, table),
        texts.contains(where: isAmount),
        texts.indices.allSatisfy({ $0 == place || texts[$0].isEmpty || isAmount(texts[$0]) })
      else { break }
      isProven = isProven || texts[place].contains(" ")
      found.append((record, .totalsRow(texts[place])))
    }
    return isProven || found.count > 1 ? found.reversed() : []
  }

  private static func isAggregate(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }.map { HeaderText.key(String($0)) }
      .filter { !$0.isEmpty }
    guard let first = words.first, aggregates.contains(first) || aggregates.contains(words.joined())
    else { return false }
    return aggregates.contains(words.joined())
      || words.dropFirst().allSatisfy {
        behindAggregates.contains($0) || Int($0) != nil
      }
  }

  /// The label of a row of totals: its only words, beside numbers and counts of what is listed; or
  /// what stands where the other rows have their numbers.
  private static func label(_ texts: [String], isLast: Bool, isKeyed: Bool) -> String? {
    guard let place = texts.firstIndex(where: { !$0.isEmpty && !isAmount($0) }) else { return nil }
    let others = texts.enumerated().filter { $0.offset != place && !$0.element.isEmpty }
    let bare = texts[place].filter { !$0.isNumber && !":=".contains($0) }
    let isLabel =
      isLabel(trimmed(bare)) || isLast && isCount(texts[place])
      || !others.isEmpty && NoFirm.isTotalOfGroup(texts[place])
    let isAlone = others.allSatisfy {
      isAmount($0.element) || isCount($0.element) || TotalsRows.isLabel($0.element)
    }
    let isForNumber = isKeyed && place == 0 && others.contains { isAmount($0.element) }
    guard isLabel, isAlone || isForNumber else { return nil }
    return !others.isEmpty || isLast ? texts[place] : nil
  }

  /// Whether a text counts what is listed: `80 Firmen`, `212 members`.
  static func isCount(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }
    guard let number = words.first, words.count > 1, number.allSatisfy({ $0.isNumber || $0 == "." })
    else { return false }
    return words.dropFirst().allSatisfy { counted.contains(HeaderText.key(String($0))) }
  }

  /// Labels that no firm is called.
  private static let sums: Set<String> = Set(
    [
      "Summe", "Summen", "Gesamt", "Gesamtsumme", "Gesamtergebnis", "Insgesamt", "Zwischensumme",
      "Endsumme", "Teilsumme", "Subtotal", "Grand total",
    ].map(HeaderText.key))

  /// Whether a row holds nothing but its number and such a label, whatever counts it: `3;Gesamt;`.
  private static func isBareSum(_ texts: [String]) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    guard filled.count == 2, Int(filled[0]) != nil else { return false }
    return sums.contains(HeaderText.key(filled[1]))
  }

  /// Whether a row's first cell counts on from the row above: then it is one of them.
  private static func isCounted(_ texts: [String], _ record: Int, _ table: Table) -> Bool {
    func number(_ record: Int) -> Int? {
      (0..<table.index.count).contains(record)
        ? table.texts(ofRecord: record).first.flatMap { Int($0) } : nil
    }
    guard let own = texts.first.flatMap({ Int($0) }) else { return false }
    return number(record - 1) == own - 1 || number(record + 1) == own + 1
  }

  /// What totals are of.
  private static let counted: Set<String> = Set(
    [
      "Mitglieder", "Mitgliedsunternehmen", "Mitgliedsfirmen", "Datensätze", "Zeilen", "rows",
      "Beziehung", "Beziehungen", "Lieferbeziehungen", "Positionen", "Posten", "Lieferanten",
      "Kunden", "Teilnehmer", "Beteiligungen", "Aufträge", "links", "items",
      "Firmen", "Unternehmen", "Betriebe", "Mitarbeiter",
      "Beschäftigte", "Umsatz", "Umsätze", "Einträge", "aller", "alle", "der", "members", "firms",
      "companies", "of", "all", "employees", "revenue",
    ].map(HeaderText.key))

  /// First words that no firm's name has.
  private static let plain: Set<String> = Set(
    [
      "Summe", "Zwischensumme", "Gesamtsumme", "Endsumme", "Teilsumme", "davon", "Subtotal",
      "Insgesamt", "Gesamtergebnis",
    ]
    .map(HeaderText.key))

  /// Whether words are a label of totals: `Summe`, `Ø`, `Anzahl Mitglieder`.
  static func isLabel(_ text: String) -> Bool {
    let signs: Set<Character> = ["Σ", "Ø", "∑"]
    // `Ø je Mitglied`; a letter behind the sign makes it a word.
    if let sign = text.first, signs.contains(sign), text.dropFirst().first?.isLetter != true {
      return true
    }
    if labels.contains(HeaderText.key(text)) { return true }
    let words = text.split(separator: " ").map { HeaderText.key(String($0)) }.filter { !$0.isEmpty }
    guard let first = words.first, words.count > 1 else { return false }
    if plain.contains(first), FirmName(text).legalForm == nil || isSumOfFirm(text) { return true }
    return labels.contains(first) && words.dropFirst().allSatisfy(counted.contains)
  }

  /// `Summe Alba GmbH`: behind the word stands a whole firm; in `Summe & Söhne GmbH` there is none.
  private static func isSumOfFirm(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count > 2, NoFirm.plainSums.contains(HeaderText.key(String(words[0]))),
      words[1].first?.isLetter ?? false
    else { return false }
    return !["und", "and", "u."].contains(words[1].lowercased())
  }

  /// A number, perhaps with a unit or another currency.
  private static func isAmount(_ text: String) -> Bool {
    if Estimate(text) != nil { return true }
    guard text.utf8.count <= 40, MoneyFlaw(text) != nil else { return false }
    return text.split(separator: " ").contains { Numeral(String($0)) != nil }
  }

  private static let totalEnds = ["bnis", "samt", "umme", "otal"].map {
    $0.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
  }

  /// Whether one of a row's first cells begins, or ends, as a label does; for speed.
  private static func mayBeLabelled(_ record: Int, _ table: Table) -> Bool {
    let bytes = table.text.bytes
    return table.withFields { fields in
      var position = Int(table.index.starts[record])
      for _ in 0..<4 {
        let field = fields.field(&position)
        if let start = bytes[field.range].firstIndex(where: { $0 != 0x20 && $0 != 0x09 }),
          start + 1 < bytes.count
        {
          switch (bytes[start] | 0x20, bytes[start + 1] | 0x20) {
          case (0x73, 0x75), (0x67, 0x65), (0x67, 0x72), (0x69, 0x6E), (0x7A, 0x77), (0x65, 0x6E),
            (0x74, 0x6F), (0x64, 0x75), (0x64, 0x61), (0x74, 0x65), (0x6D, 0x69), (0x6D, 0x65),
            (0x61, 0x76), (0x61, 0x6E),
            (0x63, 0x6F), (0x65, 0x72), (0xE2, _), (0xCE, _), (0xFC, _), (0xE3, _), (0xEE, 0xA3),
            (0xEE, _):
            return true
          default: break
          }
          // `Ulm Ergebnis`, `Metall gesamt`.
          let end = bytes[field.range].suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1 | 0x20) }
          if totalEnds.contains(end) { return true }
        }
        guard fields.skipDelimiter(&position) else { return false }
      }
      return false
    }
  }
}
