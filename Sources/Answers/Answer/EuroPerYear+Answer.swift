public import PartnernetzFormats
public import PartnernetzRecords
public import PartnernetzWording

extension Language {
  /// Whole euros of an amount a year, e.g. `25.373 €` or `€25,373`.
  public func euros(_ amount: EuroPerYear) -> String { euros(amount.euros) }

  /// An amount a year as a sentence has it, to two digits: `19.000 €`, `6 Mio. €`.
  public func roundedEuros(_ amount: EuroPerYear) -> String { roundedEuros(amount.euros) }
}

extension Table.Cell {
  /// Euros a year.
  public static func euros(_ amount: EuroPerYear) -> Table.Cell { .euros(amount.euros) }
}

extension JSONValue {
  /// Euros a year as a bare number.
  public static func number(_ amount: EuroPerYear) -> JSONValue { .number(amount.euros) }

  /// Euros a year as a bare number, null where they are unknown.
  public init(_ amount: EuroPerYear?) { self.init(amount?.euros) }
}
