import Foundation

extension Language {
  /// A number with at most so many digits behind the decimal mark, e.g. `1.234,5`; fewer than none are
  /// none.
  public func number(_ value: Double, digits: Int = 0) -> String {
    Language.typeset(
      value.formatted(.number.precision(.fractionLength(0...max(0, digits))).locale(locale)))
  }

  /// A number with exactly so many digits behind the decimal mark, e.g. `0,40`; fewer than none are none.
  public func fixed(_ value: Double, digits: Int) -> String {
    Language.typeset(
      value.formatted(.number.precision(.fractionLength(max(0, digits))).locale(locale)))
  }

  /// A count, e.g. `12.345`.
  public func number(_ value: Int) -> String {
    Language.typeset(value.formatted(.number.locale(locale)))
  }

  /// How many people work somewhere; what is no whole number came from a range, and is told as such.
  package func headcount(_ value: Double) -> String {
    let whole = value.rounded(.up)
    guard whole != value else { return number(value) }
    return Phrase(de: "etwa \(number(whole))", en: "about \(number(whole))")(self)
  }

  /// So many employees, e.g. `12 Beschäftigte`.
  package func employees(_ value: Double) -> String {
    let count = headcount(value)
    return value.rounded(.up) == 1
      ? Phrase(de: "\(count) beschäftigte Person", en: "\(count) employee")(self)
      : Phrase(de: "\(count) Beschäftigte", en: "\(count) employees")(self)
  }

  /// Whole euros, e.g. `25.373 €` or `€25,373`.
  public func euros(_ value: Double) -> String {
    // A rounded zero must not carry the sign of what it was rounded from.
    let rounded = value.rounded() == 0 ? 0 : value.rounded()
    return Language.typeset(
      rounded.formatted(.currency(code: "EUR").precision(.fractionLength(0)).locale(locale)))
  }

  /// A share of one as a percentage, e.g. `7,7 %`; a small one keeps a digit that tells something. Fewer
  /// digits than none are none.
  public func percent(_ share: Double, digits: Int = 1) -> String {
    let digits = max(0, digits)
    // Half of the last digit would be rounded to the even one, which is nothing.
    if share > 0, share <= 0.5 * pow(10, -2 - Double(digits)) {
      return share.formatted(.percent.precision(.significantDigits(1)).locale(locale))
    }
    return Language.typeset(
      share.formatted(.percent.precision(.fractionLength(0...digits)).locale(locale)))
  }

  /// A number with a real minus in front of it where it is below zero, not a hyphen.
  private static func typeset(_ number: String) -> String {
    number.replacing("-", with: "\u{2212}")
  }

  /// A list as a sentence has it, e.g. `A, B und C`.
  public func list(_ items: [String]) -> String {
    items.formatted(.list(type: .and).locale(locale))
  }

  /// Items of which one is to be chosen, e.g. `A, B oder C`.
  public func choice(_ items: [String]) -> String {
    items.formatted(.list(type: .or).locale(locale))
  }

  /// How the rest of a list is declined in German: by what is listed, and by the word before the list.
  package enum Rest {
    /// Firms or members, as subject or object.
    case firms
    /// Firms or members behind `bei`, `von` or `zu`.
    case behindPreposition
    /// Partners, as subject.
    case partners
    /// Files, columns or links, as subject or object.
    case files
    /// Files, columns or links behind `aus` or `in`.
    case filesBehindPreposition

    fileprivate var one: String {
      switch self {
      case .firms: "ein weiteres"
      case .behindPreposition: "einem weiteren"
      case .partners: "ein weiterer"
      case .files: "eine weitere"
      case .filesBehindPreposition: "einer weiteren"
      }
    }

    fileprivate var many: String {
      switch self {
      case .firms, .partners, .files: "weitere"
      case .behindPreposition, .filesBehindPreposition: "weiteren"
      }
    }
  }

  /// The first of so many items as a sentence has it, and how many more there are, e.g. `A, B und 4
  /// weitere`.
  package func list(_ items: [String], outOf count: Int, _ declined: Rest = .firms) -> String {
    let rest = count - items.count
    guard rest > 0 else { return list(items) }
    let more = Phrase(
      de: rest == 1 ? declined.one : "\(number(rest)) \(declined.many)",
      en: rest == 1 ? "one more" : "\(number(rest)) more")
    return list(items + [more(self)])
  }
}
