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
    let fit = Fit(Benefit(network)).excludingTwins()
    guard let firm else { return try ofAll(fit, reader) }
    return ofOne(try network.number(named: firm), fit, reader.language)
  }

  private func ofOne(_ firm: Int32, _ fit: Fit, _ language: Language) -> Answer {
    let (benefit, network) = (fit.benefit, fit.network)
    let found = Suggestions(for: firm, in: benefit, count: top ?? 10).pairs
    let pairs = found.filter { $0.minimum > 0 }
    let byFit = SuggestionsByFit(fit, for: firm, count: top ?? 10)
    let lead = LeadingPartner(
      for: firm, pairs, fitting: byFit.pairs.first?.pair, in: benefit)
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
      blocks += byFit.blocks(language, isBeside: best != nil)
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
    let amounts = json(pairs, fit, language, risks)
    var answer = answer(blocks, best == nil ? [] : pairs, amounts, byFit, fit, language, risks)
    if case .object(var members) = answer.json {
      members["best"] = lead?.json(of: firm, network) ?? .null
      members["by_amounts"] = amounts
      answer.json = .object(members)
    }
    return answer
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
    }
    blocks += learned(!pairs.isEmpty, network, language)
    if pairs.isEmpty || benefit.shareWithAmounts < 0.5 {
      blocks += byFit.blocks(language, isBeside: !pairs.isEmpty)
    }
    if let step = BestPartners.nextStep(pairs, network) {
      blocks += [.gap, .text(step(language))]
    }
    let amounts = json(pairs, fit, language, risks)
    return answer(blocks, pairs, amounts, byFit, fit, language, risks)
  }

  private func json(
    _ pairs: [Pair], _ fit: Fit, _ language: Language, _ risks: [FirmPair: PairRisk]
  ) -> JSONValue {
    .array(pairs.map { $0.json(fit.network, language, fit: fit, risk: risks[$0.firms]) })
  }

  private func learned(_ isTold: Bool, _ network: Network, _ language: Language) -> [Block] {
    guard isTold, let learned = network.parameters.lessonPhrase else { return [] }
    return [.gap, .text(learned(language))]
  }

  /// The answer with its data: by amounts where there are pairs by them, else by fit.
  private func answer(
    _ blocks: [Block], _ pairs: [Pair], _ amounts: JSONValue, _ byFit: SuggestionsByFit,
    _ fit: Fit, _ language: Language, _ risks: [FirmPair: PairRisk]
  ) -> Answer {
    let isByFit = pairs.isEmpty
    let listed = isByFit ? byFit.json(language) : amounts
    var json: [String: JSONValue] = [
      "objective": .string(isByFit ? "fit" : "index"), "value": nil, "upper_bound": nil,
      "optimal": nil, "pairs": listed, "unserved": [],
    ]
    if !isByFit { json["by_fit"] = byFit.json(language) }
    return Answer(
      blocks: blocks, json: .object(json),
      table: isByFit
        ? byFit.table(language) : Table.pairs(pairs, fit.network, language, risks: risks),
      status: isByFit && byFit.pairs.isEmpty ? .nothingFound : .fine)
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
