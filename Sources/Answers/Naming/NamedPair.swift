public import PartnernetzNetworks
public import PartnernetzPartnerships
public import PartnernetzWording

/// Two firms as they were typed, e.g. `MR-001,MR-014`.
public struct NamedPair: Sendable, Hashable {
  /// What was typed.
  public var text: String
  /// What the pair is named for.
  public var purpose: PairPurpose

  /// Takes a pair as it was typed.
  public init(_ text: String, for purpose: PairPurpose) {
    self.text = text
    self.purpose = purpose
  }

  /// The two firms; a comma within a name does no harm where only one way of splitting names two
  /// firms.
  ///
  /// - Throws: ``PairNameError`` where there are no two names, ``FirmLookupError`` for a name that
  ///   nobody has.
  public func firms(in network: Network) throws -> FirmPair {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    func isBlank(_ part: Substring) -> Bool { part.allSatisfy { $0 == " " } }
    guard parts.count > 1, !isBlank(parts[0]), !isBlank(parts[parts.count - 1]) else {
      throw PairNameError(pair: self)
    }
    func number(_ part: ArraySlice<Substring>) throws(FirmLookupError) -> Int32 {
      var name = part.joined(separator: ",")[...]
      while name.first == " " { name.removeFirst() }
      while name.last == " " { name.removeLast() }
      return try network.number(named: String(name))
    }
    let found = (1..<parts.count).compactMap { place -> FirmPair? in
      guard let first = try? number(parts[..<place]), let second = try? number(parts[place...])
      else { return nil }
      return FirmPair(first, second)
    }
    if found.count == 1 { return found[0] }
    return FirmPair(try number(parts[..<1]), try number(parts[1...]))
  }
}

/// A pair that does not name two firms.
public struct PairNameError: WordedError, Remediable, Hashable {
  /// What was typed for a pair.
  public var pair: NamedPair

  /// What is missing.
  public var phrase: Phrase {
    Phrase(
      de: "„\(pair.text)“: Nennen Sie zwei Unternehmen mit einem Komma dazwischen.",
      en: "“\(pair.text)”: name two firms with a comma between them.")
  }

  /// How such a pair is named.
  public var remedies: [Remedy] { [.namePair(pair.purpose)] }
}
