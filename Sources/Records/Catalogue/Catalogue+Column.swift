extension Catalogue {
  /// Where a row keeps a value.
  package typealias Path<Row, Value> = any WritableKeyPath<Row, Value> & Sendable

  /// A column of rows of a type: what is said of it, and the property that keeps it.
  package struct Column<Row: Sendable>: Sendable {
    /// What is said of it.
    package let entry: Entry
    /// Its name in the register's table.
    package let storedName: String
    /// The value of a row that lies somewhere; nil where it is unknown.
    package let read: @Sendable (UnsafePointer<Row>) -> Value?
    /// Puts a value into a row that lies somewhere; false where it is of another kind.
    package let write: @Sendable (UnsafeMutablePointer<Row>, Value) -> Bool

    /// Its name in the contract.
    package var name: String { entry.name }

    /// A row's value; nil where it is unknown.
    package func value(_ row: Row) -> Value? { withUnsafePointer(to: row) { read($0) } }

    /// Puts a value into a row; false where it is of another kind.
    package func put(_ row: inout Row, _ value: Value) -> Bool {
      withUnsafeMutablePointer(to: &row) { write($0, value) }
    }

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
      let property = StoredProperty(path)
      read = { property.value(of: $0)?.catalogued }
      write = { row, value in
        guard let kept = Kept(catalogued: value) else { return false }
        property.put(kept, into: row)
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
      let property = StoredProperty(path)
      read = { property.value(of: $0).catalogued }
      write = { row, value in
        guard let kept = Kept(catalogued: value) else { return false }
        property.put(kept, into: row)
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
      let property = StoredProperty(path)
      read = { row in
        let list = property.value(of: row)
        return list.isEmpty ? nil : .list(list)
      }
      write = { row, value in
        guard case .list(let list) = value else { return false }
        property.put(list, into: row)
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
      read = { _ in nil }
      write = { _, _ in false }
    }
  }
}
