/// A column of a Parquet file: a name, and what its values are.
package struct ParquetColumn: Sendable, Hashable {
  /// What the values of a column are.
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// Yes or no.
    case truth
    /// Whole numbers of 64 bits.
    case integer
    /// Floating-point numbers of 64 bits.
    case number
    /// Whole hundredths, read as decimal numbers with two places and up to 18 digits.
    case hundredths
    /// Days, counted from 1 January 1970.
    case day
    /// Texts in UTF-8.
    case text
  }

  package let name: String
  package let kind: Kind
  /// Whether every row has a value.
  package let isNeeded: Bool

  package init(_ name: String, _ kind: Kind, isNeeded: Bool = false) {
    self.name = name
    self.kind = kind
    self.isNeeded = isNeeded
  }
}

/// A value of a Parquet file.
package enum ParquetValue: Sendable, Hashable {
  case truth(Bool)
  case integer(Int64)
  case number(Double)
  case hundredths(Int64)
  /// Days since 1 January 1970.
  case day(Int32)
  case text(String)
}

/// Why rows cannot be a Parquet file.
package enum ParquetError: Error, Hashable {
  /// A row has more or fewer values than there are columns.
  case rowOfOtherLength(row: Int)
  /// A row has no value in a column in which every row has one.
  case missing(column: String, row: Int)
  /// A value is of another kind than its column.
  case otherKind(column: String, row: Int)
  /// A number is not a number, or infinite.
  case notFinite(column: String, row: Int)
  /// A text has more bytes than a page can hold.
  case tooLong(column: String, row: Int)
  /// Two columns have names that many programs cannot tell apart: only case differs, if anything.
  case sameName(String)
}
