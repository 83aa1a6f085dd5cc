import PartnernetzFormats
public import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Who would be the best partners of one firm, or of each member.
public struct SuggestionsQuestion: Question {
  /// The firm's id or name; nil for every member.
  public var firm: String?
  /// How many partners a firm gets at most; nil for ten of one firm and three of each.
  public var top: Int?

  /// Makes the question.
  public init(for firm: String? = nil, top: Int? = nil) {
    self.firm = firm
    self.top = top
  }

  /// The best partners, and for one firm the best pair in detail.
  ///
  /// - Throws: ``FirmLookupError``.
  /// - Complexity: that of ``Suggestions``.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let language = reader.language
    let benefit = Benefit(network)
    let pairs: [Pair]
    var blocks: [Block]
    let fit = Fit(benefit).excludingTwins()
    let byFit: SuggestionsByFit
    if let firm {
      let number = try network.number(named: firm)
      pairs = Suggestions(for: number, in: benefit, count: top ?? 10).pairs
        .filter { fit.maySuggest($0) }
      blocks = pairs.isEmpty ? [] : explained(pairs, for: number, network, language)
      byFit = SuggestionsByFit(fit, for: number, count: top ?? 10)
    } else {
      pairs = try Suggestions.forEachMember(
        in: benefit, count: top ?? 3, stop: .whenCancelled
      ) { reader.progress($0) }
      .flatMap(\.pairs).filter { fit.maySuggest($0) }
      byFit = try SuggestionsByFit(fit, count: top ?? 3, progress: reader.progress)
      blocks =
        pairs.isEmpty
        ? []
        : [
          .headline(
            Phrase(de: "Die besten Partner für jedes Mitglied", en: "The best partners for each")(
              language)),
          .table(Table.pairs(pairs, network, language)),
        ]
    }
    // Beside amounts of everybody who has some, the order without them says little.
    let isBeside = !pairs.isEmpty
    if !isBeside || benefit.shareWithAmounts < 0.5 {
      blocks += byFit.blocks(language, isBeside: isBeside)
    }
    guard isBeside else {
      return Answer(
        blocks: blocks,
        json: [
          "objective": "fit", "value": nil, "upper_bound": nil, "optimal": nil,
          "pairs": byFit.json(language), "unserved": [],
        ],
        table: byFit.table(language), status: byFit.pairs.isEmpty ? .nothingFound : .fine)
    }
    return Answer(
      blocks: blocks,
      json: [
        "objective": "index", "value": nil, "upper_bound": nil, "optimal": nil,
        "pairs": .array(pairs.map { $0.json(network, language, fit: fit) }),
        "by_fit": byFit.json(language), "unserved": [],
      ],
      table: Table.pairs(pairs, network, language), status: pairs.isEmpty ? .nothingFound : .fine)
  }

  private func explained(
    _ pairs: [Pair], for firm: Int32, _ network: Network, _ language: Language
  ) -> [Block] {
    guard let best = pairs.first else { return [] }
    return [
      .headline(
        Phrase(
          de: "Die besten Partner für \(network.name(firm))",
          en: "The best partners for \(network.name(firm))")(language)),
      .table(Table.pairs(pairs, network, language, for: firm)),
      .headline(Phrase(de: "Das beste Paar im Einzelnen", en: "The best pair in detail")(language)),
      .table(Table.components(best, network, language, for: firm)),
      .gap,
    ] + facts(of: best, for: firm, network).map { .text($0(language)) }
  }

  /// The range of each side, who would have to pay whom, and how much of the input is known.
  private func facts(of pair: Pair, for firm: Int32, _ network: Network) -> [Phrase] {
    let sides = pair.sides(for: firm)
    let ranges = [sides.first, sides.second].map { side in
      func range(_ language: Language) -> [String] {
        [side.low, side.high].map { language.roundedEuros($0) }
      }
      let (german, english) = (range(.german), range(.english))
      return Phrase(
        de: "\(network.name(side.firm)): im ungünstigsten Fall \(german[0]), im günstigsten "
          + "\(german[1]).",
        en: "\(network.name(side.firm)): \(english[0]) at worst, \(english[1]) at best.")
    }
    let closed =
      network.firm(firm).capacity == 0
      ? Phrase(
        de: "\(network.name(firm)) nimmt zurzeit keine neuen Partner auf (Partnerkapazität 0).",
        en: "\(network.name(firm)) takes no new partners at present (capacity 0).") : nil
    return ranges + [closed, pair.transfer?.sentence { network.name($0) }].compactMap(\.self)
      + [pair.coveragePhrase]
  }
}
