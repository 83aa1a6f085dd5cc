/// The features that most rows have, each with a bit of its own: what a row has of them is one
/// number, and what it has in common with another one operation.
struct FrequentFeatures: Sendable {
  /// For each bit its feature; ascending, so that sums by bits add up in the order of features.
  let features: [Int32]
  /// For each feature its bit alone; 0 where it is not among the frequent ones.
  let bit: [UInt64]
  /// For each entry of the holders' lists what the row has of the frequent features. It is kept
  /// beside the row and not under the row's number, since lists are read from front to back.
  let signatures: [UInt64]

  /// Finds the frequent features and what each row has of them.
  ///
  /// - Complexity: O(entries + features · log features).
  init(holders: FeatureRows) {
    func count(_ feature: Int32) -> Int { holders.range(feature).count }
    let byCount = (0..<Int32(holders.rowCount)).sorted { (-count($0), $0) < (-count($1), $1) }
    let features = byCount.prefix(UInt64.bitWidth).sorted()
    var bit = [UInt64](repeating: 0, count: holders.rowCount)
    var held = [UInt64](repeating: 0, count: holders.featureCount)
    for (place, feature) in features.enumerated() {
      bit[Int(feature)] = 1 << UInt64(place)
      for row in holders.features[holders.range(feature)] { held[Int(row)] |= 1 << UInt64(place) }
    }
    self.features = features
    self.bit = bit
    signatures = holders.features.map { held[Int($0)] }
  }
}
