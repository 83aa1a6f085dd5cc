/// How much of a foreign file is taken, checked before memory is.
public struct Limits: Sendable, Hashable {
  /// Bytes of one file.
  public var bytes: Int
  /// Rows of one table, blank ones included.
  public var rows: Int
  /// Fields of one row.
  public var fields: Int
  /// Cells of one sheet of a workbook.
  public var cells: Int
  /// Bytes of one field.
  public var fieldLength: Int
  /// Problems that are kept with their words; the rest is only counted.
  public var problems: Int

  /// Makes limits; the defaults hold a million firms with ten million links.
  ///
  /// What positions in a table cannot count, more than 4 GiB, 2³¹ − 1 rows, 2²⁸ cells or 2²⁹ bytes of
  /// a field, counts as that much.
  public init(
    bytes: Int = 1_000_000_000, rows: Int = 20_000_000, fields: Int = 1_000,
    fieldLength: Int = 1_000_000, problems: Int = 10_000, cells: Int = 32_000_000
  ) {
    // The index of a table keeps positions in 32 bits, two of a length's bits are flags.
    self.bytes = min(bytes, Int(UInt32.max))
    self.rows = min(rows, Int(Int32.max))
    self.fields = fields
    self.cells = min(cells, 1 << 28)
    self.fieldLength = min(fieldLength, 1 << 29)
    self.problems = problems
  }
}
