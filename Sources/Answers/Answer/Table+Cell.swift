import PartnernetzFormats
import PartnernetzNetworks
public import PartnernetzWording

extension Table {
  /// One value.
  public enum Cell: Sendable, Hashable {
    /// Free text.
    case text(String)
    /// A fixed word: people read the text, machines the key.
    case word(String, key: String)
    /// Yes or no: people read the text, machines `true` or `false`.
    case flag(Bool, String)
    /// A whole number.
    case count(Int)
    /// A number with a fixed number of digits behind the point.
    case number(Double, digits: Int)
    /// Euros, shown as whole ones.
    case euros(Double)
    /// A share of one.
    case percent(Double)
    /// A number with no more digits than it needs.
    case brief(Double)
    /// A share with the brokers that it takes.
    case chance(Double, brokers: Int)
    /// A mean with its interval.
    case interval(Double, low: Double, high: Double, digits: Int)
    /// Nothing is known, or there is nothing.
    case none

    /// As people read it.
    public func shown(_ language: Language) -> String {
      switch self {
      case .text(let text), .word(let text, _), .flag(_, let text): text
      case .count(let value): language.number(value)
      case .number(let value, let digits): language.fixed(value, digits: digits)
      case .euros(let value): language.euros(value)
      case .percent(let value): language.percent(value)
      case .brief(let value): language.number(value, digits: 2)
      case .chance(let value, let brokers): "\(language.percent(value)) (\(brokers))"
      case .interval(let mean, let low, let high, let digits):
        "\(language.fixed(mean, digits: digits)) (\(language.fixed(low, digits: digits))–"
          + "\(language.fixed(high, digits: digits)))"
      case .none: "–"
      }
    }

    /// As machines read it.
    public var plain: String {
      switch self {
      case .text(let text): text
      case .word(_, let key): key
      case .flag(let value, _): String(value)
      case .count(let value): String(value)
      case .number(let value, _), .euros(let value), .percent(let value), .brief(let value),
        .chance(let value, _), .interval(let value, _, _, _):
        "\(value)"
      case .none: ""
      }
    }

    /// As a field of CSV; only words can be taken for a formula.
    var field: String {
      switch self {
      case .text, .word: CSV.field(plain)
      case .flag, .count, .number, .euros, .percent, .brief, .chance, .interval, .none: plain
      }
    }

    /// Whether it reads from the left, as words do.
    public var isText: Bool {
      switch self {
      case .text, .word, .flag, .interval: true
      case .count, .number, .euros, .percent, .brief, .chance, .none: false
      }
    }
  }
}

extension Network {
  /// A firm: people read its name, machines its id.
  package func cell(_ firm: Int32) -> Table.Cell { .word(name(firm), key: id(of: firm)) }
}
