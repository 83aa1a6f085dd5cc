import Mustache

/// A part of a page below its answer.
enum PartView: Sendable {
  /// A heading with the anchor that leads to it.
  case heading(HeadingView)
  case sentence(SentenceView)
  case table(TableView)
  case facts(FactsView)
  case picture(PictureView)
  case form(FormView)
  case chips(ChipsView)
  case routes(RoutesView)
  case empty(EmptyView)
  case profile(ProfileView)
  case upload(UploadView)
  case buttons(ButtonsView)
  case cards(CardsView)
  case board(BoardView)
  case entries(EntriesView)
  case note(NoteView)
}

extension PartView: MustacheParent {
  /// The names under which templates ask for a part's content.
  private static let names: Set<String> = [
    "heading", "sentence", "table", "facts", "picture", "form", "chips", "routes", "empty",
    "profile", "upload", "buttons", "cards", "board", "entries", "note",
  ]

  private var content: (name: String, view: any Shown) {
    switch self {
    case .heading(let view): ("heading", view)
    case .sentence(let view): ("sentence", view)
    case .table(let view): ("table", view)
    case .facts(let view): ("facts", view)
    case .picture(let view): ("picture", view)
    case .form(let view): ("form", view)
    case .chips(let view): ("chips", view)
    case .routes(let view): ("routes", view)
    case .empty(let view): ("empty", view)
    case .profile(let view): ("profile", view)
    case .upload(let view): ("upload", view)
    case .buttons(let view): ("buttons", view)
    case .cards(let view): ("cards", view)
    case .board(let view): ("board", view)
    case .entries(let view): ("entries", view)
    case .note(let view): ("note", view)
    }
  }

  /// The content under its own name; false under the name of another kind.
  func child(named name: String) -> Any? {
    let content = content
    if name == content.name { return content.view }
    return PartView.names.contains(name) ? false : nil
  }
}

/// A heading of a section.
struct HeadingView: Shown {
  let anchor: String
  let heading: String
}

/// A sentence with links to what can be done about it.
struct SentenceView: Shown {
  let text: String
  var remedies: [LinkView] = []
  /// Whether it says what to do next.
  var isStep = false
}

/// Up to four figures with what they are made of.
struct FactsView: Shown {
  struct Fact: Shown {
    let name: String
    let value: String
    let beside: String
    var target: String?
  }

  let list: [Fact]
}

/// A picture, which says nothing that a table does not say as well.
struct PictureView: Shown {
  let source: String
  let alternative: String
  let caption: String
  let downloads: [LinkView]
  /// Whether it is wider than the page and may be scrolled.
  var isLarge = false
  var scrollLabel = ""
  /// Where the picture lies that can be explored; nil where it cannot.
  var explore: String?
  /// What stands before the name of the firm that is chosen in it.
  var chosenLabel: String?
}

/// Filters that are set, each of which can be taken off.
struct ChipsView: Shown {
  let label: String
  let chips: [LinkView]
}

/// Where there is nothing: what belongs here and how it comes.
struct EmptyView: Shown {
  let headline: String
  let advice: String
  let links: [LinkView]
}

/// What is said of a firm: terms with their values.
struct ProfileView: Shown {
  struct Line: Shown {
    let term: String
    let entries: [Entry]
  }

  struct Entry: Shown {
    let entryLabel: String
    var entryTarget: String?
  }

  let profileTitle: String
  let lines: [Line]
  /// What stands where nothing is said.
  let unknown: String
}
