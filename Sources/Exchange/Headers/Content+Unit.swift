import PartnernetzRecords

typealias Content = Catalogue.Content

extension Catalogue.Content {
  /// Whether a number could stand here; tells what a doubtful mark means.
  func admits(_ value: Double) -> Bool {
    switch self {
    case .money: true
    case .number(let range): range.contains(value)
    case .share: (0...1).contains(value)
    case .integer(let range): value == value.rounded() && range.contains(Int(value))
    case .trust: (0...5).contains(value)
    case .text, .industry, .firm, .tags, .day, .choice: false
    }
  }

  /// Whether it counts what may be thousands, as employees are.
  var isCount: Bool { self == .number(0...1_000_000_000) }

  /// Whether it holds amounts.
  var isMoney: Bool {
    if case .money = self { true } else { false }
  }

  /// Whether its numbers are whole ones.
  var isWhole: Bool {
    if case .integer = self { true } else { false }
  }

  /// Whether a unit behind the header fits.
  func admits(_ unit: HeaderText.Unit) -> Bool {
    switch (unit, self) {
    case (.none, _), (.money, .money), (.percent, .share), (.percent, .trust): true
    case (.fiveSteps, .trust): true
    case (.money, _), (.percent, _), (.fiveSteps, _): false
    }
  }
}
