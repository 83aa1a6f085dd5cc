import PartnernetzNetworks
import PartnernetzRecords

extension FastStatementRows {
  /// Reads the rows of a piece, block by block: first what each row says, then which firms it names.
  struct PieceReader {
    private let scanner: FieldScanner
    private let firms: TextIndex.Lookup
    private let cells: StatementColumns.Cells
    private let roles: [Role]
    private let shifts: [Int]
    private let isUTF8: Bool
    private let fields: UnsafeMutableBufferPointer<RecordIndex.Field>
    /// For each row of the block the source, the target and, where there is such a column, who said
    /// so; without a text where nobody is named, or the row is not plain.
    private let named: UnsafeMutableBufferPointer<TextIndex.Lookup.Query>
    private let found: UnsafeMutablePointer<Int32>
    private let namedPerRow: Int
    private var namedCount = 0
    private(set) var whats: [String] = []
    private var kinds = WordMemo { word in
      // What is said of such a word is said by its row.
      Words.openKinds.contains(HeaderText.key(word))
        ? nil : Words.linkKind.value(word).map { Int32($0.position) }
    }
    private var gross = WordMemo { Words.isGross.value($0).map { $0 ? 1 : 0 } }
    private var days = WordMemo {
      WrittenDay(trimmed($0)).flatMap {
        $0.hasShortYear || !$0.isLikely ? nil : $0.day.packed
      }
    }
    private var visibilities = WordMemo { Words.visibility.value($0).map { Int32($0.rawValue) } }
    private var words = TextIndex()

    /// Rows of a block: as many as there are reads at random for which memory is waited for at once.
    private static let blockSize = 128

    init(
      _ scanner: FieldScanner, _ firms: TextIndex.Lookup, _ cells: StatementColumns.Cells,
      roles: [Role], shifts: [Int], isUTF8: Bool
    ) {
      self.scanner = scanner
      self.isUTF8 = isUTF8
      self.firms = firms
      self.cells = cells
      self.roles = roles
      self.shifts = shifts
      namedPerRow = roles.contains(.reporter) ? 3 : 2
      fields = .allocate(capacity: roles.count)
      named = .allocate(capacity: namedPerRow * PieceReader.blockSize)
      found = .allocate(capacity: namedPerRow * PieceReader.blockSize)
    }

    func deallocate() {
      fields.deallocate()
      named.deallocate()
      found.deallocate()
    }

    /// Cuts rows into blocks.
    static func blocks(of rows: Range<Int>) -> some Sequence<Range<Int>> {
      stride(from: rows.lowerBound, to: rows.upperBound, by: blockSize).lazy.map {
        $0..<min(rows.upperBound, $0 + blockSize)
      }
    }

    /// Reads the next row of a block; without a start it is not plain.
    mutating func read(row: Int, from start: Int?) {
      for place in 0..<namedPerRow { named[namedCount &+ place] = PieceReader.nobody }
      let isPlain = start.map { readCells(row: row, from: $0) } ?? false
      // One who names nobody is not plain.
      if !isPlain { named[namedCount] = PieceReader.nobody }
      namedCount &+= namedPerRow
    }

    /// Finds the firms that the rows of a block name; rows that are not plain join the others.
    mutating func findFirms(of rows: Range<Int>, others: inout [Int]) {
      firms.find(.init(rebasing: named[..<namedCount]), into: found)
      var place = 0
      for row in rows {
        let (source, target) = (found[place], found[place &+ 1])
        var isPlain = source >= 0 && target >= 0 && source != target
        if namedPerRow == 3, !named[place &+ 2].text.isEmpty {
          cells.reporters[row] = found[place &+ 2]
          isPlain = isPlain && found[place &+ 2] >= 0
        }
        place &+= namedPerRow
        guard isPlain else {
          others.append(row)
          continue
        }
        cells.sources[row] = source
        cells.targets[row] = target
      }
      namedCount = 0
    }

    /// Reads what a row says; false where it is not plain.
    private mutating func readCells(row: Int, from start: Int) -> Bool {
      guard scanner.plainFields(from: start, into: fields) else { return false }
      var (hasSource, hasTarget, kind): (Bool, Bool, Int32) = (false, false, -1)
      for column in 0..<fields.count {
        let role = roles[column]
        let bytes = scanner.bytes(fields[column])
        if role == .none {
          guard FastCell.isSimpleText(bytes, isUTF8: isUTF8) else { return false }
          continue
        }
        if FastCell.isEmpty(bytes) { continue }
        // Doubled quotes would have to be undone.
        if fields[column].hasDoubledQuotes { return false }
        switch role {
        case .source:
          hasSource = name(bytes, at: 0)
          if !hasSource { return false }
        case .target:
          hasTarget = name(bytes, at: 1)
          if !hasTarget { return false }
        case .reporter:
          if !name(bytes, at: 2) { return false }
        case .kind:
          kind = PieceReader.word(bytes, &kinds)
          if kind < 0 { return false }
        default:
          if !keep(bytes, as: role, column: column, row: row) { return false }
        }
      }
      guard hasSource, hasTarget, kind >= 0 else { return false }
      // The form of capital has words of its own.
      if kind == Int32(LinkKind.capital.position), !cells.whats.isEmpty, cells.whats[row].isTold {
        return false
      }
      cells.kinds[row] = UInt8(truncatingIfNeeded: kind)
      return true
    }

    /// Notes what a cell says that is neither a firm nor the kind; false where it is not plain.
    @inline(__always)
    private mutating func keep(
      _ bytes: CellBytes, as role: Role, column: Int, row: Int
    ) -> Bool {
      switch role {
      case .amount:
        let value = FastCell.number(bytes, shift: shifts[column])
        guard value >= 0, value < JumpingAmount.least(shift: shifts[column]),
          let money = Money(euros: value)
        else { return false }
        cells.amounts[row] = money.cents
      case .trust, .share:
        let value = FastCell.number(bytes, shift: shifts[column])
        guard value >= 0, value <= 1 else { return false }
        // All of a firm, or one percent: that is worth a word.
        if role == .share, value == 1 { return false }
        if role == .trust { cells.trusts[row] = value }
      case .evidence:
        let value = FastCell.number(bytes, shift: 0)
        guard value >= 0, value <= 3, value == value.rounded() else { return false }
        cells.evidences[row] = Int8(value)
      case .what:
        guard FastCell.isPlainText(bytes), bytes.count <= CellText.longestName else {
          return false
        }
        cells.whats[row] = what(bytes)
      case .netGross:
        let value = PieceReader.word(bytes, &gross)
        if value < 0 { return false }
        cells.isGross[row] = Int8(value)
      case .lastContact, .since:
        let value = PieceReader.word(bytes, &days)
        if value < 0 { return false }
        if role == .lastContact { cells.lastContacts[row] = value }
      case .visibility:
        let value = PieceReader.word(bytes, &visibilities)
        if value < 0 { return false }
        cells.visibilities[row] = Int8(value)
      case .none, .source, .target, .reporter, .kind: break
      case .careful: return false
      }
      return true
    }

    private static var nobody: TextIndex.Lookup.Query {
      .init(CellBytes(start: nil, count: 0), word: 0)
    }

    /// Notes a firm to be found; false where its id is not plain.
    @inline(__always)
    private func name(_ bytes: CellBytes, at place: Int) -> Bool {
      guard let word = FastCell.plainWord(bytes) else { return false }
      named[namedCount &+ place] = .init(bytes, word: word)
      return true
    }

    @inline(__always)
    private static func word(_ bytes: CellBytes, _ memo: inout WordMemo) -> Int32 {
      FastCell.isPlainText(bytes) ? memo(bytes) : -1
    }

    private mutating func what(_ bytes: CellBytes) -> Int32 {
      if let known = words.insert(ascii: bytes) { return known }
      whats.append(String(decoding: bytes, as: UTF8.self))
      return Int32(whats.count - 1)
    }
  }
}
