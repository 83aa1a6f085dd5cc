import Foundation

/// What people write where they have no exact number: `ca. 50`, `10-19`, `< 1`, `10,001+`.
struct Estimate {
  /// How exact it is.
  enum Kind: Hashable {
    case exact, about, interval
  }

  /// How exact it is.
  let kind: Kind
  /// The number, or both ends.
  let parts: [Numeral]

  /// Reads a cell; nil where it is no number.
  init?(_ text: String) {
    // Nothing is a number without a digit, and most faulty cells are words.
    guard text.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
    if let numeral = Numeral(text) {
      (kind, parts) = (.exact, [numeral])
      return
    }
    let text = Estimate.bare(text)
    if let numeral = Numeral(text) {
      (kind, parts) = (.exact, [numeral])
    } else if let rest = Estimate.without(Estimate.abouts, text), let numeral = Numeral(rest) {
      (kind, parts) = (.about, [numeral])
    } else if let ends = Estimate.ends(Estimate.without(Estimate.abouts, text) ?? text) {
      (kind, parts) = (.interval, ends)
    } else if let rest = Estimate.limit(text), let numeral = Numeral(rest) {
      (kind, parts) = (.interval, [numeral])
    } else if let rest = Estimate.withoutComment(text), let estimate = Estimate(rest) {
      (kind, parts) = (estimate.kind == .exact ? .about : estimate.kind, estimate.parts)
    } else {
      return nil
    }
  }

  /// Reads a cell of a column; amounts are of a year, whether or not they say so: `5 Mio. € p. a.`
  init?(_ text: String, of content: Content) {
    if content.isMoney, let rest = Estimate.withoutBrackets(text),
      let bare = Estimate("-" + rest), bare.kind == .exact
    {
      self = bare
    } else if content.isMoney, let rest = Estimate.withoutNet(text),
      let bare = Estimate(rest, of: content)
    {
      self = bare
    } else if let estimate = Estimate(text) {
      self = estimate
    } else if content.isMoney, let rest = Estimate.withoutYear(text), let bare = Estimate(rest) {
      self = bare
    } else {
      return nil
    }
  }

  /// An amount that brackets make negative, as accounts have it, without them: `(3.000)`, `(3.000) €`;
  /// nil where it bears a sign, or something else is in them.
  static func withoutBrackets(_ text: String) -> String? {
    let bare = trimmed(text)
    guard bare.utf8.first == UInt8(ascii: "("), let end = bare.lastIndex(of: ")") else {
      return nil
    }
    let inner = trimmed(String(bare[bare.index(after: bare.startIndex)..<end]))
    let unit = trimmed(String(bare[bare.index(after: end)...]))
    guard inner.first?.isNumber == true, inner.allSatisfy({ !"()+-−".contains($0) }) else {
      return nil
    }
    if unit.contains(where: \.isNumber) { return nil }
    return unit.isEmpty ? inner : inner + " " + unit
  }

  private static let years = [
    "pro jahr", "im jahr", "je jahr", "/ jahr", "/jahr", "jährlich", "p. a.", "p.a.", "p.a", "p. a",
    " pa", "per annum", "/ a", "/a", "per year", "a year", "/ year", "/year", "/ yr", "/yr",
    "yearly", "annually",
  ]

  private static func withoutYear(_ text: String) -> String? {
    let small = trimmed(text.lowercased().replacing("\u{A0}", with: " "))
    let bare = small.hasSuffix(")") ? small.replacing("(", with: "").dropLast() : small[...]
    return years.first { bare.hasSuffix($0) }.map { trimmed(String(bare.dropLast($0.count))) }
  }

  /// What an amount that is net ends in.
  private static let nets = ["netto", "net", "mwst", "ust", "steuer", "vat"]

  /// An amount without the word that it is net, as all amounts are: `50.000 € zzgl. 19 % MwSt.`
  private static func withoutNet(_ text: String) -> String? {
    // Most cells are told by their last letter.
    guard let last = text.utf8.last(where: { ($0 | 0x20) >= UInt8(ascii: "a") || $0 < 0x20 }),
      "otr".utf8.contains(last | 0x20), text.utf8.count < 80,
      nets.contains(where: text.lowercased().contains),
      let mark = text.range(
        of: #"[\s(,]*(netto|net|(zzgl\.?|exkl\.?|ohne|excl\.?|excluding|plus|\+)\s*"#
          + #"(\d{1,2}\s*%\s*)?(MwSt|USt|Mehrwertsteuer|Umsatzsteuer|VAT)\.?)\)?\s*$"#,
        options: [.regularExpression, .caseInsensitive]), mark.lowerBound > text.startIndex
    else { return nil }
    return trimmed(String(text[..<mark.lowerBound]))
  }

  /// The mark by which an interval parts thousands: `5,001-10,000`, `10,001+`; nil where it is none,
  /// or writes its ends otherwise. Nobody counts people from 5.001 to 10.
  var markOfThousands: DecimalMark? {
    guard kind == .interval else { return nil }
    let marked = parts.filter { !$0.isBare }
    let marks = Set(marked.map(\.markOfThousands))
    return marks.count == 1 ? marks.first ?? nil : nil
  }

  /// The text before a comment in brackets: `12 (davon 3 Azubis)`, `2,5 Mio. (2024)`.
  private static func withoutComment(_ text: String) -> String? {
    guard text.hasSuffix(")"), let opening = text.firstIndex(of: "("), opening > text.startIndex
    else { return nil }
    return trimmed(String(text[..<opening]))
  }

  private static let abouts = [
    "ungefähr", "zirka", "circa", "etwa", "rund", "rd.", "geschätzt", "geschätzte", "gesch.",
    "ggf.",
    "estimated", "est.", "approximately", "approx.", "about", "around", "ca.", "ca",
    "~", "≈",
  ]
  private static let limits = [
    "weniger als", "mehr als", "mindestens", "höchstens", "bis zu", "mind.", "max.", "min.",
    "unter",
    "über", "bis", "ab", "fewer than", "less than", "more than", "at least", "at most", "up to",
    "under", "over", "<=", ">=", "<", ">", "≤", "≥",
  ]
  private static let behind = ["+", "und mehr", "oder mehr", "and more", "or more"]
  private static let between = [
    " bis unter ", " to under ", " bis < ", " bis ", " to ", "...", "…", "..", "–", "—", "-",
  ]
  /// What is counted, where a cell says it once more.
  private static let counted = [
    "mitarbeitende", "mitarbeiter", "beschäftigte", "personen", "employees", "people", "kunden",
    "customers", "vzä", "fte", "ma", "vollzeit", "vollzeitkräfte", "köpfe", "mann", "leute",
    "staff",
  ]

  /// The text in small letters, without typographic blanks and a word for what is counted.
  private static func bare(_ text: String) -> String {
    var text = text.lowercased()
    if text.utf8.contains(0xC2) { text.replace("\u{A0}", with: " ") }
    text = trimmed(text)
    for word in counted where text.hasSuffix(word) {
      let rest = text.dropLast(word.count)
      if let last = rest.last, !last.isLetter { return trimmed(String(rest)) }
    }
    return text
  }

  private static func without(_ words: [String], _ text: String) -> String? {
    guard let word = words.first(where: { text.hasPrefix($0) }) else { return nil }
    return trimmed(String(text.dropFirst(word.count)))
  }

  private static func limit(_ text: String) -> String? {
    if let rest = without(limits, text) { return rest }
    guard let word = behind.first(where: { text.hasSuffix($0) }) else { return nil }
    return trimmed(String(text.dropLast(word.count)))
  }

  private static func ends(_ text: String) -> [Numeral]? {
    let bytes = Array(text.utf8)
    for mark in between {
      guard let place = place(of: mark, in: bytes) else { continue }
      let low = String(decoding: bytes[..<place.lowerBound], as: UTF8.self)
      let high = String(decoding: bytes[place.upperBound...], as: UTF8.self)
      guard !hasLeadingZero(low), !hasLeadingZero(high), let last = Numeral(high),
        let first = Numeral(low, unitsOf: last), !first.isNegative, !last.isNegative
      else { return nil }
      return [first, last]
    }
    return nil
  }

  /// Where a mark stands first, behind the first byte, which may be a sign.
  private static func place(of mark: String, in bytes: [UInt8]) -> Range<Int>? {
    let count = mark.utf8.count
    guard bytes.count > count else { return nil }
    let start = (1...(bytes.count - count)).first {
      mark.utf8.elementsEqual(bytes[$0..<$0 + count])
    }
    return start.map { $0..<$0 + count }
  }

  /// Telephone numbers and the like are no intervals.
  private static func hasLeadingZero(_ text: String) -> Bool {
    let digits = text.drop { $0 == " " }.prefix(2)
    return digits.count == 2 && digits.allSatisfy(\.isNumber) && digits.first == "0"
  }
}
