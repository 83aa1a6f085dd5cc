public import PartnernetzExchange
import PartnernetzFormats
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension ImportResult {
  /// What taking tables in changed, in rows.
  public struct Changes: Sendable, Hashable {
    /// Rows that were not there before.
    public var added: Int
    /// Rows that were brought up to date.
    public var changed: Int
    /// Rows that went.
    public var removed: Int
    /// Rows that told nothing new.
    public var unchanged: Int
    /// Rows of a table taken as a whole that stay since they came from other files, by the file.
    public var keptOfOthers: [String: Int]

    /// Makes counts.
    public init(
      added: Int, changed: Int, removed: Int = 0, unchanged: Int, keptOfOthers: [String: Int] = [:]
    ) {
      self.keptOfOthers = keptOfOthers
      self.added = added
      self.changed = changed
      self.removed = removed
      self.unchanged = unchanged
    }
  }

  /// What came in, what was refused and why, and what changed.
  ///
  /// - Parameters:
  ///   - changes: what taking the tables changed, or would change; nil where that is not known.
  ///   - isTrial: whether nothing was written.
  ///   - difference: what would change, row by row; nil where that was not looked at.
  ///   - doubts: what the register makes doubtful about the list.
  ///   - reader: who reads it.
  /// - Returns: the first problems and a summary; the table holds all problems that were kept.
  public func answer(
    changing changes: Changes?, isTrial: Bool = false, difference: ImportDifference? = nil,
    doubts: ImportDoubts? = nil, for reader: Reader
  ) -> Answer {
    let language = reader.language
    let counts = counts
    var blocks = problems.lines(language, passingOver: ["refused_firm"]).map(\.block)
    if problems.groups.contains(where: { $0.count > $0.examples.count }) {
      blocks.append(
        .sentence(
          Phrase(
            de: "Alle Stellen stehen in der Tabelle der Antwort.",
            en: "All places are in the answer's table.")(language), remedies: [.takeAsData]))
    }
    blocks += notUnderstood(language).map { .text($0) }
    if !blocks.isEmpty { blocks.append(.gap) }
    blocks += difference?.blocks(language, isTrial: isTrial) ?? []
    blocks.append(summary(changes, isTrial, language).block(language))
    blocks += changes?.keptRows.map { [$0.block(language)] } ?? []
    if isAcceptable { blocks += doubts?.sentences.map { $0.block(language) } ?? [] }
    let told = TableKind.allCases.compactMap { kind in
      counts[kind].map { (kind.rawValue, $0) }
    }
    func counted(_ value: (ImportResult.Count) -> Int) -> JSONValue {
      .object(Dictionary(told.map { ($0, .integer(value($1))) }) { first, _ in first })
    }
    let doubtful: [String: JSONValue] = doubts?.json ?? ["absent": [], "lookalikes": []]
    return Answer(
      blocks: blocks,
      json: [
        "absent": doubtful["absent"] ?? nil, "lookalikes": doubtful["lookalikes"] ?? nil,
        "accepted": counted(\.accepted), "read": counted(\.read), "refused": counted(\.refused),
        "unknown_cells": counted(\.unknownCells), "duplicates": counted(\.duplicates),
        "from_tags": counted(\.fromTags), "from_links": counted(\.fromLinks),
        "written": .bool(changes != nil && !isTrial),
        "added": JSONValue(changes?.added), "changed": JSONValue(changes?.changed),
        "removed": JSONValue(changes?.removed), "unchanged": JSONValue(changes?.unchanged),
        "not_understood": .array(
          unknownColumns.map { column in
            [
              "file": .string(column.file), "sheet": JSONValue(column.sheet),
              "column": .string(column.column), "likely": JSONValue(column.likely),
            ]
          }),
        "problems": .array(problems.kept.map { $0.json(language) }),
        "problems_omitted": .integer(problems.omitted),
        "differences": difference?.json ?? .null,
      ],
      table: Table.problems(problems.kept, language),
      status: isAcceptable ? .fine : .somethingToLookAt)
  }

  /// A line for each table with columns that nothing explains.
  private func notUnderstood(_ language: Language) -> [String] {
    var lines: [(place: String, columns: [String])] = []
    for column in unknownColumns {
      let place = [column.file, column.sheet].compactMap(\.self).filter { !$0.isEmpty }
        .joined(separator: ", ")
      let meant = column.meaning.map { entry in
        let title = entry.title(language)
        return Phrase(de: " (gemeint: \(title)?)", en: " (meant: \(title)?)")(language)
      }
      if lines.last?.place != place { lines.append((place, [])) }
      lines[lines.count - 1].columns.append(column.column + (meant ?? ""))
    }
    return lines.map { line in
      let names =
        line.columns.prefix(12).joined(separator: ", ")
        + (line.columns.count > 12 ? ", …" : "")
      return Phrase(
        de: "\(line.place): Nicht verstandene Spalten bleiben Merkmale: \(names)".sentence,
        en: "\(line.place): Columns not understood are kept as attributes: \(names)".sentence)(
          language)
    }
  }

  private func summary(
    _ changes: Changes?, _ isTrial: Bool, _ language: Language
  ) -> Sentence {
    guard isAcceptable else {
      let nothing = (
        de: "Nichts wurde übernommen; das Register ist, wie es war. ",
        en: "Nothing was taken; the register is as it was. "
      )
      if lacksKind {
        return Sentence(
          de: nothing.de + "Ergänzen Sie die Art der Beziehungen, oder nennen Sie eine für alle.",
          en: nothing.en + "Add the kind of the links, or name one for all of them.",
          .tellKindOfLinks)
      }
      if likelyFirms > 0 {
        return Sentence(
          de: nothing.de + likelyNames(.german), en: nothing.en + likelyNames(.english),
          .acceptSureNames)
      }
      if strangers > 0 {
        return Sentence(
          de: nothing.de + strangersKnown(.german), en: nothing.en + strangersKnown(.english),
          .makeFirmsOfLinks)
      }
      // Where a whole table is lost, leaving out rows does not help.
      guard !skipsFaultyRows, problems.lostTables == 0 else {
        return Sentence(
          de: nothing.de + "Beheben Sie die Fehler.", en: nothing.en + "Mend the errors.")
      }
      return Sentence(
        de: nothing.de + "Beheben Sie die Fehler, oder lassen Sie fehlerhafte Zellen unbekannt.",
        en: nothing.en + "Mend the errors, or leave faulty cells unknown.", .skipFaultyRows)
    }
    func text(_ language: Language) -> String { taken(changes, isTrial, language) }
    return Sentence(de: text(.german), en: text(.english))
  }

  /// Names by which only one firm can be meant come before others: who makes firms of all has doubles.
  private func likelyNames(_ language: Language) -> String {
    let others = strangers - likelyFirms
    let rest = Phrase(
      de: others <= 0
        ? ""
        : (others == 1
          ? "1 Unternehmen steht nur in Beziehungen. Nehmen Sie es in eine Tabelle der Unternehmen "
            + "auf, oder berichtigen Sie den Namen. "
          : "\(language.number(others)) Unternehmen stehen nur in Beziehungen. Nehmen Sie sie in eine "
            + "Tabelle der Unternehmen auf, oder berichtigen Sie die Namen. "),
      en: others <= 0
        ? ""
        : (others == 1
          ? "1 firm is named by links only. Add it to a table of firms, or correct the name. "
          : "\(language.number(others)) firms are named by links only. Add them to a table of firms, "
            + "or correct the names. "))(language)
    return rest
      + Phrase(
        de: likelyFirms == 1
          ? "Bei 1 Namen ist wohl das einzige Unternehmen gemeint, das so beginnt. Schreiben Sie ihn "
            + "aus, oder nehmen Sie ihn so an."
          : "Bei \(language.number(likelyFirms)) Namen ist wohl das einzige Unternehmen gemeint, das "
            + "so beginnt. Schreiben Sie sie aus, oder nehmen Sie sie so an.",
        en: likelyFirms == 1
          ? "1 name probably means the only firm whose name begins so. Write it in full, or take it "
            + "so."
          : "\(language.number(likelyFirms)) names probably mean the only firms whose names begin so. "
            + "Write them in full, or take them so.")(language)
  }

  private func strangersKnown(_ language: Language) -> String {
    Phrase(
      de: (strangers == 1
        ? "1 Unternehmen steht nur in Beziehungen."
        : "\(language.number(strangers)) Unternehmen stehen nur in Beziehungen.")
        + (strangers == 1
          ? " Nehmen Sie es in eine Tabelle der Unternehmen auf, berichtigen Sie den Namen, oder "
            + "lassen Sie es anlegen."
          : " Nehmen Sie sie in eine Tabelle der Unternehmen auf, berichtigen Sie die Namen, oder "
            + "lassen Sie sie anlegen."),
      en: (strangers == 1
        ? "1 firm is named by links only."
        : "\(language.number(strangers)) firms are named by links only.")
        + (strangers == 1
          ? " Add it to a table of firms, correct the name, or let it be made."
          : " Add them to a table of firms, correct the names, or let them be made."))(language)
  }

  private func taken(_ changes: Changes?, _ isTrial: Bool, _ language: Language) -> String {
    let tables = tables
    let details =
      tables.offers.count + tables.needs.count + tables.markets.count + tables.capital.count
      + tables.goals.count + tables.contacts.count
    func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> String {
      "\(language.number(number)) \((number == 1 ? one : many)(language))"
    }
    let read = [
      count(
        tables.firms.count, Phrase(de: "Unternehmen", en: "firm"),
        Phrase(de: "Unternehmen", en: "firms")),
      count(
        tables.statements.count, Phrase(de: "Angabe zu Beziehungen", en: "statement about links"),
        Phrase(de: "Angaben zu Beziehungen", en: "statements about links")),
      count(
        details, Phrase(de: "Einzelheit gelesen", en: "detail read"),
        Phrase(de: "Einzelheiten gelesen", en: "details read")),
    ].joined(separator: ", ")
    let refused = counts.values.reduce(0) { $0 + $1.refused }
    let left =
      refused == 0
      ? ""
      : Phrase(
        de: ", \(refused) \(refused == 1 ? "Zeile" : "Zeilen") ausgelassen",
        en: ", \(refused) \(refused == 1 ? "row" : "rows") left out")(language)
    let cells = counts.values.reduce(0) { $0 + $1.unknownCells }
    let unknown =
      cells == 0
      ? ""
      : Phrase(
        de: ", \(cells) fehlerhafte \(cells == 1 ? "Zelle gilt" : "Zellen gelten") als unbekannt",
        en: ", \(cells) faulty \(cells == 1 ? "cell counts" : "cells count") as unknown")(language)
    let gone = left + unknown
    guard let changes else {
      return read + gone
        + Phrase(de: "; nichts geändert (Probe).", en: "; nothing changed (dry run).")(language)
    }
    let trial = Phrase(
      de: " Das ist eine Probe: Nichts wurde geändert.",
      en: " This is a dry run: nothing was changed.")(language)
    return read + gone + difference(changes, language) + (isTrial ? trial : "")
  }

  private func difference(_ changes: Changes, _ language: Language) -> String {
    let removed =
      changes.removed == 0
      ? ""
      : Phrase(
        de: ", entfallen \(language.number(changes.removed))",
        en: ", removed \(language.number(changes.removed))")(language)
    let columns = unknownColumns.count
    let strange =
      columns == 0
      ? ""
      : Phrase(
        de: ", nicht verstanden \(columns) \(columns == 1 ? "Spalte" : "Spalten")",
        en: ", not understood \(columns) \(columns == 1 ? "column" : "columns")")(language)
    return Phrase(
      de: "; neu \(language.number(changes.added)), geändert "
        + "\(language.number(changes.changed))\(removed), unverändert "
        + "\(language.number(changes.unchanged))\(strange).",
      en: "; new \(language.number(changes.added)), changed "
        + "\(language.number(changes.changed))\(removed), unchanged "
        + "\(language.number(changes.unchanged))\(strange).")(language)
  }
}

extension ImportResult.Changes {
  /// That only the table's own file was replaced; nil where nothing came from another one.
  fileprivate var keptRows: Sentence? {
    let files = keptOfOthers.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }
    guard let first = files.first else { return nil }
    let rows = files.reduce(0) { $0 + $1.value }
    func text(_ language: Language) -> String {
      let quoted = files.prefix(5).map {
        Phrase(de: "„\($0.key)“", en: "“\($0.key)”")(language)
      }
      let names = language.list(quoted, outOf: files.count, .filesBehindPreposition)
      let count = language.number(rows)
      return Phrase(
        de: rows == 1
          ? "Eine Zeile aus \(names) bleibt; ersetzt wird nur, was aus derselben Datei kam."
          : "\(count) Zeilen aus \(names) bleiben; ersetzt wird nur, was aus derselben Datei kam.",
        en: rows == 1
          ? "One row of \(names) stays; only what came from the same file is replaced."
          : "\(count) rows of \(names) stay; only what came from the same file is replaced.")(
          language)
    }
    return Sentence(de: text(.german), en: text(.english), .replaceFile(first.key))
  }
}

extension UnknownColumn {
  /// The contract's column that may be meant.
  fileprivate var meaning: Catalogue.Entry? {
    let table = Catalogue.tables.first { $0.name == kind.rawValue }
    return likely.flatMap { name in table?.entries.first { $0.name == name } }
  }
}
