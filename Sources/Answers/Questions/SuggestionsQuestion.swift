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

  /// The best partners, and for one firm the best pair in detail; of all members each pair once.
  ///
  /// - Throws: ``FirmLookupError``.
  /// - Complexity: that of ``Suggestions``.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    guard let firm else { return try ofAll(Fit(in: network).excludingTwins(), reader) }
    let number = try network.number(named: firm)
    let language = reader.language
    guard !network.isOutsider(number) else {
      return ofNobody(network.outsiderBlocks(number, language), network, language)
    }
    let prepared = Fit.whereAmountsAreRare(in: network)
    let benefit = (prepared?.benefit ?? Benefit(network)).excludingTwins()
    if let original = benefit.originals[number] {
      let blocks: [Block] = [
        .headline(network.twinPhrase(number, of: original)(language)), .gap,
        network.twinStep(number, of: original).block(language),
      ]
      return ofNobody(blocks, network, language)
    }
    return ofOne(number, benefit, prepared?.excluding(benefit.twins), language)
  }

  /// Of one firm the fit is looked at only where amounts say too little, or a machine asks: learning what
  /// counts takes all links of the network.
  private func ofOne(
    _ firm: Int32, _ benefit: Benefit, _ prepared: Fit?, _ language: Language
  ) -> Answer {
    let (network, count) = (benefit.network, top ?? 10)
    let found = Suggestions(for: firm, in: benefit, count: count).pairs
    let pairs = found.filter { $0.minimum > 0 }
    let fits = Once { SuggestionsByFit(prepared ?? Fit(benefit), for: firm, count: count) }
    let lead = LeadingPartner(
      for: firm, pairs, fitting: fits.value.lead, in: benefit)
    let risks = PairRisks.beside([lead?.pair].compactMap(\.self) + pairs, benefit.base)
    let best = lead?.pair.map {
      BestPartners(
        $0, pairs, for: firm, in: benefit.base, losing: found.count - pairs.count, risks: risks)
    }
    var blocks = best?.blocks(language) ?? []
    blocks += metAlready(firm, network, language)
    blocks += learned(best != nil, network, language)
    // Beside amounts of everybody who has some, the order without them says little.
    if best == nil || pairs.isEmpty || benefit.shareWithAmounts < 0.5 {
      blocks += fits.value.blocks(language, isBeside: best != nil)
    }
    if best == nil, !pairs.isEmpty {
      let head = Phrase(de: "Daneben nach den bekannten Beträgen", en: "Beside it by known amounts")
      // What to do stays the last line.
      blocks.insert(
        contentsOf: [
          .headline(head(language)), .table(Table.pairs(pairs, network, language, for: firm)), .gap,
        ], at: max(0, blocks.count - 1))
    }
    if let best { blocks += [.gap, .text(best.nextStep(language))] }
    let listed = best == nil ? [] : pairs
    let isByFit = listed.isEmpty
    return Answer(
      blocks: blocks,
      table: isByFit
        ? fits.value.table(language) : Table.pairs(listed, network, language, risks: risks),
      status: isByFit && fits.value.pairs.isEmpty ? .nothingFound : .fine
    ) {
      let byFit = fits.value
      let amounts = SuggestionsQuestion.json(pairs, byFit.fit, language, risks)
      var members = SuggestionsQuestion.members(
        isByFit: isByFit, amounts: amounts, byFit: byFit.json(language))
      members["best"] = lead?.json(of: firm, network) ?? .null
      members["by_amounts"] = amounts
      return .object(members)
    }
  }

  /// Of a firm that gets no partners, as it is: what is said of it, and the list empty.
  private func ofNobody(
    _ blocks: [Block], _ network: Network, _ language: Language
  ) -> Answer {
    var members = SuggestionsQuestion.members(isByFit: false, amounts: [], byFit: [])
    members["best"] = .null
    members["by_amounts"] = []
    return Answer(
      blocks: blocks, json: .object(members),
      table: Table.pairs([], network, language), status: .nothingFound)
  }

  private func ofAll(_ fit: Fit, _ reader: Reader) throws -> Answer {
    let (benefit, network, language) = (fit.benefit, fit.network, reader.language)
    let found = try Suggestions.forEachMember(
      in: benefit, count: top ?? 3, stop: .whenCancelled
    ) { reader.progress($0) }
    // What one says of the other, the other says of the one.
    var told = Set<FirmPair>()
    let each = found.flatMap(\.pairs).filter { told.insert($0.firms).inserted }
      .sorted { $0.isBetter(than: $1) }
    let pairs = each.filter { $0.minimum > 0 }
    let byFit = try SuggestionsByFit(fit, count: top ?? 3, progress: reader.progress)
    let risks = PairRisks.beside(pairs, benefit.base)
    var blocks: [Block] = []
    if !pairs.isEmpty {
      blocks = [
        .headline(BestPartners.headline(pairs, network)(language)),
        .table(Table.pairs(pairs, network, language, risks: risks)),
      ]
      blocks += [BestPartners.onlyByPayment(each.count - pairs.count)].compactMap(\.self)
        .map { .text($0(language)) }
      blocks += [Pair.oneTradePhrase(pairs, network)].compactMap(\.self)
        .map { .text($0(language)) }
    }
    blocks += learned(!pairs.isEmpty, network, language)
    if pairs.isEmpty || benefit.shareWithAmounts < 0.5 {
      blocks += byFit.blocks(language, isBeside: !pairs.isEmpty)
    }
    if let step = BestPartners.nextStep(pairs, network) {
      blocks += [.gap, .text(step(language))]
    }
    return Answer(
      blocks: blocks,
      json: .object(
        SuggestionsQuestion.members(
          isByFit: pairs.isEmpty,
          amounts: SuggestionsQuestion.json(pairs, fit, language, risks),
          byFit: byFit.json(language))),
      table: pairs.isEmpty
        ? byFit.table(language) : Table.pairs(pairs, network, language, risks: risks),
      status: pairs.isEmpty && byFit.pairs.isEmpty ? .nothingFound : .fine)
  }

  private static func json(
    _ pairs: [Pair], _ fit: Fit, _ language: Language, _ risks: [FirmPair: PairRisk]
  ) -> JSONValue {
    .array(pairs.map { $0.json(fit.network, language, fit: fit, risk: risks[$0.firms]) })
  }

  private func learned(_ isTold: Bool, _ network: Network, _ language: Language) -> [Block] {
    guard isTold, let learned = network.parameters.lessonPhrase else { return [] }
    return [.gap, .text(learned(language))]
  }

  /// What both kinds of answers tell a machine: the list by amounts, or that by fit where there is none.
  private static func members(
    isByFit: Bool, amounts: JSONValue, byFit: JSONValue
  ) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "objective": .string(isByFit ? "fit" : "index"), "value": nil, "upper_bound": nil,
      "optimal": nil, "pairs": isByFit ? byFit : amounts, "unserved": [],
    ]
    if !isByFit { members["by_fit"] = byFit }
    return members
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
