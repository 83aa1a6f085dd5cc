package import PartnernetzRecords

extension Firm {
  /// Ids and names of firms that were merged into this one.
  package var aliases: [String] { remembered(Firm.aliasColumn) }

  /// What the firm itself was called before.
  package var formerNames: [String] { remembered(Firm.formerNamesColumn) }

  /// Names as one of the columns that remember them holds them; nil for other columns.
  package static func namesToldIn(_ column: String, _ text: String) -> [String]? {
    nameColumns.contains(column) ? TagList.items(text) : nil
  }

  /// The firm, known by some more ids and names of firms that were merged into it.
  func knownAs(_ others: [String]) -> Firm { remembering(others, Firm.aliasColumn) }

  /// The firm, known by some more names that it had itself.
  func formerly(_ others: [String]) -> Firm { remembering(others, Firm.formerNamesColumn) }

  private func remembered(_ column: String) -> [String] {
    attributes[column].map { TagList.items($0) } ?? []
  }

  private func remembering(_ others: [String], _ column: String) -> Firm {
    var firm = self
    var seen: Set<String> = [id, name]
    let all = (remembered(column) + others).filter { seen.insert($0).inserted }
    firm.attributes[column] = all.isEmpty ? nil : TagList.joined(all)
    return firm
  }
}
