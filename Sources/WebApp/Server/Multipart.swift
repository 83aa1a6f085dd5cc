import Foundation

/// What a browser's form with files sends (RFC 7578).
struct Multipart {
  /// One field or file.
  struct Part {
    let name: String
    /// The file's name; nil for a plain field.
    let fileName: String?
    let content: Data
  }

  /// The parts in order; empty where the form is none of this kind.
  let parts: [Part]

  /// Takes a form apart.
  ///
  /// - Parameters:
  ///   - body: the whole body.
  ///   - type: the header `Content-Type`.
  /// - Throws: ``Refusal/badAddress`` where the body does not hold what the header promises.
  init(_ body: Data, type: String) throws {
    guard type.lowercased().hasPrefix("multipart/form-data"),
      let mark = type.components(separatedBy: ";").lazy
        .map({ $0.trimmingCharacters(in: .whitespaces) })
        .first(where: { $0.lowercased().hasPrefix("boundary=") })?.dropFirst(9)
        .trimmingCharacters(in: CharacterSet(charactersIn: "\"")),
      (1...70).contains(mark.utf8.count)
    else { throw Refusal.badForm }
    // The first mark stands at the very beginning, every other one behind a line's end.
    let bytes = Data("\r\n".utf8) + body
    let line = Data("\r\n--\(mark)".utf8)
    var parts: [Part] = []
    guard var start = bytes.range(of: line)?.upperBound else { throw Refusal.badForm }
    while !bytes[start...].starts(with: Data("--".utf8)) {
      guard parts.count < 1_000, let end = bytes.range(of: line, in: start..<bytes.endIndex) else {
        throw Refusal.badForm
      }
      parts.append(try Multipart.part(bytes[start..<end.lowerBound]))
      start = end.upperBound
    }
    self.parts = parts
  }

  private static func part(_ bytes: Data) throws -> Part {
    guard let gap = bytes.range(of: Data("\r\n\r\n".utf8)),
      let head = String(data: bytes[..<gap.lowerBound], encoding: .utf8),
      let line = head.components(separatedBy: "\r\n").first(where: {
        $0.lowercased().hasPrefix("content-disposition:")
      }), let name = value("name", in: line)
    else { throw Refusal.badForm }
    return Part(
      name: name, fileName: value("filename", in: line), content: Data(bytes[gap.upperBound...]))
  }

  /// The value of a parameter, in which browsers write quotation marks as `%22`.
  private static func value(_ parameter: String, in line: String) -> String? {
    let parts = line.components(separatedBy: "; \(parameter)=\"")
    guard parts.count > 1, let value = parts[1].components(separatedBy: "\"").first else {
      return nil
    }
    return value.replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
  }
}

extension String {
  /// The name of a file that was sent, fit to be one here: its last part, without letters that mean
  /// something to a file system.
  var asFileName: String {
    // By scalars: an accent behind a stroke makes another letter of it, but no other file system.
    let last = unicodeScalars.split { $0 == "/" || $0 == "\\" }.last.map { String($0) } ?? ""
    let plain = last.unicodeScalars.map { scalar -> Character in
      scalar.value < 32 || scalar.value == 127 ? " " : Character(scalar)
    }
    let name = String(plain).trimmingCharacters(in: CharacterSet(charactersIn: " ."))
    // A file system counts bytes; the ending says what kind of table it is.
    guard name.utf8.count > 120 else { return name.isEmpty ? "tabelle.csv" : name }
    let scalars = name.unicodeScalars
    let ending = scalars.split(separator: ".").last.map { Array($0.prefix(8)) } ?? []
    return String(String.UnicodeScalarView(scalars.prefix(30)))
      + "." + String(String.UnicodeScalarView(ending))
  }
}
