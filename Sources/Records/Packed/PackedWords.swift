/// Texts, codes of industries and lists of texts, each once; a column keeps their numbers.
package struct PackedWords: Sendable {
  /// The values by number.
  let values: [Catalogue.Value]
  /// All letters, each value's behind a sign that tells its kind.
  let bytes: [UInt8]
  /// Where each value's letters begin, and behind the last where they end.
  let starts: [Int64]

  /// Reads values from their letters; nil where they are none.
  init?(bytes: [UInt8], starts: [Int64]) {
    guard let first = starts.first, first == 0, starts.last == Int64(bytes.count),
      zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    var values: [Catalogue.Value] = []
    values.reserveCapacity(starts.count - 1)
    for (start, end) in zip(starts, starts.dropFirst()) {
      guard let value = PackedWords.value(bytes[Int(start)..<Int(end)]) else { return nil }
      values.append(value)
    }
    (self.values, self.bytes, self.starts) = (values, bytes, starts)
  }

  /// How many there are.
  var count: Int { values.count }

  /// A text by its number; empty where it is no text.
  func text(_ number: Int32) -> String {
    if case .text(let text) = values[Int(number)] { text } else { "" }
  }

  private static let (text, industry, list) = (
    UInt8(ascii: "t"), UInt8(ascii: "i"), UInt8(ascii: "l")
  )

  private static func value(_ bytes: ArraySlice<UInt8>) -> Catalogue.Value? {
    let letters = bytes.dropFirst()
    switch bytes.first {
    case text: return .text(String(decoding: letters, as: UTF8.self))
    case industry: return Industry(String(decoding: letters, as: UTF8.self)).map { .industry($0) }
    case list: return texts(letters).map { .list($0) }
    default: return nil
    }
  }

  /// A value's letters behind the sign that tells its kind; nil where it is no word.
  static func letters(of value: Catalogue.Value) -> (sign: UInt8, letters: String)? {
    switch value {
    case .text(let words): (text, words)
    case .industry(let code): (industry, code.notation)
    case .list(let all): (list, all.map { "\($0.utf8.count):\($0)" }.joined())
    default: nil
    }
  }

  /// Texts one behind the other, before each how many bytes it has.
  private static func texts(_ letters: ArraySlice<UInt8>) -> [String]? {
    var rest = letters
    var texts: [String] = []
    while !rest.isEmpty {
      guard let mark = rest.firstIndex(of: UInt8(ascii: ":")),
        let count = Int(String(decoding: rest[..<mark], as: UTF8.self)), count >= 0,
        count < rest.endIndex - mark
      else { return nil }
      texts.append(String(decoding: rest[(mark + 1)...].prefix(count), as: UTF8.self))
      rest = rest[(mark + 1)...].dropFirst(count)
    }
    return texts
  }
}
