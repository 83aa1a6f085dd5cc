import PartnernetzFormats
import PartnernetzRecords

// Answers: a mapping of what tables, columns and values seem to mean, for people to correct and to
// give back.
// Takes: O(cells), since it is checked that tables are laid out by the mapping as they are without.

extension Importer {
  /// The mapping of some files as a CSV table `file,column,value,means`.
  ///
  /// A column that is not understood is proposed with its likely meaning, else as an attribute; a
  /// word that a column of choices does not know is proposed as unknown; a table that is not known as
  /// one to be ignored. Given back unchanged it has tables laid out as they are without it. The last
  /// lines, which are of no file, hold the words that may be meant.
  /// - Complexity: O(bytes).
  /// - Returns: the mapping, and what makes files unreadable.
  public func proposedMapping(paths: [String]) -> (text: String, problems: DiagnosticList) {
    let source = source(of: paths)
    var problems = DiagnosticList(limit: limits.problems)
    for problem in source.problems { problems.append(problem) }
    var lines = [["file", "column", "value", "means"]]
    var seen: Set<[String]> = []
    var kinds: Set<TableKind> = []
    for entry in source.sheets {
      let parts = parts(of: entry)
      var proposed = parts.filter { !$0.sheet.isAside }.map { part in
        let kind = proposedKind(of: part, entry)
        if let kind { kinds.insert(kind) }
        let proposal = MappingProposal(
          part.sheet, kind: kind, mapping: mapping, kindOfLinks: kindOfLinks)
        return proposal.lines
      }
      // Of tables that stand on one sheet a mapping can only say what is true of all of them.
      if parts.contains(where: { $0.notes.contains { $0.code == "stacked_table" } }) {
        let all = Set(proposed.joined())
        proposed = proposed.map { lines in
          lines.filter { line in
            !line[1].isEmpty
              && !all.contains { $0.prefix(3) == line.prefix(3) && $0[3] != line[3] }
          }
        }
      }
      for line in lasting(proposed.flatMap { $0 }, of: entry, parts)
      where seen.insert(Array(line.prefix(3))).inserted {
        lines.append(line)
      }
    }
    lines += kinds.sorted().flatMap { MappingProposal.words(of: $0) }
    let text = lines.map { line in
      line.map { CSV.field($0, guarding: CSV.delimiters) }.joined(separator: ",") + "\n"
    }
    return (text.joined(), problems)
  }

  private func proposedKind(of part: SheetShapes.Part, _ entry: Source.Entry) -> TableKind? {
    if part.notes.contains(where: { $0.code == "gatherings" }) { return nil }
    return switch kind(of: part.sheet, isAlone: entry.isAlone) {
    case .table(let kind): kind
    case .unknown where arePairs(part, entry): .links
    default: nil
    }
  }

  /// Those lines of an entry by which it is laid out as it is without them.
  ///
  /// Some shapes are looked for only where nobody has said what the table is; what is found in them
  /// shows what it is without being told.
  private func lasting(
    _ lines: [[String]], of entry: Source.Entry, _ parts: [SheetShapes.Part]
  ) -> [[String]] {
    // A list of somebody's partners waits for a word that its line asks for.
    let isAsked = parts.contains { OwnPartners($0.sheet, mapping: mapping) != nil }
    let columns = lines.filter { !$0[1].isEmpty }
    guard !isAsked, !areLaidOut(parts, by: lines, entry) else { return lines }
    return areLaidOut(parts, by: columns, entry) ? columns : []
  }

  /// Whether an entry has the same tables of the same kinds by a mapping of these lines.
  private func areLaidOut(
    _ parts: [SheetShapes.Part], by lines: [[String]], _ entry: Source.Entry
  ) -> Bool {
    let records = [["file", "column", "value", "means"]] + lines
    guard let table = try? Table(records: records, named: "mapping.csv"),
      let mapping = try? ColumnMapping(table)
    else { return false }
    var told = self
    told.mapping = mapping
    let others = told.parts(of: entry)
    return others.count == parts.count
      && zip(parts, others).allSatisfy { part, other in
        part.sheet.headers == other.sheet.headers && part.sheet.rowCount == other.sheet.rowCount
          && proposedKind(of: part, entry) == told.proposedKind(of: other, entry)
      }
  }
}

/// The lines of a mapping for one table.
private struct MappingProposal {
  /// File, column, value, meaning.
  private(set) var lines: [[String]] = []
  private let file: String

  init(_ sheet: any Sheet, kind: TableKind?, mapping: ColumnMapping?, kindOfLinks: LinkKind?) {
    file = ColumnMapping.name(of: sheet)
    if let partners = OwnPartners(sheet, mapping: mapping) {
      propose(partners, of: sheet)
      return
    }
    guard let kind else {
      lines = [[file, "", "", "ignore"]]
      return
    }
    let layout = ColumnRecognition(sheet, as: kind, mapping: mapping, kindOfLinks: kindOfLinks)
    let isWithoutKind = kind == .links && layout.place(.kind) == nil
    let word = layout.constants[.kind] ?? "acquaintance"
    lines = [[file, "", "", isWithoutKind ? "links; kind=\(word)" : kind.rawValue]]
    if kind == .firms {
      lines += sheet.linkHeaders.map { [file, $0, "", ColumnMapping.partners] }
    }
    let people = kind == .firms ? PersonColumns.find(in: sheet) : []
    for (index, header) in sheet.headers.enumerated() where !header.isEmpty {
      if let field = layout.field(ofColumn: index) {
        lines.append([file, header, "", field.name])
        propose(valuesOf: index, field, in: sheet, layout)
      } else if sheet.explained.contains(header) {
        // It says what another column does, and would say nothing once it is mapped.
        continue
      } else if people.contains(index) {
        lines.append([file, header, "", "ignore"])
      } else {
        let likely = LikelyMeaning.column(of: header, in: layout)?.name
        lines.append([file, header, "", likely ?? "attribute"])
      }
    }
  }

  /// All that columns of a table, and cells that are chosen from a few words, may mean.
  static func words(of kind: TableKind) -> [[String]] {
    let file = "(words: \(kind.rawValue))"
    let names =
      kind.columns.map(\.name) + (kind == .firms ? [ColumnMapping.partners] : [])
      + ["attribute", "ignore"]
    return [[file, "", "", names.joined(separator: ", ")]]
      + kind.columns.compactMap { column in
        guard case .choice(let set) = column.content else { return nil }
        return [file, column.name, "", (set.codes + ["unknown"]).joined(separator: ", ")]
      }
  }

  /// Links to a firm that has yet to be named.
  private mutating func propose(_ partners: OwnPartners, of sheet: any Sheet) {
    let (own, end) = partners.areSuppliers ? ("source", "target") : ("target", "source")
    lines = [[file, "", "", "links; kind=supplier; \(end)=?"]]
    let amount = sheet.headers.firstIndex {
      HeaderWords.isMoney($0.filter { !$0.isNumber })
    }
    for (index, header) in sheet.headers.enumerated() where !header.isEmpty {
      lines.append(
        [
          file, header, "",
          index == partners.column ? own : index == amount ? "amount" : "attribute",
        ])
    }
  }

  /// Words of a column that are none of its choices, and industries in words.
  private mutating func propose(
    valuesOf column: Int, _ field: Field, in sheet: any Sheet, _ layout: ColumnRecognition
  ) {
    guard let content = layout.column(field)?.content else { return }
    let choices: Vocabulary<Catalogue.Value>?
    switch content {
    case .choice(let set): choices = set.words
    case .industry: choices = nil
    default: return
    }
    var seen: Set<String> = []
    for row in 0..<sheet.rowCount {
      guard let text = sheet.text(row: row, column: column),
        seen.insert(HeaderText.key(text)).inserted, !UnknownWord.isOne(text)
      else { continue }
      if let choices {
        if choices.value(text) == nil {
          lines.append([file, sheet.headers[column], text, "unknown"])
        }
      } else if Industry(text) == nil {
        let code = IndustryWords.industry(text)?.code
        lines.append([file, sheet.headers[column], text, code ?? "unknown"])
      }
    }
  }
}
