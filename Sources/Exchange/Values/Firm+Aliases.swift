import PartnernetzRecords

extension Firm {
  /// Ids and names of firms that were merged into this one.
  var aliases: [String] { attributes[Firm.aliasColumn].map { TagList.items($0) } ?? [] }

  /// The firm, known by some more ids and names.
  func knownAs(_ others: [String]) -> Firm {
    var firm = self
    var seen: Set<String> = [id, name]
    let all = (aliases + others).filter { seen.insert($0).inserted }
    firm.attributes[Firm.aliasColumn] = all.isEmpty ? nil : TagList.joined(all)
    return firm
  }
}
