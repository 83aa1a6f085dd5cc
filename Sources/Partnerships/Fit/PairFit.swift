/// How well two firms fit, and what speaks for it.
///
/// - SeeAlso: F25, F26.
public struct PairFit: Sendable, Hashable {
  /// The two firms.
  public let firms: FirmPair
  /// The chance of a link, 0–1; a figure to rank by, no promise.
  public let fit: Double
  /// Its interval at 80 %; nil where the weights are a rule of thumb.
  public let interval: ClosedRange<Double>?
  /// Whether the first, and whether the second, has no links while others have some.
  public let isNewcomer: (first: Bool, second: Bool)

  /// The sum of what speaks for the pair and against it: the log odds of the fit.
  package let score: Double
  /// What each feature adds.
  package let contributions: FitVector
  /// The features.
  package let vector: FitVector

  /// What speaks against bringing the two together before a person looked at them; nil where nothing
  /// that is known does.
  public let doubt: FitDoubt?
  /// How far the two meet each other's needs, by name.
  private let match: FitTags.Match

  init(
    _ firms: FirmPair, _ vector: FitVector, _ weights: FitWeights, match: FitTags.Match,
    ground: FitGround, isNewcomer: (first: Bool, second: Bool)
  ) {
    self.firms = firms
    self.vector = vector
    self.match = match
    self.isNewcomer = isNewcomer
    doubt = ground.doubt
    contributions = weights.contributions(vector)
    score = weights.score(vector)
    fit = FitWeights.probability(score)
    let score = score
    interval = weights.error(of: vector).map { error in
      FitWeights.probability(score - 1.28 * error)...FitWeights.probability(score + 1.28 * error)
    }
    strength = PairFit.word(vector, contributions, match, ground)
  }

  /// The word for a pair, which has to be earned:
  ///
  /// | what it rests on | the word |
  /// |---|---|
  /// | one has by name what the other seeks | high |
  /// | links: a partner in common, a chain of three | high or medium by what links, trades and tags add (1.2, 0.4) |
  /// | a partner in common, whatever it adds | medium |
  /// | the two trades alone | medium |
  /// | the place alone, tags alone, or nothing | low |
  ///
  /// Where both told what they seek and have and nothing matches it is medium at most, and where a person
  /// has to look at the two first, low. Neither the place nor how many links a firm has counts for it. To
  /// a member, who sees few links, a score of them says nothing: its word is never higher than what all
  /// links say.
  private static func word(
    _ vector: FitVector, _ contributions: FitVector, _ match: FitTags.Match, _ ground: FitGround
  ) -> Strength {
    switch match {
    case .mutual, .oneSided: return .high
    case .none, .unknown: break
    }
    guard ground.doubt == nil else { return .low }
    var word = Strength.low
    if ground.hasCommonPartner || ground.tradesDeal { word = .medium }
    let hasLinks = ground.hasCommonPartner || vector[.chain] > 0
    guard hasLinks, ground.seesAllLinks else { return word }
    let features: [FitFeature] = [.closure, .chain, .taste, .industry, .tags]
    let earned = Strength(features.reduce(0) { $0 + contributions[$1] })
    let most: Strength = match == .none ? .medium : .high
    return [word, [earned, most].max { $0.place < $1.place } ?? .low]
      .min { $0.place < $1.place } ?? .low
  }

  /// How well, in a word.
  public enum Strength: String, Sendable, CaseIterable, Codable {
    /// One has what the other seeks, or links say that they fit far better than the average pair.
    case high
    /// A partner in common, links, or trades that usually deal with each other.
    case medium
    /// Little is known that speaks for the two, or somebody has to look at them first.
    case low

    /// The place of the word in the order of a list, the best first.
    package var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    init(_ advantage: Double) {
      self = advantage >= 1.2 ? .high : advantage >= 0.4 ? .medium : .low
    }
  }

  /// How well, in a word: ``Strength/high`` where one has by name what the other seeks, or where links say
  /// so; ``Strength/medium`` at most where it is the two trades alone, ``Strength/low`` where it is the
  /// place alone.
  ///
  /// - SeeAlso: F25.
  public let strength: Strength

  /// The place of the pair in the order of a list: what both have for each other, what one has for the
  /// other, and then the word.
  package var place: Int {
    switch match {
    case .mutual: 0
    case .oneSided: 1
    case .none, .unknown: 2 + strength.place
    }
  }

  /// Whether a need is met by an offer or a market sought by a market served, by name.
  public var meetsNeed: Bool { vector[.needs] > 0 }

  /// What the pair weighs where a plan is made by fit: its fit, and one more for each direction in which
  /// one has what the other seeks.
  package var planWeight: Double { fit + Double(max(0, 2 - place)) }

  /// The partner of a firm in the pair.
  public func partner(of firm: Int32) -> Int32 { firms.partner(of: firm) }

  /// Whether the partner of a firm is a newcomer.
  public func isPartnerNew(of firm: Int32) -> Bool {
    firms.first == firm ? isNewcomer.second : isNewcomer.first
  }

  /// Whether a pair stands before another in a list of pairs: what one seeks and the other has first, in
  /// both directions before one; then in the order of the word that stands beside each, then by score, and
  /// what fits equally well by the firms.
  package func precedes(_ other: PairFit) -> Bool {
    (place, other.score, firms) < (other.place, score, other.firms)
  }

  /// Equal where the firms and their features are.
  public static func == (a: PairFit, b: PairFit) -> Bool {
    a.firms == b.firms && a.vector == b.vector && a.score == b.score
  }

  /// Hashes the firms.
  public func hash(into hasher: inout Hasher) { hasher.combine(firms) }
}
