extension Double {
  /// A decimal number as people type it, with a point or a comma; nothing else that `Double` would
  /// take, such as infinity or hexadecimal digits.
  package init?(typed text: String) {
    let plain = text.replacing(",", with: ".")
    guard plain.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46].contains($0) }) else {
      return nil
    }
    self.init(plain)
  }
}

extension Double {
  /// An amount of money as people type it: `8.000 €`, `EUR 8,000.50`, `12000`.
  ///
  /// A mark before three digits groups thousands, for nobody types a thousandth of a euro; one before
  /// one or two digits begins the cents. Nil for everything else.
  package init?(typedEuros text: String) {
    var rest = text.replacing("\u{2212}", with: "-").filter { !$0.isWhitespace && $0 != "'" }
    for sign in ["EUR", "Euro", "euro", "€"] { rest = rest.replacing(sign, with: "") }
    let isNegative = rest.hasPrefix("-")
    var parts = (isNegative ? rest.dropFirst() : rest[...])
      .split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
      return nil
    }
    let cents = parts.count > 1 && parts[parts.count - 1].count < 3 ? parts.removeLast() : "0"
    let marks = rest.filter { $0 == "." || $0 == "," }
    // Marks between thousands are all the same, and another one begins the cents.
    let grouping = marks.prefix(parts.count - 1)
    guard Set(grouping).count <= 1, parts.dropFirst().allSatisfy({ $0.count == 3 }),
      parts.count == 1 || parts[0].count <= 3,
      grouping.isEmpty || marks.count == grouping.count || marks.last != marks.first,
      let value = Double(parts.joined() + "." + cents)
    else { return nil }
    self = isNegative ? -value : value
  }
}
