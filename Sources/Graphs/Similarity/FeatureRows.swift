/// Which features each row has: a sparse matrix of zeros and ones in compressed rows.
///
/// The features of row `r` are the positions `offsets[r]..<offsets[r + 1]` of `features`, ascending,
/// each once.
public struct FeatureRows: Sendable {
  /// For each row the position of its first feature; one entry more than rows.
  public let offsets: [Int]
  /// The features, row by row.
  public let features: [Int32]
  /// Number of features that there can be.
  public let featureCount: Int

  /// Number of rows.
  public var rowCount: Int { offsets.count - 1 }

  /// The positions of a row's features.
  @inline(__always)
  func range(_ row: Int32) -> Range<Int> { offsets[Int(row)]..<offsets[Int(row) + 1] }

  /// Sorts entries into rows; the same entry twice counts once.
  ///
  /// - Parameters:
  ///   - rowCount: number of rows.
  ///   - featureCount: number of features.
  ///   - rows: for each entry its row, in `0..<rowCount`.
  ///   - features: for each entry its feature, in `0..<featureCount`.
  /// - Precondition: there are as many rows as features, all in range; else the program stops with a
  ///   sentence.
  /// - Complexity: O(rows + features + entries).
  public init(rowCount: Int, featureCount: Int, rows: [Int32], features: [Int32]) {
    require(
      rows.count == features.count,
      "Each entry is a row and a feature, but there are \(rows.count) rows and \(features.count) "
        + "features.")
    for entry in rows.indices {
      require(
        rows[entry] >= 0 && Int(rows[entry]) < rowCount,
        "Entry \(entry) names row \(rows[entry]), but there are \(rowCount), numbered from 0.")
      require(
        features[entry] >= 0 && Int(features[entry]) < featureCount,
        "Entry \(entry) names feature \(features[entry]), but there are \(featureCount), numbered "
          + "from 0.")
    }
    // Two stable counting sorts leave each row ascending.
    let byFeature = countingSort(keys: features, payload: rows, bins: featureCount)
    let sorted = countingSort(keys: byFeature.payload, payload: byFeature.keys, bins: rowCount)
    var offsets = [Int](repeating: 0, count: rowCount + 1)
    var kept: [Int32] = []
    kept.reserveCapacity(features.count)
    var lastRow: Int32 = -1
    for (row, feature) in zip(sorted.keys, sorted.payload) {
      if row == lastRow, kept.last == feature { continue }
      kept.append(feature)
      offsets[Int(row) + 1] += 1
      lastRow = row
    }
    for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
    self.offsets = offsets
    self.features = kept
    self.featureCount = featureCount
  }

  private init(offsets: [Int], features: [Int32], featureCount: Int) {
    self.offsets = offsets
    self.features = features
    self.featureCount = featureCount
  }

  /// The same with rows and features exchanged: for each feature the rows that have it, ascending.
  ///
  /// - Complexity: O(rows + features + entries).
  public var transposed: FeatureRows {
    var offsets = [Int](repeating: 0, count: featureCount + 1)
    for feature in features { offsets[Int(feature) + 1] += 1 }
    for feature in 0..<featureCount { offsets[feature + 1] += offsets[feature] }
    var next = offsets
    var rows = [Int32](repeating: 0, count: features.count)
    for row in 0..<rowCount {
      for position in self.offsets[row]..<self.offsets[row + 1] {
        let feature = Int(features[position])
        rows[next[feature]] = Int32(row)
        next[feature] += 1
      }
    }
    return FeatureRows(offsets: offsets, features: rows, featureCount: rowCount)
  }

  /// The same with features renumbered; those renumbered as negative are left out.
  ///
  /// - Complexity: O(rows + entries · log of the longest row).
  func renumbered(_ numbers: [Int32]) -> FeatureRows {
    var offsets = [0]
    offsets.reserveCapacity(rowCount + 1)
    var renamed: [Int32] = []
    renamed.reserveCapacity(features.count)
    for row in 0..<rowCount {
      let start = renamed.count
      for position in self.offsets[row]..<self.offsets[row + 1] {
        let number = numbers[Int(features[position])]
        if number >= 0 { renamed.append(number) }
      }
      renamed[start...].sort()
      offsets.append(renamed.count)
    }
    return FeatureRows(offsets: offsets, features: renamed, featureCount: featureCount)
  }
}

private func countingSort(
  keys: [Int32], payload: [Int32], bins: Int
) -> (keys: [Int32], payload: [Int32]) {
  var next = [Int](repeating: 0, count: bins + 1)
  for key in keys { next[Int(key) + 1] += 1 }
  for bin in 0..<bins { next[bin + 1] += next[bin] }
  var (sortedKeys, sortedPayload) = (keys, payload)
  for (key, value) in zip(keys, payload) {
    sortedKeys[next[Int(key)]] = key
    sortedPayload[next[Int(key)]] = value
    next[Int(key)] += 1
  }
  return (sortedKeys, sortedPayload)
}
