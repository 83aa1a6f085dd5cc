public import PartnernetzNetworks
public import PartnernetzRecords

/// Where the network comes from: read once, seen by different readers.
public struct NetworkSource: Sendable {
  /// The network as a reader may see it.
  let network: @Sendable (Viewer) throws -> Network
  /// The tables as a reader may see them.
  let tables: @Sendable (Viewer) throws -> MemberTables

  /// Takes what opens them.
  public init(
    network: @escaping @Sendable (Viewer) throws -> Network,
    tables: @escaping @Sendable (Viewer) throws -> MemberTables
  ) {
    self.network = network
    self.tables = tables
  }
}
