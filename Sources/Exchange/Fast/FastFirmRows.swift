import PartnernetzParallel
import PartnernetzRecords

// Answers: which rows of a table of firms are plain, and what their ids are.
// Takes: O(bytes), side by side.

/// The rows of a table of firms, looked through in their bytes where they are plain.
struct FastFirmRows {
  /// Where each row's id begins.
  private(set) var idStarts: [UInt32]
  /// How long it is; 0 where the row is not plain.
  private(set) var idLengths: [UInt8]

  /// What a column of the table says.
  private enum Role: Sendable {
    case none, id, name, word, region, personKind, industry, choice(Field)
    case money, number(ClosedRange<Double>), integer(ClosedRange<Double>)
    /// Only `RowReader` reads it.
    case careful
  }

  /// Looks the table through.
  init(_ sheet: any Sheet, _ layout: ColumnRecognition) {
    let count = sheet.rowCount
    idStarts = [UInt32](repeating: 0, count: count)
    idLengths = [UInt8](repeating: 0, count: count)
    let pieces = layout.pieces(of: count)
    guard !pieces.isEmpty, layout.place(.id) != nil, let table = sheet.plainText else { return }
    let roles = FastFirmRows.roles(table, layout)
    let shifts = roles.indices.map { layout.shift(ofColumn: $0) }
    idStarts.withUnsafeMutableBufferPointer { idStarts in
      idLengths.withUnsafeMutableBufferPointer { idLengths in
        table.withFields { scanner in
          table.index.starts.withUnsafeBufferPointer { starts in
            nonisolated(unsafe) let (idStarts, idLengths, scanner, starts) = (
              idStarts, idLengths, scanner, starts
            )
            _ = parallelMap(count: pieces.count) { piece in
              var reader = PieceReader(
                scanner, roles: roles, shifts: shifts, isUTF8: table.encoding != .windows1252)
              for row in pieces[piece] where !table.isFaulty(row) {
                guard let id = reader.id(from: Int(starts[row + 1])) else { continue }
                idStarts[row] = id.start
                idLengths[row] = UInt8(id.length)
              }
              reader.deallocate()
            }
          }
        }
      }
    }
  }

  private static func roles(_ table: Table, _ layout: ColumnRecognition) -> [Role] {
    var roles = [Role](repeating: .none, count: table.headers.count)
    for field in Field.allCases {
      guard let place = layout.place(field) else { continue }
      roles[place.index] =
        switch (field, place.column.content) {
        case (.id, _): .id
        case (.industry, _): .industry
        case (.isMember, _), (.visibility, _): .choice(field)
        case (.competitors, _), (.distinctFrom, _): .careful
        case (.name, _): .name
        case (.region, _): .region
        case (_, .tags), (_, .text): .word
        case (_, .money): .money
        case (_, .number(let range)): .number(range)
        case (_, .share): .number(0...1)
        case (_, .integer(let range)):
          .integer(Double(range.lowerBound)...Double(range.upperBound))
        default: .careful
        }
    }
    for column in layout.people.kinds {
      switch roles[column] {
      case .none, .word: roles[column] = .personKind
      default: break
      }
    }
    return roles
  }

  /// Looks through the rows of a piece.
  private struct PieceReader {
    private let scanner: FieldScanner
    private let roles: [Role]
    private let shifts: [Int]
    private let isUTF8: Bool
    private let fields: UnsafeMutableBufferPointer<RecordIndex.Field>
    private var industries = WordMemo {
      guard !Industry.mayLackZero($0), let industry = Industry(trimmed($0)),
        IndustryWords.isKnown(industry)
      else { return nil }
      return 1
    }
    private var yesNo = WordMemo { Words.yesNo.value($0).map { _ in 1 } }
    private var persons = WordMemo {
      PersonName.isKind($0) || PersonName.isLikelyKind($0) ? 1 : nil
    }
    private var visibilities = WordMemo { Words.visibility.value($0).map { _ in 1 } }

    init(_ scanner: FieldScanner, roles: [Role], shifts: [Int], isUTF8: Bool) {
      self.scanner = scanner
      self.isUTF8 = isUTF8
      self.roles = roles
      self.shifts = shifts
      fields = .allocate(capacity: roles.count)
    }

    func deallocate() { fields.deallocate() }

    /// The id of a plain row.
    mutating func id(from start: Int) -> RecordIndex.Field? {
      guard scanner.plainFields(from: start, into: fields) else { return nil }
      var id: RecordIndex.Field?
      for column in 0..<fields.count {
        let role = roles[column]
        let bytes = scanner.bytes(fields[column])
        if case .none = role {
          guard FastCell.isSimpleText(bytes, isUTF8: isUTF8) else { return nil }
          continue
        }
        if case .name = role {
          // Without a name the id is the name.
          guard FastCell.isSimpleText(bytes, isUTF8: isUTF8), !FastCell.isEmpty(bytes),
            !NoFirm.mayBeOne(bytes)
          else { return nil }
          continue
        }
        if FastCell.isEmpty(bytes) { continue }
        guard case .id = role else {
          guard isPlain(bytes, as: role, column: column) else { return nil }
          continue
        }
        guard bytes.count < 256, !fields[column].hasDoubledQuotes,
          FastCell.isPlainText(bytes), !bytes.contains(UInt8(ascii: "+"))
        else { return nil }
        id = fields[column]
      }
      return id
    }

    /// Whether a cell that is not empty can be read in one way only.
    @inline(__always)
    private mutating func isPlain(_ bytes: CellBytes, as role: Role, column: Int) -> Bool {
      switch role {
      case .region:
        // What may be a postal code is looked at with care.
        guard FastCell.isSimpleText(bytes, isUTF8: isUTF8), !UnknownWord.mayBeOne(bytes),
          bytes.count != 5 || !bytes.allSatisfy({ (48...57).contains($0) })
        else { return false }
      case .word:
        guard FastCell.isSimpleText(bytes, isUTF8: isUTF8), !UnknownWord.mayBeOne(bytes)
        else { return false }
      case .personKind:
        guard FastCell.isSimpleText(bytes, isUTF8: isUTF8), !UnknownWord.mayBeOne(bytes),
          !PersonName.mayBeKind(bytes)
            || FastCell.isPlainText(bytes) && !PieceReader.isKnown(bytes, &persons)
        else { return false }
      case .industry:
        guard PieceReader.isKnown(bytes, &industries) else { return false }
      case .choice(let field):
        let isKnown =
          field == .isMember
          ? PieceReader.isKnown(bytes, &yesNo) : PieceReader.isKnown(bytes, &visibilities)
        guard isKnown else { return false }
      case .money:
        let value = FastCell.number(bytes, shift: shifts[column])
        guard value >= 0, value < JumpingAmount.least(shift: shifts[column]),
          Money(euros: value) != nil
        else { return false }
      case .number(let range):
        let value = FastCell.number(bytes, shift: shifts[column])
        guard value >= 0, range.contains(value) else { return false }
      case .integer(let range):
        let value = FastCell.number(bytes, shift: shifts[column])
        guard value >= 0, value == value.rounded(), range.contains(value) else { return false }
      case .none, .name, .id: break
      case .careful: return false
      }
      return true
    }

    private static func isKnown(_ bytes: CellBytes, _ memo: inout WordMemo) -> Bool {
      FastCell.isPlainText(bytes) && memo(bytes) != WordMemo.odd
    }
  }
}
