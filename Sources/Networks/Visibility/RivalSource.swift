package import PartnernetzRecords

/// A member's tables without the business of its competitors: their customers, volumes, needs and
/// plans are nothing to show it, whoever may see them.
///
/// - SeeAlso: FORMULAS, Confidentiality.
final class RivalSource: TableSource {
  private let open: any TableSource
  private let reader: Firm.ID
  private let rivals: Set<Firm.ID>
  /// The rows of statements that are left.
  private let rows: [Int]
  let statements: StatementColumns
  let details: MemberTables

  /// Takes tables as the reader may know them.
  ///
  /// - Complexity: O(statements + details).
  init(_ open: any TableSource, of reader: Firm.ID, hiding rivals: Set<Firm.ID>) {
    self.open = open
    self.reader = reader
    self.rivals = rivals
    let told = open.statements
    let own = open.index[reader] ?? -2
    let hidden = Set(rivals.compactMap { open.index[$0] })
    rows = (0..<told.count).filter { row in
      let ends = [told.sources[row], told.targets[row]]
      return ends.contains(own) || !ends.contains(where: hidden.contains)
    }
    statements = rows.count == told.count ? told : told.taking(rows)
    var details = open.details.hidingBusiness(of: rivals)
    details.firms = open.details.firms
    self.details = details
  }

  var ids: TextColumn { open.ids }
  var index: TextIndex { open.index }
  var tellsVisibility: Bool { open.tellsVisibility }

  var competitors: [(firm: Int32, ids: [Firm.ID])] {
    guard let own = open.index[reader] else { return open.competitors }
    return open.competitors + [(own, rivals.sorted())]
  }

  func firm(_ row: Int) -> Firm { open.firm(row).hidingBusiness(of: rivals) }

  func statement(_ row: Int) -> Statement { open.statement(rows[row]) }
}

extension Firm {
  /// The firm with no more than trade and place where it is one of some.
  fileprivate func hidingBusiness(of firms: Set<Firm.ID>) -> Firm {
    guard firms.contains(id) else { return self }
    var firm = seen(.open)
    firm.employees = nil
    return firm
  }
}

extension MemberTables {
  /// The details without those of some firms.
  fileprivate func hidingBusiness(of firms: Set<Firm.ID>) -> MemberTables {
    detailsSeen { firms.contains($0) ? .name : .whole }
  }

  /// The tables without the business of a reader's competitors.
  ///
  /// - Complexity: O(rows).
  package func hidingBusiness(of rivals: Set<Firm.ID>, from reader: Firm.ID) -> MemberTables {
    guard !rivals.isEmpty else { return self }
    var tables = hidingBusiness(of: rivals)
    tables.firms = firms.map { $0.hidingBusiness(of: rivals) }
    tables.statements = statements.filter { row in
      row.source == reader || row.target == reader
        || !rivals.contains(row.source) && !rivals.contains(row.target)
    }
    return tables
  }
}
