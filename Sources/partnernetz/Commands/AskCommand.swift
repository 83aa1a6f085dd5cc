import ArgumentParser
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzWording

/// What to ask next.
struct AskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: told(
      de: "Was als Nächstes zu fragen ist: fehlende Angaben, geordnet nach dem, was sie ändern.",
      en: "What to ask next: missing facts, ranked by what knowing them would change."))

  @Argument(
    help: help(
      de: "Nummer oder Name; ohne Angabe: der ganze Verband.",
      en: "Id or name; the whole association by default."), completion: .firms)
  var firm: String?

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Höchstens so viele Fragen zeigen.", en: "Show at most so many questions.",
      value: "count"))
  var top = 10

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if top < 1 {
      throw ValidationError(told(de: "--top ist mindestens 1.", en: "--top is at least 1."))
    }
  }

  func run() async throws {
    try common.answer(AskQuestion(of: firm, top: top))
  }
}

extension AskCommand: TakesCommonOptions {}
