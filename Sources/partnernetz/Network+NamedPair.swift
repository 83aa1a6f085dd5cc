import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

extension Network {
  /// The two firms of an argument such as `MR-001,MR-014`; a comma within a name does no harm where
  /// only one way of splitting names two firms.
  func pair(named text: String, option: String) throws -> FirmPair {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    func isBlank(_ part: Substring) -> Bool { part.allSatisfy { $0 == " " } }
    guard parts.count > 1, !isBlank(parts[0]), !isBlank(parts[parts.count - 1]) else {
      throw Failure(
        code: .wrongUsage,
        phrase: Phrase(
          de: "\(option) „\(text)“: nennen Sie zwei Unternehmen mit einem Komma dazwischen, "
            + "etwa \(option) A,B.",
          en: "\(option) “\(text)”: name two firms with a comma between them, "
            + "for instance \(option) A,B."))
    }
    func number(_ part: ArraySlice<Substring>) throws(FirmLookupError) -> Int32 {
      var name = part.joined(separator: ",")[...]
      while name.first == " " { name.removeFirst() }
      while name.last == " " { name.removeLast() }
      return try self.number(named: String(name))
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
