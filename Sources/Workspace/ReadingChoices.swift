public import PartnernetzExchange
public import PartnernetzRecords

/// What a person decided about how tables are read, question by question.
public struct ReadingChoices: Sendable, Hashable {
  /// What a table, a column or a cell's words mean.
  public struct Meaning: Sendable, Hashable {
    /// The file's name; empty for all that are read together.
    public var file: String
    /// The column's header; empty where the table itself is meant.
    public var column: String
    /// The cell's words; empty where the column itself is meant.
    public var value: String
    /// The contract's word, or the words that do in its place.
    public var word: String

    /// Makes a meaning.
    public init(file: String, column: String, value: String, word: String) {
      self.file = file
      self.column = column
      self.value = value
      self.word = word
    }
  }

  /// What tables, columns and words mean.
  public private(set) var meanings: [Meaning] = []
  /// Whether faulty cells count as unknown.
  public var skipsFaultyCells = false
  /// Whether firms that only links name are made.
  public var makesFirmsOfLinks = false
  /// What links are that do not say it themselves.
  public var kindOfLinks: LinkKind?

  /// What was decided about single rows.
  public var rows = RowAmendments()

  /// Decides nothing.
  public init() {}

  /// Takes a decision; a later one about the same goes before an earlier one.
  ///
  /// Of words that were replaced before and are still not understood, the first ones are meant.
  public mutating func decide(_ meaning: Meaning) {
    if !meaning.value.isEmpty,
      let place = meanings.firstIndex(where: {
        $0.file == meaning.file && $0.column == meaning.column && $0.word == meaning.value
          && !$0.value.isEmpty
      })
    {
      meanings[place].word = meaning.word
      return
    }
    meanings.removeAll {
      $0.file == meaning.file && $0.column == meaning.column && $0.value == meaning.value
    }
    meanings.append(meaning)
  }

  /// Reads tables so.
  ///
  /// - Throws: `Diagnostic` where a word means nothing.
  public func importer() throws(Diagnostic) -> Importer {
    let mapping: ColumnMapping? =
      meanings.isEmpty
      ? nil
      : try ColumnMapping(
        try Table(
          records: [["file", "column", "value", "means"]]
            + meanings.map { [$0.file, $0.column, $0.value, $0.word] }, named: "mapping.csv"))
    var importer = Importer(
      mapping: mapping, skippingFaultyRows: skipsFaultyCells,
      makingFirmsOfLinks: makesFirmsOfLinks, kindOfLinks: kindOfLinks)
    importer.amendments = rows
    return importer
  }
}
