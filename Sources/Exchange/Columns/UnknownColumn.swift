/// A column of a foreign table that nothing explains; its cells are kept as attributes.
public struct UnknownColumn: Sendable, Hashable {
  /// The file's name.
  public let file: String
  /// The sheet's name, for workbooks.
  public let sheet: String?
  /// The column's header as it stands in the file.
  public let column: String
  /// The contract's column that may be meant; nil where none is likely.
  public let likely: String?
  /// The table that it stands in.
  package let kind: TableKind
}
