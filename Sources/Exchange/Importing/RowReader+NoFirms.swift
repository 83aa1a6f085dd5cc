import PartnernetzRecords

extension RowReader {
  /// Whether what a row calls its firm may be one; else it is noted what it is.
  mutating func isFirm(_ name: String) -> Bool {
    // Where there is no column of names, ids are codes.
    guard layout.index(.name) != nil, let found = noFirm(name, .name) else { return true }
    switch found {
    case .placeholder: note(.noFirm(name), .name)
    case .total: passOver(.sheet(.totalsRow(String(name.prefix(60)))))
    case .person: passOver(.person(name))
    }
    return false
  }

  /// Leaves a link out whose end is no firm, and says so; false where it may be one.
  mutating func leavesOut(_ name: String, _ field: Field) -> Bool {
    guard isNeeded(field) else { return false }
    guard let found = noFirm(name, field) else {
      guard CollectiveWord.isOne(name) else { return false }
      note(.noFirm(name), field)
      return true
    }
    switch found {
    case .person: passOver(.person(name))
    case .total: passOver(.sheet(.totalsRow(String(name.prefix(60)))))
    case .placeholder: note(.noFirm(name), field)
    }
    return true
  }

  /// What a name is instead of a firm's; nil where the register or the mapping says that it is one.
  private func noFirm(_ name: String, _ field: Field) -> NoFirm? {
    let kind = NoFirm(name) ?? (isPerson(name, field) ? .person : nil)
    guard let found = kind, !isReworded(field) else { return nil }
    if case .firm(let id) = directory.find(name), directory.name(of: id) != nil { return nil }
    return found
  }

  /// Whether the row itself says that it is about a natural person, or who owns a firm has a name
  /// that only people have.
  func isPerson(_ name: String, _ field: Field) -> Bool {
    let isSaid = layout.people.kinds.contains { cell($0).map(PersonName.isKind) ?? false }
    if isSaid, FirmName(name).legalForm == nil { return true }
    let isLikely = layout.people.kinds.contains {
      cell($0).map(PersonName.isLikelyKind) ?? false
    }
    if isLikely, PersonName.isFull(name) { return true }
    guard field == .source, PersonName.isFull(name) else { return false }
    let kind = layout.constants[.kind] ?? text(.kind)
    return kind.flatMap { Words.linkKind.value($0) } == .capital
  }
}
