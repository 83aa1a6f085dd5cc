/// The codes of a column (capabilities, markets), numbered in alphabetical order.
public struct Codebook: Sendable {
  /// The codes by number; of several spellings of one the first in alphabetical order.
  public let names: [String]
  private let numbers: [String: Int32]

  /// Numbers the codes; those that differ in case or outer space only are the same.
  init(_ codes: some Sequence<String>) {
    var written: [String: String] = [:]
    for code in codes {
      let key = Codebook.key(code)
      if let known = written[key], known <= code { continue }
      written[key] = code
    }
    let keys = written.keys.sorted()
    names = keys.map { written[$0] ?? $0 }
    numbers = Dictionary(uniqueKeysWithValues: zip(keys, 0..<Int32(keys.count)))
  }

  /// The number of a code, or nil.
  public func number(of code: String) -> Int32? {
    numbers[Codebook.key(code)]
  }

  private static func key(_ code: String) -> String {
    var text = code[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text.lowercased()
  }
}
