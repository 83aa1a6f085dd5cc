import ArgumentParser
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzWording

/// Into which new markets, through whom, at what risk.
struct MarketsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markets",
    abstract: told(
      de: "Neue Märkte: welche ein Unternehmen sucht, wer sie öffnet, auf welchem Weg, was "
        + "schiefgehen kann; oder welche die Mitglieder suchen und wer dort ist.",
      en:
        "New markets: which a firm seeks, who opens them, by which route, what could go wrong; or "
        + "which the members seek and who is there."),
    discussion: told(
      de: """
        Beispiele:
          partnernetz markets
            22 suchen die Niederlande, 2 bedienen sie: wer führt zu ihnen?
          partnernetz markets MR-002
            mit welchem Produkt, in welchen Markt, durch wen?
        """,
      en: """
        Examples:
          partnernetz markets
            22 seek the Netherlands, 2 serve them: who leads there?
          partnernetz markets MR-002
            with which product, into which market, through whom?
        """))

  @Argument(
    help: help(
      de: "Nummer oder Name; ohne Angabe: der ganze Verband.",
      en: "Id or name; the whole association by default."), completion: .firms)
  var firm: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try common.answer(MarketQuestion(for: firm))
  }
}

extension MarketsCommand: TakesCommonOptions {}
