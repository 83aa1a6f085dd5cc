extension Catalogue {
  /// Where a row keeps a value.
  package typealias Path<Row, Value> = any WritableKeyPath<Row, Value> & Sendable

  /// A column of rows of a type: what is said of it, and the property that keeps it.
  package struct Column<Row: Sendable>: Sendable {
    /// What is said of it.
    package let entry: Entry
    /// Its name in the register's table.
    package let storedName: String
    /// A row's value; nil where it is unknown.
    package let value: @Sendable (Row) -> Value?
    /// Puts a value into a row; false where it is of another kind.
    package let put: @Sendable (inout Row, Value) -> Bool

    /// Its name in the contract.
    package var name: String { entry.name }

    /// A column that may be unknown.
    package init<Kept: CatalogueValue>(
      _ path: Path<Row, Kept?>, _ name: String, _ content: Content,
      de german: [String] = [], en english: [String] = [], unit: String? = nil, since: Int = 1,
      coverage: Coverage? = nil, storedAs storedName: String? = nil
    ) {
      entry = Entry(
        name: name, content: content, german: german, english: english, unit: unit, since: since,
        isNeeded: false, isKept: true, coverage: coverage)
      self.storedName = storedName ?? name
      value = { $0[keyPath: path]?.catalogued }
      put = { row, value in
        guard let kept = Kept(catalogued: value) else { return false }
        row[keyPath: path] = kept
        return true
      }
    }

    /// A column without which a row makes no sense.
    package init<Kept: CatalogueValue>(
      needed path: Path<Row, Kept>, _ name: String, _ content: Content,
      de german: [String] = [], en english: [String] = []
    ) {
      entry = Entry(
        name: name, content: content, german: german, english: english, unit: nil, since: 1,
        isNeeded: true, isKept: true, coverage: nil)
      storedName = name
      value = { $0[keyPath: path].catalogued }
      put = { row, value in
        guard let kept = Kept(catalogued: value) else { return false }
        row[keyPath: path] = kept
        return true
      }
    }

    /// A column of several texts; none is unknown.
    package init(
      list path: Path<Row, [String]>, _ name: String,
      de german: [String] = [], en english: [String] = [], since: Int = 1
    ) {
      entry = Entry(
        name: name, content: .tags, german: german, english: english, unit: nil, since: since,
        isNeeded: false, isKept: true, coverage: nil)
      storedName = name
      value = { row in
        let list = row[keyPath: path]
        return list.isEmpty ? nil : .list(list)
      }
      put = { row, value in
        guard case .list(let list) = value else { return false }
        row[keyPath: path] = list
        return true
      }
    }

    /// A column that rows do not keep: it helps to read them, or says what other tables' rows say.
    package init(
      reading name: String, _ content: Content, de german: [String] = [], en english: [String] = []
    ) {
      entry = Entry(
        name: name, content: content, german: german, english: english, unit: nil, since: 1,
        isNeeded: false, isKept: false, coverage: nil)
      storedName = name
      value = { _ in nil }
      put = { _, _ in false }
    }
  }
}
