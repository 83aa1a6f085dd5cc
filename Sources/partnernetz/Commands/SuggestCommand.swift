import ArgumentParser
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Step 3: the best partners for one firm, or for each.
struct SuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: told(
      de: "Schritt 3: die besten Partner für ein Unternehmen oder für jedes.",
      en: "Step 3: the best partners for one firm, or for each."))

  @Argument(
    help: help(
      de: "Nummer oder Name; ohne Angabe: jedes Mitglied.",
      en: "Id or name; every member by default."), completion: .firms)
  var firm: String?

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Höchstens so viele je Unternehmen.", en: "At most so many a firm.", value: "count"))
  var top: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let top, top < 1 {
      throw ValidationError(told(de: "--top ist mindestens 1.", en: "--top is at least 1."))
    }
  }

  func run() async throws {
    try common.answer(SuggestionsQuestion(for: firm, top: top))
  }
}
