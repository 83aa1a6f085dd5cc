/// Numbers words in the order in which they are met; those of the same letters are the same, byte by
/// byte: what Unicode holds to be the same may look different to whoever reads it.
struct PackedWordNumbers {
  /// A word's letters, compared as bytes.
  private struct Letters: Hashable {
    let sign: UInt8
    let text: String

    static func == (a: Letters, b: Letters) -> Bool {
      a.sign == b.sign && a.text.utf8.elementsEqual(b.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  /// All letters, each word's behind a sign that tells its kind.
  private(set) var bytes: [UInt8] = []
  /// Where each word begins, and behind the last where it ends.
  private(set) var starts: [Int64] = [0]
  private var numbers: [Letters: Int32] = [:]

  /// The number of a value; nil where it is no word.
  mutating func number(of value: Catalogue.Value) -> Int32? {
    guard let (sign, text) = PackedWords.letters(of: value) else { return nil }
    let letters = Letters(sign: sign, text: text)
    if let number = numbers[letters] { return number }
    let number = Int32(starts.count - 1)
    bytes.append(sign)
    bytes.append(contentsOf: text.utf8)
    starts.append(Int64(bytes.count))
    numbers[letters] = number
    return number
  }
}
