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
    let pairs: [Pair]
    var blocks: [Block]
    let fit = Fit(Benefit(network)).excludingTwins()
    let benefit = fit.benefit
    let byFit: SuggestionsByFit
    if let firm {
      let number = try network.number(named: firm)
      pairs = Suggestions(for: number, in: benefit, count: top ?? 10).pairs
      blocks =
        pairs.isEmpty ? [] : BestPartners(pairs, for: number, in: benefit.base).blocks(language)
      byFit = SuggestionsByFit(fit, for: number, count: top ?? 10)
    } else {
      pairs = try Suggestions.forEachMember(
        in: benefit, count: top ?? 3, stop: .whenCancelled
      ) { reader.progress($0) }
      .flatMap(\.pairs)
      byFit = try SuggestionsByFit(fit, count: top ?? 3, progress: reader.progress)
      blocks =
        pairs.isEmpty
        ? []
        : [
          .headline(BestPartners.headline(pairs, network)(language)),
          .table(Table.pairs(pairs.filter { $0.minimum > 0 }, network, language)),
        ] + [BestPartners.onlyByPayment(pairs)].compactMap(\.self).map { .text($0(language)) }
    }
    if let firm { blocks += metAlready(try network.number(named: firm), network, language) }
    if !pairs.isEmpty, let learned = network.parameters.lessonPhrase {
      blocks += [.gap, .text(learned(language))]
    }
    // Beside amounts of everybody who has some, the order without them says little.
    let isBeside = !pairs.isEmpty
    if !isBeside || benefit.shareWithAmounts < 0.5 {
      blocks += byFit.blocks(language, isBeside: isBeside)
    }
    if firm == nil, let step = BestPartners.nextStep(pairs, network) {
      blocks += [.gap, .text(step(language))]
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

  /// With whom the firm is on its way, or was lately, who is therefore not in the list.
  private func metAlready(
    _ firm: Int32, _ network: Network, _ language: Language
  ) -> [Block] {
    let met = network.engagements.standings(of: firm)
    guard !met.isEmpty else { return [] }
    let words = met.map { other, standing in
      "\(network.shortName(other)) (\(Obstacle(standing).short(language)))"
    }
    return [
      .gap,
      .text(
        Phrase(
          de: "Nicht mehr aufgeführt: \(language.list(words)).",
          en: "No longer listed: \(language.list(words)).")(language)),
    ]
  }
}
