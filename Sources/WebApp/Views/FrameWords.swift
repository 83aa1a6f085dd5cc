import PartnernetzWording

/// The words around a page.
struct FrameWords: Shown {
  let skip, menu, closeMenu, mainMenu, searchLabel, searchHint, language, colours: String

  init(_ language: Language) {
    func told(_ german: String, _ english: String) -> String {
      Phrase(de: german, en: english)(language)
    }
    skip = told("Zum Inhalt springen", "Skip to the content")
    menu = told("Menü", "Menu")
    closeMenu = told("Menü schließen", "Close the menu")
    mainMenu = told("Hauptmenü", "Main menu")
    searchLabel = told(
      "Mitglied, Markt oder Fähigkeit suchen", "Search a member, market or capability")
    searchHint = told("Mitglied, Markt, Fähigkeit", "Member, market, capability")
    self.language = told("Sprache:", "Language:")
    colours = told("Farben:", "Colours:")
  }
}
