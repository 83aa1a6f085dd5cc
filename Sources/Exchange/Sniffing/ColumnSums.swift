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
}
