import PartnernetzFormats
public import PartnernetzRecords
public import PartnernetzWording

extension Answer {
  /// What was done to a register, the first step first.
  public static func history(_ entries: [HistoryEntry], _ language: Language) -> Answer {
    var table = Table(
      columns: [
        Table.Column("number", de: "Nr.", en: "No."), Table.Column("day", de: "Tag", en: "Day"),
        Table.Column("who", de: "Wer", en: "Who"), Table.Column("what", de: "Was", en: "What"),
        Table.Column("added", de: "neu", en: "new"),
        Table.Column("changed", de: "geändert", en: "changed"),
        Table.Column("removed", de: "entfernt", en: "removed"),
        Table.Column("undone", de: "Stand", en: "State"),
      ], rows: [])
    for entry in entries {
      let state =
        entry.isUndone ? Phrase(de: "zurückgenommen", en: "taken back") : Phrase(de: "", en: "")
      table.rows.append([
        .count(entry.number), .day(entry.day, language), .text(entry.who ?? ""),
        .word(entry.title(language), key: entry.kind.rawValue), .count(entry.added),
        .count(entry.changed), .count(entry.removed), .flag(entry.isUndone, state(language)),
      ])
    }
    let nothing = Sentence(
      de: "Noch ist nichts geschehen.", en: "Nothing was done yet.", .importTables)
    return Answer(
      blocks: entries.isEmpty ? [nothing.block(language)] : [.table(table)],
      json: ["steps": .array(entries.map(\.json))], table: table)
  }

  /// Which step was taken back, or would be; that there was none.
  public static func undone(_ entry: HistoryEntry?, isDone: Bool, _ language: Language) -> Answer {
    step(
      entry, isDone: isDone, language,
      label: isDone
        ? Phrase(de: "Rückgängig", en: "Undone")
        : Phrase(de: "Rückgängig gemacht würde", en: "Would be undone"),
      nothing: Phrase(
        de: "Es gibt nichts, was sich zurücknehmen ließe.", en: "There is nothing to take back."))
  }

  /// Which step was done again, or would be; that there was none.
  public static func redone(_ entry: HistoryEntry?, isDone: Bool, _ language: Language) -> Answer {
    step(
      entry, isDone: isDone, language,
      label: isDone
        ? Phrase(de: "Wiederhergestellt", en: "Done again")
        : Phrase(de: "Wiederhergestellt würde", en: "Would be done again"),
      nothing: Phrase(
        de: "Es gibt nichts, was sich wiederherstellen ließe.", en: "There is nothing to do again.")
    )
  }

  private static func step(
    _ entry: HistoryEntry?, isDone: Bool, _ language: Language, label: Phrase, nothing: Phrase
  ) -> Answer {
    let sentence = entry.map { "\(label(language)): \($0.sentence(language))" }
    let columns = [
      Table.Column("number", de: "Nr.", en: "No."), Table.Column("what", de: "Was", en: "What"),
    ]
    let rows: [[Table.Cell]] =
      entry.map { [[.count($0.number), .word($0.title(language), key: $0.kind.rawValue)]] } ?? []
    return Answer(
      blocks: [.sentence(sentence ?? nothing(language))],
      json: ["step": entry?.json ?? .null, "done": .bool(entry != nil && isDone)],
      table: Table(columns: columns, rows: rows), status: entry == nil ? .nothingFound : .fine)
  }
}
