import ArgumentParser
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording
import PartnernetzWorkspace

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
    let workspace = try common.workspace()
    let entry =
      dryRun
      ? try workspace.nextUndo()
      : try workspace.undo(on: common.day, by: common.user)
    try common.deliver(.undone(entry, isDone: !dryRun, common.language))
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
    let workspace = try common.workspace()
    let entry =
      dryRun
      ? try workspace.nextRedo()
      : try workspace.redo(on: common.day, by: common.user)
    try common.deliver(.redone(entry, isDone: !dryRun, common.language))
  }
}
