import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords

/// What came out of foreign files: firms and statements as columns over the files' bytes, all rows
/// made when they are asked for.
final class ImportedTables: TableSource {
  let firms: ImportedFirms
  /// The steps of contacts, for which no rows have to be made.
  let contacts: [ContactEvent]
  private let links: ImportedStatements
  private let directory: FirmDirectory
  private let listed: Once<(tables: MemberTables, told: ToldLists)>
  private let rows: Once<MemberTables>

  /// Takes what was read; the details are the other tables, without the firms' lists.
  init(
    _ firms: ImportedFirms, _ links: ImportedStatements, details: MemberTables,
    _ directory: FirmDirectory
  ) {
    self.firms = firms
    contacts = details.contacts
    self.links = links
    self.directory = directory
    let listed = Once { details.adding(listsOf: firms) }
    self.listed = listed
    rows = Once {
      var tables = listed.value.tables
      tables.firms = sideBySide(firms.count) { firms.firm($0) }
      tables.statements = sideBySide(links.columns.count) { links.statement($0, directory) }
      return tables
    }
  }

  /// All tables as rows.
  var tables: MemberTables { rows.value }

  var ids: TextColumn { firms.ids }
  var index: TextIndex { firms.index }
  var statements: StatementColumns { links.columns }
  var details: MemberTables { listed.value.tables }

  /// Which firms told in lists what they offer, need, serve and seek.
  var lists: ToldLists { listed.value.told }

  var competitors: [(firm: Int32, ids: [Firm.ID])] {
    firms.competitors.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  var tellsVisibility: Bool { firms.parts.contains { $0.layout.says(.visibility) } }

  func firm(_ row: Int) -> Firm { firms.firm(row) }

  func statement(_ row: Int) -> Statement { links.statement(row, directory) }
}
