import PartnernetzRecords

extension FirmDirectory {
  /// Shorter words begin too many names.
  private static let shortestBeginning = 4

  /// The only firm whose name begins with the words of a text: `Daxer` of `Daxer Dachdeckerei`.
  ///
  /// A trade alone, `Stahl`, means nobody; and whoever names a legal form has written the whole name.
  /// - Complexity: O(firms).
  func beginning(with text: String) -> (id: Firm.ID, name: String)? {
    let name = FirmName(text)
    guard name.legalForm == nil, !name.tokens.isEmpty,
      NameHints.distinctive(text).contains(where: {
        $0.count >= FirmDirectory.shortestBeginning
      })
    else { return nil }
    let found = named(beginning: name.key).filter { firm in
      let tokens = FirmName(firm.name).tokens
      return tokens.count > name.tokens.count && tokens.starts(with: name.tokens)
    }
    return found.count == 1 ? found.first : nil
  }
}
