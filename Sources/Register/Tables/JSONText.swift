import Foundation

/// Lists and dictionaries as JSON text of a column, keys in order; nil where there is nothing.
enum JSONText {
  static func text(_ list: [String]) -> String? {
    list.isEmpty ? nil : encoded(list)
  }

  static func text(_ members: [String: String]) -> String? {
    members.isEmpty ? nil : encoded(members)
  }

  /// A list of texts; nil where the text is none.
  static func list(_ text: String) -> [String]? { decoded(text) }

  /// Texts by name; nil where the text holds none.
  static func members(_ text: String) -> [String: String]? { decoded(text) }

  private static func encoded(_ value: some Encodable) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func decoded<Value: Decodable>(_ text: String) -> Value? {
    try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
