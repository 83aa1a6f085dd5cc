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

  /// Makes an origin.
  public init(file: String, row: Int) {
    self.file = file
    self.row = row
  }
}
