public import PartnernetzWording

/// Why a market or a capability was not found by what it was called.
public enum CodeLookupError: Hashable, WordedError {
  /// No table has such a market; those that are meant perhaps, else some that there are.
  case unknownMarket(name: String, near: [String], some: [String])
  /// No table has such a capability; those that are meant perhaps, else some that there are.
  case unknownCapability(name: String, near: [String], some: [String])

  /// The error as a sentence.
  public var phrase: Phrase {
    func phrase(_ what: Phrase, _ name: String, _ near: [String], _ some: [String]) -> Phrase {
      let offer =
        if !near.isEmpty {
          Phrase(
            de: " Meinten Sie \(near.joined(separator: ", "))?",
            en: " Did you mean \(near.joined(separator: ", "))?")
        } else if !some.isEmpty {
          Phrase(
            de: " Es gibt zum Beispiel \(some.joined(separator: ", ")).",
            en: " There are for example \(some.joined(separator: ", ")).")
        } else {
          Phrase(de: " Die Tabellen nennen gar keine.", en: " The tables name none at all.")
        }
      return Phrase(
        de: "\(what.german) „\(name)“ kommt in den Tabellen nicht vor.\(offer.german)",
        en: "\(what.english) “\(name)” is not in the tables.\(offer.english)")
    }
    return switch self {
    case .unknownMarket(let name, let near, let some):
      phrase(Phrase(de: "Der Markt", en: "The market"), name, near, some)
    case .unknownCapability(let name, let near, let some):
      phrase(Phrase(de: "Die Fähigkeit", en: "The capability"), name, near, some)
    }
  }
}

extension Network {
  /// The number of the market that is meant by a word.
  ///
  /// Case and outer space do not count; the start of the word is enough where only one begins so.
  /// - Throws: ``CodeLookupError`` with the nearest markets.
  public func market(named name: String) throws(CodeLookupError) -> Int32 {
    if let number = markets.number(meant: name) { return number }
    throw .unknownMarket(
      name: name, near: markets.near(name), some: Array(markets.names.prefix(12)))
  }

  /// The number of the capability that is meant by a word, as ``market(named:)``.
  ///
  /// - Throws: ``CodeLookupError`` with the nearest capabilities.
  public func capability(named name: String) throws(CodeLookupError) -> Int32 {
    if let number = capabilities.number(meant: name) { return number }
    throw .unknownCapability(
      name: name, near: capabilities.near(name), some: Array(capabilities.names.prefix(12)))
  }
}

extension Codebook {
  /// The number of a code, or of the only one that begins so.
  fileprivate func number(meant text: String) -> Int32? {
    if let number = number(of: text) { return number }
    let wanted = Network.folded(text)
    let starting = names.indices.filter {
      !wanted.isEmpty && Network.folded(names[$0]).hasPrefix(wanted)
    }
    return starting.count == 1 ? Int32(starting[0]) : nil
  }

  /// The codes that a text may mean, at most three: those that hold it, then those that differ in
  /// few letters.
  fileprivate func near(_ text: String) -> [String] {
    let wanted = Network.folded(text)
    guard !wanted.isEmpty, wanted.count < 100 else { return [] }
    return names.map { name in
      let candidate = Network.folded(name)
      return (candidate.contains(wanted) ? 0 : candidate.editDistance(to: wanted), name)
    }
    .filter { $0.0 <= wanted.count / 3 }
    .sorted { $0 < $1 }
    .prefix(3)
    .map(\.1)
  }
}
