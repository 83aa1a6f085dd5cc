import Foundation
import Testing

/// The figures of the worked example.
struct Golden {
  /// A value of the figures' file, asked for without ceremony: a key that is missing fails the test
  /// and reads as null.
  struct Value {
    let raw: Any?

    subscript(key: String) -> Value {
      let value = optional(key)
      if value.raw == nil { Issue.record("the figures have no “\(key)”") }
      return value
    }
    /// A value that need not be there.
    func optional(_ key: String) -> Value { Value(raw: (raw as? [String: Any])?[key]) }
    var array: [Value] { (raw as? [Any] ?? []).map { Value(raw: $0) } }
    var members: [(String, Value)] {
      (raw as? [String: Any] ?? [:]).sorted { $0.key < $1.key }.map {
        ($0.key, Value(raw: $0.value))
      }
    }
    var number: Double { (raw as? NSNumber)?.doubleValue ?? (isNull ? 0 : .nan) }
    var string: String { raw as? String ?? "" }
    var bool: Bool { (raw as? NSNumber)?.boolValue ?? false }
    var isNull: Bool { raw == nil || raw is NSNull }
    var unwrapped: Value {
      get throws {
        guard !isNull else { throw CocoaError(.fileReadCorruptFile) }
        return self
      }
    }
  }

  let object: Value

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Golden")

  static func load() throws -> Golden {
    let data = try Data(contentsOf: folder.appendingPathComponent("micro_example.json"))
    return Golden(object: Value(raw: try JSONSerialization.jsonObject(with: data)))
  }
}
