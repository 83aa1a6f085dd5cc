/// What is asked of a router: from any of some nodes to any of some others.
public struct RouteQuery: Sendable {
  /// Where paths may begin.
  public var sources: [Graph.Node]
  /// Where paths may end; a path ends at the first of them that it meets.
  public var targets: [Graph.Node]
  /// The most arcs of a path; nil for no limit.
  public var maximumHops: Int?
  /// Nodes that may not be intermediate; empty for none, else an entry for each node.
  public var excluding: [Bool]

  /// Makes a query.
  public init(
    from sources: [Graph.Node], to targets: [Graph.Node], maximumHops: Int? = nil,
    excluding: [Bool] = []
  ) {
    self.sources = sources
    self.targets = targets
    self.maximumHops = maximumHops
    self.excluding = excluding
  }
}
