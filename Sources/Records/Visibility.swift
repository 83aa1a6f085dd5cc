/// Who may see a field or a link.
public enum Visibility: Int, Sendable, Comparable, CaseIterable, Codable {
  /// Everybody.
  case everyone = 0
  /// The members of the association.
  case members = 1
  /// The association's staff.
  case association = 2
  /// The firm that said it, nobody else.
  case ownFirm = 3

  /// Orders from open to closed.
  public static func < (a: Visibility, b: Visibility) -> Bool { a.rawValue < b.rawValue }
}

/// Where a row of the register came from, so that every answer can be traced to its input.
public struct Origin: Sendable, Hashable, Codable {
  /// The file's name.
  public var file: String
  /// The row's number as a spreadsheet counts it, from 1.
  public var row: Int
  /// The sheet of a workbook in which it stands; nil where the file has none, or where it was read back
  /// from a register, which keeps the file and the row.
  public var sheet: String?

  /// Makes an origin.
  public init(file: String, row: Int, sheet: String? = nil) {
    self.file = file
    self.row = row
    self.sheet = sheet
  }

  /// What is kept of it.
  private enum CodingKeys: String, CodingKey {
    case file, row
  }

  /// Whether file and row are the same: a register that forgot the sheet has the same row.
  public static func == (one: Origin, other: Origin) -> Bool {
    one.row == other.row && one.file == other.file
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(row)
  }
}
