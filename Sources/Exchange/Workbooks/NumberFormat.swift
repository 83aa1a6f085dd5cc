/// What a spreadsheet's number format shows: a plain number, hundredths, a day or a time.
enum NumberFormat: Sendable {
  case number, percent, day, time

  /// The format of a built-in number (ECMA-376, 18.8.30, with those of East Asian versions).
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percent
    case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: self = .day
    case 18...21, 32, 33, 45, 47, 55, 56: self = .time
    default: self = .number
    }
  }

  /// The format that a code describes, e.g. `dd.mm.yyyy` or `#,##0.00 "€"`.
  init(code: String) {
    var letters: Set<Character> = []
    var isPercent = false
    var iterator = code.makeIterator()
    while let character = iterator.next(), character != ";" {
      switch character {
      case "\"":
        while let next = iterator.next(), next != "\"" {}
      case "\\", "_", "*": _ = iterator.next()
      case "[":
        // Colours, currencies and conditions; elapsed time is a number of days.
        while let next = iterator.next(), next != "]" {}
      case "%": isPercent = true
      default: letters.insert(Character(character.lowercased()))
      }
    }
    let isGeneral = code.lowercased().hasPrefix("general")
    let hasTime = !letters.isDisjoint(with: ["h", "s"])
    if isGeneral {
      self = .number
    } else if letters.contains("y") || letters.contains("d") || letters.contains("m") && !hasTime {
      self = .day
    } else if letters.contains("h") {
      self = .time
    } else {
      self = isPercent ? .percent : .number
    }
  }
}
