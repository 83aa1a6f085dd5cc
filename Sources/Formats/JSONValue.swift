import Foundation

/// A value of an answer for machines; a missing one is written as null, never left out.
public enum JSONValue: Encodable, Hashable, Sendable {
  /// Nothing.
  case null
  /// Yes or no.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number; infinite ones are written as null.
  case number(Double)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Values by name.
  case object([String: JSONValue])

  /// Encodes the value.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value):
      // JSON has no infinity.
      if value.isFinite { try container.encode(value) } else { try container.encodeNil() }
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }

  /// The value as text, keys in alphabetical order.
  ///
  /// - Throws: `EncodingError` where a number is infinite or none.
  /// - Complexity: O(values).
  public func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByArrayLiteral, ExpressibleByNilLiteral, ExpressibleByBooleanLiteral
{
  /// Makes a value of a literal.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes a value of a literal.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
  /// Makes a value of a literal.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// Makes a value of a literal.
  public init(nilLiteral: ()) { self = .null }
  /// Makes a value of a literal.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// A value, null where there is none.
  public init(_ value: Double?) { self = value.map(JSONValue.number) ?? .null }
  /// A value, null where there is none.
  public init(_ value: Int?) { self = value.map(JSONValue.integer) ?? .null }
  /// A value, null where there is none.
  public init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }
}
