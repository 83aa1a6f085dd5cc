import Foundation

/// Why an amount cannot be taken as euros of a year, though people read it without trouble:
/// `2,4 Mio. CHF`, `$ 1,500,000`, `5.000 €/Monat`.
///
/// Whoever is told only that it is no number takes the word away and leaves a wrong number.
enum MoneyFlaw: Sendable, Hashable {
  /// It is told in another currency, by its code or as the cell calls it.
  case currency(String)
  /// It is the amount of a shorter time.
  case period(Period)
  /// It includes the tax on sales.
  case gross

  /// A time shorter than a year.
  enum Period: String, Sendable, Hashable, CaseIterable {
    case quarter, month, week, day, hour
    /// Several times a year, `2x jährlich 500 €`, which may be the amount of each time or of all.
    case time
  }

  /// Looks for words of another currency or of a shorter time beside digits.
  init?(_ text: String) {
    guard text.utf8.contains(where: { (48...57).contains($0) }),
      text.utf8.contains(where: { $0 >= 0x41 || $0 == 0x24 })
    else { return nil }
    let words = MoneyFlaw.words(of: text)
    if let code = words.lazy.compactMap({ MoneyFlaw.currency($0.text) }).first {
      self = .currency(code)
    } else if MoneyFlaw.isRepeated(text, words) {
      self = .period(.time)
    } else if let period = MoneyFlaw.period(words) {
      self = .period(period)
    } else if MoneyFlaw.isGross(words) {
      self = .gross
    } else {
      return nil
    }
  }

  /// The currency that a text names and that is not the euro: `CHF`, `US-Dollar`, or any code of
  /// three capitals; nil where it names none.
  static func foreignCurrency(_ text: String) -> String? {
    let words = words(of: text)
    if let code = words.lazy.compactMap({ currency($0.text) }).first { return code }
    let isCode = text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    return isCode && text != "EUR" && !UnknownWord.isOne(text) ? text : nil
  }

  /// A word in small letters, and what stands before it.
  private struct Word {
    var text: String
    var before: Character?
  }

  /// The words of a text; signs of currencies are letters, and a hyphen between letters is one too.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var (word, before): (String, Character?) = ("", nil)
    func isLetter(_ character: Character) -> Bool {
      character.isLetter || character.isCurrencySymbol
    }
    func end() {
      if word.last == "-" { word.removeLast() }
      if let last = word.last {
        words.append(Word(text: word, before: before))
        before = last
      }
      word = ""
    }
    for character in text.lowercased() {
      if isLetter(character) || character == "-" && !word.isEmpty && word.last != "-" {
        word.append(character)
      } else {
        end()
        if !character.isWhitespace { before = character }
      }
    }
    end()
    return words
  }

  private static func currency(_ word: String) -> String? {
    if let code = currencies[word] { return code }
    // `TCHF`, `kUSD`, `MUSD`.
    guard let first = word.first, "tkm".contains(first), word.count == 4 else { return nil }
    let code = String(word.dropFirst())
    return codes.contains(code) ? code.uppercased() : nil
  }

  /// Codes of other currencies than the euro (ISO 4217) that offices meet, and some of old.
  private static let codes: Set<String> = [
    "chf", "usd", "gbp", "jpy", "cny", "rmb", "sek", "nok", "dkk", "isk", "pln", "czk", "huf",
    "ron",
    "bgn", "rsd", "uah", "rub", "inr", "krw", "cad", "aud", "nzd", "sgd", "hkd", "brl", "mxn",
    "zar", "aed", "sar", "ils", "thb", "dem", "ats", "frf", "itl", "nlg",
  ]

  /// What people write for them, with what the currency is called.
  private static let currencies: [String: String] = {
    var words = [
      "sfr": "CHF", "fr": "CHF", "franken": "CHF", "francs": "CHF", "dollar": "Dollar",
      "dollars": "Dollar", "us-dollar": "USD", "us-$": "USD", "pfund": "GBP", "pound": "GBP",
      "pounds": "GBP",
      "dm": "DM", "d-mark": "DM", "yen": "JPY", "yuan": "CNY", "kč": "CZK", "zł": "PLN",
      "złoty": "PLN", "zloty": "PLN", "kronen": "Kronen", "forint": "HUF",
    ]
    for sign in ["$", "£", "¥", "₣", "₤", "₩", "₹", "₺", "₽", "₴", "us$", "a$", "c$"] {
      words[sign] = sign.uppercased()
    }
    for code in codes { words[code] = code.uppercased() }
    return words
  }()

  /// Whether words say that the tax on sales is included: `brutto`, `inkl. 19 % MwSt`.
  private static func isGross(_ words: [Word]) -> Bool {
    let texts = words.map(\.text)
    if texts.contains("brutto") || texts.contains("gross") { return true }
    return texts.contains { inclusions.contains($0) } && texts.contains { taxes.contains($0) }
  }

  private static let inclusions: Set<String> = [
    "inkl", "inklusive", "incl", "including", "inc", "einschl", "einschließlich", "mit",
  ]
  private static let taxes: Set<String> = [
    "mwst", "ust", "mehrwertsteuer", "umsatzsteuer", "vat", "tax", "steuer",
  ]

  /// Whether an amount comes several times a year: `2x jährlich 500 €`, `500 € halbjährlich`.
  private static func isRepeated(_ text: String, _ words: [Word]) -> Bool {
    let texts = words.map(\.text)
    if texts.contains(where: halves.contains) { return true }
    guard texts.contains(where: yearly.contains) else { return false }
    // `5.000 €/Jahr (2 x 2.500 €)` says what it comes to.
    let outside = String(text.prefix { $0 != "(" })
    let isSaid = MoneyFlaw.words(of: outside).contains { yearly.contains($0.text) }
    let said = isSaid ? outside : text
    return MoneyFlaw.words(of: said).contains { counts.contains($0.text) }
      || said.range(of: times, options: [.regularExpression, .caseInsensitive]) != nil
  }

  private static let times = #"(?<![\p{L}\d.,])\d{1,2}\s*([x×]|mal)(?!\p{L})"#

  private static let halves: Set<String> = [
    "halbjährlich", "halbjährig", "half-yearly", "biannually",
  ]
  private static let counts: Set<String> = [
    "zweimal", "dreimal", "viermal", "fünfmal", "sechsmal", "twice", "times", "thrice",
  ]
  private static let yearly: Set<String> = [
    "jährlich", "jahr", "yearly", "year", "annually", "p", "pa", "anno", "annum",
  ]

  private static func period(_ words: [Word]) -> Period? {
    for (place, word) in words.enumerated() {
      if let period = alone[word.text] { return period }
      let last = place > 0 ? words[place - 1].text : ""
      if last == "p", word.text == "m" { return .month }
      if word.before == "/" || links.contains(last), let period = linked[word.text] {
        return period
      }
    }
    return nil
  }

  /// Words that say a time by themselves.
  private static let alone: [String: Period] = [
    "monatlich": .month, "mtl": .month, "monthly": .month, "quartalsweise": .quarter,
    "vierteljährlich": .quarter, "quarterly": .quarter, "wöchentlich": .week, "weekly": .week,
    "täglich": .day, "daily": .day, "monatsumsatz": .month, "quartalsumsatz": .quarter,
  ]

  /// Words that say it behind a stroke or a word such as `pro`; else they may be part of a comment.
  private static let linked: [String: Period] = [
    "monat": .month, "month": .month, "mon": .month, "mo": .month, "mt": .month,
    "quartal": .quarter, "quarter": .quarter, "woche": .week, "week": .week, "tag": .day,
    "day": .day, "stunde": .hour, "std": .hour, "hour": .hour, "h": .hour,
  ]

  private static let links: Set<String> = ["pro", "je", "im", "per", "a", "each", "p", "in"]
}
