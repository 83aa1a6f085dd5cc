import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords

// Answers: what the plain rows of a table of links say, as columns, and which rows are not plain.
// Takes: O(bytes), side by side.

/// The rows of a table of links, read from their bytes where they are plain.
struct FastStatementRows {
  /// A column for all rows; those that are not plain hold anything.
  var columns = StatementColumns()
  /// The rows that are not plain, ascending.
  private(set) var others: [Int] = []

  /// What a column of the table says.
  enum Role {
    case none, source, target, kind, amount, trust
    case what, netGross, lastContact, reporter, evidence, visibility
    case share, since
    /// Only `RowReader` reads it.
    case careful
  }

  /// Reads the table.
  init(_ sheet: any Sheet, _ layout: ColumnRecognition, _ firms: TextIndex, words: inout WordCodes)
  {
    let count = sheet.rowCount
    columns = StatementColumns(unwritten: count, with: layout)
    let pieces = layout.pieces(of: count)
    guard !pieces.isEmpty, let table = sheet.plainText else {
      others = Array(0..<count)
      return
    }
    let roles = FastStatementRows.roles(table, layout)
    let shifts = roles.indices.map { layout.shift(ofColumn: $0) }
    let rests = FastStatementRows.read(
      table, pieces, roles: roles, shifts: shifts, firms: firms, into: &columns)
    others = rests.flatMap(\.others)
    guard !columns.whats.isEmpty else { return }
    for (piece, rest) in zip(pieces, rests) {
      let numbers = rest.whats.map { words.number(of: $0) }
      for row in piece {
        if let word = columns.whats[row] { columns.whats.cells[row] = numbers[Int(word)] }
      }
    }
  }

  /// Roles by column.
  private static func roles(_ table: Table, _ layout: ColumnRecognition) -> [Role] {
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
        default: role(of: place.column.content)
        }
    }
    return roles
  }

  /// The role of a column that only rows keep: what is in it is looked through, not noted.
  private static func role(of content: Content) -> Role {
    switch content {
    case .text: .none
    case .share: .share
    case .day: .since
    default: .careful
    }
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
    columns.withUnsafeCells { cells in
      table.withFields { scanner in
        table.index.starts.withUnsafeBufferPointer { starts in
          firms.withLookup { firms in
            nonisolated(unsafe) let (cells, scanner, starts, firms) = (
              cells, scanner, starts, firms
            )
            return parallelMap(count: pieces.count) { piece in
              var reader = PieceReader(
                scanner, firms, cells, roles: roles, shifts: shifts,
                isUTF8: table.encoding != .windows1252)
              var rest = Rest()
              for rows in PieceReader.blocks(of: pieces[piece]) {
                for row in rows {
                  reader.read(row: row, from: table.isFaulty(row) ? nil : Int(starts[row + 1]))
                }
                reader.findFirms(of: rows, others: &rest.others)
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
}
