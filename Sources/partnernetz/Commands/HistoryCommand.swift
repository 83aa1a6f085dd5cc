import ArgumentParser
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording

/// Lists what was done to the register.
struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: told(
      de: "Zeigt, was mit dem Register geschah: Importe, Änderungen, Rücknahmen.",
      en: "Shows what was done to the register: imports, changes, what was taken back."))

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let language = common.language
    let entries = try Session.register(common).history()
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
        .count(entry.number), .text(entry.day.iso), .text(entry.who ?? ""),
        .word(entry.title(language), key: entry.kind.rawValue), .count(entry.added),
        .count(entry.changed), .count(entry.removed), .flag(entry.isUndone, state(language)),
      ])
    }
    let nothing = Phrase(
      de: "Noch ist nichts geschehen. Nehmen Sie Tabellen auf: partnernetz import ORDNER.",
      en: "Nothing was done yet. Take tables in: partnernetz import FOLDER.")
    try common.deliver(
      Answer(
        blocks: entries.isEmpty ? [.sentence(nothing(language))] : [.table(table)],
        json: ["steps": .array(entries.map(\.json))], table: table))
  }
}
