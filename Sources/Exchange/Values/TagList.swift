/// Several texts in one cell: `CNC-Fräsen; Drehen`.
enum TagList {
  /// The texts, each once, in their order; a backslash keeps a separator or a blank as text.
  ///
  /// Commas separate only outside of brackets, not behind a hyphen, `Wärme- und Kälte-, …`, and not
  /// within a number, `Blech 1,5 mm`.
  /// - Complexity: O(letters).
  static func items(_ text: String, splittingAtCommas: Bool = false) -> [String] {
    let splittingAtCommas = splittingAtCommas && !hasSeparator(text)
    if !splittingAtCommas, let items = plainItems(text) { return items }
    var items = Items()
    var isEscaped = false
    var depth = 0
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      var isSeparator = scalar == ";" || scalar == "|"
      if splittingAtCommas {
        switch scalar {
        case "(", "[", "{": depth += 1
        case ")", "]", "}": depth = max(0, depth - 1)
        case ",":
          isSeparator = depth == 0 && items.item.last != "-" && !isDecimal(scalars, at: place)
        default: break
        }
      }
      if isEscaped {
        let isKept = scalar == ";" || scalar == "|" || scalar == "\\" || isBlank(scalar)
        if !isKept, !(splittingAtCommas && scalar == ",") { items.take("\\", isFirm: true) }
        items.take(scalar, isFirm: true)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if isSeparator {
        items.finish()
      } else {
        items.take(scalar, isFirm: !isBlank(scalar))
      }
    }
    if isEscaped { items.take("\\", isFirm: true) }
    items.finish()
    return items.all
  }

  /// Whether a comma stands between two digits.
  private static func isDecimal(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    func isDigit(_ place: Int) -> Bool {
      scalars.indices.contains(place) && ("0"..."9").contains(scalars[place])
    }
    return isDigit(place - 1) && isDigit(place + 1)
  }

  /// Texts without the bullets before them: `- Drehen`, `• Fräsen`; numbers are some where all have one,
  /// `1. Drehen; 2. Fräsen`.
  static func unbulleted(_ items: [String]) -> [String] {
    guard items.contains(where: mayBeMarked) else { return items }
    let areNumbered = items.count > 1 && items.allSatisfy { afterNumber($0) != nil }
    guard areNumbered || items.contains(where: { afterBullet($0) != nil }) else { return items }
    var seen: Set<String> = []
    return items.map { afterBullet($0) ?? (areNumbered ? afterNumber($0) : nil) ?? $0 }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Whether an item may begin with a bullet or a number: its first bytes tell of most that they do not.
  private static func mayBeMarked(_ item: String) -> Bool {
    var bytes = item.utf8.makeIterator()
    guard let first = bytes.next() else { return false }
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    func isMark(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: ")") || byte == UInt8(ascii: ".") }
    switch first {
    case 0x80..., UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ">"):
      return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      guard let second = bytes.next() else { return false }
      return isMark(second) || isDigit(first) && isDigit(second) && isMark(bytes.next())
    default: return false
    }
  }

  private static func afterBullet(_ item: String) -> String? {
    guard let first = item.first else { return nil }
    let rest = item.dropFirst()
    if "•▪■◦‣·●○".contains(first) { return trimmed(String(rest)) }
    guard "-–—*+>".contains(first), rest.first?.isWhitespace == true else { return nil }
    return trimmed(String(rest))
  }

  /// What stands behind `1.`, `2)` or `a)`.
  private static func afterNumber(_ item: String) -> String? {
    let head = item.prefix { $0.isASCII && ($0.isNumber || $0.isLowercase) }
    let rest = item.dropFirst(head.count)
    let isNumber = (1...2).contains(head.count) && head.allSatisfy(\.isNumber)
    guard isNumber || head.count == 1, let mark = rest.first,
      mark == ")" || mark == "." && isNumber,
      rest.dropFirst().first == " "
    else { return nil }
    return trimmed(String(rest.dropFirst()))
  }

  /// The texts of a cell of ASCII without backslashes, which a trade association fills with thousands
  /// of names; nil for any other cell.
  private static func plainItems(_ text: String) -> [String]? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> [String]? in
      guard bytes.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "\\") }) else { return nil }
      let pieces = bytes.split { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") }
      var items: [String] = []
      var seen: Set<String> = []
      items.reserveCapacity(pieces.count)
      seen.reserveCapacity(pieces.count)
      for piece in pieces {
        guard let first = piece.firstIndex(where: { $0 > 0x20 }),
          let last = piece.lastIndex(where: { $0 > 0x20 })
        else { continue }
        let item = String(decoding: bytes[first...last], as: UTF8.self)
        if seen.insert(item).inserted { items.append(item) }
      }
      return items
    } ?? nil
  }

  /// Whether a text of the cell may have more than so many bytes: "no" is certain, "yes" is not.
  static func mayHoldItem(longerThan bytes: Int, in text: String) -> Bool {
    var length = 0
    for byte in text.utf8 {
      length = byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|") ? 0 : length + 1
      // An escaped separator is part of its text.
      if length > bytes || byte == UInt8(ascii: "\\") { return true }
    }
    return false
  }

  /// The texts read so far, and the one at hand.
  private struct Items {
    private(set) var all: [String] = []
    private(set) var item = String.UnicodeScalarView()
    /// Blanks that belong to the text only if something follows.
    private var blanks = String.UnicodeScalarView()
    private var seen: Set<String> = []

    mutating func take(_ scalar: Unicode.Scalar, isFirm: Bool) {
      if !isFirm {
        if !item.isEmpty { blanks.append(scalar) }
        return
      }
      if !blanks.isEmpty {
        item.append(contentsOf: blanks)
        blanks.removeAll()
      }
      item.append(scalar)
    }

    mutating func finish() {
      let text = String(item)
      if !item.isEmpty, seen.insert(text).inserted { all.append(text) }
      item.removeAll()
      blanks.removeAll()
    }
  }

  /// One cell for several texts, so that `items` gives them back.
  static func joined(_ items: [String]) -> String {
    var text = String.UnicodeScalarView()
    for (number, item) in items.enumerated() {
      if number > 0 { text.append(contentsOf: "; ".unicodeScalars) }
      let scalars = Array(item.unicodeScalars)
      for (position, scalar) in scalars.enumerated() {
        let isAtEnd = position == 0 || position == scalars.count - 1
        if scalar == "\\" || scalar == ";" || scalar == "|" || isAtEnd && isBlank(scalar) {
          text.append("\\")
        }
        text.append(scalar)
      }
    }
    return String(text)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }

  /// Whether a cell parts its texts by something else than commas.
  static func hasSeparator(_ text: String) -> Bool {
    text.contains { $0 == ";" || $0 == "|" || $0.isNewline }
  }
}
