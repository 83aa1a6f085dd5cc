import PartnernetzRecords
import PartnernetzWording

/// Values of a row as a person types them, `COLUMN=VALUE`: read by the same readers as cells of
/// tables, with the same headers and spellings.
///
/// An empty value means that nothing is known any more.
public struct RowWords: Sendable, Hashable {
  private var values: [(column: String, value: String)] = []

  /// Parts words at their first `=`.
  ///
  /// - Parameters:
  ///   - words: what was typed.
  ///   - kind: the table whose columns are meant.
  /// - Throws: ``EditError`` where one has none, or a column is named twice.
  public init(_ words: [String], of kind: TableKind = .firms) throws(EditError) {
    for word in words {
      guard let mark = word.firstIndex(of: "="), mark > word.startIndex else {
        throw .noValue(word: word, of: kind)
      }
      let column = trimmed(String(word[..<mark]))
      let isKnown = values.contains { HeaderText.key($0.column) == HeaderText.key(column) }
      if isKnown { throw .columnTwice(column) }
      values.append((column, trimmed(String(word[word.index(after: mark)...]))))
    }
  }

  /// Whether nothing is to be set.
  public var isEmpty: Bool { values.isEmpty }

  /// The same words with another value of a column, by its name in the catalogue.
  func setting(_ name: String, of kind: TableKind, to value: String) -> RowWords {
    var words = self
    for place in values.indices
    where RowWords.column(values[place].column, of: kind)?.name == name {
      words.values[place].value = value
    }
    return words
  }

  /// The catalogue's names of the columns that are given.
  func names(of kind: TableKind) -> Set<String> {
    Set(values.compactMap { RowWords.column($0.column, of: kind)?.name })
  }

  /// The value of a column by its name in the catalogue; nil where it is not given or is empty.
  func text(_ name: String, of kind: TableKind) -> String? {
    values.first { RowWords.column($0.column, of: kind)?.name == name && !$0.value.isEmpty }?.value
  }

  /// The catalogue's names, and those of own columns, of which nothing is known any more.
  func cleared(of kind: TableKind) -> [String] {
    values.filter(\.value.isEmpty).map { RowWords.column($0.column, of: kind)?.name ?? $0.column }
  }

  /// What the words say of a row.
  ///
  /// - Parameters:
  ///   - kind: the table.
  ///   - fixed: cells beside the words, by the catalogue's names: those that make the row.
  ///   - own: columns of the association's own that may be set.
  ///   - firms: firms that the row may name.
  /// - Returns: the row as a table gives it.
  /// - Throws: ``EditError`` for the first word that cannot be read.
  func read(
    _ kind: TableKind, fixed: KeyValuePairs<String, String>, own: Set<String>, firms: [Firm]
  ) throws(EditError) -> ImportResult {
    for (column, _) in values {
      if let known = RowWords.column(column, of: kind) {
        if fixed.contains(where: { $0.key == known.name }) { throw .fixedColumn(column) }
      } else if !own.contains(column) {
        throw RowWords.unknown(column, of: kind)
      }
    }
    var cells = fixed.map { ($0.key, $0.value) }
    for (header, value) in values where !value.isEmpty {
      let column = RowWords.column(header, of: kind)
      let settled =
        column?.name == "postal_code"
        ? try PostalCode.typed(value, header, among: firms)
        : column.map { RowWords.settled(value, header, $0) } ?? value
      cells.append((header, settled))
    }
    let result: ImportResult
    do {
      let table = try Table(
        records: [cells.map(\.0), cells.map(\.1)], named: kind.rawValue + ".csv")
      var importer = Importer(knownFirms: firms)
      importer.trustsIDs = true
      result = importer.read(tables: [table])
    } catch {
      throw .refused(column: error.column ?? "", of: kind, reason: error.advice(for: nil))
    }
    // What a table keeps as it is, a person who types it can mend at once.
    if let problem = result.problems.kept.first(where: \.isForWhoTypes) {
      let column = problem.column.flatMap { RowWords.column($0, of: kind) }
      throw .refused(
        column: problem.column ?? "", of: kind, reason: problem.advice(for: column?.content))
    }
    if let column = result.unknownColumns.first(where: { !own.contains($0.column) }) {
      throw .unknownColumn(column.column, likely: column.likely)
    }
    return result
  }

  /// The column that a header means.
  private static func column(_ header: String, of kind: TableKind) -> Column? {
    let key = HeaderText.key(HeaderText.split(header).name)
    return kind.columns.first { column in
      ([column.name] + column.german + column.english).contains { HeaderText.key($0) == key }
    }
  }

  /// A typed value as it can be read in one way only: a table's other rows would tell, here none does.
  private static func settled(_ text: String, _ header: String, _ column: Column) -> String {
    guard let numeral = Numeral(text), HeaderText.split(header).unit == .none else { return text }
    switch column.content {
    case .money where numeral.unit ?? 0 == 0 && !numeral.isPercent,
      .number where column.name == "employees" && !numeral.isPercent:
      // Euros have two decimals at most, and nobody counts thousandths of a person: three digits
      // behind a mark are thousands.
      let marks = DecimalMark.allCases.filter { numeral.decimals($0) != 3 }
      let values = Set(marks.compactMap { numeral.value(decimal: $0) })
      return values.count == 1 ? values.first?.plain ?? text : text
    case .share where !numeral.isPercent:
      let value = numeral.value(decimal: .comma) ?? numeral.value(decimal: .point) ?? 0
      return value > 1 && value <= 100 ? text + " %" : text
    default: return text
    }
  }

  /// A short table's columns are all named where none is meant for sure.
  private static func unknown(_ header: String, of kind: TableKind) -> EditError {
    let likely = nearest(header, of: kind)
    return likely == nil && kind != .firms
      ? .noColumn(header, of: kind) : .unknownColumn(header, likely: likely)
  }

  private static func nearest(_ header: String, of kind: TableKind) -> String? {
    let key = HeaderText.key(header)
    let near = kind.columns.flatMap { [$0.name] + $0.german + $0.english }
      .map { (HeaderText.key($0).editDistance(to: key), $0) }
      .min { $0.0 < $1.0 }
    return near.flatMap { $0.0 <= max(1, key.count / 3) ? $0.1 : nil }
  }

  /// Words are the same where their columns and values are.
  public static func == (a: RowWords, b: RowWords) -> Bool {
    a.values.elementsEqual(b.values) { $0 == $1 }
  }

  /// Hashes the columns and values.
  public func hash(into hasher: inout Hasher) {
    for (column, value) in values {
      hasher.combine(column)
      hasher.combine(value)
    }
  }
}

extension Diagnostic {
  /// Whether a person who types it is asked to mend it.
  fileprivate var isForWhoTypes: Bool {
    if case .notAnIndustry = finding { true } else { severity == .error }
  }

  /// What was found and how to mend it, without the place; of what a table would keep though it is not
  /// understood, a person has it to be understood.
  fileprivate func advice(for content: Content?) -> Phrase {
    switch (finding, content) {
    case (.notAnIndustry(let found), _):
      return Phrase(
        de: "„\(Message.short(found))“ ist keine bekannte Branche. Nehmen Sie einen Code wie 25.62 "
          + "oder ein Wort wie Maschinenbau.",
        en:
          "“\(Message.short(found))” is no industry that is known. Take a code such as 25.62 or a "
          + "word such as machinery.")
    case (.notANumber(let found), .integer?) where Numeral(found) != nil:
      return Phrase(
        de:
          "„\(Message.short(found))“ ist keine ganze Zahl. Schreiben Sie eine ohne Nachkommastellen.",
        en: "“\(Message.short(found))” is no whole number. Write one without decimals.")
    default: break
    }
    return Phrase(
      de: "\(message(.german)) \(hint(.german))", en: "\(message(.english)) \(hint(.english))")
  }
}
