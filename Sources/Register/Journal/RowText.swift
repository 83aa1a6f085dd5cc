import Foundation
import GRDB

/// Cells of a row as one JSON object, keys in alphabetical order; unknown is null.
enum RowText {
  /// The text of some columns' cells.
  static func text(_ columns: [String], _ cells: [DatabaseValue]) -> String {
    let members = zip(columns, cells).sorted { $0.0 < $1.0 }
    var text = "{"
    for (name, cell) in members {
      if text.utf8.count > 1 { text += "," }
      text += "\"\(name)\":"
      append(cell, to: &text)
    }
    return text + "}"
  }

  /// The cells by column.
  ///
  /// - Throws: ``Damage`` where the text is no such object.
  static func cells(_ text: String) throws -> [String: DatabaseValue] {
    do {
      return try JSONDecoder().decode([String: Cell].self, from: Data(text.utf8))
        .mapValues(\.value)
    } catch {
      throw Damage.checksum(table: Journal.changes)
    }
  }

  private static func append(_ cell: DatabaseValue, to text: inout String) {
    switch cell.storage {
    case .null: text += "null"
    case .int64(let number): text += String(number)
    case .double(let number):
      // A whole number reads as an integer, which a column of real numbers takes as well.
      text += Int64(exactly: number).map(String.init) ?? number.description
    case .string(let words): append(words, to: &text)
    case .blob(let data): append(data.base64EncodedString(), to: &text)
    }
  }

  private static func append(_ words: String, to text: inout String) {
    text += "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        text += "\\"
        text.unicodeScalars.append(scalar)
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private struct Cell: Decodable {
    let value: DatabaseValue

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = .null
      } else if let words = try? container.decode(String.self) {
        value = words.databaseValue
      } else if let number = try? container.decode(Int64.self) {
        value = number.databaseValue
      } else {
        value = try container.decode(Double.self).databaseValue
      }
    }
  }
}
