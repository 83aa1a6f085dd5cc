/// A property of rows, read and written where the row lies: a key path costs several times as much,
/// and handing a row around counts all its texts up and down.
struct StoredProperty<Row: Sendable, Kept: Sendable>: Sendable {
  private let path: Catalogue.Path<Row, Kept>
  /// Bytes from the row's beginning; nil where the property is computed.
  private let offset: Int?

  /// Looks for the property's place once.
  init(_ path: Catalogue.Path<Row, Kept>) {
    self.path = path
    offset = MemoryLayout<Row>.offset(of: path)
  }

  /// What a row keeps there.
  func value(of row: UnsafePointer<Row>) -> Kept {
    guard let offset else { return row.pointee[keyPath: path] }
    return (UnsafeRawPointer(row) + offset).assumingMemoryBound(to: Kept.self).pointee
  }

  /// Lets a row keep a value there.
  func put(_ value: Kept, into row: UnsafeMutablePointer<Row>) {
    guard let offset else {
      row.pointee[keyPath: path] = value
      return
    }
    (UnsafeMutableRawPointer(row) + offset).assumingMemoryBound(to: Kept.self).pointee = value
  }
}
