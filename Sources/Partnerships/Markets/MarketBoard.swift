import PartnernetzNetworks

/// Which members serve and which seek each market, ascending.
struct MarketBoard: Sendable {
  private let serving: [[Int32]]
  private let seeking: [[Int32]]

  /// Looks through the tables.
  ///
  /// - Complexity: O(members + rows of markets).
  init(_ network: Network) {
    let count = network.markets.names.count
    var (serving, seeking) = (
      [[Int32]](repeating: [], count: count), [[Int32]](repeating: [], count: count)
    )
    for firm in network.members {
      for row in network.served[firm] { serving[Int(row.market)].append(firm) }
      for row in network.sought[firm] { seeking[Int(row.market)].append(firm) }
    }
    self.serving = serving
    self.seeking = seeking
  }

  /// Who serves a market.
  func serving(_ market: Int32) -> [Int32] { serving[Int(market)] }

  /// Who seeks it.
  func seeking(_ market: Int32) -> [Int32] { seeking[Int(market)] }
}
