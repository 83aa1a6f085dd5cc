import ArgumentParser
import PartnernetzExchange
import PartnernetzWording

/// Makes one firm of two.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: told(
      de: "Macht aus einer Dublette ein Unternehmen.",
      en: "Makes one firm of two that stand for the same."),
    discussion: told(
      de: """
        Das erste bleibt, mit allem, was von beiden bekannt ist; sagen beide etwas, so gilt das \
        erste. Der Verlauf beider bleibt, und `undo` trennt sie wieder. Kandidaten nennt `check`.
        """,
      en: """
        The first stays, with all that is known of either; where both say something, the first is \
        right. The history of both is kept, and `undo` parts them again. `check` names candidates.
        """))

  @Argument(
    help: help(de: "Bleibt: Nummer oder Name.", en: "Stays: id or name."), completion: .firms)
  var first: String

  @Argument(
    help: help(de: "Geht darin auf: Nummer oder Name.", en: "Goes into it: id or name."),
    completion: .firms)
  var second: String

  @Flag(help: help(de: "Nur sagen, was sich ändern würde.", en: "Only say what would change."))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try common.edit(isDry: dryRun) { try $0.merging(second, into: first) }
  }
}

/// Notes that two firms are not one.
struct DistinctCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distinct",
    abstract: told(
      de: "Hält fest, dass zwei Unternehmen trotz ähnlicher Namen nicht dasselbe sind.",
      en: "Notes that two firms are not the same, however alike their names are."),
    discussion: told(
      de: "`check` nennt sie dann nicht mehr als Dublette, und sie können einander Partner sein.",
      en: "`check` then lists them no more as duplicates, and they may become partners."))

  @Argument(help: help(de: "Nummer oder Name.", en: "Id or name."), completion: .firms)
  var first: String

  @Argument(help: help(de: "Nummer oder Name.", en: "Id or name."), completion: .firms)
  var second: String

  @Flag(help: help(de: "Nur sagen, was sich ändern würde.", en: "Only say what would change."))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try common.edit(isDry: dryRun) { try $0.separating(first, second) }
  }
}
