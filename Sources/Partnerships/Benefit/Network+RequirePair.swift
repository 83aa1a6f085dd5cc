import PartnernetzNetworks

extension Network {
  /// Stops the program, with a sentence, where one of two numbers is that of no firm.
  ///
  /// Pairs are asked about by the million: what is fine costs two comparisons and no call.
  @inline(__always)
  func requirePair(_ one: Int32, _ other: Int32) {
    // A negative number is a very large one without its sign.
    if UInt(bitPattern: Int(one)) >= UInt(firmCount)
      || UInt(bitPattern: Int(other)) >= UInt(firmCount)
    {
      requireFirms([one, other])
    }
  }
}
