import PartnernetzWording

extension PageView {
  /// A page's content in the app's frame.
  init(
    _ content: Content, for visit: Visit, name: String, assets: Assets, title: String? = nil,
    undo: UndoView? = nil
  ) {
    lang = visit.language.rawValue
    theme = visit.theme == .automatic ? nil : visit.theme.rawValue
    self.title = title ?? content.answer
    refresh = content.refresh.map { String($0) }
    association = name
    self.assets = assets.folder
    words = FrameWords(visit.language)
    search = SearchView(
      action: MembersPage.path, found: content.found ?? "", kept: visit.kept(["seen-by"]))
    self.undo = undo
    home = visit.link(Place("/"))
    navigation = PageView.navigation(visit)
    question = content.question
    answer = content.answer
    lead = content.lead
    steps = content.steps
    actions = content.actions
    messages = PageView.reader(content.reader, visit) + content.messages
    parts = content.parts.map { $0.keeping(visit) }
    aside = content.aside.map { aside in
      AsideView(
        asideLabel: aside.asideLabel, asideParts: aside.asideParts.map { $0.keeping(visit) })
    }
    formsLabel = content.data.map { _ in visit.told(de: "Diese Seite als", en: "This page as") }
    forms = content.data.map { PageView.forms($0, visit) } ?? []
    languages = [(Language.german, "Deutsch"), (.english, "English")].map { language, label in
      LinkView(
        href: visit.link(visit.place.setting("lang", to: language.rawValue)), label: label,
        isPressed: language == visit.language, hreflang: language.rawValue)
    }
    themes = Visit.Theme.allCases.map { theme in
      LinkView(
        href: visit.link(visit.place.setting("theme", to: theme.rawValue)),
        label: visit(theme.phrase), isPressed: theme == visit.theme)
    }
    footer = [
      visit.told(
        de: "Partnernetz läuft nur auf diesem Rechner; nichts verlässt ihn.",
        en: "Partnernetz runs on this machine alone; nothing leaves it.")
    ]
  }

  private static let groups: [(name: Phrase, pages: [any Page.Type])] = [
    (Phrase(de: "Überblick", en: "Overview"), [HomePage.self, AskPage.self, RiskPage.self]),
    (
      Phrase(de: "Bestand", en: "The association"),
      [ImportPage.self, MembersPage.self, GoalsPage.self, NetworkPage.self, CheckPage.self]
    ),
    (
      Phrase(de: "Finden", en: "Find"),
      [PairingPage.self, MarketsPage.self, PathPage.self, ReachPage.self]
    ),
    (Phrase(de: "Anbahnen", en: "Initiate"), [PipelinePage.self, LedgerPage.self]),
    (Phrase(de: "Nachsehen", en: "Look up"), [HistoryPage.self, ParametersPage.self]),
  ]

  private static func navigation(_ visit: Visit) -> [NavigationGroup] {
    groups.map { name, pages in
      NavigationGroup(
        heading: visit(name),
        entries: pages.filter { $0.admits(visit) }.map { page in
          .init(
            target: visit.link(Place(page.path)), name: visit(page.name),
            isCurrent: page.path == visit.place.path, count: nil)
        })
    }
  }

  /// The same as JSON and CSV.
  private static func forms(_ data: Place, _ visit: Visit) -> [LinkView] {
    [("json", "JSON"), ("csv", "CSV")].map { format, label in
      LinkView(
        href: visit.link(
          data.setting("format", to: format).setting("lang", to: visit.language.rawValue)),
        label: label)
    }
  }

  /// Says through whose eyes the network is seen.
  private static func reader(_ name: String?, _ visit: Visit) -> [MessageView] {
    guard visit.place.query["seen-by"] != nil else { return [] }
    return [
      MessageView(
        .note,
        name.map {
          visit.told(de: "Sie sehen, was \($0) sehen darf.", en: "You see what \($0) may see.")
        } ?? visit.told(de: "Das ist die Sicht eines Mitglieds.", en: "This is a member's view."),
        links: [
          LinkView(
            href: visit.place.setting("seen-by", to: nil).href,
            label: visit.told(
              de: "Zurück zur Sicht des Verbands", en: "Back to the association's view"))
        ])
    ]
  }
}

extension Visit.Theme {
  /// What the colours are called.
  var phrase: Phrase {
    switch self {
    case .automatic: Phrase(de: "wie der Rechner", en: "as the machine")
    case .light: Phrase(de: "hell", en: "light")
    case .dark: Phrase(de: "dunkel", en: "dark")
    }
  }
}
