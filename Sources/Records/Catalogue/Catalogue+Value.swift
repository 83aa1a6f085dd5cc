extension Catalogue {
  /// What a cell says, apart from the row that it belongs to.
  package enum Value: Sendable, Hashable {
    case text(String)
    case number(Double)
    case integer(Int)
    case money(Money)
    case truth(Bool)
    case day(Day)
    /// One of the codes of a choice.
    case code(String)
    case industry(Industry)
    case list([String])
  }
}

/// A type that properties of rows may have.
package protocol CatalogueValue: Sendable {
  /// The value that a cell's says; nil where it is of another kind.
  init?(catalogued value: Catalogue.Value)
  /// The value as a cell's.
  var catalogued: Catalogue.Value { get }
}

extension String: CatalogueValue {
  package init?(catalogued value: Catalogue.Value) {
    guard case .text(let text) = value else { return nil }
    self = text
  }

  package var catalogued: Catalogue.Value { .text(self) }
}

extension Double: CatalogueValue {
  package init?(catalogued value: Catalogue.Value) {
    guard case .number(let number) = value else { return nil }
    self = number
  }

  package var catalogued: Catalogue.Value { .number(self) }
}

extension Int: CatalogueValue {
  package init?(catalogued value: Catalogue.Value) {
    guard case .integer(let integer) = value else { return nil }
    self = integer
  }

  package var catalogued: Catalogue.Value { .integer(self) }
}

extension Money: CatalogueValue {
  package init?(catalogued value: Catalogue.Value) {
    guard case .money(let money) = value else { return nil }
    self = money
  }

  package var catalogued: Catalogue.Value { .money(self) }
}

extension Bool: CatalogueValue {
  package init?(catalogued value: Catalogue.Value) {
    guard case .truth(let truth) = value else { return nil }
    self = truth
  }

  package var catalogued: Catalogue.Value { .truth(self) }
}

extension Day: CatalogueValue {
  package init?(catalogued value: Catalogue.Value) {
    guard case .day(let day) = value else { return nil }
    self = day
  }

  package var catalogued: Catalogue.Value { .day(self) }
}

extension Industry: CatalogueValue {
  package init?(catalogued value: Catalogue.Value) {
    guard case .industry(let industry) = value else { return nil }
    self = industry
  }

  package var catalogued: Catalogue.Value { .industry(self) }
}
