import Hummingbird
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

extension Routes {
  /// Changes of what is known of one firm.
  func addEdits(to routes: RouterGroup<WebContext>) {
    take(EditPage.path, in: routes, from: Routes.formPlace) { fields in
      guard let firm = fields["firm"],
        let kind = fields["table"].flatMap({ TableKind(rawValue: $0) })
      else {
        throw Refusal.badForm
      }
      let words = try RowWords(try Routes.words(fields, kind))
      let isRemoval = fields["remove"] != nil
      let next = Routes.next(fields, firm: firm, kind)
      // A form that was sent empty says nothing; there is nothing to refuse in it.
      if words.isEmpty, !isRemoval { return next }
      let step = try fields.count("step", within: 0...Int.max)
      try await office.edit(after: step) { editor in
        switch kind {
        case .firms: try editor.setting(firm: firm, words)
        default:
          isRemoval
            ? try editor.removing(kind, of: firm, words)
            : try editor.setting(kind, of: firm, words)
        }
      }
      return next
    }
  }

  /// The page on which a change of a firm was typed.
  private static func formPlace(_ fields: Query) -> (page: any Page.Type, place: Place)? {
    guard let firm = fields["firm"] else { return nil }
    switch fields["next"] {
    case "ask": return (AskPage.self, Place(AskPage.path, ["firm": firm]))
    case "ask-all": return (AskPage.self, Place(AskPage.path))
    case "interview":
      // The form holds the number of the question that follows.
      var place = InterviewPage.next(fields, firm: firm)
      let asked = fields["asked"].flatMap { Int($0) }.map { String(max(0, $0 - 1)) }
      place = place.setting("asked", to: asked)
      return (InterviewPage.self, place)
    default: return (EditPage.self, .editing(firm))
    }
  }

  /// Where a person goes on.
  private static func next(_ fields: Query, firm: String, _ kind: TableKind) -> String {
    var next = Place.editing(firm)
    if fields["next"] == "ask" { next.path = AskPage.path }
    if fields["next"] == "ask-all" { next = Place(AskPage.path) }
    if fields["next"] == "interview" { next = InterviewPage.next(fields, firm: firm) }
    return next.href + (next.path == EditPage.path ? "#" + kind.rawValue : "")
  }

  /// Fields of a form as words of a row; what was left empty says nothing, but for the one value of a
  /// firm, which is then not known any more.
  private static func words(_ fields: Query, _ kind: TableKind) throws -> [String] {
    let isChosen = fields["column"] != nil
    if kind == .firms, !isChosen, fields.items.contains(where: { $0.name == "column" }) {
      throw FieldError(
        field: "column", found: "",
        expected: Phrase(de: "eine Angabe aus der Liste", en: "one of the list"))
    }
    if kind == .firms, let column = fields["column"] {
      return ["\(column)=\(fields["value"] ?? "")"]
    }
    let own: Set<String> = ["firm", "table", "remove", "next", "skip", "asked", "step", "seen-by"]
    let told = fields.items.filter {
      !own.contains($0.name) && !$0.value.allSatisfy(\.isWhitespace)
    }
    // What is said of no goal would be taken for whatever goal comes last.
    let isOfNothing =
      kind == .goals && fields["remove"] == nil && !told.isEmpty
      && !told.contains { ["product", "market"].contains($0.name) }
    if isOfNothing { throw EditError.nothingAimedAt }
    if fields["remove"] == nil, !told.isEmpty { try demandName(told, kind) }
    return told.map { "\($0.name)=\($0.value)" }
  }

  /// Refuses a row without what names it: the reader of tables would look for it in another column.
  private static func demandName(_ told: [Query.Item], _ kind: TableKind) throws {
    let needed: [(name: String, expected: Phrase)] =
      switch kind {
      case .offers, .needs:
        [("capability", Phrase(de: "ein Wort wie Schweißen", en: "a word such as welding"))]
      case .markets:
        [
          ("market", Phrase(de: "ein Markt wie Schweiz", en: "a market such as Switzerland")),
          ("role", Phrase(de: "gesucht oder bedient", en: "sought or served")),
        ]
      case .goals, .capital, .firms, .links, .pipeline: []
      }
    for (name, expected) in needed where !told.contains(where: { $0.name == name }) {
      throw FieldError(field: name, found: "", expected: expected)
    }
  }
}
