import ArgumentParser
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Conflicts, likely duplicates, gaps.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: told(
      de: "Prüft die Daten: widersprüchliche Angaben, mögliche Dubletten, Lücken.",
      en: "Checks the data: contradicting statements, likely duplicates, gaps."),
    discussion: told(
      de:
        "Endet mit 1, wenn es etwas anzusehen gibt. Über Dubletten entscheiden `merge` und `distinct`.",
      en:
        "Ends with 1 where there is something to look at. `merge` and `distinct` decide on duplicates."
    ))

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try common.answer(CheckQuestion())
  }
}
