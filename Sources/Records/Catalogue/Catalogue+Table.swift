extension Catalogue {
  /// All that is known of a table and the rows in it.
  package struct Table<Row: Sendable>: Sendable {
    /// Its name in the contract.
    package let name: String
    /// Its name in the register.
    package let storedName: String
    /// A row of which nothing is known yet.
    package let blank: Row
    /// The columns by which a row is known again.
    package let keys: [String]
    /// Its columns in the contract's order.
    package let columns: [Column<Row>]
    /// The columns that rows keep.
    package let kept: [Column<Row>]
    /// Columns that the contract does not know; nil where rows keep none.
    package let attributes: Path<Row, [String: String]>?
    /// Where a row came from.
    package let origin: Path<Row, Origin?>

    /// A table of rows that keep columns that the contract does not know.
    package init(
      _ name: String, storedAs storedName: String, blank: Row, keys: [String],
      origin: Path<Row, Origin?>, attributes: Path<Row, [String: String]>, columns: [Column<Row>]
    ) {
      self.init(name, storedName, blank, keys, origin, .some(attributes), columns)
    }

    /// A table of rows that keep the contract's columns only.
    package init(
      _ name: String, blank: Row, keys: [String], origin: Path<Row, Origin?>, columns: [Column<Row>]
    ) {
      self.init(name, name, blank, keys, origin, nil, columns)
    }

    private init(
      _ name: String, _ storedName: String, _ blank: Row, _ keys: [String],
      _ origin: Path<Row, Origin?>, _ attributes: Path<Row, [String: String]>?,
      _ columns: [Column<Row>]
    ) {
      self.name = name
      self.storedName = storedName
      self.blank = blank
      self.keys = keys
      self.columns = columns
      kept = columns.filter(\.entry.isKept)
      self.attributes = attributes
      self.origin = origin
    }

    /// The table as users see it.
    package var published: Published { Published(name: name, entries: columns.map(\.entry)) }

    /// What a known row becomes by a new one: what the new one does not know stays, attribute by
    /// attribute.
    package func merged(_ known: Row, with new: Row) -> Row {
      var row = known
      for column in kept {
        if let value = column.value(new) { _ = column.put(&row, value) }
      }
      if let attributes {
        row[keyPath: attributes].merge(new[keyPath: attributes]) { $1 }
      }
      if let origin = new[keyPath: origin] { row[keyPath: self.origin] = origin }
      return row
    }

    /// The first value of a row that it must not hold, with its column.
    package func fault(in row: Row) -> (column: Column<Row>, value: Value)? {
      for column in kept {
        if let value = column.value(row), !column.entry.content.holds(value) {
          return (column, value)
        }
      }
      return nil
    }

    /// The columns that count for the coverage of answers, with the share of rows that tell them.
    /// - Complexity: O(rows × columns that count).
    package func coverage(of rows: [Row]) -> [(entry: Entry, coverage: Coverage, share: Double)] {
      kept.compactMap { column in
        guard let coverage = column.entry.coverage else { return nil }
        let others = coverage.instead.compactMap { name in kept.first { $0.name == name } }
        let count = rows.count { row in
          column.value(row) != nil
            || !others.isEmpty && others.allSatisfy { $0.value(row) != nil }
        }
        return (column.entry, coverage, Double(count) / Double(max(1, rows.count)))
      }
    }
  }
}
