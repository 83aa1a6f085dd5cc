package import PartnernetzExchange
public import PartnernetzFormats

/// The answer to a question, for people, for machines and as one table; no face, no file, no option.
public struct Answer: Sendable {
  /// What the asker should make of it.
  public enum Status: Sendable, Hashable {
    /// Answered.
    case fine
    /// There is no answer; the blocks say why.
    case nothingFound
    /// Answered, and there is something that a person should look at.
    case somethingToLookAt
  }

  /// For people, in order.
  public var blocks: [Block]
  /// For machines; null where ``streamed`` writes it.
  public var json: JSONValue
  /// The one table of the answer.
  public var table: Table
  /// Further sheets of the answer as a workbook.
  package var pages: [WorkbookPage] = []
  /// What the asker should make of it.
  public var status: Status
  /// Writes JSON and CSV where values would take too much room; nil where ``json`` and ``table`` do.
  public var streamed: (any StreamedAnswer)?

  /// Makes an answer.
  public init(
    blocks: [Block], json: JSONValue, table: Table, status: Status = .fine,
    streamed: (any StreamedAnswer)? = nil
  ) {
    self.blocks = blocks
    self.json = json
    self.table = table
    self.status = status
    self.streamed = streamed
  }

  /// The answer as JSON, keys in alphabetical order.
  ///
  /// - Throws: what encoding throws; no answer of the house does.
  /// - Complexity: O(bytes).
  public func jsonText() throws -> String { try streamed?.json() ?? json.text() }

  /// The answer's table as CSV with a header of keys.
  ///
  /// - Complexity: O(bytes).
  public func csvText() -> String { streamed?.csv() ?? table.csv }
}

/// An answer too large to be held as values: it writes itself.
public protocol StreamedAnswer: Sendable {
  /// The answer as JSON.
  func json() -> String
  /// The answer as CSV with a header of keys.
  func csv() -> String
}
