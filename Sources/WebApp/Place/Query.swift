import Foundation

/// The part of an address behind its question mark: names and values in order, each decoded.
struct Query: Sendable, Hashable {
  /// The most letters of an address that are read.
  static let longest = 16_384

  /// Names and values in order.
  var items: [Item]

  /// One name with its value.
  struct Item: Sendable, Hashable {
    var name: String
    var value: String
  }

  init(_ items: [Item] = []) { self.items = items }

  /// Reads what a browser's form or link sends: `+` stands for a blank. There is nothing where the text
  /// is too long or is no UTF-8.
  ///
  /// - Parameters:
  ///   - text: what was sent.
  ///   - longest: the most letters that are read; by default those of an address.
  init?(encoded text: Substring, longest: Int = Query.longest) {
    guard text.utf8.count <= longest else { return nil }
    var items: [Item] = []
    for part in text.split(separator: "&") {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Query.decoded(halves[0]),
        let value = Query.decoded(halves.count > 1 ? halves[1] : "")
      else { return nil }
      items.append(Item(name: name, value: value))
    }
    self.items = items
  }

  private static func decoded(_ text: Substring) -> String? {
    text.replacing("+", with: " ").removingPercentEncoding
  }

  /// The first value of a name that is not blank.
  subscript(name: String) -> String? {
    items.first { $0.name == name && !$0.value.allSatisfy(\.isWhitespace) }?.value
  }

  /// Names of one firm each: with two of them an address would mean one and leave out the other.
  private static let single = ["firm", "from", "to", "first", "second", "seen-by"]

  /// The first name of a firm that stands there with different values; nil where there is none.
  var repeated: String? { Query.single.first { Set(all($0)).count > 1 } }

  /// All values of a name that are not blank.
  func all(_ name: String) -> [String] {
    items.filter { $0.name == name && !$0.value.allSatisfy(\.isWhitespace) }.map(\.value)
  }

  /// The same with one value for a name, or without it; its place in the order stays.
  func setting(_ name: String, to value: String?) -> Query {
    var result = items
    let place = result.firstIndex { $0.name == name } ?? result.count
    result.removeAll { $0.name == name }
    if let value { result.insert(Item(name: name, value: value), at: min(place, result.count)) }
    return Query(result)
  }

  /// The same with a further value for a name.
  func adding(_ name: String, _ value: String) -> Query {
    let item = Item(name: name, value: value)
    return items.contains(item) ? self : Query(items + [item])
  }

  /// The same without one value of a name.
  func removing(_ name: String, _ value: String) -> Query {
    Query(items.filter { $0 != Item(name: name, value: value) })
  }

  /// The text for an address; empty where there are no items.
  var encoded: String {
    items.map { "\(Query.encoded($0.name))=\(Query.encoded($0.value))" }.joined(separator: "&")
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  /// Letters that stand for themselves anywhere in an address.
  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~,")
}
