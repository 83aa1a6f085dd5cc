import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording
import PartnernetzWorkspace

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
    // Assumptions can be looked at before there is a network.
    guard common.network != nil || FileManager.default.fileExists(atPath: common.path) else {
      return try common.deliver(try common.assumptions().answer(for: Reader(common.language)))
    }
    let workspace = try common.workspace()
    let view = try common.view()
    let question = ParametersQuestion(about: try workspace.pipeline(knownOn: view.knownOn))
    try common.answer(question, of: try workspace.session(view))
  }
}
