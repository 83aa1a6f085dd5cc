import Foundation

// Answers: what a foreign cell says as people see it: letters composed (NFC), nothing invisible in it.
// Takes: O(letters); plain ASCII is only looked at.

/// Cleans the texts of foreign cells.
enum CellText {
  /// Letters that a name may have at most.
  static let longestName = 1_000

  /// A text without what nobody sees.
  ///
  /// A name moreover stands on one line, without blanks of any kind around it.
  static func cleaned(_ text: String, isName: Bool) -> String {
    if isPlain(text) { return isName ? trimmed(text) : text }
    var result = String.UnicodeScalarView()
    var needsComposing = false
    for scalar in unhyphenated(text.unicodeScalars, isName: isName) {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
        if !isName { result.append(scalar) } else if result.last != " " { result.append(" ") }
      case 0x2010, 0x2011: result.append("-")
      default:
        if isOddBlank(scalar) {
          result.append(" ")
        } else if !isInvisible(scalar, behind: result.last) {
          needsComposing = needsComposing || mayCompose(scalar)
          result.append(scalar)
        }
      }
    }
    let clean =
      needsComposing ? String(result).precomposedStringWithCanonicalMapping : String(result)
    return isName ? trimmed(clean) : clean
  }

  /// Whether a text holds what nobody sees, or what looks like a common blank or hyphen.
  static func isOdd(_ text: String) -> Bool {
    if isPlain(text) { return false }
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if isOddBlank(scalar) || (0x2010...0x2011).contains(scalar.value) { return true }
      if isInvisible(scalar, behind: last) { return true }
      last = scalar
    }
    return false
  }

  /// A text with the numbers of the characters that nobody sees, for people to find them.
  static func revealed(_ text: String) -> String {
    var result = ""
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if isOddBlank(scalar) || (0x2010...0x2011).contains(scalar.value)
        || isInvisible(scalar, behind: last)
      {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      } else {
        result.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return result
  }

  /// Whether a word mixes Latin letters with Greek or Cyrillic ones, which may look just like them.
  static func mixesAlphabets(_ text: String) -> Bool {
    if isPlain(text) { return false }
    var (hasLatin, hasOther) = (false, false)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: hasLatin = true
      case 0x370...0x52F: hasOther = hasOther || scalar.properties.isAlphabetic
      default: (hasLatin, hasOther) = (false, false)
      }
      if hasLatin, hasOther { return true }
    }
    return false
  }

  /// Whether there is nothing to be done: visible ASCII and blanks only.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { (0x20..<0x7F).contains($0) }
    } ?? text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// Words that were broken by hand at a hyphen, put together again where the next line goes on in
  /// small letters: `Metall-⏎bau`.
  private static func unhyphenated(
    _ scalars: String.UnicodeScalarView, isName: Bool
  ) -> [Unicode.Scalar] {
    guard isName, scalars.contains(where: { $0 == "\n" || $0 == "\r" }) else {
      return Array(scalars)
    }
    var result: [Unicode.Scalar] = []
    var isBehindBreak = false
    for scalar in scalars {
      if scalar == "\n" || scalar == "\r" {
        if !isBehindBreak { result.append("\n") }
        isBehindBreak = true
        continue
      }
      if isBehindBreak, result.dropLast().last == "-" {
        result.removeLast()
        if scalar.properties.isLowercase { result.removeLast() }
      }
      isBehindBreak = false
      result.append(scalar)
    }
    return result
  }

  private static func isOddBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Controls, soft hyphens, marks of zero width and of the text's direction.
  private static func isInvisible(
    _ scalar: Unicode.Scalar, behind last: Unicode.Scalar?
  ) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: return false
    case ..<0x20, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180E:
      return true
    case 0x200C...0x200D:
      // Joiners spell some scripts, and pictures that are put together.
      let value = last?.value ?? 0
      return value < 0x600
        || (0x1E00..<0x2E80).contains(value) && !(0x2600...0x27BF).contains(value)
    case 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0:
      return true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: return true
    default: return false
    }
  }

  /// Whether a character may have, or be, another spelling of the same.
  private static func mayCompose(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && !(0x2010...0x20CF).contains(scalar.value)
  }
}
