import ArgumentParser
import PartnernetzExchange
import PartnernetzWording

/// Adds, changes or removes one firm.
struct FirmCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "firm",
    abstract: told(
      de: "Legt ein Unternehmen an, ändert oder entfernt es.",
      en: "Adds, changes or removes one firm."),
    discussion: told(
      de: """
        Spalten und Werte stehen wie in den Tabellen, deutsch oder englisch; ein leerer Wert \
        (Umsatz=) heißt: nicht mehr bekannt. Jede Änderung lässt sich mit `undo` zurücknehmen.

        Beispiele:
          partnernetz firm add "Müller Maschinenbau GmbH" id=M-17 Branche=28.41 "Umsatz=1,2 Mio. €"
          partnernetz firm set M-17 Mitarbeiter=45 PLZ=72764
          partnernetz firm remove M-17
        """,
      en: """
        Columns and values are those of the tables, in German or English; an empty value \
        (revenue=) means: not known any more. Every change can be taken back with `undo`.

        Examples:
          partnernetz firm add "Miller Engineering Ltd" id=M-17 industry=28.41 revenue=1200000
          partnernetz firm set M-17 employees=45 postal_code=72764
          partnernetz firm remove M-17
        """))

  @Argument(
    help: help(
      de: "add (anlegen), set (ändern) oder remove (entfernen, samt allen Angaben).",
      en: "add, set, or remove (with all that is said of it)."))
  var verb: EditVerb

  @Argument(help: help(de: "Kennung oder Name.", en: "Id or name."), completion: .firms)
  var firm: String

  @Argument(
    help: help(
      de: "Was gilt, etwa Umsatz=500000; mehrfach möglich.",
      en: "What holds, for instance revenue=500000; may be given several times.",
      value: "column=value"))
  var values: [String] = []

  @Flag(help: help(de: "Nur sagen, was sich ändern würde.", en: "Only say what would change."))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let words = try RowWords(values)
    if verb == .remove, !values.isEmpty { throw EditError.noColumnsToRemove }
    try common.edit(isDry: dryRun) { editor in
      switch verb {
      case .add: try editor.adding(firm: firm, words)
      case .set: try editor.setting(firm: firm, words)
      case .remove: try editor.removing(firm: firm)
      }
    }
  }
}
