import ArgumentParser

/// A number as people type it: with a decimal point or comma, or as a percentage.
struct Quantity: ExpressibleByArgument {
  let value: Double

  init(_ value: Double) { self.value = value }

  init?(argument: String) {
    var text = argument.replacing(",", with: ".")
    let isPercentage = text.last == "%"
    if isPercentage { text.removeLast() }
    // Nothing else that `Double` would take, such as infinity or hexadecimal numbers.
    guard text.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46].contains($0) }),
      let number = Double(text)
    else { return nil }
    value = isPercentage ? number / 100 : number
  }

  /// As help texts show a default.
  var defaultValueDescription: String { "\(value)" }
}
