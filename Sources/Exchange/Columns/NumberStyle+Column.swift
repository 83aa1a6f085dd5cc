import PartnernetzRecords

extension NumberStyle {
  /// Looks for a value that can be read in one way only.
  /// - Complexity: O(rows).
  init(of column: Int, in table: any Sheet, content: Content, shift: Int, isGermanFile: Bool?) {
    var proofs: Set<DecimalMark> = []
    for row in 0..<table.rowCount
    where table.contains(0x2E, or: 0x2C, row: row, column: column) {
      guard let text = table.text(row: row, column: column) else { continue }
      let estimate = Estimate(text, of: content)
      if content.isCount, let mark = estimate?.markOfThousands {
        proofs.insert(mark == .comma ? .point : .comma)
        continue
      }
      for numeral in estimate?.parts ?? [] {
        if let mark = NumberStyle.evidence(numeral, content: content, shift: shift) {
          proofs.insert(mark)
        }
      }
    }
    switch (proofs.count, proofs.first, isGermanFile) {
    case (1, .some(let mark), _): self = .proved(mark)
    case (0, _, true): self = .assumed(.comma)
    case (0, _, false): self = .assumed(.point)
    default: self = .unknown
    }
  }
}
