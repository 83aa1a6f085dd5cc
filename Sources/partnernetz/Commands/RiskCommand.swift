import ArgumentParser
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzWording

/// Who depends on whom.
struct RiskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risk",
    abstract: told(
      de: "Risiken: wer an einem Kunden, Lieferanten oder Bindeglied hängt; oder was an einem "
        + "Unternehmen hängt.",
      en: "Risks: who depends on one customer, supplier or linchpin; or what depends on one firm."))

  @Argument(
    help: help(
      de: "Nummer oder Name; ohne Angabe: der ganze Verband.",
      en: "Id or name; the whole association by default."), completion: .firms)
  var firm: String?

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Höchstens so viele Zeilen jeder Art zeigen.", en: "Show at most so many rows of a kind.",
      value: "count"))
  var top = 10

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if top < 1 {
      throw ValidationError(told(de: "--top ist mindestens 1.", en: "--top is at least 1."))
    }
  }

  func run() async throws {
    let plan = firm == nil ? nil : try common.publishedPlan()
    try common.answer(RiskQuestion(of: firm, top: top, published: plan))
  }
}

extension RiskCommand: TakesCommonOptions {}
