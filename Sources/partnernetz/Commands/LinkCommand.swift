import ArgumentParser
import PartnernetzExchange
import PartnernetzWording

/// Adds, changes or removes one statement about two firms.
struct LinkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: told(
      de: "Legt eine Angabe zu zwei Unternehmen an, ändert oder entfernt sie.",
      en: "Adds, changes or removes one statement about two firms."),
    discussion: told(
      de: """
        Gelesen wird: VON ist für AN … (Lieferant, Kunde, …). Gibt es mehrere Angaben zu beiden, \
        so wählen Art=, Was= und "Gemeldet von=" eine aus; die übrigen Spalten ändern sich. Jede \
        Änderung lässt sich mit `undo` zurücknehmen.

        Beispiele:
          partnernetz link add M-17 M-20 Art=Lieferant Was=Blech Betrag=80000
          partnernetz link set M-17 M-20 "Letzter Kontakt=24.10.2026" Vertrauen=0,8
          partnernetz link remove M-17 M-20
        """,
      en: """
        It is read: FROM is TO's … (supplier, customer, …). Where there are several statements \
        about both, kind=, what= and reporter= choose one; the other columns change. Every change \
        can be taken back with `undo`.

        Examples:
          partnernetz link add M-17 M-20 kind=supplier what=sheet amount=80000
          partnernetz link set M-17 M-20 last_contact=2026-10-24 trust=0.8
          partnernetz link remove M-17 M-20
        """))

  @Argument(
    help: help(
      de: "add (anlegen), set (ändern) oder remove (entfernen).", en: "add, set or remove."))
  var verb: EditVerb

  @Argument(help: help(de: "Nummer oder Name.", en: "Id or name."), completion: .firms)
  var from: String

  @Argument(help: help(de: "Nummer oder Name.", en: "Id or name."), completion: .firms)
  var to: String

  @Argument(
    help: help(
      de: "Was gilt, etwa Betrag=80000; mehrfach möglich.",
      en: "What holds, for instance amount=80000; may be given several times.",
      value: "column=value"))
  var values: [String] = []

  @Flag(help: help(de: "Nur sagen, was sich ändern würde.", en: "Only say what would change."))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let words = try RowWords(values, of: .links)
    try common.edit(isDry: dryRun) { editor in
      switch verb {
      case .add: try editor.adding(linkFrom: from, to: to, words)
      case .set: try editor.setting(linkFrom: from, to: to, words)
      case .remove: try editor.removing(linkFrom: from, to: to, words)
      }
    }
  }
}
