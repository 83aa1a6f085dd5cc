/// A whole page: its frame, the answer at its head, and the parts below.
struct PageView: Shown {
  let lang: String
  /// `light` or `dark`; nil where the reader's machine decides.
  let theme: String?
  let title: String
  /// Seconds after which the page is asked for again; nil where it is finished.
  let refresh: String?
  let association: String
  /// The folder of styles and scripts, named after their content.
  let assets: String
  let words: FrameWords
  let search: SearchView?
  let undo: UndoView?
  let home: String
  let navigation: [NavigationGroup]
  let question: String
  let answer: String
  let lead: [String]
  let steps: [String]
  let actions: [LinkView]
  let messages: [MessageView]
  let parts: [PartView]
  let aside: AsideView?
  /// What stands before the forms; nil where there is none.
  let formsLabel: String?
  let forms: [LinkView]
  let languages: [LinkView]
  let themes: [LinkView]
  let footer: [String]
}

/// The search field in a page's head.
struct SearchView: Shown {
  let action: String
  let found: String
  let kept: [HiddenField]
}

/// The button that takes the last step back, and says which.
struct UndoView: Shown {
  let step: String
  let undoLabel: String
}

/// What stands beside the parts.
struct AsideView: Shown {
  let asideLabel: String
  let asideParts: [PartView]
}

/// Links of the main menu under one heading.
struct NavigationGroup: Shown {
  struct Entry: Shown {
    let target: String
    let name: String
    let isCurrent: Bool
    let count: String?
  }

  let heading: String
  let entries: [Entry]
}

/// A link, or a button that leads somewhere.
struct LinkView: Shown {
  let href: String
  let label: String
  /// Classes of the kit, e.g. `knopf knopf-haupt`.
  var style = ""
  var isPressed = false
  /// The language of the target where it is not the page's.
  var hreflang: String?
}

/// A message above the parts.
struct MessageView: Shown {
  enum Kind: String, Sendable {
    case note = "hinweis"
    case warning = "achtung"
    case fault = "fehler"
    case good = "gut"
  }

  let kind: String
  let headline: String
  let texts: [String]
  let links: [LinkView]

  init(_ kind: Kind, _ headline: String, texts: [String] = [], links: [LinkView] = []) {
    self.kind = kind.rawValue
    self.headline = headline
    self.texts = texts
    self.links = links
  }
}
