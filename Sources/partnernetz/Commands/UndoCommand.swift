import ArgumentParser
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording

/// Takes the last step back.
struct UndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: told(
      de: "Nimmt den letzten Schritt zurück: einen Import oder eine Änderung.",
      en: "Takes the last step back: an import or a change."),
    discussion: told(
      de: "Auch das ist ein Schritt und steht im Verlauf; `redo` macht ihn wieder gültig.",
      en: "That is a step too and stands in the history; `redo` makes it count again."))

  @Flag(help: help(de: "Nur sagen, was zurückgenommen würde.", en: "Only say what would go."))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let register = try Session.register(common)
    let entry =
      dryRun
      ? try register.nextUndo()
      : try register.undo(on: common.asOf ?? .today, by: Session.user)
    let nothing = Phrase(
      de: "Es gibt nichts, was sich zurücknehmen ließe.", en: "There is nothing to take back.")
    let label =
      dryRun
      ? Phrase(de: "Rückgängig gemacht würde", en: "Would be undone")
      : Phrase(de: "Rückgängig", en: "Undone")
    try common.deliver(
      .step(entry, label: label, nothing: nothing, isDone: !dryRun, common.language))
  }
}

/// Does the step again that was taken back last.
struct RedoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: told(
      de: "Stellt den zuletzt zurückgenommenen Schritt wieder her.",
      en: "Does the step again that was taken back last."))

  @Flag(help: help(de: "Nur sagen, was wiederkäme.", en: "Only say what would come back."))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let register = try Session.register(common)
    let entry =
      dryRun
      ? try register.nextRedo()
      : try register.redo(on: common.asOf ?? .today, by: Session.user)
    let nothing = Phrase(
      de: "Es gibt nichts, was sich wiederherstellen ließe.", en: "There is nothing to do again.")
    let label =
      dryRun
      ? Phrase(de: "Wiederhergestellt würde", en: "Would be done again")
      : Phrase(de: "Wiederhergestellt", en: "Done again")
    try common.deliver(
      .step(entry, label: label, nothing: nothing, isDone: !dryRun, common.language))
  }
}

extension Answer {
  /// What was done with a step of the history, or that there was none (exit code 1).
  fileprivate static func step(
    _ entry: HistoryEntry?, label: Phrase, nothing: Phrase, isDone: Bool, _ language: Language
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
