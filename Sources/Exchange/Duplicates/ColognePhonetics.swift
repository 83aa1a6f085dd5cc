/// How a German word sounds, as digits: `Meier`, `Maier` and `Mayr` are 67.
///
/// - SeeAlso: Postel, "Die Kölner Phonetik", 1969.
enum ColognePhonetics {
  /// The code of a word in small letters; empty for none.
  static func code(_ word: String) -> String {
    let letters = Array(word.utf8)
    var digits: [UInt8] = []
    for place in letters.indices {
      let before = place > 0 ? letters[place - 1] : nil
      let behind = place + 1 < letters.count ? letters[place + 1] : nil
      digits += self.digits(letters[place], before, behind, isFirst: place == 0)
    }
    var code: [UInt8] = []
    for digit in digits where digit != code.last { code.append(digit) }
    let zero = UInt8(ascii: "0")
    let sounding = code.enumerated().filter { $0.offset == 0 || $0.element != zero }
    return String(decoding: sounding.map(\.element), as: UTF8.self)
  }

  private static func digits(
    _ letter: UInt8, _ before: UInt8?, _ behind: UInt8?, isFirst: Bool
  ) -> [UInt8] {
    func among(_ letter: UInt8?, _ letters: StaticString) -> Bool {
      letter.map { wanted in
        letters.withUTF8Buffer { $0.contains(wanted) }
      } ?? false
    }
    func code(_ digits: StaticString) -> [UInt8] { digits.withUTF8Buffer { Array($0) } }
    switch Character(UnicodeScalar(letter)) {
    case "a", "e", "i", "j", "o", "u", "y": return code("0")
    case "b": return code("1")
    case "p": return among(behind, "h") ? code("3") : code("1")
    case "d", "t": return among(behind, "csz") ? code("8") : code("2")
    case "f", "v", "w": return code("3")
    case "g", "k", "q": return code("4")
    case "c":
      if isFirst { return among(behind, "ahkloqrux") ? code("4") : code("8") }
      return !among(before, "sz") && among(behind, "ahkoqux") ? code("4") : code("8")
    case "x": return among(before, "ckq") ? code("8") : code("48")
    case "l": return code("5")
    case "m", "n": return code("6")
    case "r": return code("7")
    case "s", "z": return code("8")
    default: return []
    }
  }
}
