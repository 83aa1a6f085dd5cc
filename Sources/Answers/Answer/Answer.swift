package import PartnernetzExchange
public import PartnernetzFormats
import PartnernetzParallel

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
  ///
  /// Where that takes long, it is made when it is first asked for: most readers are people.
  public var json: JSONValue {
    get { written.value }
    set { written = Once { newValue } }
  }
  private var written: Once<JSONValue>
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
    self.init(
      blocks: blocks, table: table, status: status, streamed: streamed, writing: { json })
  }

  /// The same where JSON is made when it is first asked for.
  package init(
    blocks: [Block], table: Table, status: Status = .fine,
    streamed: (any StreamedAnswer)? = nil, writing json: @escaping @Sendable () -> JSONValue
  ) {
    self.blocks = blocks
    written = Once(json)
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
