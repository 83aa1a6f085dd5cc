/// A way to guess which firms will become partners: ours, and the simple ones it has to beat.
///
/// - SeeAlso: F24.
public enum Predictor: String, Sendable, CaseIterable, Codable {
  /// Ours: the Win-Win-Index.
  case index
  /// Ours: the probability of the best chain of introductions.
  case introduction
  /// Ours: the mean of the two places that a firm has by index and by introduction.
  case combined
  /// Ours: the fit, going by links, trades, places and tags.
  case affinity
  /// Ours: the list by fit as it is given, of which two of ten places are newcomers'.
  case listed = "affinity_list"
  /// By lot.
  case random
  /// One more than the relations of the one times one more than those of the other.
  case popularity
  /// Partners that both have.
  case commonNeighbours = "common_neighbours"
  /// The same, each less the more partners it has: 1 / ln k.
  case adamicAdar = "adamic_adar"
  /// The same by 1 / k.
  case resourceAllocation = "resource_allocation"
  /// How often firms of the two industries are related.
  case industryPair = "industry_pair"
  /// Fewest steps between the two.
  case distance
  /// Paths of three steps, each by 1 / √(k k') of the two between (Kovács et al. 2019).
  case paths3 = "l3"
  /// The same, and where these are equal the number of relations.
  case paths3ThenDegree = "l3_degree"
  /// Partners in common by 1 / k, and where these are equal the number of relations.
  case resourceAllocationThenDegree = "ra_degree"
  /// Where a walk along relations is found that now and then starts again from the firm.
  case personalPageRank = "personal_pagerank"
  /// The places that a firm has by several of the rules together: Σ 1 / (60 + place) (Cormack, Clarke and
  /// Büttcher 2009).
  case fusion = "reciprocal_rank_fusion"

  /// The rules whose places ``fusion`` adds up.
  static let fused: [Predictor] = [
    .paths3ThenDegree, .resourceAllocationThenDegree, .personalPageRank, .industryPair,
  ]

  /// Whether it is ours.
  public var isOurs: Bool {
    switch self {
    case .index, .introduction, .combined, .affinity, .listed: true
    default: false
    }
  }
}
