import PartnernetzFormats
public import PartnernetzWording

/// A table of an answer: rows of typed cells under named columns.
public struct Table: Sendable, Hashable {
  /// One column.
  public struct Column: Sendable, Hashable {
    /// Whom a column tells something.
    public enum Audience: Sendable, Hashable {
      /// Who reads a page or a terminal.
      case people
      /// Who reads CSV.
      case machines
    }

    /// The name for machines.
    public var key: String
    /// The heading for people.
    public var title: Phrase
    /// Who alone gets the column; nil for everybody.
    public var only: Audience?

    /// Makes a column.
    public init(_ key: String, de: String, en: String, only: Audience? = nil) {
      self.key = key
      title = Phrase(de: de, en: en)
      self.only = only
    }

    /// A column that stands in CSV only.
    public static func machine(_ key: String) -> Column {
      Column(key, de: key, en: key, only: .machines)
    }
  }

  /// The columns in order.
  public var columns: [Column]
  /// The rows, each with a cell for every column.
  public var rows: [[Cell]]

  /// Makes a table.
  public init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The places of the columns that an audience gets.
  public func places(for audience: Column.Audience) -> [Int] {
    columns.indices.filter { columns[$0].only == nil || columns[$0].only == audience }
  }

  /// The table as CSV with a header of keys.
  ///
  /// - Complexity: O(bytes).
  public var csv: String {
    let places = places(for: .machines)
    let head = places.map { CSV.field(columns[$0].key) }
    let lines = [head] + rows.map { row in places.map { row[$0].field } }
    return lines.map { $0.joined(separator: ",") + "\n" }.joined()
  }
}
