/// Compares a table's last row with the sums of its columns.
enum ColumnSums {
  private struct Sum {
    var column: Int
    /// What the last row says if points separate decimals, or commas.
    var last: [Double?]
    var sums: [Double] = [0, 0]
    var count = 0
  }

  /// The first column of which the last row is the sum; nil where the row is something else.
  ///
  /// All its numbers must be sums, and besides them there is no word, or one beside two sums of
  /// three rows or more.
  /// - Complexity: O(rows), of which few are looked at where the last row is no sum.
  static func column(in table: Table, rows: Range<Int>, last: Int, headers: [String]) -> Int? {
    let texts = table.texts(ofRecord: last)
    // Numbers that name things add up by chance; a legal form is a firm's.
    let isNamed = texts.indices.contains { column in
      !texts[column].isEmpty && headers.indices.contains(column)
        && HeaderWords.isKey(headers[column])
    }
    guard !isNamed, texts.allSatisfy({ FirmName($0).legalForm == nil }) else { return nil }
    let words = texts.count { !$0.isEmpty && Numeral($0) == nil }
    var sums: [Sum] = texts.enumerated().compactMap { column, text in
      guard let numeral = Numeral(text) else { return nil }
      return Sum(column: column, last: DecimalMark.allCases.map { numeral.value(decimal: $0) })
    }
    guard rows.count >= 2, !sums.isEmpty,
      words == 0 || words == 1 && sums.count >= 2 && rows.count >= 3
    else { return nil }
    for (number, record) in rows.enumerated() {
      let texts = table.texts(ofRecord: record)
      for place in sums.indices where texts.indices.contains(sums[place].column) {
        guard let numeral = Numeral(texts[sums[place].column]) else { continue }
        sums[place].count += 1
        for (way, mark) in DecimalMark.allCases.enumerated() {
          sums[place].sums[way] += numeral.value(decimal: mark) ?? .nan
        }
      }
      // Sums of positive numbers only grow.
      if number == 100, sums.contains(where: isPassed) { return nil }
    }
    return sums.allSatisfy(isSum) ? sums[0].column : nil
  }

  private static func isPassed(_ sum: Sum) -> Bool {
    zip(sum.last, sum.sums).allSatisfy { last, sum in
      guard let last, !sum.isNaN else { return true }
      return last >= 0 && sum > last * 1.000_001 + 1
    }
  }

  private static func isSum(_ sum: Sum) -> Bool {
    sum.count >= 2
      && zip(sum.last, sum.sums).contains { last, sum in
        guard let last, last != 0 else { return false }
        // Whole numbers may be sums that were rounded.
        let isRounded = abs(last) >= 100 && last == last.rounded() && sum != sum.rounded()
        return abs(last - sum) <= 1e-9 * abs(last) + (isRounded ? 0.5 : 0.000_1)
      }
  }

  // MARK: Groups

  /// Of tables with more cells the groups are not looked for.
  private static let mostGrouped = 100_000

  /// The records that are the sums of groups of rows, each above or below its own: of all their cells
  /// one alone is no number, and it has no legal form.
  /// - Complexity: O(rows).
  static func groups(
    in table: Table, rows: Range<Int>, headers: [String], without known: Set<Int>
  ) -> [Int] {
    guard rows.count * headers.count <= mostGrouped,
      let name = headers.firstIndex(where: HeaderWords.isName)
    else { return [] }
    let records = rows.filter { !known.contains($0) }
    let texts = records.map { table.texts(ofRecord: $0) }
    let heads = texts.indices.filter { isHead(texts[$0], name: name) }
    guard !heads.isEmpty, 2 * heads.count <= texts.count else { return [] }
    for isBelow in [true, false] {
      let groups = heads.indices.map { place -> (head: Int, rows: Range<Int>) in
        let (head, isFirst) = (heads[place], place == 0)
        guard !isBelow else { return (head, (isFirst ? 0 : heads[place - 1] + 1)..<head) }
        return (head, head + 1..<(place + 1 < heads.count ? heads[place + 1] : texts.count))
      }
      let areSums = groups.allSatisfy { isSum(texts[$0.head], of: texts[$0.rows], name: name) }
      // Small numbers, and those of one row, add up by chance.
      let isProven = groups.contains { group in
        group.rows.count > 1
          && texts[group.head].contains { (Numeral($0)?.value(decimal: .comma) ?? 0) >= 20 }
      }
      if areSums, isProven { return heads.map { records[$0] } }
    }
    return []
  }

  private static func isHead(_ texts: [String], name: Int) -> Bool {
    let words = texts.indices.filter { !texts[$0].isEmpty && Numeral(texts[$0]) == nil }
    return words == [name] && texts.contains { Numeral($0) != nil }
      && FirmName(texts[name]).legalForm == nil
  }

  /// Whether all numbers of a row are sums of some rows.
  private static func isSum(_ total: [String], of rows: ArraySlice<[String]>, name: Int) -> Bool {
    guard !rows.isEmpty else { return false }
    for column in total.indices where column != name {
      guard let numeral = Numeral(total[column]) else { continue }
      let isRight = DecimalMark.allCases.contains { mark in
        guard let value = numeral.value(decimal: mark) else { return false }
        let sum = rows.reduce(0.0) { sum, row in
          sum
            + (Numeral(row.indices.contains(column) ? row[column] : "")?.value(decimal: mark) ?? 0)
        }
        return abs(value - sum) <= 1e-9 * abs(value)
      }
      guard isRight else { return false }
    }
    return true
  }
}
