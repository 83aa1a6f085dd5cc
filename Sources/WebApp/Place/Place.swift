/// An address of the app: a page with all that is chosen on it.
struct Place: Sendable, Hashable {
  /// The page, e.g. `/members`.
  var path: String
  /// What is chosen on it.
  var query: Query

  init(_ path: String, _ items: KeyValuePairs<String, String> = [:]) {
    self.path = path
    query = Query(items.map { Query.Item(name: $0.key, value: $0.value) })
  }

  init(path: String, query: Query) {
    self.path = path
    self.query = query
  }

  /// The text of a link.
  var href: String { query.items.isEmpty ? path : path + "?" + query.encoded }

  /// A name as the part of an address that leads to a place within a page.
  static func fragment(_ name: String) -> String {
    String(Query([.init(name: "", value: name)]).encoded.dropFirst())
  }

  /// The same page with one value for a name, or without it.
  func setting(_ name: String, to value: String?) -> Place {
    Place(path: path, query: query.setting(name, to: value))
  }

  /// The same page with a further value for a name.
  func adding(_ name: String, _ value: String) -> Place {
    Place(path: path, query: query.adding(name, value))
  }

  /// The same page without one value of a name.
  func removing(_ name: String, _ value: String) -> Place {
    Place(path: path, query: query.removing(name, value))
  }
}
