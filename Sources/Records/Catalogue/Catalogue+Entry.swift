public import PartnernetzWording

extension Catalogue {
  /// What is said of a column, whatever its rows are.
  public struct Entry: Sendable {
    /// The column's name in the contract, and in all files that we write.
    public let name: String
    /// What its cells are, and in which range.
    public let content: Content
    /// German headers, the usual one first.
    public let german: [String]
    /// Further English headers.
    public let english: [String]
    /// The unit of its numbers, e.g. `EUR/yr`; nil where they have none.
    public let unit: String?
    /// The edition of the register's columns that brought it, from 1.
    public let since: Int
    /// Whether a row makes no sense without it.
    public let isNeeded: Bool
    /// Whether rows keep it; others only help to read a row.
    public let isKept: Bool
    /// How the column counts for the coverage of answers; nil where it does not.
    public let coverage: Coverage?
  }

  /// How a column counts for the coverage of answers.
  public struct Coverage: Sendable {
    /// What the column is called there.
    public let title: Phrase
    /// Columns that together tell as much.
    package let instead: [String]

    package init(de german: String, en english: String, or instead: [String] = []) {
      title = Phrase(de: german, en: english)
      self.instead = instead
    }
  }
}

extension Catalogue.Entry {
  /// Whether sums and comparisons over all firms ask for it: numbers, choices and the industry. Texts are
  /// left out, since making them takes most of the time of a row.
  package var isFigure: Bool {
    switch content {
    case .money, .number, .share, .integer, .trust, .choice, .industry: true
    case .text, .firm, .tags, .day: false
    }
  }
}
