import PartnernetzRecords

/// Reads the cells of one row after another; what is wrong with them gathers in `problems`.
struct RowReader {
  let table: any Sheet
  let layout: ColumnRecognition
  let directory: FirmDirectory
  /// Whether words about problems are still wanted, or only their count.
  var wantsCandidates = true
  /// The row at hand.
  private(set) var row = 0
  /// What is wrong with it.
  private(set) var problems: [Diagnostic] = []
  /// What is worth a word about cells that can be taken.
  private(set) var remarks: [(remark: Remark, column: Int, text: String)] = []
  /// Whether the row cannot be taken: it is broken, or a cell that it needs is faulty.
  private(set) var isLost = false
  /// Whether the row is none that belongs here, so that nothing in it is wrong.
  private var isPassedOver = false
  /// Cells that say what cannot be read; they count as unknown.
  private(set) var faultyCells = 0
  /// How many lines of the file the row takes, where its quotes are broken.
  private(set) var lines = 1
  /// Texts of cells that were only understood in part, by the names of their own columns.
  private(set) var originals: [String: String] = [:]
  /// The words by which the row names its industry, where they are no code.
  var industryWords: String?
  /// What was said of earlier rows and need not be said again.
  private var told: Set<Diagnostic.Message> = []
  private var toldWords: Set<String> = []
  /// Firms that links name and nobody knows.
  private(set) var strangers: Set<String> = []
  /// Those of them that begin the name of one firm only.
  private(set) var likely: Set<String> = []
  private var constants: [Field: String] = [:]
  private var fields: [RecordIndex.Field] = []
  /// What stands in the row's cells, once they were looked through.
  private var texts: [String?] = []

  init(_ table: any Sheet, _ layout: ColumnRecognition, _ directory: FirmDirectory) {
    self.table = table
    self.layout = layout
    self.directory = directory
  }

  /// Where the row stands.
  var origin: Origin {
    Origin(file: table.file, row: table.number(ofRow: row), sheet: table.sheet)
  }

  /// Goes to a row.
  mutating func go(to row: Int) {
    self.row = row
    table.split(row: row, into: &fields)
    problems = []
    remarks = []
    originals = [:]
    industryWords = nil
    texts.removeAll(keepingCapacity: true)
    (isLost, isPassedOver, faultyCells, lines) = (false, false, 0, 1)
    if let fault = table.fault(ofRow: row, fields) { noteFault(fault) }
    constants = layout.constants
    guard !layout.meanings.isEmpty else { return }
    for column in layout.meanings.keys.sorted() {
      for (name, text) in meaning(column)?.constants ?? [] {
        guard let known = layout.kind.columns.first(where: { HeaderText.key($0.name) == name })
        else { continue }
        constants[known.field] = text
      }
    }
  }

  /// Notes what is wrong with the row, or with one of its cells: a faulty cell costs the cell, unless
  /// the row needs it.
  mutating func note(_ finding: Diagnostic.Message, _ field: Field? = nil) {
    guard !isPassedOver else { return }
    var column: Int?
    if let field { column = layout.index(field) }
    problems.append(table.problem(finding, row: row, column: column))
    guard finding.severity == .error else { return }
    // A method handed to `map` would take a copy of the reader along, a million times.
    if let field, !isNeeded(field) { faultyCells += 1 } else { isLost = true }
  }

  /// Leaves the row out for what a cell says, needed or not.
  mutating func refuse(_ finding: Diagnostic.Message, _ field: Field) {
    note(finding, field)
    isLost = true
  }

  /// Leaves the row out, perhaps with a word that keeps nothing else out.
  mutating func passOver(_ finding: Diagnostic.Message? = nil) {
    problems.removeAll { $0.severity == .error }
    if let finding { problems.append(table.problem(finding, row: row)) }
    (isLost, isPassedOver) = (true, true)
  }

  /// Says what became of a text, for the first row that holds it.
  mutating func tell(_ finding: Diagnostic.Message, _ field: Field) {
    if told.insert(finding).inserted { note(finding, field) }
  }

  /// Says what became of a word, for the first row that holds it.
  mutating func tellOnce(_ finding: Diagnostic.Message, word: String, _ field: Field) {
    if toldWords.insert(HeaderText.key(word)).inserted { note(finding, field) }
  }

  /// Remembers a firm that a link names and nobody knows.
  mutating func remember(stranger name: String, isLikely: Bool = false) {
    strangers.insert(FirmDirectory.key(name))
    if isLikely { likely.insert(FirmDirectory.key(name)) }
  }

  /// Remarks on a cell that is taken.
  mutating func remark(_ remark: Remark, _ field: Field, _ text: String) {
    guard let column = layout.index(field) else { return }
    remarks.append((remark, column, text))
  }

  /// Keeps the text of a cell of which less was understood than it says.
  mutating func keepOriginal(_ text: String, _ field: Field) {
    guard let column = layout.index(field) else { return }
    originals[header(column) + " (original)"] = text
  }

  /// Whether a row without the cell is worth nothing, or might be shown to the wrong people.
  func isNeeded(_ field: Field) -> Bool {
    field == .visibility || layout.kind.needed.contains { $0.contains(field) }
  }

  /// Whether the table is delimited text, in which quotation marks may be broken.
  private var isWritten: Bool { table.separator != nil }

  private mutating func noteFault(_ fault: Diagnostic) {
    isLost = true
    lines = table.lineCount(ofRow: row)
    guard lines > 1, case .strayQuote = fault.finding else { return problems.append(fault) }
    let first = table.line(ofRow: row)
    problems.append(
      table.problem(.lostLines(first: first, last: first + lines - 1), row: row))
  }

  /// Remarks on what nobody sees in the row's cells, and on quotation marks that swallow rows.
  mutating func lookThrough() {
    for (column, field) in fields.enumerated() where column < table.headers.count {
      if field.isQuoted, isWritten, let lines = table.swallowedLines(fields, column) {
        if layout.field(ofColumn: column) == nil {
          if let text = cell(column) { remarks.append((.spansRows, column, text)) }
        } else {
          problems.append(table.problem(.swallowedRows(lines: lines), row: row, column: column))
          (isLost, self.lines) = (true, lines)
        }
      }
      let found = table.text(of: field)
      texts.append(found.flatMap { clean($0, column) })
      guard let text = found else { continue }
      // Narrow blanks between thousands are good manners.
      if CellText.isOdd(text), !layout.holdsNumbers(column) {
        remarks.append((.invisible, column, CellText.revealed(text)))
      }
      if CellText.mixesAlphabets(text) { remarks.append((.mixedAlphabets, column, text)) }
    }
  }

  /// A cell's text, as it stands or as the mapping has it; nil when nothing is said.
  func text(_ field: Field) -> String? {
    if let index = layout.index(field), let text = cell(index) {
      guard let meaning = meaning(index) else { return text }
      if !meaning.word.isEmpty { return meaning.word }
    }
    return constants[field]
  }

  /// Whether the mapping says what the cell of a column means.
  func isReworded(_ field: Field) -> Bool {
    layout.index(field).flatMap { meaning($0) }.map { !$0.word.isEmpty } ?? false
  }

  /// Cells that the contract does not know, and those that the mapping has reworded.
  var attributes: [String: String] {
    var result: [String: String] = [:]
    for index in layout.attributes {
      if let text = cell(index) { result[header(index)] = text }
    }
    // A word that was understood by its mapping is kept; a number or name in whose place another was
    // said is not.
    for index in layout.meanings.keys where meaning(index) != nil && !layout.isReplaced(index) {
      if let text = cell(index) { result[header(index)] = text }
    }
    return result
  }

  /// A text that must be there.
  mutating func neededText(_ field: Field) -> String? {
    let text = text(field)
    if text == nil { note(.missingValue, field) }
    return text
  }

  /// What stands in a column, without what nobody sees; nil where it is empty.
  func cell(_ column: Int) -> String? {
    if column < texts.count { return texts[column] }
    guard column < fields.count, let text = table.text(of: fields[column]) else { return nil }
    return clean(text, column)
  }

  private func clean(_ text: String, _ column: Int) -> String? {
    // Who writes several things into a cell writes one below the other.
    let text =
      text.utf8.contains(0x0A) && layout.holdsList(column)
      ? text.split(whereSeparator: \.isNewline).joined(separator: "; ") : text
    let clean = CellText.cleaned(text, isName: layout.holdsNames(column))
    return clean.isEmpty ? nil : clean
  }

  /// A column's header, without what nobody sees.
  func header(_ column: Int) -> String { CellText.cleaned(table.headers[column], isName: true) }

  private func meaning(_ column: Int) -> ColumnMapping.Meaning? {
    guard !layout.meanings.isEmpty, let meanings = layout.meanings[column], let text = cell(column)
    else { return nil }
    return meanings[HeaderText.key(text)]
  }
}
