import PartnernetzNetworks
public import PartnernetzRecords

/// An edit of an association's tables: what somebody wants, as changes of rows.
///
/// It can be shown before it is made, and is one step of the register's history.
public struct Edit: Sendable, Hashable {
  /// What changes, in order; nothing where all is so already.
  public let changes: [Change]
  /// The names of the firms that it is about.
  public let names: [String]
  /// Of two firms that become one, the ids: the one that stays and the one that goes; else empty.
  public let merged: [Firm.ID]

  init(_ changes: [Change], about firms: Firm..., merging merged: [Firm.ID] = []) {
    self.merged = merged
    names = firms.map(\.name)
    self.changes = changes.filter { change in
      if case .put(let row, let old?) = change { row != old } else { true }
    }
  }
}

/// Makes edits of an association's tables; firms are named by id, or by name where it is unique.
///
/// - Complexity: each edit O(rows).
public struct Editor: Sendable {
  let tables: MemberTables
  let network: Network

  /// An editor of tables.
  ///
  /// - Parameters:
  ///   - tables: the tables as they are.
  ///   - day: any day; what is edited does not depend on it.
  public init(_ tables: MemberTables, on day: Day) {
    self.tables = tables
    network = Network(tables, asOf: day)
  }

  /// The firm of an id or name.
  ///
  /// - Throws: `FirmLookupError` with candidates.
  func firm(named name: String) throws -> Firm {
    // The network hides from the association what a firm keeps to itself; an edit must not lose it.
    let id = network.id(of: try network.number(named: name))
    return tables.firms.first { $0.id == id } ?? Firm(id: id, name: name)
  }

  /// Columns of the association's own in a table.
  func ownColumns<Row>(_ rows: [Row], _ table: Catalogue.Table<Row>) -> Set<String> {
    guard let attributes = table.attributes else { return [] }
    return rows.reduce(into: []) { $0.formUnion($1[keyPath: attributes].keys) }
  }
}

extension Catalogue.Table {
  /// A row without the values of some columns, its own ones included.
  func clearing(_ names: [String], in row: Row) -> Row {
    guard !names.isEmpty else { return row }
    var result = blank
    for column in kept where !names.contains(column.name) || column.entry.isNeeded {
      if let value = column.value(row) { _ = column.put(&result, value) }
    }
    if let attributes {
      result[keyPath: attributes] = row[keyPath: attributes].filter { !names.contains($0.key) }
    }
    result[keyPath: origin] = row[keyPath: origin]
    return result
  }
}
