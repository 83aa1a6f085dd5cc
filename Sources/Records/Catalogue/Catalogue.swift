/// The catalogue of columns: each property of each kind of row is said once, and readers, writers,
/// the register, the coverage of answers and the published list of columns all follow from it.
///
/// A new column is a property of its row and an entry here; one line of the register's `Schema`
/// brings it to registers that exist.
public enum Catalogue {
  /// A table as users see it: its name and what its columns are.
  public struct Published: Sendable {
    /// The table's name in the contract.
    public let name: String
    /// Its columns in the contract's order.
    public let entries: [Entry]
  }

  /// All tables and columns of the contract.
  public static let tables: [Published] = [
    firms.published, links.published, offers.published, needs.published, markets.published,
    capital.published, goals.published, contacts.published,
  ]
}
