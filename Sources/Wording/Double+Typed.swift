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

extension Double {
  /// A number as people type it, in the ways in which it can be read, the likeliest first: `1.000` and
  /// `1,000` are a thousand, and one where that cannot be; `2.500,50` and `0,125` can be read in one way.
  ///
  /// Nothing where it is no number, as `1.2.3` or `1e3`.
  package static func readings(typed text: String) -> [Double] {
    let rest = text.replacing("\u{2212}", with: "-").filter { !$0.isWhitespace && $0 != "'" }
    let begin = rest.drop { $0 == "-" || $0 == "+" }.prefix { $0 != "." && $0 != "," }
    // Nobody groups digits behind a zero.
    let grouped = begin.hasPrefix("0") ? nil : Double(typedGroups: rest)
    let decimal = Double(typed: rest)
    guard let grouped else { return [decimal].compactMap(\.self) }
    return [grouped] + (decimal == grouped ? [] : [decimal].compactMap(\.self))
  }

  /// A number with marks between its thousands and at most one other mark before decimals.
  private init?(typedGroups text: String) {
    let sign = text.prefix { $0 == "-" || $0 == "+" }
    let digits = text.dropFirst(sign.count)
    guard sign.count <= 1, let last = digits.last(where: { $0 == "." || $0 == "," }) else {
      return nil
    }
    let marks = digits.filter { $0 == "." || $0 == "," }
    var whole = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
      .map(String.init)
    // Another mark than those before it, or one that stands alone before no three digits, begins the
    // decimals.
    let isDecimal = marks.first != last || marks.count == 1 && whole.last?.count != 3
    let decimals = isDecimal ? whole.removeLast() : "0"
    guard Set(marks.dropLast(isDecimal ? 1 : 0)).count <= 1, !whole[0].isEmpty,
      whole.count == 1 || whole[0].count <= 3, whole.dropFirst().allSatisfy({ $0.count == 3 }),
      (whole + [decimals]).allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
      })
    else { return nil }
    self.init(sign + whole.joined() + "." + decimals)
  }
}
