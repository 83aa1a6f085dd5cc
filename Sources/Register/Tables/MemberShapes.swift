/// The tables that hold what members told; firms first, since the others name them.
enum MemberShapes {
  static let all: [TableShape] = [
    FirmTable.map.shape, StatementTable.map.shape, DetailTables.offers.shape,
    DetailTables.needs.shape, DetailTables.markets.shape, DetailTables.capital.shape,
    DetailTables.goals.shape, DetailTables.contacts.shape,
  ]

  /// The table with a name.
  static func shape(named name: String) -> TableShape? { all.first { $0.name == name } }
}
