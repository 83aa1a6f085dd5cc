public import Foundation
public import PartnernetzRecords
public import PartnernetzWording

/// A workbook for one member: at most twenty questions, filled in with what is known, with lists to
/// choose from. ``Importer`` reads it back.
public enum Questionnaire {
  /// A question: the catalogue's column, and how people are asked for it.
  struct Item {
    var column: String
    var phrase: Phrase
    var hint = Phrase(de: "", en: "")

    init(_ column: String, de: String, en: String, hint: (de: String, en: String)? = nil) {
      self.column = column
      phrase = Phrase(de: de, en: en)
      if let hint { self.hint = Phrase(de: hint.de, en: hint.en) }
    }
  }

  private static let several = (
    de: "mehrere mit Semikolon trennen", en: "separate several with semicolons"
  )
  private static let yearly = (de: "Euro im Jahr", en: "euros a year")

  /// The questions in their usual order; the first says whose answers they are.
  static let items: [Item] = [
    Item(
      "id", de: "Kennung beim Verband", en: "Your id at the association",
      hint: (de: "bitte nicht ändern", en: "please leave as it is")),
    Item("name", de: "Name des Unternehmens", en: "Name of the firm"),
    Item("legal_form", de: "Rechtsform", en: "Legal form"),
    Item(
      "industry", de: "Branche (WZ- oder NACE-Schlüssel)", en: "Industry (NACE code)",
      hint: (de: "etwa 25.62", en: "for instance 25.62")),
    Item("postal_code", de: "Postleitzahl", en: "Postal code"),
    Item("town", de: "Ort", en: "Town"),
    Item("employees", de: "Mitarbeiter (Vollzeit)", en: "Employees (full time)"),
    Item("revenue", de: "Umsatz", en: "Revenue", hint: yearly),
    Item("purchases", de: "Einkauf", en: "Purchases", hint: yearly),
    Item(
      "customer_value", de: "Deckungsbeitrag eines Kunden", en: "Contribution of one customer",
      hint: yearly),
    Item(
      "acquisition_cost", de: "Was kostet es, einen Kunden zu gewinnen?",
      en: "What does it cost to win a customer?", hint: (de: "Euro", en: "euros")),
    Item(
      "planned_customers", de: "Neue Kunden, die Sie im Jahr gewinnen wollen",
      en: "New customers that you want to win in a year"),
    Item(
      "room_customers", de: "Wie viele weitere Kunden könnten Sie bedienen?",
      en: "How many more customers could you serve?"),
    Item(
      "capacity", de: "Wie viele neue Partnerschaften könnten Sie gleich beginnen?",
      en: "How many new partnerships could you start at once?"),
    Item(
      "offers", de: "Was können Sie anderen bieten?", en: "What can you offer others?",
      hint: several),
    Item("needs", de: "Was brauchen Sie außerdem?", en: "What else do you need?", hint: several),
    Item(
      "markets_served", de: "Welche Märkte bedienen Sie?", en: "Which markets do you serve?",
      hint: several),
    Item(
      "markets_sought", de: "In welche Märkte wollen Sie?",
      en: "Which markets do you want to enter?",
      hint: several),
    Item(
      "competitors", de: "Wer sind Ihre Wettbewerber im Verband?",
      en: "Who are your competitors in the association?", hint: several),
    Item("visibility", de: "Wer darf Ihr Profil sehen?", en: "Who may see your profile?"),
  ]

  /// Questions that are put only where the answer is known to matter.
  private static let onDemand: [Item] = [
    Item(
      "contribution_margin", de: "Wie viel Prozent des Umsatzes bleiben als Deckungsbeitrag?",
      en: "What percentage of revenue is left as margin?", hint: (de: "in Prozent", en: "percent")),
    Item(
      "knowledge_intensity", de: "Wie sehr lebt das Geschäft von eigenem Wissen?",
      en: "How much does the business live on its own knowledge?",
      hint: (de: "0 bis 100 Prozent", en: "0 to 100 percent")),
  ]
  /// What gives way to them, so that there are never more than twenty.
  private static let dispensable = ["legal_form", "postal_code"]

  /// The questions where some columns come first.
  static func items(first columns: [String]) -> [Item] {
    let extra = onDemand.filter { columns.contains($0.column) }
    let away = dispensable.filter { !columns.contains($0) }.prefix(extra.count)
    let all = items + extra
    let asked = columns.compactMap { column in all.first { $0.column == column } }
    let rest = items.dropFirst().filter {
      !columns.contains($0.column) && !away.contains($0.column)
    }
    return items.prefix(1) + asked.filter { $0.column != "id" } + rest
  }

  /// What a member answers who does not know.
  static let unknown = Phrase(de: "weiß ich nicht", en: "I do not know")
  /// The sheet's name.
  static let title = Phrase(de: "Fragebogen", en: "Questionnaire")
  /// The headers; the first column is hidden and says which column of the tables an answer is for.
  static let headers = [
    Phrase(de: "Feld", en: "Field"), Phrase(de: "Frage", en: "Question"),
    Phrase(de: "Antwort", en: "Answer"), Phrase(de: "Hinweis", en: "Note"),
  ]

  /// The questionnaire of a firm.
  ///
  /// - Parameters:
  ///   - firm: the firm.
  ///   - tables: what is known.
  ///   - language: the member's.
  ///   - columns: what is asked first, each column once.
  /// - Returns: the workbook.
  /// - Throws: ``WorkbookError`` where something does not fit into a workbook.
  /// - Complexity: O(rows).
  public static func data(
    for firm: Firm, in tables: MemberTables, language: Language, first columns: [String] = []
  ) throws(WorkbookError) -> Data {
    var page = WorkbookPage(
      title(language), columns: headers.map { WorkbookPage.Column($0(language)) }, rows: [])
    page.columns[0].isHidden = true
    page.columns[2].width = 48
    page.isFiltered = false
    // Of several firms with one name, none is named by it.
    let called = Dictionary(grouping: tables.firms) { HeaderText.key($0.name) }
    let names = Dictionary(
      tables.firms.map { firm in
        (firm.id, called[HeaderText.key(firm.name)]?.count == 1 ? firm.name : firm.id)
      }
    ) { first, _ in first }
    for item in items(first: columns) {
      let column = Catalogue.firms.columns.first { $0.name == item.column }
      let answer: WorkbookPage.Cell =
        list(item.column, firm, tables, names).map {
          $0.isEmpty ? .empty : .text(TagList.joined($0))
        }
        ?? column.map { WorkbookPage.Cell($0.value(firm), $0.entry.content, language) } ?? .empty
      let words = column?.entry.content.choices(language) ?? []
      if !words.isEmpty { page.choices.append((page.rows.count, 2, words + [unknown(language)])) }
      let known = item.column == "needs" ? knownNeeds(of: firm, tables, language) : ""
      let hint = [item.hint(language), known].filter { !$0.isEmpty }.joined(separator: "; ")
      let note =
        words.isEmpty && !["id", "name"].contains(item.column)
        ? [hint, unknown(language)].filter { !$0.isEmpty }.joined(separator: "; ") : hint
      page.rows.append([
        .text(item.column), .text(item.phrase(language)), answer,
        note.isEmpty ? .empty : .text(note),
      ])
    }
    return try WorkbookWriter.data([page], in: language)
  }

  /// Needs of which more is known than an answer could say.
  private static func knownNeeds(
    of firm: Firm, _ tables: MemberTables, _ language: Language
  ) -> String {
    let needs = tables.needs.filter { $0.firm == firm.id && $0.mode != nil }.map(\.capability)
    guard !needs.isEmpty else { return "" }
    return Phrase(de: "schon bekannt: ", en: "known already: ")(language)
      + needs.joined(separator: ", ")
  }

  /// What a list names; nil where the column holds no list.
  private static func list(
    _ column: String, _ firm: Firm, _ tables: MemberTables, _ names: [Firm.ID: String]
  ) -> [String]? {
    func markets(_ role: MarketEntry.Role) -> [String] {
      tables.markets.filter { $0.firm == firm.id && $0.role == role }.map(\.market)
    }
    return switch column {
    case "offers": tables.offers.filter { $0.firm == firm.id }.map(\.capability)
    // A need that comes back says nothing of its mode; one of which the mode is known stands beside.
    case "needs": tables.needs.filter { $0.firm == firm.id && $0.mode == nil }.map(\.capability)
    case "markets_served": markets(.served)
    case "markets_sought": markets(.sought)
    case "competitors": firm.competitors.map { names[$0] ?? $0 }
    default: nil
    }
  }
}
