extension Catalogue {
  /// What a column's cells are.
  public enum Content: Sendable, Hashable {
    /// Any text.
    case text
    /// A code of the classification of industries.
    case industry
    /// A firm's id or name.
    case firm
    /// Several texts in one cell.
    case tags
    /// Euros; only equity may be negative.
    case money(isSigned: Bool = false)
    /// A number in a range.
    case number(ClosedRange<Double>)
    /// A share of one.
    case share
    /// A whole number in a range.
    case integer(ClosedRange<Int>)
    /// Trust, 0–1; tables may tell it in marks from 1 to 5.
    case trust
    /// A day.
    case day
    /// One of a few codes, or yes and no.
    case choice(CodeSet)
  }
}

extension Catalogue.Content {
  /// Whether its cells are numbers.
  package var isNumeric: Bool {
    switch self {
    case .money, .number, .share, .integer, .trust: true
    case .text, .industry, .firm, .tags, .day, .choice: false
    }
  }

  /// Whether a row may hold a value here: of the right kind, and in the range.
  package func holds(_ value: Catalogue.Value) -> Bool {
    switch (self, value) {
    case (.text, .text), (.firm, .text), (.industry, .industry), (.tags, .list), (.day, .day): true
    case (.money(let isSigned), .money(let money)):
      money.cents >= (isSigned ? -Money.limit : 0) && money.cents <= Money.limit
    case (.number(let range), .number(let number)): range.contains(number)
    case (.share, .number(let number)), (.trust, .number(let number)): (0...1).contains(number)
    case (.integer(let range), .integer(let integer)): range.contains(integer)
    case (.choice(let set), .truth): set.isTruth
    case (.choice(let set), .code(let code)): set.codes.contains(code)
    default: false
    }
  }
}
