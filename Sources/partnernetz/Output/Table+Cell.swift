import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

extension Table {
  /// One value.
  enum Cell {
    case text(String)
    /// A fixed word: people read the text, machines the key.
    case word(String, key: String)
    /// Yes or no: people read the text, machines `true` or `false`.
    case flag(Bool, String)
    case count(Int)
    case number(Double, digits: Int)
    case euros(Double)
    case percent(Double)
    /// A number with no more digits than it needs.
    case brief(Double)
    /// A share with the brokers that it takes.
    case chance(Double, brokers: Int)
    case none

    /// As people read it.
    func shown(_ language: Language) -> String {
      switch self {
      case .text(let text), .word(let text, _), .flag(_, let text): text
      case .count(let value): language.number(value)
      case .number(let value, let digits): language.fixed(value, digits: digits)
      case .euros(let value): language.euros(value)
      case .percent(let value): language.percent(value)
      case .brief(let value): language.number(value, digits: 2)
      case .chance(let value, let brokers): "\(language.percent(value)) (\(brokers))"
      case .none: "–"
      }
    }

    /// As machines read it.
    var plain: String {
      switch self {
      case .text(let text): text
      case .word(_, let key): key
      case .flag(let value, _): String(value)
      case .count(let value): String(value)
      case .number(let value, _), .euros(let value), .percent(let value), .brief(let value),
        .chance(let value, _):
        "\(value)"
      case .none: ""
      }
    }

    var isText: Bool {
      switch self {
      case .text, .word, .flag: true
      case .count, .number, .euros, .percent, .brief, .chance, .none: false
      }
    }
  }
}

extension Network {
  /// A firm: people read its name, machines its id.
  func cell(_ firm: Int32) -> Table.Cell { .word(name(firm), key: id(of: firm)) }
}
