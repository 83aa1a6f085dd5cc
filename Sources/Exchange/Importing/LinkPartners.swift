import PartnernetzRecords

// Answers: which firms links name that no table of firms and no register knows, each once.
// Takes: O(rows of links).

/// Firms that only links name.
struct LinkPartners {
  /// A name with the table and the row where it stands first.
  private struct Partner {
    var name: String
    var table: Int
    var row: Int
    var spelling: FirmName
  }

  /// For each table the names that stand in it first, with their rows.
  private(set) var names: [[Name]]

  /// A name with the row where it stands first.
  struct Name {
    var text: String
    var row: Int
    /// Whether it is a given name and a family name, as a sole trader has it, or nobody's firm.
    var isPersons: Bool
  }

  /// Looks the tables of links through.
  init(
    _ tables: [any Sheet], mapping: ColumnMapping?, kindOfLinks: LinkKind?,
    _ directory: FirmDirectory
  ) {
    names = tables.map { _ in [] }
    var seen: Set<String> = []
    var partners: [Partner] = []
    for (number, table) in tables.enumerated() {
      let layout = ColumnRecognition(
        table, as: .links, mapping: mapping, kindOfLinks: kindOfLinks)
      guard layout.isUsable else { continue }
      var reader = RowReader(table, layout, directory)
      for row in 0..<table.rowCount {
        reader.go(to: row)
        guard !reader.isLost else { continue }
        for field in [Field.source, .target] {
          guard let text = reader.text(field), LinkPartners.isName(text),
            !directory.isPerson(text),
            reader.isReworded(field)
              || NoFirm(text) == nil && !reader.isPerson(text, field),
            seen.insert(FirmDirectory.key(text)).inserted, directory.match(text) == .none,
            directory.sure(text) == nil, directory.several(in: text) == nil
          else { continue }
          partners.append(Partner(name: text, table: number, row: row, spelling: FirmName(text)))
        }
      }
    }
    // Numbers among names are amounts in the wrong column; where nobody has a name they are names.
    let areNumbers = !partners.contains { $0.name.contains(where: \.isLetter) }
    if !areNumbers { partners.removeAll { !$0.name.contains(where: \.isLetter) } }
    for partner in areNumbers ? partners : LinkPartners.distinct(partners) {
      names[partner.table].append(
        Name(
          text: partner.name, row: partner.row, isPersons: PersonName.isFull(partner.name)))
    }
  }

  /// More of them show that the firms' own table is missing.
  private static let mostStrangers = 500

  /// Larger tables are as programs write them, whose firms have a table of their own.
  static let mostRows = 20_000
  /// One letter in a word of ten.
  private static let sameWord = 0.9

  private static func isKnown(_ word: String, among known: Set<String>) -> Bool {
    known.contains(word)
      || known.contains {
        $0.utf8.first == word.utf8.first && Similarity.jaroWinkler(word, $0) >= sameWord
      }
  }

  /// Keeps those that are named in full and are called like no firm that is known.
  /// - Complexity: O(names · firms).
  mutating func keepStrangers(to directory: FirmDirectory) {
    guard names.reduce(0, { $0 + $1.count }) <= LinkPartners.mostStrangers else {
      names = names.map { _ in [] }
      return
    }
    guard names.contains(where: { !$0.isEmpty }) else { return }
    let known = directory.words
    names = names.map { names in
      names.filter { name in
        guard !name.isPersons, NameHints.isWholeName(name.text) else { return false }
        let words = NameHints.distinctive(name.text)
        guard let first = words.first, !LinkPartners.isKnown(first, among: known) else {
          return false
        }
        return directory.nearest(to: name.text).isEmpty
      }
    }
  }

  /// Of several spellings of a name the first one; one that leaves out the legal form is no firm of
  /// its own where the others agree about it.
  private static func distinct(_ partners: [Partner]) -> [Partner] {
    var forms: [String: Set<String>] = [:]
    for partner in partners {
      let form = partner.spelling.legalForm
      forms[partner.spelling.key, default: []].formUnion(form.map { [$0] } ?? [])
    }
    var taken: Set<[String]> = []
    return partners.filter { partner in
      let key = partner.spelling.key
      let only = forms[key]?.count == 1 ? forms[key]?.first : nil
      guard let form = partner.spelling.legalForm ?? only else {
        return taken.insert([key]).inserted
      }
      // The spelling with the form is the firm's name.
      return partner.spelling.legalForm != nil && taken.insert([key, form]).inserted
    }
  }

  private static func isName(_ text: String) -> Bool {
    !UnknownWord.isOne(text) && !CollectiveWord.isOne(text) && !RoundedID.isOne(text)
      && text.count <= CellText.longestName && text.contains { $0.isLetter || $0.isNumber }
  }
}

extension RecordSheet {
  /// The partners that a table of links names as a table of firms; they are no members unless there
  /// are no others, and people never are.
  fileprivate init(
    partners: [LinkPartners.Name], in links: any Sheet, areMembers: Bool
  ) throws(Diagnostic) {
    let areAllMembers = areMembers && !partners.contains(where: \.isPersons)
    let rows = partners.map { partner in
      areAllMembers
        ? [partner.text] : [partner.text, areMembers && !partner.isPersons ? "" : "no"]
    }
    try self.init(
      [areAllMembers ? ["name"] : ["name", "member"]] + rows, file: links.file, sheet: links.sheet,
      numbers: partners.map { links.number(ofRow: $0.row) }, limits: Limits())
  }
}

extension ImportBuilder {
  /// Makes firms of those that only links name; where there are no others they are the members, but
  /// for people.
  ///
  /// - Parameters:
  ///   - tables: the tables of links.
  ///   - all: whether those are made, too, that nobody would take for a stranger: without other firms,
  ///     of one word only, or called like a firm that is known.
  /// - Complexity: O(rows of links), and O(firms) for each stranger.
  mutating func makeFirms(ofLinks tables: [any Sheet], all: Bool) {
    let areMembers = directory.isEmpty
    let rows = tables.reduce(0) { $0 + $1.rowCount }
    guard all || !areMembers && rows <= LinkPartners.mostRows else { return }
    let tables = all ? tables : tables.filter { !$0.isAside }
    var partners = LinkPartners(tables, mapping: mapping, kindOfLinks: kindOfLinks, directory)
    if !all { partners.keepStrangers(to: directory) }
    var firms = firms
    for (table, names) in zip(tables, partners.names) where !names.isEmpty {
      let sheet: RecordSheet
      do { sheet = try RecordSheet(partners: names, in: table, areMembers: areMembers) } catch {
        note(error)
        continue
      }
      firms.begin(sheet, ColumnRecognition(sheet, as: .firms, mapping: nil))
      for (row, partner) in names.enumerated() { firms.take(row: row, id: partner.text) }
      let people = names.filter(\.isPersons)
      if !all {
        // Whoever did not ask for them sees each.
        for name in names {
          let finding = Diagnostic.Message.madeFirms(1, example: name.text, areMembers: false)
          note(table.problem(finding, row: name.row))
        }
      } else if let first = names.first(where: { !$0.isPersons }) {
        note(
          table.problem(
            .madeFirms(
              names.count - people.count, example: first.text, areMembers: areMembers),
            row: first.row))
      }
      if let first = people.first {
        let message = MembershipMessage.people(people.count, example: first.text)
        note(table.problem(.sheet(.shape(.membership(message))), row: first.row))
      }
      counts[.firms, default: .init()].fromLinks += names.count
    }
    directory = directory.taking(firms)
    self.firms = firms
  }
}
