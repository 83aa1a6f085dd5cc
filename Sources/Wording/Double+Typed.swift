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
