import ArgumentParser
import PartnernetzWording

/// A number as people type it: with a decimal point or comma, or as a percentage.
struct Quantity: ExpressibleByArgument {
  let value: Double

  init(_ value: Double) { self.value = value }

  init?(argument: String) {
    let isPercentage = argument.last == "%"
    guard let number = Double(typed: isPercentage ? String(argument.dropLast()) : argument) else {
      return nil
    }
    value = isPercentage ? number / 100 : number
  }

  /// As help texts show a default.
  var defaultValueDescription: String { "\(value)" }
}

/// Kilometres or days as people type them: a mark before three digits groups thousands.
struct Extent: ExpressibleByArgument {
  let value: Double

  init?(argument: String) {
    guard let number = Double.readings(typed: argument).first else { return nil }
    value = number
  }
}
