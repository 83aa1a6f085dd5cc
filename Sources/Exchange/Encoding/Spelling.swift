/// How the letters of a file that is not all UTF-8 are spelled.
struct Spelling {
  /// Characters of several bytes, as UTF-8 has them.
  var pairs = 0
  /// Bytes beyond ASCII that are none of UTF-8.
  var strays = 0
  /// Where the first of them is a letter in Windows-1252.
  var letter: Int?
  /// A byte between letters where only an old encoding has a letter.
  var old: (place: Int, name: String)?

  static func of(_ bytes: [UInt8]) -> Spelling {
    var spelling = Spelling()
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      guard byte >= 0x80 else {
        place += 1
        continue
      }
      let width = bytes.withUnsafeBytes { TextContent.width(ofCharacterAt: place, in: $0) }
      if width > 0 {
        spelling.pairs += 1
        place += width
        continue
      }
      spelling.strays += 1
      if spelling.letter == nil, byte >= 0xC0 { spelling.letter = place }
      if spelling.old == nil, let name = oldName(bytes, place) { spelling.old = (place, name) }
      place += 1
    }
    return spelling
  }

  /// What spells a file whose bytes are all below 128 in UTF-7: `M+APw-ller`; nil where nothing does.
  static func seven(_ bytes: [UInt8]) -> Spelling? {
    let start = bytes.prefix(65_536)
    guard start.contains(UInt8(ascii: "+")) else { return nil }
    for place in start.indices where start[place] == UInt8(ascii: "+") {
      let letter = bytes[(place + 1)...].prefix(4)
      guard umlauts.contains(where: { $0.elementsEqual(letter) }), place + 5 < bytes.count,
        isLetter(bytes[place + 5])
      else { continue }
      var spelling = Spelling()
      spelling.old = (place, "UTF-7")
      return spelling
    }
    return nil
  }

  /// Ä, Ö, Ü, ä, ö, ü and ß in UTF-7, behind their plus sign.
  private static let umlauts = ["AMQ-", "ANY-", "ANw-", "AOQ-", "APY-", "APw-", "AN8-"]
    .map { Array($0.utf8) }

  /// The word in which a byte of Windows-1252 stands, as far as a sentence needs it.
  static func word(at place: Int, _ bytes: [UInt8]) -> String {
    func isPart(_ byte: UInt8) -> Bool { byte >= 0xC0 || isLetter(byte) }
    let start = bytes[..<place].suffix(20).lastIndex { !isPart($0) }.map { $0 + 1 }
    let end = bytes[place...].prefix(20).firstIndex { !isPart($0) }
    return TextEncoding.text(
      windows1252: bytes[(start ?? max(0, place - 20))..<(end ?? min(bytes.count, place + 20))])
  }

  /// The old encoding that spells a letter with a byte; nil where Windows-1252 may have meant it.
  private static func oldName(_ bytes: [UInt8], _ place: Int) -> String? {
    guard place > 0, place + 1 < bytes.count, isLetter(bytes[place - 1]) else { return nil }
    let (byte, last, next) = (bytes[place], bytes[place - 1], bytes[place + 1])
    if (0x61...0x7A).contains(next), let name = small[byte] { return name }
    // Small letters and marks do not stand between capitals.
    if isCapital(last), isCapital(next), let name = capitals[byte] {
      // `DRŽAVA` has such a letter.
      return byte == 0x8E && (isVowel(next) || last == UInt8(ascii: "R")) ? nil : name
    }
    return byte == 0xE1 && isSharp(bytes, place) ? "Codepage 850" : nil
  }

  /// Umlauts of old encodings that are marks, or capitals, in Windows-1252.
  private static let small: [UInt8: String] = [
    0x81: "Codepage 850", 0x84: "Codepage 850", 0x94: "Codepage 850",
    0x8A: "Mac Roman", 0x9F: "Mac Roman", 0xA7: "Mac Roman",
  ]

  /// Their capitals that are small letters, or marks.
  private static let capitals: [UInt8: String] = [
    0x8E: "Codepage 850", 0x99: "Codepage 850", 0x9A: "Codepage 850",
    0x80: "Mac Roman", 0x85: "Mac Roman", 0x86: "Mac Roman",
  ]

  /// Whether the letters before a byte are those before an ß in frequent words, where á would stand in
  /// none: `Groá`, `Straáe`.
  private static func isSharp(_ bytes: [UInt8], _ place: Int) -> Bool {
    let start = bytes[..<place].suffix(8).map { $0 | 0x20 }
    return ["stra", "gro", "wei", "schlo", "preu"].contains { word in
      start.suffix(word.utf8.count).elementsEqual(word.utf8)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isVowel(_ byte: UInt8) -> Bool { "AEIOU".utf8.contains(byte) }
}
