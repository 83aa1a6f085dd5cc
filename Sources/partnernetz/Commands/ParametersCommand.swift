import ArgumentParser
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

/// Every assumption with its unit, range and source; its CSV is a parameters file.
struct ParametersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parameters",
    abstract: told(
      de: "Alle Annahmen mit Einheit, Spanne und Quelle; --format csv ergibt eine Datei "
        + "für --parameters.",
      en: "Every assumption with unit, range and source; --format csv makes a file "
        + "for --parameters."))

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try common.deliver(try common.assumptions().answer(for: Reader(common.language)))
  }
}
