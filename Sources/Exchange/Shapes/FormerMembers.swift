import PartnernetzParallel
import PartnernetzRecords

// Answers: which firms of a table are no members, by their states, the days on which they leave,
// flags, words behind their names, or the sheet's name.
// Takes: O(columns) where no header is about that and no name has a remark, else O(rows).

/// Firms that a list keeps although they are no members, or no longer: they are kept, but not as such.
struct FormerMembers {
  /// A column that says something of it.
  private struct Told {
    var column: Int
    var sense: MembershipWords.Sense
    var monthFirst: Once<Bool?>
  }

  private enum Verdict {
    case former, later
  }

  /// What a column says of its firms.
  private struct Count {
    var rows = 0
    var later = 0
    var first: Int?
  }

  private let sheet: any Sheet
  private let day: Day
  private let name: Int
  private var told: [Told] = []
  private var notes: [Diagnostic] = []
  /// Rows of firms that leave on a later day.
  private var leaving: Set<Int> = []

  /// The table with a column that says who is no member; nil where all are, or where it is no table of
  /// members.
  static func part(of sheet: any Sheet, mapping: ColumnMapping?, day: Day) -> SheetShapes.Part? {
    let said = mapping?.meaning(of: sheet)
    guard said.map({ $0.word.lowercased() == "firms" }) ?? true,
      !(said?.constants ?? []).contains(where: { $0.name == "member" }),
      ColumnRecognition.holdsFirmsAlone(sheet), let name = nameColumn(of: sheet)
    else { return nil }
    var members = FormerMembers(sheet, day: day, name: name)
    return members.part(mapping)
  }

  /// What is said of a table that is too large to be laid out anew, where its first rows hold firms
  /// for no members.
  /// - Complexity: O(columns), the first rows only.
  static func notes(ofLarge sheet: any Sheet, mapping: ColumnMapping?, day: Day) -> [Diagnostic] {
    guard ColumnRecognition.holdsFirmsAlone(sheet), let name = nameColumn(of: sheet),
      !sheet.headers.contains(where: HeaderWords.isMember)
    else { return [] }
    var members = FormerMembers(sheet, day: day, name: name)
    members.takeColumns(mapping)
    for row in 0..<min(sheet.rowCount, 1_000) {
      guard let told = members.told.first(where: { members.verdict($0, row) == .former }) else {
        continue
      }
      let message = MembershipMessage.unread(
        sheet.headers[told.column], says: sheet.text(row: row, column: told.column) ?? "")
      return [sheet.problem(.sheet(.shape(.membership(message))), row: row, column: told.column)]
    }
    return []
  }

  /// The column of the firms' names, which is none of people.
  private static func nameColumn(of sheet: any Sheet) -> Int? {
    let people = PersonColumns.find(in: sheet)
    return sheet.headers.indices.first {
      HeaderWords.isName(sheet.headers[$0]) && !people.contains($0)
    }
  }

  private init(_ sheet: any Sheet, day: Day, name: Int) {
    (self.sheet, self.day, self.name) = (sheet, day, name)
  }

  private mutating func part(_ mapping: ColumnMapping?) -> SheetShapes.Part? {
    let sheet = sheet
    takeColumns(mapping)
    func word(_ column: Int) -> String? {
      mapping?.meaning(ofColumn: sheet.headers[column], in: sheet)?.word
    }
    let member = sheet.headers.indices.first {
      HeaderWords.isMember(sheet.headers[$0])
        || word($0) == "member"
    }
    // What somebody said of the members is not guessed again.
    let isMapped = member.map { word($0) ?? "member" != "member" } ?? false
    let isNameOpen = !isMapped && hasNames(mapping)
    var former = isMapped ? [] : toldFormer(besides: member)
    let names = isNameOpen ? namedFormer(former: &former) : [:]
    let words = isMapped ? [:] : member.map { self.words(in: $0) } ?? [:]
    let isOfSheet = member == nil && isSheetOfNoMembers()
    guard !former.isEmpty || !names.isEmpty || !words.isEmpty || isOfSheet,
      var grid = CellGrid(sheet)
    else { return nil }
    for (row, name) in names { grid.rows[row].cells[self.name] = .init(name) }
    if isOfSheet { former.formUnion(grid.rows.indices.filter { !leaving.contains($0) }) }
    if let member {
      for row in grid.rows.indices {
        while grid.rows[row].cells.count <= member { grid.rows[row].cells.append(.empty) }
        if let word = words[HeaderText.key(grid.rows[row].text(member))] {
          grid.rows[row].cells[member] = .init(word ? "ja" : "nein")
        }
        if former.contains(row) { grid.rows[row].cells[member] = .init("nein") }
      }
    } else if !former.isEmpty {
      grid = grid.adding(
        "ist Mitglied", grid.rows.indices.map { .init(former.contains($0) ? "nein" : "") })
    }
    grid.explained.formUnion(told.map { sheet.headers[$0.column] })
    return grid.table().map { ($0, notes) }
  }

  /// Finds the columns that say something of the membership.
  private mutating func takeColumns(_ mapping: ColumnMapping?) {
    let sheet = sheet
    let columns = sheet.headers.indices.filter { column in
      mapping?.meaning(ofColumn: sheet.headers[column], in: sheet) == nil
    }
    told = columns.compactMap { column in
      MembershipWords.sense(of: sheet.headers[column]).map { sense in
        Told(
          column: column, sense: sense,
          monthFirst: Once { WrittenDay.isMonthFirst(sheet, column: column) })
      }
    }
    let known = told
    let days = columns.compactMap { column -> Told? in
      let isBehind = known.contains { $0.column == column - 1 && $0.sense != .isActive }
      guard isBehind, MembershipWords.isDayHeader(sheet.headers[column]) else { return nil }
      return Told(
        column: column, sense: .end,
        monthFirst: Once { WrittenDay.isMonthFirst(sheet, column: column) })
    }
    told += days
    // What became of a booking says nothing of the membership.
    if Attendees.areListed(in: sheet) {
      told.removeAll { Attendees.isState(sheet.headers[$0.column]) }
    }
    if told.contains(where: { $0.sense == .end }) { told.removeAll { $0.sense == .notice } }
  }

  private func hasNames(_ mapping: ColumnMapping?) -> Bool {
    mapping?.meaning(ofColumn: sheet.headers[name], in: sheet).map { $0.word == "name" } ?? true
  }

  // MARK: Columns

  /// The rows whose firms some column holds for no members.
  private mutating func toldFormer(besides member: Int?) -> Set<Int> {
    guard !told.isEmpty else { return [] }
    var former: Set<Int> = []
    var counts = Array(repeating: Count(), count: told.count)
    for row in 0..<sheet.rowCount {
      // What is said of a firm's state is no reason against a plain yes.
      let isSaid =
        member.flatMap { sheet.text(row: row, column: $0) }.flatMap { Words.yesNo.value($0) }
        ?? false
      let verdicts = told.map { isSaid && $0.sense == .state ? nil : verdict($0, row) }
      // Who leaves on a later day is a member until then, whatever is said of the notice.
      let leavesLater = verdicts.contains(.later)
      if leavesLater { leaving.insert(row) }
      for (place, verdict) in verdicts.enumerated() where verdict == .later {
        counts[place].later += 1
      }
      guard !leavesLater, let place = verdicts.firstIndex(of: .former) else { continue }
      former.insert(row)
      counts[place].rows += 1
      counts[place].first = counts[place].first ?? row
    }
    for (told, count) in zip(told, counts) {
      guard let row = count.first else { continue }
      let message = MembershipMessage.former(
        sheet.headers[told.column], count.rows, example: sheet.text(row: row, column: name) ?? "",
        says: sheet.text(row: row, column: told.column) ?? "", later: count.later)
      notes.append(
        sheet.problem(.sheet(.shape(.membership(message))), row: row, column: told.column))
    }
    return former
  }

  private func verdict(_ told: Told, _ row: Int) -> Verdict? {
    guard let text = sheet.text(row: row, column: told.column), !UnknownWord.isOne(text) else {
      return nil
    }
    switch told.sense {
    case .state:
      guard let end = MembershipWords.end(in: text) else { return nil }
      return isOver(end.day) ? .former : .later
    case .isActive:
      return Words.yesNo.value(text) == false || MembershipWords.isMember(text) == false
        ? .former : nil
    case .end, .notice, .isGone:
      // `0` and `1` are no days, and nobody left in the year 1.
      if let isGone = Words.yesNo.value(text) { return isGone ? .former : nil }
      let last = MembershipWords.lastDay(
        text, kind: sheet.kind(row: row, column: told.column),
        monthFirst: { told.monthFirst.value })
      if let last { return last < day ? .former : .later }
      return MembershipWords.isMember(text) == false ? .former : nil
    }
  }

  /// Whether the day that a remark names, if it names one, is past.
  private func isOver(_ text: String?) -> Bool {
    let last = text.flatMap { MembershipWords.lastDay($0, kind: .text, monthFirst: { nil }) }
    return last.map { $0 < day } ?? true
  }

  // MARK: Names

  /// Names without what stands behind them, by row.
  private mutating func namedFormer(former: inout Set<Int>) -> [Int: String] {
    var names: [Int: String] = [:]
    var first: (row: Int, text: String)?
    var count = 0
    for row in 0..<sheet.rowCount
    where sheet.contains(UInt8(ascii: ")"), or: UInt8(ascii: "-"), row: row, column: name)
      || sheet.contains(0xE2, or: UInt8(ascii: ","), row: row, column: name)
    {
      guard let text = sheet.text(row: row, column: name),
        let (bare, remark) = MembershipWords.remark(behind: text)
      else { continue }
      names[row] = bare
      guard isOver(MembershipWords.end(in: remark)?.day) else { continue }
      former.insert(row)
      count += 1
      first = first ?? (row, text)
    }
    if let first {
      let message = MembershipMessage.named(
        count, example: first.text, name: names[first.row] ?? "")
      notes.append(
        sheet.problem(.sheet(.shape(.membership(message))), row: first.row, column: name))
    }
    return names
  }

  // MARK: Words

  /// Words in a column of members that say more than yes or no, by their keys.
  private mutating func words(in column: Int) -> [String: Bool] {
    var (words, spelled): ([String: Bool], [String: String]) = ([:], [:])
    for row in 0..<sheet.rowCount {
      guard let text = sheet.text(row: row, column: column), Words.yesNo.value(text) == nil,
        let isMember = MembershipWords.isMember(text)
      else { continue }
      let key = HeaderText.key(text)
      words[key] = isMember
      spelled[key] = spelled[key] ?? text
    }
    guard !words.isEmpty else { return [:] }
    func spellings(_ isMember: Bool) -> [String] {
      words.filter { $0.value == isMember }.compactMap { spelled[$0.key] }.sorted()
    }
    let message = MembershipMessage.words(
      sheet.headers[column], members: spellings(true), others: spellings(false))
    notes.append(sheet.problem(.sheet(.shape(.membership(message))), column: column))
    return words
  }

  // MARK: The sheet

  private mutating func isSheetOfNoMembers() -> Bool {
    let title = sheet.sheet ?? sheet.file
    guard MembershipWords.namesNoMembers(title, isFile: sheet.sheet == nil) else { return false }
    notes.append(sheet.note(.membership(.ofSheet(title, sheet.rowCount - leaving.count))))
    return true
  }
}
