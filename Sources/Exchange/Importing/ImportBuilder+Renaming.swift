import PartnernetzNetworks
import PartnernetzRecords

extension ImportBuilder {
  /// Firms of the register that a table calls differently stay known by their former names, so that
  /// older tables and people who know them find them.
  ///
  /// - Complexity: O(known firms).
  mutating func keepNames(of known: [Firm]) {
    for former in known {
      guard let position = firms.index[former.id].map(Int.init) else { continue }
      let name = firms.name(position)
      guard name != former.name, FirmName(name).key != FirmName(former.name).key else { continue }
      let firm = firms.firm(position)
      let remembered = firm.knownAs(former.aliases).formerly(former.formerNames + [former.name])
      guard remembered != firm else { continue }
      firms.supplement(position, with: remembered, firms.lists(position))
      let (part, row) = firms.place(position)
      note(part.table.problem(.renamed(former.name, to: name), row: row))
    }
  }
}
