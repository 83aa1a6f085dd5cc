import PartnernetzFormats
import PartnernetzRecords

// Answers: a mapping of what tables, columns and values seem to mean, for people to correct and to
// give back.
// Takes: O(cells of the columns that choose among words).

extension Importer {
  /// The mapping of some files as a CSV table `file,column,value,means`.
  ///
  /// A column that is not understood is proposed with its likely meaning, else as an attribute; a
  /// word that a column of choices does not know is proposed as unknown; a table that is not known as
  /// one to be ignored. The last lines, which are of no file, hold the words that may be meant.
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
        let kind = proposedKind(of: part.sheet, isAlone: entry.isAlone)
        if let kind { kinds.insert(kind) }
        return MappingProposal(
          part.sheet, kind: kind, mapping: mapping, kindOfLinks: kindOfLinks
        ).lines
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
      for line in proposed.joined() where seen.insert(Array(line.prefix(3))).inserted {
        lines.append(line)
      }
    }
    lines += kinds.sorted().flatMap { MappingProposal.words(of: $0) }
    let text = lines.map { line in
      line.map { CSV.field($0, guarding: CSV.delimiters) }.joined(separator: ",") + "\n"
    }
    return (text.joined(), problems)
  }

  private func proposedKind(of sheet: any Sheet, isAlone: Bool) -> TableKind? {
    if case .table(let kind) = self.kind(of: sheet, isAlone: isAlone) { kind } else { nil }
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
    let names = kind.columns.map(\.name) + ["attribute", "ignore"]
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
