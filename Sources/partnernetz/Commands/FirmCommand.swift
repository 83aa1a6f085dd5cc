import ArgumentParser
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzWording
import PartnernetzWorkspace

/// Adds, changes or removes one firm.
struct FirmCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "firm",
    abstract: told(
      de: "Legt ein Unternehmen an, ändert, entfernt oder löscht es, oder zeigt alle Angaben dazu.",
      en: "Adds, changes, removes or erases one firm, or shows all that is stored of it."),
    discussion: told(
      de: """
        Spalten und Werte stehen wie in den Tabellen, deutsch oder englisch; ein leerer Wert \
        (Umsatz=) heißt: nicht mehr bekannt. Jede Änderung lässt sich mit `undo` zurücknehmen; nur \
        `erase` löscht endgültig, mit der ganzen Geschichte.

        Beispiele:
          partnernetz firm add "Müller Bau GmbH" id=M-17 WZ=28.41 "Umsatz=1,2 Mio. €"
          partnernetz firm set M-17 Mitarbeiter=45 PLZ=72764
          partnernetz firm remove M-17
          partnernetz firm show M-17
          partnernetz firm erase M-17 --yes
        """,
      en: """
        Columns and values are those of the tables, in German or English; an empty value \
        (revenue=) means: not known any more. Every change can be taken back with `undo`; `erase` \
        alone is for good, with all of the firm's past.

        Examples:
          partnernetz firm add "Miller Ltd" id=M-17 industry=28.41 revenue=1200000
          partnernetz firm set M-17 employees=45 postal_code=72764
          partnernetz firm remove M-17
          partnernetz firm show M-17
          partnernetz firm erase M-17 --yes
        """))

  @Argument(
    help: help(
      de: "add (anlegen), set (ändern), remove (entfernen, samt allen Angaben), show (zeigen) oder "
        + "erase (endgültig löschen, samt allem Früheren).",
      en:
        "add, set, remove (with all that is said of it), show, or erase (for good, past included).")
  )
  var verb: FirmVerb

  @Argument(help: help(de: "Nummer oder Name.", en: "Id or name."), completion: .firms)
  var firm: String

  @Argument(
    help: help(
      de: "Was gilt, etwa Umsatz=500000; mehrfach möglich.",
      en: "What holds, for instance revenue=500000; may be given several times.",
      value: "column=value"))
  var values: [String] = []

  @Flag(help: help(de: "Nur sagen, was sich ändern würde.", en: "Only say what would change."))
  var dryRun = false

  @Flag(help: help(de: "Mit erase: wirklich löschen.", en: "With erase: really erase."))
  var yes = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if yes, verb != .erase {
      throw ValidationError(
        told(de: "--yes gehört zu erase.", en: "--yes belongs to erase."))
    }
    guard [.show, .erase].contains(verb), !values.isEmpty else { return }
    throw ValidationError(
      told(
        de:
          "\(verb.rawValue) gilt allen Angaben; weitere Wörter („\(values[0])“) braucht es nicht.",
        en: "\(verb.rawValue) is about all that is stored; it takes no further words "
          + "(“\(values[0])”)."))
  }

  func run() async throws {
    switch verb {
    case .show:
      let workspace = try common.workspace()
      let facts = try StoredFacts(
        of: firm, in: try common.exportedTables(), on: common.day,
        history: workspace.isRegister ? try workspace.history() : [],
        seenBy: common.seenBy)
      try common.deliver(facts.answer(for: Reader(common.language)))
    case .erase:
      let answer = try common.workspace().erase(
        firm: firm, on: common.day, by: common.user, isDry: dryRun || !yes,
        for: Reader(common.language))
      try common.deliver(answer)
    case .remove:
      guard values.isEmpty else { throw EditError.noColumnsToRemove }
      try common.edit(isDry: dryRun) { try $0.removing(firm: firm) }
    case .add: try edit { try $0.adding(firm: firm, $1) }
    case .set: try edit { try $0.setting(firm: firm, $1) }
    }
  }

  private func edit(_ edit: (Editor, RowWords) throws -> Edit) throws {
    let words = try RowWords(values)
    try common.edit(isDry: dryRun) { try edit($0, words) }
  }
}

/// What is done with a firm.
enum FirmVerb: String, ExpressibleByArgument, CaseIterable {
  case add, set, remove, show, erase
}
