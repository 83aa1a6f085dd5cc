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
    case .period: return isScaled ? nil : text
    case nil: break
    }
    guard !isScaled, let unit = Numeral(cell)?.unit, unit != 0 else { return nil }
    return text
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
