import ArgumentParser

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

extension Double {
  /// A decimal number with a point or a comma; nothing else that `Double` would take, such as
  /// infinity or hexadecimal digits.
  init?(typed text: String) {
    let plain = text.replacing(",", with: ".")
    guard plain.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46].contains($0) }) else {
      return nil
    }
    self.init(plain)
  }
}
