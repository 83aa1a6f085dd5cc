import ArgumentParser
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// Whether partnerships that exist would have been predicted.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: told(
      de: "Versteckt bekannte Beziehungen und prüft, ob sie vorausgesagt worden wären, auch von "
        + "einfachen Regeln.",
      en: "Hides known links and tells whether they would have been predicted, by simple rules "
        + "as well."))

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Welcher Anteil der Beziehungen versteckt wird: die jüngsten, sonst zufällige.",
      en: "Which share of the links is hidden: the newest, else by lot."))
  var share = Quantity(0.2)

  @Flag(
    help: help(
      de: "Beziehungen auslosen, auch wenn bekannt ist, seit wann sie bestehen.",
      en: "Hide links by lot although it is known since when they exist."))
  var byLot = false

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Für höchstens so viele Unternehmen fragen.", en: "Ask for so many firms at most."))
  var firms = 300

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Wie oft ausgelost wird, wo nicht bekannt ist, seit wann Beziehungen bestehen.",
      en: "How often links are drawn by lot where it is not known since when they exist."))
  var splits = 5

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !(0.01...0.9).contains(share.value) {
      throw ValidationError(
        told(de: "--share liegt zwischen 1% und 90%.", en: "--share is 1% to 90%."))
    }
    if !(1...100).contains(splits) {
      throw ValidationError(
        told(de: "--splits liegt zwischen 1 und 100.", en: "--splits is 1 to 100."))
    }
    if firms < 1 {
      throw ValidationError(told(de: "--firms ist mindestens 1.", en: "--firms is at least 1."))
    }
  }

  func run() async throws {
    let tables = try common.tables()
    let question = PredictionQuestion(
      of: tables, share: share.value, byLot: byLot, mostFirms: firms, lots: splits)
    try common.answer(question, of: try common.session(of: tables))
  }
}
