public import PartnernetzExchange
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

/// What one member is asked in the four steps, one question after the other: what it offers and needs
/// and where it wants to go, then the figures that decide most.
///
/// - SeeAlso: F32.
public struct Interview: Sendable {
  /// A question with the place where its answer is kept.
  public struct Item: Sendable {
    /// Its stable name, by which it can be skipped.
    public let key: String
    /// The question.
    public let text: Phrase
    /// Where the answer is kept.
    public let place: AnswerPlace
  }

  /// More questions are not asked in one sitting.
  public static let most = 20

  /// The questions that are still open, the most telling first.
  public let items: [Item]

  /// Finds what is open.
  ///
  /// - Complexity: that of ``AskQuestion`` for one firm.
  public init(of firm: Int32, in network: Network, seed: UInt64 = 1) {
    let open = OpenQuestions(of: firm, in: network, seed: seed).questions
    var seen: Set<String> = []
    let all =
      Interview.openings(of: firm, in: network)
      + open.compactMap { Interview.item($0.input, network) }
      + Interview.amounts(of: firm, in: network)
    items = all.filter { seen.insert($0.key).inserted }
  }

  private static func item(_ input: MissingInput, _ network: Network) -> Item? {
    let subject = input.subject(in: network)
    let key = [input.kind.rawValue, subject].compactMap(\.self).joined(separator: ":")
    return AnswerPlace(input.kind.rawValue, subject: subject).map {
      Item(key: key, text: input.question(in: network), place: $0)
    }
  }

  /// Figures as ``missingAmounts(of:in:)`` finds them, as questions.
  ///
  /// - Complexity: O(needs and markets of the firm).
  public static func amounts(of firm: Int32, in network: Network) -> [Item] {
    missingAmounts(of: firm, in: network).compactMap { item($0, network) }
  }

  /// Figures without which no plan says what a partner brings: what each need is worth, what each
  /// market is to bring, and what is left of the revenue. They are asked for last, also where no pair
  /// hangs on them yet.
  ///
  /// - Complexity: O(needs and markets of the firm).
  static func missingAmounts(of firm: Int32, in network: Network) -> [MissingInput] {
    let needs = network.weaknesses[firm].compactMap { need -> MissingInput? in
      switch need.mode {
      case .bridge:
        need.value == nil ? MissingInput(.needValue, of: firm, code: need.capability) : nil
      case .buy:
        need.volume == nil ? MissingInput(.needVolume, of: firm, code: need.capability) : nil
      }
    }
    let markets = network.sought[firm].filter { $0.target == nil }
      .map { MissingInput(.target, of: firm, code: $0.market) }
    let margin =
      network.firm(firm).contributionMargin == nil ? [MissingInput(.margin, of: firm)] : []
    return needs + markets + margin
  }

  /// What is asked first, where nothing of it is known: without it nobody can be suggested.
  ///
  /// - Complexity: O(1).
  public static func openings(of firm: Int32, in network: Network) -> [Item] {
    let word = Phrase(de: "Ein Stichwort", en: "A word or two")
    let name = network.firm(firm).name
    let all: [(key: String, isKnown: Bool, column: String, text: Phrase, fixed: [(String, String)])]
    all = [
      (
        "offers", !network.strengths[firm].isEmpty, "capability",
        Phrase(de: "Was kann \(name) anderen bieten?", en: "What can \(name) offer others?"), []
      ),
      (
        "needs", !network.weaknesses[firm].isEmpty, "capability",
        Phrase(
          de: "Was braucht \(name), kann es aber selbst nicht gut?",
          en: "What does \(name) need, but cannot do well itself?"), []
      ),
      (
        "markets", !network.sought[firm].isEmpty, "market",
        Phrase(
          de: "In welchem Markt sucht \(name) neue Kunden?",
          en: "In which market does \(name) seek new customers?"), [("role", "sought")]
      ),
      (
        "goals", !network.goals[firm].isEmpty, "product",
        Phrase(
          de: "Womit will \(name) in den nächsten drei Jahren wachsen?",
          en: "With what does \(name) want to grow in the next three years?"), []
      ),
    ]
    let opened = all.filter { !$0.isKnown }.compactMap { question -> Item? in
      TableKind(rawValue: question.key).map { table in
        Item(
          key: question.key, text: question.text,
          place: AnswerPlace(table, question.column, word, question.fixed))
      }
    }
    return opened + aims(of: firm, in: network)
  }

  /// What is missing to the first goal that is named: how much, and by when.
  private static func aims(of firm: Int32, in network: Network) -> [Item] {
    guard let goal = network.goals[firm].first, let product = goal.product ?? goal.market else {
      return []
    }
    let key = [("product", goal.product), ("market", goal.market)].compactMap { name, text in
      text.map { (name, $0) }
    }
    var items: [Item] = []
    if goal.target == nil {
      items.append(
        Item(
          key: "goal_target",
          text: Phrase(
            de: "Wie viel soll das Ziel „\(product)“ im Jahr bringen?",
            en: "How much should the goal “\(product)” bring a year?"),
          place: AnswerPlace(.goals, "target", AnswerPlace.euros, key)))
    }
    if goal.horizon == nil {
      items.append(
        Item(
          key: "goal_horizon",
          text: Phrase(
            de: "In wie vielen Jahren soll das Ziel „\(product)“ erreicht sein?",
            en: "In how many years should the goal “\(product)” be reached?"),
          place: AnswerPlace(.goals, "horizon", AnswerPlace.years, key)))
    }
    return items
  }
}

/// Where the answer to an open question is kept.
public struct AnswerPlace: Sendable {
  /// The table.
  public let table: TableKind
  /// The column.
  public let column: String
  /// In what the answer is told.
  public let label: Phrase
  /// What the row's other columns say.
  public let fixed: [(column: String, text: String)]

  fileprivate static let euros = Phrase(de: "Euro im Jahr", en: "Euros a year")
  private static let share = Phrase(de: "Prozent, etwa 40 %", en: "Percent, such as 40%")
  fileprivate static let years = Phrase(de: "Jahre, etwa 3", en: "Years, such as 3")
  private static let count = Phrase(de: "Anzahl", en: "Number")

  init(_ table: TableKind, _ column: String, _ label: Phrase, _ fixed: [(String, String)]) {
    self.table = table
    self.column = column
    self.label = label
    self.fixed = fixed.map { (column: $0.0, text: $0.1) }
  }

  /// The place of a missing figure; nil where there is none.
  ///
  /// - Parameters:
  ///   - input: the figure, as ``AskQuestion`` names it to machines.
  ///   - subject: the market or capability that it is about.
  public init?(_ input: String, subject: String?) {
    let market = subject.map { ("market", $0) }
    let skill = subject.map { ("capability", $0) }
    let found: (TableKind, String, Phrase, [(String, String)?])? =
      switch input {
      case "revenue", "customer_value": (.firms, input, AnswerPlace.euros, [])
      case "acquisition_cost":
        (.firms, input, Phrase(de: "Euro je Kunde", en: "Euros a customer"), [])
      case "margin": (.firms, "contribution_margin", AnswerPlace.share, [])
      case "knowledge_intensity": (.firms, input, AnswerPlace.share, [])
      case "planned_customers", "room_customers": (.firms, input, AnswerPlace.count, [])
      case "purchases":
        (.firms, input, Phrase(de: "Einkauf, Euro im Jahr", en: "Purchases, euros a year"), [])
      case "presence": (.markets, input, AnswerPlace.share, [market, ("role", "served")])
      case "contacts": (.markets, input, AnswerPlace.count, [market, ("role", "served")])
      case "target": (.markets, input, AnswerPlace.euros, [market, ("role", "sought")])
      case "level": (.offers, input, AnswerPlace.share, [skill])
      case "spare_capacity": (.offers, input, AnswerPlace.euros, [skill])
      case "need_value": (.needs, "value", AnswerPlace.euros, [skill])
      case "need_volume": (.needs, "volume", AnswerPlace.euros, [skill])
      default: nil
      }
    guard let found, found.3.allSatisfy({ $0 != nil }) else { return nil }
    self.init(found.0, found.1, found.2, found.3.compactMap(\.self))
  }
}
