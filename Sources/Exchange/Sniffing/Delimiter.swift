/// Which byte stands between the fields.
enum Delimiter {
  /// The marks that are tried, in the order that decides a tie.
  static let candidates = [
    UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|"), UInt8(ascii: "^"),
    UInt8(ascii: "~"),
  ]

  /// The mark of a first line `sep=;` and where the text behind that line begins.
  static func declared(in text: TextBytes) -> (delimiter: UInt8, next: Int)? {
    let bytes = text.bytes[..<text.end]
    let start = text.start
    let line = bytes[start...].prefix(12).prefix { $0 != 0x0A && $0 != 0x0D }
    let bare = line.filter { $0 != UInt8(ascii: "\"") }
    guard bare.count == 5, String(decoding: bare.prefix(4), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    var next = start + line.count
    if next < text.end, bytes[next] == 0x0D { next += 1 }
    if next < text.end, bytes[next] == 0x0A { next += 1 }
    return (bare[4], next)
  }

  /// The mark that cuts the first rows most evenly, counted outside quotes.
  static func likely(in text: TextBytes, limits: Limits) -> UInt8 {
    // A sample of a quoted giant would cost as much as the file itself.
    var sample = text
    sample.end = min(text.end, text.start + 65_536)
    var best = (delimiter: candidates[0], score: (0, 0))
    /// A mark that cuts headers further down, where a title stands above them.
    var below: (delimiter: UInt8, score: Int)?
    for delimiter in candidates {
      let scanner = RecordScanner(delimiter: delimiter, limits: limits, recordLimit: 50)
      guard let index = try? scanner.index(sample), index.count > 0 else { continue }
      let widths = index.starts.map { start in
        sample.withFields(delimiter: delimiter) { fields in
          var found: [RecordIndex.Field] = []
          fields.fields(from: Int(start), into: &found)
          return found.count
        }
      }
      guard widths[0] > 1 else {
        guard let place = widths.firstIndex(where: { $0 > 1 }), place < widths.count - 1 else {
          continue
        }
        let score = HeaderWords.score(texts(at: Int(index.starts[place]), in: sample, delimiter))
        if score > below?.score ?? 0 { below = (delimiter, score) }
        continue
      }
      let score = (widths.count { $0 == widths[0] } * 100 / index.count, widths[0])
      if score > best.score { best = (delimiter, score) }
    }
    guard best.score == (0, 0) else { return best.delimiter }
    return below?.delimiter ?? colon(in: sample, limits: limits) ?? best.delimiter
  }

  /// The colon, where it cuts all rows alike and headers that are known: `Firma: Alba GmbH` is a line
  /// of another kind.
  private static func colon(in text: TextBytes, limits: Limits) -> UInt8? {
    let colon = UInt8(ascii: ":")
    let scanner = RecordScanner(delimiter: colon, limits: limits, recordLimit: 50)
    guard let index = try? scanner.index(text), index.count > 1 else { return nil }
    let rows = index.starts.map { texts(at: Int($0), in: text, colon) }
    guard rows.allSatisfy({ $0.count == rows[0].count }), HeaderWords.score(rows[0]) >= 2 else {
      return nil
    }
    return colon
  }

  /// The texts of the record that begins at a position, as far as words of headers go.
  private static func texts(at start: Int, in text: TextBytes, _ delimiter: UInt8) -> [String] {
    text.withFields(delimiter: delimiter) { fields in
      var found: [RecordIndex.Field] = []
      fields.fields(from: start, into: &found)
      return found.map { Table.text(of: $0, in: text.bytes, encoding: .utf8) }
    }
  }
}
