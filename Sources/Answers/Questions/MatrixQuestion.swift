public import PartnernetzNetworks
import PartnernetzPartnerships
public import PartnernetzRecords

/// Who of several firms can be introduced to whom.
public struct MatrixQuestion: Question {
  /// The firms.
  public var firms: FirmList
  /// Most introductions in a row, within ``PathQuestion/hopRange``; nil for the parameters' limit.
  public var hops: Int?
  /// Firms that are not to be asked, by id or name.
  public var avoided: [String]
  /// The kinds of relations that a path may use; nil for all.
  public var kinds: Set<LinkKind>?

  /// Makes the question.
  public init(
    among firms: FirmList, hops: Int? = nil, avoiding avoided: [String] = [],
    over kinds: Set<LinkKind>? = nil
  ) {
    self.firms = firms
    self.hops = hops
    self.avoided = avoided
    self.kinds = kinds
  }

  /// From each to each the most probable path.
  ///
  /// - Throws: ``FirmListError``, ``FirmLookupError``.
  /// - Complexity: that of ``Referral/matrix(of:hops:avoiding:)``.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let numbers = try firms.firms(in: network)
    let hops = hops ?? network.parameters.hopLimit
    let routes = Referral(network, over: kinds).matrix(
      of: numbers, hops: hops, avoiding: try avoided.map { try network.number(named: $0) })
    return MatrixAnswer(routes: routes, network: network, hops: hops).answer(reader.language)
  }
}
