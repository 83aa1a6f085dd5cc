import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// What to ask next, of the association or of one member; each answer is stored as it comes.
enum AskPage: Page {
  static let path = "/ask"
  static let name = Phrase(de: "Was fragen?", en: "What to ask")
  /// Questions that a page shows; one sitting does not take more.
  static let most = 20

  /// What an address asks for.
  static func question(_ query: Query) -> AskQuestion {
    AskQuestion(of: query["firm"], top: most)
  }

  /// The address of the same for machines.
  static func data(_ query: Query) -> Place {
    Place(path: "/api/ask", query: Query(query.items.filter { $0.name == "firm" }))
  }

  static func content(for visit: Visit, from office: Office) async throws -> Content {
    let query = visit.place.query
    // The step before the network: what comes between is noticed when an answer is sent.
    let step = try await office.step()
    let network = try await office.network(for: visit)
    let firm = try query["firm"].map { network.id(of: try network.number(named: $0)) }
    if let firm, !visit.mayChange(firm, in: network) { throw Refusal.associationsOwn }
    let answer = try await office.ask(question(query), as: data(query), for: visit)
    var content = Content(
      question: visit.told(
        de: "Welche Antwort bringt am meisten?", en: "Which answer brings most?"), answer,
      in: network, for: visit)
    content.data = data(query)
    if let firm {
      content.actions = [
        .main(
          visit.told(de: "Angebot, Bedarf und Ziele", en: "Offers, needs and goals"),
          visit.link(.editing(firm))),
        .further(
          visit.told(de: "Eine Frage nach der anderen", en: "One question after the other"),
          visit.link(Place(InterviewPage.path, ["firm": firm]))),
        .further(visit.told(de: "Zum Mitglied", en: "To the member"), visit.link(.member(firm))),
      ]
    }
    let kept = [("next", firm == nil ? "ask-all" : "ask"), ("step", String(step))]
      .map(HiddenField.init)
    // Where nothing is kept no answer is; the questions can be read all the same.
    guard office.workspace.isRegister else {
      if visit.isAssociations || firm != nil {
        let here = firm.map { Place(path, ["firm": $0]) } ?? Place(path)
        content.parts += RegisterOffer.parts(for: visit, next: here)
      }
      return content
    }
    let cards = (answer.json["questions"]?.array ?? []).prefix(most)
      .compactMap { card($0, of: firm, network, visit, kept: kept) }
    guard !cards.isEmpty else { return content }
    // The first table holds the same questions.
    if let table = content.parts.firstIndex(where: { if case .table = $0 { true } else { false } })
    {
      content.parts[table] = .cards(CardsView(cards: cards))
      content.parts.insert(
        .heading(
          HeadingView(
            anchor: "questions",
            heading: visit.told(
              de: "Fragen, die wichtigste zuerst", en: "Questions, the first first")
          )), at: table)
    }
    content.lead.append(
      visit.told(
        de:
          "Jede Antwort wird sofort gespeichert. „Weiß ich nicht“ ist auch eine: Gehen Sie weiter.",
        en: "Every answer is stored at once. “I don't know” is one too: go on."))
    return content
  }

  /// One question with a field for its answer.
  ///
  /// - Parameters:
  ///   - question: the question as machines get it.
  ///   - firm: the member whom the page is about; nil for all.
  ///   - network: the network.
  ///   - visit: who asks.
  ///   - kept: fields by which the answer leads on, and is refused where another came before.
  /// - Returns: the sheet; nil where the question has no place for an answer.
  static func card(
    _ question: JSONValue, of firm: Firm.ID?, _ network: Network, _ visit: Visit,
    kept: [HiddenField]
  ) -> CardsView.Card? {
    guard let asked = question["firm"]?.string, let input = question["input"]?.string,
      let text = question["question"]?.string
    else { return nil }
    let partners = (question["partners"]?.array ?? []).compactMap(\.string)
      .compactMap { network.number(of: $0) }.map { network.name($0) }
    var texts: [String] = []
    if !partners.isEmpty {
      let rest = visit.language.number(partners.count - 3)
      let shown =
        partners.prefix(3)
        + (partners.count > 3 ? [visit.told(de: "\(rest) weiteren", en: "\(rest) more")] : [])
      texts.append(
        visit.told(de: "Berührt Paare mit ", en: "Affects pairs with ")
          + visit.language.list(Array(shown)).sentence)
    }
    var card = CardsView.Card(cardTitle: text, texts: texts)
    if firm == nil {
      let name = question["firm_name"]?.string ?? asked
      card.cardTitle = name + ": " + text
      if visit.mayChange(asked, in: network) {
        card.cardLinks = [
          .further(
            visit.told(de: "Alle Fragen an dieses Mitglied", en: "All questions to this member"),
            visit.link(Place(path, ["firm": asked])))
        ]
      }
    }
    if visit.mayChange(asked, in: network),
      let target = AnswerPlace(input, subject: question["subject"]?.string)
    {
      card.entries = [
        FormView(
          action: EditPage.path, method: "post", label: text,
          fields: [
            FieldView(
              id: FieldView.id("a", asked, input, question["subject"]?.string ?? ""),
              name: target.column,
              fieldLabel: visit(target.label), text: .init(value: "", isRequired: true))
          ],
          kept: ([("firm", asked), ("table", target.table.rawValue)]
            + target.fixed.map { ($0.column, $0.text) })
            .map { HiddenField(hiddenName: $0.0, hiddenValue: $0.1) } + kept,
          submit: visit.told(de: "Speichern", en: "Store"), isMain: false, style: "feldzeile")
      ]
    }
    return card
  }
}
