import PartnernetzRecords

/// How a column writes numbers, decided by what stands in it.
enum NumberStyle: Hashable {
  /// A value in the column proves the mark of the decimals.
  case proved(DecimalMark)
  /// Nothing proves it, but the file's delimiter and language make it likely.
  case assumed(DecimalMark)
  /// Nothing tells; only values that can be read in one way are taken.
  case unknown

  /// The mark that separates decimals, if the number can be read, and stand here, in one way only.
  static func evidence(_ numeral: Numeral, content: Content, shift: Int) -> DecimalMark? {
    let values = DecimalMark.allCases.compactMap { mark in
      numeral.value(decimal: mark, shift: shift).map { (mark: mark, value: $0) }
    }
    if values.count == 1 { return values[0].mark }
    guard values.count == 2, values[0].value != values[1].value else { return nil }
    let fitting = values.filter {
      // `5,000` counts five thousand; that it fits as five proves nothing.
      content.admits($0.value) && !(content.isWhole && numeral.decimals($0.mark) == 3)
    }
    return fitting.count == 1 ? fitting[0].mark : nil
  }

  /// The number's value in this style.
  func value(_ numeral: Numeral, content: Content, shift: Int) -> Reading {
    let both = DecimalMark.allCases.compactMap { numeral.value(decimal: $0, shift: shift) }
    guard let first = both.first, let last = both.last else { return .notANumber }
    if both.count == 1 || first == last { return .value(first) }
    let isProved = if case .proved = self { true } else { false }
    func isDoubtful(_ mark: DecimalMark) -> Bool {
      // What is counted in thousands has no three decimals: `5,000` is never five employees.
      if content.isCount || content.isWhole { return numeral.decimals(mark) == 3 }
      // Euros have two decimals at most, so that three of them speak against what is thought.
      guard case .money = content else { return false }
      guard numeral.decimals(mark) == 3 else { return false }
      // Of thousands they are single euros: seldom meant where nothing or hardly anything proves it.
      let scale = numeral.unit ?? shift
      return scale == 0 || scale == 3 && (!isProved || numeral.endsWithZero)
    }
    switch self {
    case .proved(let mark):
      if isDoubtful(mark) { return .ambiguous }
      return numeral.value(decimal: mark, shift: shift).map { .value($0) } ?? .notANumber
    case .assumed(let mark):
      guard !isDoubtful(mark), let value = numeral.value(decimal: mark, shift: shift) else {
        return .ambiguous
      }
      return .value(value)
    case .unknown:
      guard let mark = NumberStyle.evidence(numeral, content: content, shift: shift),
        let value = numeral.value(decimal: mark, shift: shift)
      else { return .ambiguous }
      return .value(value)
    }
  }

  /// What comes out of reading a number.
  enum Reading: Hashable {
    case value(Double)
    case notANumber
    case ambiguous
  }
}
