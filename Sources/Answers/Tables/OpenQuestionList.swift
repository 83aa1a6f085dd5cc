import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Open questions as an answer.
struct OpenQuestionList {
  /// Names of firms that a sentence lists at most.
  private static let mostNames = 8

  private let shown: ArraySlice<OpenQuestion>
  private let open: OpenQuestions
  /// The questions that decide something, then those about what is missing all the same.
  private let all: [OpenQuestion]
  private let firm: Int32?
  private let network: Network

  /// Takes what is open.
  ///
  /// - Parameters:
  ///   - open: the questions that decide something.
  ///   - further: figures of the firm that are missing, whether or not a pair hangs on them.
  ///   - firm: the firm's number; nil for all members.
  ///   - network: the network.
  ///   - top: how many people read at most.
  init(
    _ open: OpenQuestions, _ further: [MissingInput] = [], of firm: Int32?, in network: Network,
    top: Int
  ) {
    self.open = open
    self.firm = firm
    self.network = network
    let deciding = Set(open.questions.map(\.input))
    all =
      open.questions
      + further.filter { !deciding.contains($0) }
      .map { OpenQuestion(input: $0, partners: [], value: 0) }
    shown = all.prefix(top)
  }

  /// Of a firm that is no member nothing is asked: no suggestion hangs on it.
  static func ofOutsider(_ firm: Int32, in network: Network, _ language: Language) -> Answer {
    Answer(
      blocks: network.outsiderBlocks(firm, language),
      json: ["firm": .string(network.id(of: firm)), "questions": [], "silent": []],
      table: table([], of: firm, in: network, language))
  }

  func answer(_ language: Language) -> Answer {
    func table(_ questions: ArraySlice<OpenQuestion>) -> Table {
      OpenQuestionList.table(questions, of: firm, in: network, language)
    }
    var blocks: [Block] = [.headline(headline(language))]
    if !shown.isEmpty { blocks.append(.table(table(shown))) }
    if isOrderedByValue {
      blocks.append(
        .text(
          Phrase(
            de: "Geordnet danach, wie viel besser die Vorschläge mit der Antwort werden, nicht "
              + "nach der Zahl der Paare.",
            en: "Ordered by how much better the suggestions get with the answer, not by the number "
              + "of pairs.")(language)))
    }
    let rest = all.count - shown.count
    if rest > 0 {
      blocks.append(
        .text(
          Phrase(
            de: rest == 1
              ? "Eine weitere Frage hat weniger Folgen."
              : "\(rest) weitere Fragen haben weniger Folgen.",
            en: rest == 1
              ? "One more question has fewer consequences."
              : "\(rest) more questions have fewer consequences.")(language)))
    }
    let steps = steps(language)
    if !steps.isEmpty { blocks += [.gap] + steps.map { .text($0) } }
    return Answer(
      blocks: blocks, json: json(language), table: table(all[...]))
  }

  /// Whether the order is another than that of the numbers beside the questions.
  private var isOrderedByValue: Bool {
    zip(shown, shown.dropFirst()).contains { $0.partners.count < $1.partners.count }
  }

  private func headline(_ language: Language) -> String {
    guard let first = open.questions.first else {
      guard !open.silent.isEmpty else {
        if let missing = all.first {
          let question = missing.input.question(in: network)
          return Phrase(
            de: "Keine offene Frage würde heute einen Vorschlag ändern. Noch offen: "
              + question.german,
            en: "No open question would change a suggestion today. Still open: "
              + question.english)(language)
        }
        return Phrase(
          de: "Keine offene Frage würde einen Vorschlag ändern.",
          en: "No open question would change a suggestion.")(language)
      }
      return silence(language)
    }
    let name = network.name(first.input.firm)
    let question = first.input.question(in: network)
    let count = first.partners.count
    return Phrase(
      de: "Fragen Sie zuerst \(name): \(question.german)"
        + (count == 0 ? "" : " Die Antwort berührt \(count == 1 ? "ein Paar" : "\(count) Paare")."),
      en: "Ask \(name) first: \(question.english)"
        + (count == 0 ? "" : " The answer affects \(count == 1 ? "one pair" : "\(count) pairs").")
    )(language)
  }

  /// That of some, or of all, nothing is known by which partners could be told.
  private func silence(_ language: Language) -> String {
    if let firm {
      let name = network.name(firm)
      return Phrase(
        de: "Noch fehlt das Wichtigste: was \(name) anbietet, braucht und sucht.",
        en: "The most important is missing: what \(name) offers, needs and seeks.")(language)
    }
    let (some, all) = (open.silent.count, network.members.count)
    guard some < all else {
      return Phrase(
        de: "Noch fehlt das Wichtigste: was die Mitglieder anbieten, brauchen und suchen.",
        en: "The most important is missing: what the members offer, need and seek.")(language)
    }
    return Phrase(
      de: some == 1
        ? "Von einem der \(all) Mitglieder fehlt noch, was es anbietet, braucht und sucht."
        : "Von \(some) der \(all) Mitglieder fehlt noch, was sie anbieten, brauchen und suchen.",
      en: some == 1
        ? "Of one of the \(all) members it is not known what it offers, needs and seeks."
        : "Of \(some) of the \(all) members it is not known what they offer, need and seek.")(
        language)
  }

  /// Who does what next.
  private func steps(_ language: Language) -> [String] {
    var steps: [String] = []
    if !open.silent.isEmpty, firm == nil || all.isEmpty {
      let names = open.silent.prefix(OpenQuestionList.mostNames).map { network.name($0) }
      func listed(_ language: Language) -> String {
        language.list(names, outOf: open.silent.count)
      }
      steps.append(
        Phrase(
          de: "→ Fragen Sie \(listed(.german)): Was bieten Sie an, was brauchen Sie, in welche "
            + "Märkte wollen Sie?",
          en: "→ Ask \(listed(.english)): what do you offer, what do you need, which markets do "
            + "you want to enter?")(language))
    }
    if !shown.isEmpty {
      let count = Set(shown.map(\.input.firm)).count
      steps.append(
        Phrase(
          de:
            "→ Stellen Sie diese Fragen \(count == 1 ? "dem Unternehmen" : "den \(count) Unternehmen"); "
            + "„weiß ich nicht“ ist eine Antwort.",
          en: "→ Put these questions to \(count == 1 ? "the firm" : "the \(count) firms"); "
            + "“don't know” is an answer.")(language))
    }
    if steps.isEmpty {
      steps.append(
        Phrase(
          de: "→ Nehmen Sie die Vorschläge, wie sie sind; was ihren Nutzen begrenzt, steht im "
            + "Partnerplan.",
          en: "→ Take the suggestions as they are; the partner plan says what bounds their gain.")(
            language))
    }
    return steps
  }

  private static func table(
    _ questions: ArraySlice<OpenQuestion>, of firm: Int32?, in network: Network,
    _ language: Language
  ) -> Table {
    Table(
      columns: [
        .init("question", de: "Frage", en: "Question"),
        firm == nil ? .init("firm", de: "An wen", en: "Whom") : .machine("firm"),
        .init("pairs", de: "Berührt", en: "Affects"),
        .init("partners", de: "Paare mit", en: "Pairs with"), .machine("input"),
        .machine("subject"), .machine("value"), .machine("firm_name"),
      ],
      rows: questions.map { question in
        let input = question.input
        let names = question.partners.prefix(3).map { network.name($0) }
        let more = question.partners.count > names.count ? " …" : ""
        return [
          .text(input.question(in: network)(language)), network.cell(input.firm),
          .count(question.partners.count),
          .word(
            names.joined(separator: ", ") + more,
            key: question.partners.map { network.id(of: $0) }.joined(separator: ";")),
          .text(input.kind.rawValue), .text(input.subject(in: network) ?? ""),
          .number(question.value, digits: 2), .text(network.name(input.firm)),
        ]
      })
  }

  private func json(_ language: Language) -> JSONValue {
    [
      "firm": JSONValue(firm.map { network.id(of: $0) }),
      "questions": .array(
        all.map { question in
          [
            "firm": .string(network.id(of: question.input.firm)),
            "firm_name": .string(network.name(question.input.firm)),
            "input": .string(question.input.kind.rawValue),
            "subject": JSONValue(question.input.subject(in: network)),
            "question": .string(question.input.question(in: network)(language)),
            "partners": .array(question.partners.map { .string(network.id(of: $0)) }),
            "value": .number(question.value),
          ]
        }),
      "silent": .array(open.silent.map { .string(network.id(of: $0)) }),
    ]
  }
}
