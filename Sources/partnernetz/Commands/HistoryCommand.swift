import ArgumentParser
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording
import PartnernetzWorkspace

/// Lists what was done to the register.
struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: told(
      de: "Zeigt, was mit dem Register geschah: Importe, Änderungen, Rücknahmen.",
      en: "Shows what was done to the register: imports, changes, what was taken back."))

  @OptionGroup var common: CommonOptions

  func run() async throws {
    guard common.seenBy == nil else {
      throw Failure(
        code: .wrongUsage,
        phrase: Phrase(
          de: "Was mit dem Register geschah, sieht nur der Verband. Lassen Sie --seen-by weg.",
          en: "What was done to the register only the association sees. Leave out --seen-by."))
    }
    try common.deliver(.history(try common.workspace().history(), common.language))
  }
}
