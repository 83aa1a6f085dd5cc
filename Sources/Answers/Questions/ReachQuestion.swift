public import PartnernetzNetworks
import PartnernetzPartnerships

/// How many firms somebody reaches by introductions.
///
/// - SeeAlso: F18.
public struct ReachQuestion: Question {
  /// The firm's id or name; nil for all.
  public var firm: String?
  /// Most introductions in a row, within ``PathQuestion/hopRange``; nil for the parameters' limit.
  public var hops: Int?

  /// Makes the question.
  public init(of firm: String? = nil, hops: Int? = nil) {
    self.firm = firm
    self.hops = hops
  }

  /// Each firm's reach, the greatest first.
  ///
  /// - Throws: ``FirmLookupError``.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let source = try firm.map { try network.number(named: $0) }
    return Reach(of: source.map { [$0] }, in: network, hops: hops, seed: reader.seed)
      .answer(in: network, reader.language)
  }
}

/// Which members together reach the most.
public struct StartersQuestion: Question {
  /// How many, from 1.
  public var count: Int
  /// Most introductions in a row, within ``PathQuestion/hopRange``; nil for the parameters' limit.
  public var hops: Int?

  /// Makes the question.
  public init(_ count: Int, hops: Int? = nil) {
    self.count = count
    self.hops = hops
  }

  /// The members to begin with, and how near that is to the best.
  public func answer(in network: Network, for reader: Reader) -> Answer {
    ReachChoice(ofFirms: count, in: network, hops: hops, seed: reader.seed)
      .answer(asked: count, in: network, reader.language)
  }
}

/// Which contacts to ask for introductions with so many asks.
public struct AsksQuestion: Question {
  /// How many asks there are, from 1.
  public var budget: Int
  /// Who asks, by id or name; nil where any member may.
  public var firm: String?
  /// Most introductions in a row, within ``PathQuestion/hopRange``; nil for the parameters' limit.
  public var hops: Int?

  /// Makes the question.
  public init(_ budget: Int, by firm: String? = nil, hops: Int? = nil) {
    self.budget = budget
    self.firm = firm
    self.hops = hops
  }

  /// Who should ask whom.
  ///
  /// - Throws: ``FirmLookupError``.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let source = try firm.map { try network.number(named: $0) }
    return ReachChoice(ofAsks: budget, by: source, in: network, hops: hops, seed: reader.seed)
      .answer(ofAsks: budget, by: source, in: network, reader.language)
  }
}

/// How many more firms are reached if two become partners.
public struct PartnershipReachQuestion: Question {
  /// One firm's id or name.
  public var first: String
  /// The other's.
  public var second: String
  /// Most introductions in a row, within ``PathQuestion/hopRange``; nil for the parameters' limit.
  public var hops: Int?

  /// Makes the question.
  public init(_ first: String, with second: String, hops: Int? = nil) {
    self.first = first
    self.second = second
    self.hops = hops
  }

  /// What the partnership brings to its two firms and to others.
  ///
  /// - Throws: ``FirmLookupError``, ``QuestionError``.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let source = try network.number(named: first)
    let other = try network.number(named: second)
    guard source != other else { throw QuestionError.ownPartner }
    return ReachGrowth(linking: source, other, in: network, hops: hops, seed: reader.seed)
      .answer(in: network, reader.language)
  }
}
