package import PartnernetzRecords
package import PartnernetzWording

extension Edit {
  /// Words longer than this are not compared with all others.
  private static let longest = 100

  /// What of an edit looks like a slip of the pen: a code of no industry, a postal code of no country, a
  /// market or a capability that differs in a few letters from a known one. It is made all the same,
  /// since only whoever typed it knows.
  ///
  /// - Parameter tables: the tables before it.
  /// - Returns: a sentence for each, in the order of the changes.
  /// - Complexity: O(rows) for each word that is new.
  package func doubts(in tables: MemberTables) -> [Phrase] {
    var told: Set<String> = []
    return changes.flatMap { change -> [Phrase] in
      guard case .put(let row, let old) = change else { return [] }
      switch row {
      case .firm(let new):
        guard case .firm(let known)? = old else { return Edit.doubts(of: new, beside: nil) }
        return Edit.doubts(of: new, beside: known)
      case .market(let new): return Edit.market(new.market, tables, &told)
      case .goal(let new): return new.market.map { Edit.market($0, tables, &told) } ?? []
      case .offer(let new): return Edit.capability(new.capability, tables, &told)
      case .need(let new): return Edit.capability(new.capability, tables, &told)
      case .statement, .capital, .contact: return []
      }
    }
  }

  private static func doubts(of new: Firm, beside old: Firm?) -> [Phrase] {
    var doubts: [Phrase] = []
    if let industry = new.industry, industry != old?.industry, !IndustryWords.isKnown(industry) {
      doubts.append(
        Phrase(
          de:
            "Den Branchenschlüssel „\(industry.code)“ gibt es nicht; er zählt nur ungefähr. Prüfen "
            + "Sie ihn.",
          en: "There is no industry code “\(industry.code)”; it counts only roughly. Check it."))
    }
    if let code = new.postalCode, code != old?.postalCode, !PostalCode.isLikely(code) {
      doubts.append(
        Phrase(
          de:
            "Eine Postleitzahl „\(code)“ gibt es wohl nicht: Deutsche haben 5 Ziffern. Prüfen Sie "
            + "sie.",
          en: "There is probably no postal code “\(code)”: German ones have 5 digits. Check it."))
    }
    return doubts
  }

  private static func market(
    _ name: String, _ tables: MemberTables, _ told: inout Set<String>
  ) -> [Phrase] {
    let known = tables.markets.map(\.market) + tables.goals.compactMap(\.market)
    guard told.insert(name).inserted, let near = nearest(to: name, among: known) else { return [] }
    return [
      Phrase(
        de: "„\(name)“ ist ein neuer Markt. Meinten Sie „\(near)“? Dann ändern Sie das.",
        en: "“\(name)” is a new market. Did you mean “\(near)”? Then change it.")
    ]
  }

  private static func capability(
    _ name: String, _ tables: MemberTables, _ told: inout Set<String>
  ) -> [Phrase] {
    let known = tables.offers.map(\.capability) + tables.needs.map(\.capability)
    guard told.insert(name).inserted, let near = nearest(to: name, among: known) else { return [] }
    return [
      Phrase(
        de: "„\(name)“ ist eine neue Fähigkeit. Meinten Sie „\(near)“? Dann ändern Sie das.",
        en: "“\(name)” is a new capability. Did you mean “\(near)”? Then change it.")
    ]
  }

  /// The word that was probably meant; nil where the word itself is known, or none is near.
  private static func nearest(to name: String, among known: [String]) -> String? {
    let key = HeaderText.key(name)
    guard key.count <= longest else { return nil }
    let near = Set(known).sorted().map { (key.editDistance(to: HeaderText.key($0)), $0) }
      .min { $0.0 < $1.0 }
    guard let near, near.0 > 0, near.0 <= key.count / 4 else { return nil }
    return near.1
  }
}
