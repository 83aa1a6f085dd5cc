import ArgumentParser
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording
import PartnernetzWorkspace

/// Step 1: where a firm, or the association, stands.
struct AssessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: told(
      de: "Schritt 1, Ist-Aufnahme: ein Unternehmen, oder ohne Angabe der ganze Verband.",
      en: "Step 1, as-is: one firm, or by default the whole association."))

  @Argument(help: help(de: "Nummer oder Name.", en: "Id or name."), completion: .firms)
  var firm: String?

  @Flag(
    help: help(
      de: "Auch alle Kennzahlen des Verbands zeigen.",
      en: "Show all indicators of the association as well."))
  var all = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let session = try common.session()
    if let firm {
      try common.answer(FirmQuestion(of: firm), of: session)
    } else {
      try common.answer(AssociationQuestion(showingAll: all), of: session)
    }
  }
}
