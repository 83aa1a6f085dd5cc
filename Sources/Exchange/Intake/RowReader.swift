import PartnernetzPartnerships
import PartnernetzRecords

/// Reads the cells of one row after another; what is wrong with them gathers in `problems`.
struct RowReader {
  let table: any Sheet
  let layout: Layout
  let directory: FirmDirectory
  /// Whether words about problems are still wanted, or only their count.
  var wantsCandidates = true
  /// The row at hand.
  private(set) var row = 0
  /// What is wrong with it.
  private(set) var problems: [Problem] = []
  private var constants: [Field: String] = [:]
  private var fields: [RecordIndex.Field] = []

  init(_ table: any Sheet, _ layout: Layout, _ directory: FirmDirectory) {
    self.table = table
    self.layout = layout
    self.directory = directory
  }

  /// Whether the row must be refused.
  var hasErrors: Bool { problems.contains { $0.severity == .error } }
  /// Where the row stands.
  var origin: Origin { Origin(file: table.file, row: table.number(ofRow: row)) }

  /// Goes to a row.
  mutating func go(to row: Int) {
    self.row = row
    table.split(row: row, into: &fields)
    problems = table.fault(ofRow: row, fields).map { [$0] } ?? []
    constants = layout.constants
    for column in layout.meanings.keys.sorted() {
      for (name, text) in meaning(column)?.constants ?? [] {
        guard let known = layout.kind.columns.first(where: { HeaderText.key($0.name) == name })
        else { continue }
        constants[known.field] = text
      }
    }
  }

  /// Notes what is wrong with the row, or with one of its cells.
  mutating func note(_ finding: Finding, _ field: Field? = nil) {
    let column = field.flatMap { layout.place($0)?.index }
    problems.append(table.problem(finding, row: row, column: column))
  }

  /// A cell's text, as it stands or as the mapping has it; nil when nothing is said.
  func text(_ field: Field) -> String? {
    if let index = layout.place(field)?.index, let text = cell(index) {
      guard let meaning = meaning(index) else { return text }
      if !meaning.word.isEmpty { return meaning.word }
    }
    return constants[field]
  }

  /// Cells that the contract does not know, and those that the mapping has reworded.
  var attributes: [String: String] {
    var result: [String: String] = [:]
    for index in layout.attributes {
      if let text = cell(index) { result[table.headers[index]] = text }
    }
    for index in layout.meanings.keys {
      if let text = cell(index) { result[table.headers[index]] = text }
    }
    return result
  }

  /// A text that must be there.
  mutating func neededText(_ field: Field) -> String? {
    let text = text(field)
    if text == nil { note(.missingValue, field) }
    return text
  }

  /// What stands in a column; nil where it is empty.
  func cell(_ column: Int) -> String? {
    column < fields.count ? table.text(of: fields[column]) : nil
  }

  private func meaning(_ column: Int) -> ColumnMapping.Meaning? {
    guard let meanings = layout.meanings[column], let text = cell(column)
    else { return nil }
    return meanings[HeaderText.key(text)]
  }
}
