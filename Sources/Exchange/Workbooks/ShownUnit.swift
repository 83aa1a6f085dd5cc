/// What a spreadsheet shows around a number beside its digits, where that changes what it means:
/// `0.9` shown as `0,9 Mio. €`, `2400000` shown as `CHF 2'400'000`.
enum ShownUnit {
  /// What is to be read with a number.
  ///
  /// - Parameters:
  ///   - before: what stands before the digits.
  ///   - behind: what stands behind them.
  ///   - isScaled: whether the digits show a part only of a number that is told in full.
  /// - Returns: the words; nil where what is shown changes nothing.
  static func word(before: String, behind: String, isScaled: Bool) -> String? {
    let (before, behind) = (bare(before), bare(behind))
    let text = bare(before + " " + behind)
    guard !text.isEmpty, text.utf8.count <= 80 else { return nil }
    // Where the words stand tells the `K` of a customer's number from that of thousands.
    let cell = bare(before + " 1 " + behind)
    switch MoneyFlaw(cell) {
    case .currency(let currency): return isScaled ? currency : text
    case .period, .gross: return isScaled ? nil : text
    case nil: break
    }
    guard !isScaled, let unit = Numeral(cell)?.unit, unit != 0 else { return nil }
    return text
  }

  /// A number with the words beside it, or, where its cell shows thousands or millions of it, as many of
  /// these: what stands in the header is then said of what is shown.
  static func text(_ number: String, word: String?, scale: Int) -> String {
    if let word { return "\(number) \(word)" }
    let unit: String? =
      switch scale {
      case 3: "Tsd."
      case 6: "Mio."
      case 9: "Mrd."
      default: nil
      }
    guard let unit else { return number }
    return CellSpelling.shifted(number, by: -scale) + " " + unit
  }

  /// By which power of ten the code of a number format divides what it shows: `#,##0,` by 3.
  static func scale(code: String) -> Int {
    var (commas, hasDigits) = (0, false)
    var iterator = code.makeIterator()
    while let character = iterator.next(), character != ";" {
      switch character {
      case "0", "#", "?":
        // A comma between places parts thousands.
        (commas, hasDigits) = (0, true)
      case ",": commas += hasDigits ? 1 : 0
      case ".": if commas > 0 { return 3 * commas }
      case "\"": while let next = iterator.next(), next != "\"" {}
      case "\\", "_", "*": _ = iterator.next()
      case "[":
        // What is scaled by its size only is not scaled in all cells.
        guard let next = iterator.next(), !"<>=".contains(next) else { return 0 }
        if next == "]" { break }
        while let next = iterator.next(), next != "]" {}
      default: break
      }
    }
    return 3 * commas
  }

  /// A text without blanks, signs and brackets around it.
  private static func bare(_ text: String) -> String {
    var text = text[...]
    func isEdge(_ character: Character) -> Bool {
      character.isWhitespace || "-()".contains(character)
    }
    while let first = text.first, isEdge(first) { text.removeFirst() }
    while let last = text.last, isEdge(last) { text.removeLast() }
    return String(text)
  }

  /// The words that the code of a number format adds, e.g. `0.0" Mio. €"`, `[$CHF]\ #,##0`.
  ///
  /// Commas behind the last place of a whole number scale what is shown: `0.0,," Mio. €"`.
  static func word(code: String) -> String? {
    var (before, shown) = ("", "")
    var (isScaled, hasDigits) = (false, false)
    // A comma between places parts thousands; one behind them scales.
    var isBehindComma = false
    var iterator = code.replacing("General", with: "0").makeIterator()
    while let character = iterator.next(), character != ";" {
      if isBehindComma, !"0#?,".contains(character) { isScaled = true }
      isBehindComma = character == "," && hasDigits
      switch character {
      case "0", "#", "?":
        if !hasDigits { (before, shown) = (shown, "") }
        hasDigits = true
      case ",", ".": break
      case "\"": while let next = iterator.next(), next != "\"" { shown.append(next) }
      case "\\": if let next = iterator.next() { shown.append(next) }
      case "_", "*":
        _ = iterator.next()
        shown += " "
      case "[":
        // `[$CHF-807]`: the currency stands before the number of the language.
        var bracket = ""
        while let next = iterator.next(), next != "]" { bracket.append(next) }
        if bracket.hasPrefix("$") { shown += bracket.dropFirst().prefix { $0 != "-" } }
      default: shown.append(character)
      }
    }
    if isBehindComma { isScaled = true }
    return hasDigits ? word(before: before, behind: shown, isScaled: isScaled) : nil
  }
}
