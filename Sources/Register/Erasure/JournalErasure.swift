import GRDB

/// The journal without what it tells of a firm.
///
/// A row's lines go from the one that added it to the one that removed it; where it was the firm's at
/// any time, all of them go. Lines of other rows stay, and say what they said but for the firm, so
/// that every other step can still be taken back.
struct JournalErasure {
  /// A row on the way back through the journal.
  private struct Life {
    var isOwn: Bool
    /// Whether the row is there today and somebody else's: then it stays, with nothing before it.
    var isOthers = false
    var lines: [Int] = []
    /// What it was called, where it is a firm.
    var names: Set<String> = []
  }

  private let firm: ErasedFirm
  private let lines: [RowChange]
  private var open: [String: [Int64: Life]] = [:]
  private var gone: Set<Int> = []
  /// Numbers of the firm's rows among those that a line added.
  private var unadded: [Int: Set<Int64>] = [:]
  /// What the firm was called over time.
  private(set) var names: Set<String> = []

  /// Finds the firm's lines.
  ///
  /// - Parameters:
  ///   - firm: the firm.
  ///   - lines: the whole journal, the first line first.
  ///   - own: the numbers of the firm's rows as they are now, by table.
  /// - Throws: ``Damage``.
  init(_ firm: ErasedFirm, _ lines: [RowChange], own: [String: [Int64]]) throws {
    self.firm = firm
    self.lines = lines
    for (table, numbers) in own {
      for number in numbers { open[table, default: [:]][number] = Life(isOwn: true) }
    }
    for place in lines.indices.reversed() { try goBack(place) }
    // Rows that were there before the register kept a journal.
    for life in open.values.flatMap(\.values) where life.isOwn { end(life) }
  }

  /// The steps in which rows were the firm's, or named it.
  ///
  /// - Throws: ``Damage``.
  static func steps(of firm: ErasedFirm, in lines: [RowChange]) throws -> Set<Int64> {
    Set(
      try lines.filter { line in
        try [line.before, line.after].compactMap(\.self).contains { text in
          let cells = try RowText.cells(text)
          return firm.owns(cells, of: line.table)
            || cells.contains { firm.without($0.value, $0.key) != $0.value }
        }
      }.map(\.step))
  }

  private mutating func goBack(_ place: Int) throws {
    let line = lines[place]
    let table = line.table
    switch line.kind {
    case .removed:
      let cells = try RowText.cells(line.before ?? "")
      open[table, default: [:]][line.rows.lowerBound] = Life(
        isOwn: firm.owns(cells, of: table), lines: [place],
        names: JournalErasure.names(cells, table))
    case .changed:
      var life = open[table]?[line.rows.lowerBound] ?? Life(isOwn: false, isOthers: true)
      for text in [line.before, line.after].compactMap(\.self) {
        let cells = try RowText.cells(text)
        life.isOwn = life.isOwn || firm.owns(cells, of: table)
        // A line holds what changed, mostly without the id: whose names they are shows in the end.
        life.names.formUnion(JournalErasure.names(cells, table))
      }
      life.lines.append(place)
      open[table, default: [:]][line.rows.lowerBound] = life
    case .added:
      for number in numbers(addedBy: line) {
        guard let life = open[table]?.removeValue(forKey: number), life.isOwn else { continue }
        end(life)
        if !life.isOthers { unadded[place, default: []].insert(number) }
      }
    }
  }

  /// A row of the firm is followed to its beginning.
  private mutating func end(_ life: Life) {
    gone.formUnion(life.lines)
    names.formUnion(life.names)
  }

  /// What cells call a firm.
  private static func names(_ cells: [String: DatabaseValue], _ table: String) -> Set<String> {
    guard table == "firms", let name = cells["name"].flatMap({ String.fromDatabaseValue($0) })
    else { return [] }
    return [name]
  }

  /// Numbers of open rows that a line added; whichever is shorter is walked through.
  private func numbers(addedBy line: RowChange) -> [Int64] {
    guard let rows = open[line.table] else { return [] }
    return line.rows.count < rows.count
      ? line.rows.filter { rows[$0] != nil } : rows.keys.filter(line.rows.contains)
  }

  /// What stays of a line: nothing, the line, or the parts of it around the firm's rows.
  func rest(of place: Int) throws -> [RowChange] {
    let line = lines[place]
    if gone.contains(place) { return [] }
    guard line.kind == .added else { return [try scrubbed(line)] }
    guard let numbers = unadded[place]?.sorted() else { return [line] }
    var (parts, first): ([RowChange], Int64) = ([], line.rows.lowerBound)
    for number in numbers + [line.rows.upperBound + 1] {
      if first < number {
        var part = line
        part.rows = first...number - 1
        parts.append(part)
      }
      first = number + 1
    }
    return parts
  }

  private func scrubbed(_ line: RowChange) throws -> RowChange {
    guard let shape = MemberShapes.shape(named: line.table) else { return line }
    let columns = Set(ErasedFirm.mentions(in: shape))
    func text(_ text: String?) throws -> String? {
      guard let text else { return nil }
      let cells = try RowText.cells(text)
      guard !columns.isDisjoint(with: cells.keys) else { return text }
      let rest = cells.map { ($0.key, firm.without($0.value, $0.key)) }
      guard rest.contains(where: { cells[$0.0] != $0.1 }) else { return text }
      return RowText.text(rest.map(\.0), rest.map(\.1))
    }
    var line = line
    line.before = try text(line.before)
    line.after = try text(line.after)
    return line
  }
}
