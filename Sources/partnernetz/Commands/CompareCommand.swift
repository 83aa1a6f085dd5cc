import ArgumentParser
import PartnernetzAnswers
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// What changed since a day.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: told(
      de:
        "Sagt, was sich seit einem Tag änderte: Mitglieder, Beziehungen, Kennzahlen, und wodurch.",
      en: "Tells what changed since a day: members, links, indicators, and what brought it."),
    discussion: told(
      de: "Verglichen wird, was das Register am Ende des Tages wusste, mit dem, was es heute weiß.",
      en: "It compares what the register knew at the end of the day with what it knows today."))

  @Option(help: help(de: "Der Tag (JJJJ-MM-TT).", en: "The day (YYYY-MM-DD).", value: "date"))
  var since: Day

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let workspace = try common.workspace()
    let (question, now) = try workspace.comparison(since: since, try common.view())
    if question.since > since { common.noteBeginning(workspace, since) }
    try common.answer(question, of: now)
  }
}
