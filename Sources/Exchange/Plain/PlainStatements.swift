import Graphs
import Partnerships

// Answers: what the plain rows of a table of links say, as columns, and which rows are not plain.
// Takes: O(bytes), side by side.

/// The rows of a table of links, read from their bytes where they are plain.
struct PlainStatements {
  /// A column for all rows; those that are not plain hold anything.
  var columns = StatementColumns()
  /// The rows that are not plain, ascending.
  private(set) var others: [Int] = []

  /// What a column of the table says.
  private enum Role {
    case none, source, target, kind, amount, trust
    case what, netGross, lastContact, reporter, evidence, visibility
    case share, since
    /// Only `RowReader` reads it.
    case careful
  }

  /// Reads the table.
  init(_ table: Table, _ layout: Layout, _ firms: TextIndex, words: inout WordCodes) {
    let count = table.rowCount
    columns = StatementColumns(unwritten: count, with: layout)
    let pieces = layout.pieces(of: count)
    guard !pieces.isEmpty else {
      others = Array(0..<count)
      return
    }
    let roles = PlainStatements.roles(table, layout)
    let shifts = roles.indices.map { layout.shift(ofColumn: $0) }
    let rests = PlainStatements.read(
      table, pieces, roles: roles, shifts: shifts, firms: firms, into: &columns)
    others = rests.flatMap(\.others)
    guard !columns.whats.isEmpty else { return }
    for (piece, rest) in zip(pieces, rests) {
      let numbers = rest.whats.map { words.number(of: $0) }
      for row in piece where columns.whats[row] >= 0 {
        columns.whats[row] = numbers[Int(columns.whats[row])]
      }
    }
  }

  /// Roles by column.
  private static func roles(_ table: Table, _ layout: Layout) -> [Role] {
    var roles = [Role](repeating: .none, count: table.headers.count)
    for field in Field.allCases {
      guard let place = layout.place(field) else { continue }
      roles[place.index] =
        switch field {
        case .source: .source
        case .target: .target
        case .kind: .kind
        case .what: .what
        case .amount: .amount
        case .netGross: .netGross
        case .share: .share
        case .trust: place.unit == .fiveSteps ? .careful : .trust
        case .since: .since
        case .lastContact: .lastContact
        case .reporter: .reporter
        case .evidence: .evidence
        case .visibility: .visibility
        default: .careful
        }
    }
    return roles
  }

  /// What a piece leaves to be done.
  private struct Rest: Sendable {
    var others: [Int] = []
    /// Words for what is supplied; the column counts through those of the piece.
    var whats: [String] = []
  }

  private static func read(
    _ table: Table, _ pieces: [Range<Int>], roles: [Role], shifts: [Int], firms: TextIndex,
    into columns: inout StatementColumns
  ) -> [Rest] {
    let faulty = Set(table.faults.keys)
    return columns.withUnsafeCells { cells in
      table.withFields { scanner in
        table.index.starts.withUnsafeBufferPointer { starts in
          firms.withLookup { firms in
            nonisolated(unsafe) let (cells, scanner, starts, firms) = (
              cells, scanner, starts, firms
            )
            return parallelMap(count: pieces.count) { piece in
              var reader = PieceReader(scanner, firms, cells, roles: roles, shifts: shifts)
              var rest = Rest()
              for row in pieces[piece] {
                let isFaulty = !faulty.isEmpty && faulty.contains(row)
                if isFaulty || !reader.read(row: row, from: Int(starts[row + 1])) {
                  rest.others.append(row)
                }
              }
              rest.whats = reader.whats
              reader.deallocate()
              return rest
            }
          }
        }
      }
    }
  }

  /// Reads the rows of a piece.
  private struct PieceReader {
    private let scanner: FieldScanner
    private let firms: TextIndex.Lookup
    private let cells: StatementColumns.Cells
    private let roles: [Role]
    private let shifts: [Int]
    private let fields: UnsafeMutableBufferPointer<RecordIndex.Field>
    private(set) var whats: [String] = []
    private var kinds = WordMemo { Words.linkKind.value($0).map { Int32($0.position) } }
    private var gross = WordMemo { Words.isGross.value($0).map { $0 ? 1 : 0 } }
    private var days = WordMemo { Day(reading: trimmed($0))?.packed }
    private var visibilities = WordMemo { Words.visibility.value($0).map { Int32($0.rawValue) } }
    private var words = TextIndex()

    init(
      _ scanner: FieldScanner, _ firms: TextIndex.Lookup, _ cells: StatementColumns.Cells,
      roles: [Role], shifts: [Int]
    ) {
      self.scanner = scanner
      self.firms = firms
      self.cells = cells
      self.roles = roles
      self.shifts = shifts
      fields = .allocate(capacity: roles.count)
    }

    func deallocate() { fields.deallocate() }

    /// Reads a row; false where it is not plain.
    mutating func read(row: Int, from start: Int) -> Bool {
      guard scanner.plainFields(from: start, into: fields) else { return false }
      var (source, target, kind): (Int32, Int32, Int32) = (-1, -1, -1)
      for column in 0..<fields.count {
        let role = roles[column]
        if role == .none { continue }
        let bytes = scanner.bytes(fields[column])
        if PlainCell.isEmpty(bytes) {
          if role == .source || role == .target || role == .kind { return false }
          continue
        }
        // Doubled quotes would have to be undone.
        if fields[column].hasDoubledQuotes { return false }
        switch role {
        case .source:
          source = firm(bytes)
          if source < 0 { return false }
        case .target:
          target = firm(bytes)
          if target < 0 { return false }
        case .kind:
          kind = PieceReader.word(bytes, &kinds)
          if kind < 0 { return false }
        case .amount:
          let value = PlainCell.number(bytes, shift: shifts[column])
          guard value >= 0, let money = Money(euros: value) else { return false }
          cells.amounts[row] = money.cents
        case .trust, .share:
          let value = PlainCell.number(bytes, shift: shifts[column])
          guard value >= 0, value <= 1 else { return false }
          if role == .trust { cells.trusts[row] = value }
        case .evidence:
          let value = PlainCell.number(bytes, shift: 0)
          guard value >= 0, value <= 3, value == value.rounded() else { return false }
          cells.evidences[row] = Int8(value)
        case .what:
          guard PlainCell.isPlainText(bytes) else { return false }
          cells.whats[row] = what(bytes)
        case .netGross:
          let value = PieceReader.word(bytes, &gross)
          if value < 0 { return false }
          cells.isGross[row] = Int8(value)
        case .lastContact, .since:
          let value = PieceReader.word(bytes, &days)
          if value < 0 { return false }
          if role == .lastContact { cells.lastContacts[row] = value }
        case .reporter:
          let reporter = firm(bytes)
          if reporter < 0 { return false }
          cells.reporters[row] = reporter
        case .visibility:
          let value = PieceReader.word(bytes, &visibilities)
          if value < 0 { return false }
          cells.visibilities[row] = Int8(value)
        case .none: break
        case .careful: return false
        }
      }
      if source == target { return false }
      // The form of capital has words of its own.
      if kind == Int32(LinkKind.capital.position), !cells.whats.isEmpty, cells.whats[row] >= 0 {
        return false
      }
      cells.sources[row] = source
      cells.targets[row] = target
      cells.kinds[row] = UInt8(truncatingIfNeeded: kind)
      return true
    }

    @inline(__always)
    private func firm(_ bytes: CellBytes) -> Int32 {
      PlainCell.isPlainText(bytes)
        ? firms.find(word: TextIndex.Lookup.word(bytes), bytes) : -1
    }

    @inline(__always)
    private static func word(_ bytes: CellBytes, _ memo: inout WordMemo) -> Int32 {
      PlainCell.isPlainText(bytes) ? memo(bytes) : -1
    }

    private mutating func what(_ bytes: CellBytes) -> Int32 {
      if let known = words.insert(ascii: bytes) { return known }
      whats.append(String(decoding: bytes, as: UTF8.self))
      return Int32(whats.count - 1)
    }
  }
}
