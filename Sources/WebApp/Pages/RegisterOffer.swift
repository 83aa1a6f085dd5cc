import PartnernetzWording
import PartnernetzWorkspace

/// What a page says that needs a register where the tables lie in a folder: that one can be made, and
/// where it would lie.
enum RegisterOffer {
  static func content(for visit: Visit, from office: Office, next: Place) -> Content {
    guard visit.isAssociations else { return refusal(visit) }
    let path = office.workspace.registerPath
    var content = Content(
      question: visit.told(de: "Wo wird gespeichert?", en: "Where is it stored?"),
      answer: visit.told(
        de: "Bisher nirgends: Sie sehen Tabellen eines Ordners.",
        en: "Nowhere yet: you are looking at the tables of a folder."))
    content.lead = [
      visit.told(
        de:
          "Damit Sie etwas ändern und zurücknehmen können, braucht Partnernetz ein Register: eine "
          + "Datei, die Ihre Tabellen und den Verlauf enthält.",
        en: "To change something and take it back, Partnernetz needs a register: a file that holds "
          + "your tables and the history."),
      visit.told(
        de: "Es entsteht hier: \(path). Ihre Tabellen bleiben, wie sie sind.",
        en: "It is made here: \(path). Your tables stay as they are."),
    ]
    content.parts = [button(for: visit, next: next)]
    return content
  }

  /// A register is the association's to make.
  private static func refusal(_ visit: Visit) -> Content {
    var content = Content(
      question: visit.told(de: "Wo wird gespeichert?", en: "Where is it stored?"),
      answer: visit.told(
        de: "Bisher nirgends: Hier lässt sich noch nichts eintragen.",
        en: "Nowhere yet: nothing can be entered here so far."))
    content.lead = [
      visit.told(
        de: "Der Verband kann ein Register anlegen; dann tragen Sie hier Ihre Angaben ein.",
        en: "The association can make a register; then you can enter your own facts here.")
    ]
    return content
  }

  /// The offer below what can be read without a register; nothing where a member reads.
  static func parts(for visit: Visit, next: Place) -> [PartView] {
    guard visit.isAssociations else { return [] }
    return [
      .sentence(
        SentenceView(
          text: visit.told(
            de: "→ Legen Sie ein Register an, um Antworten einzutragen: Die Tabellen eines Ordners "
              + "werden nur gelesen.",
            en: "→ Make a register to enter answers: the tables of a folder are only read."),
          isStep: true)),
      button(for: visit, next: next),
    ]
  }

  private static func button(for visit: Visit, next: Place) -> PartView {
    .buttons(
      ButtonsView(buttons: [
        .init(
          target: "/register",
          caption: visit.told(de: "Register anlegen", en: "Make a register"), isFull: true,
          hidden: [HiddenField(hiddenName: "next", hiddenValue: next.href)])
      ]))
  }

  /// Where the offer was made; the page of imports where the form names no page of the app.
  static func next(_ fields: Query) -> Place {
    let parts = (fields["next"] ?? "").split(separator: "?", maxSplits: 1)
    guard let path = parts.first.map(String.init), Pages.all.contains(where: { $0.path == path }),
      let query = Query(encoded: parts.count > 1 ? parts[1] : "")
    else { return Place(ImportPage.path) }
    return Place(path: path, query: query)
  }
}
