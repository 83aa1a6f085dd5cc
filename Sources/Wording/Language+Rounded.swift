import Foundation

extension Language {
  /// Euros as a sentence has them, to two digits: `19.000 €`, `6 Mio. €`; `€19,000`, `€6 million`.
  public func roundedEuros(_ value: Double) -> String {
    let rounded = Language.twoDigits(value)
    let space = "\u{a0}"
    func text(_ unit: Double, _ german: String, _ english: String) -> String {
      let figure = number(abs(rounded) / unit, digits: 1)
      let sign = rounded < 0 ? "−" : ""
      return switch self {
      case .german: "\(sign)\(figure)\(space)\(german)\(space)€"
      case .english: "\(sign)€\(figure)\(space)\(english)"
      }
    }
    if abs(rounded) >= 1e9 { return text(1e9, "Mrd.", "billion") }
    if abs(rounded) >= 1e6 { return text(1e6, "Mio.", "million") }
    return euros(rounded)
  }

  /// A number to two digits, e.g. 940 for 935.
  public func rounded(_ value: Double) -> String { number(Language.twoDigits(value), digits: 1) }

  private static func twoDigits(_ value: Double) -> Double {
    guard value.isFinite, abs(value) >= 10 else { return (value * 10).rounded() / 10 }
    let unit = pow(10, (log10(abs(value))).rounded(.down) - 1)
    return (value / unit).rounded() * unit
  }
}
