import PartnernetzNetworks
import PartnernetzRecords

extension Editor {
  /// Two firms that are one: the first stays, with all that is known of either; where both say
  /// something, the first is right. Rows of the second become rows of the first.
  ///
  /// - Parameters:
  ///   - twin: the id or name of the firm that goes.
  ///   - kept: the id or name of the firm that stays.
  /// - Returns: the edit.
  /// - Throws: ``EditError`` where both are one firm already, and `FirmLookupError` with candidates.
  /// - Complexity: O(rows).
  public func merging(_ twin: String, into kept: String) throws -> Edit {
    let (stays, goes) = (try firm(named: kept), try firm(named: twin))
    if stays.id == goes.id { throw EditError.oneFirm(name: stays.name) }
    func renamed(_ id: Firm.ID) -> Firm.ID { id == goes.id ? stays.id : id }
    func renamed(_ ids: [Firm.ID], of firm: Firm.ID) -> [Firm.ID] {
      var seen: Set<Firm.ID> = [firm]
      return ids.map(renamed).filter { seen.insert($0).inserted }
    }
    var merged = Catalogue.firms.merged(goes, with: stays)
    merged.id = stays.id
    merged.name = stays.name
    merged.origin = stays.origin
    merged.takePlace(of: stays.placed(like: goes) ?? stays)
    // Whom only others' lists named was no member; whoever is one stays one.
    merged.isMember =
      [stays, goes].allSatisfy { $0.isMember == false }
      ? false : stays.isMember == true || goes.isMember == true ? true : nil
    merged.competitors = renamed(stays.competitors + goes.competitors, of: stays.id)
    merged.distinctFrom = renamed(stays.distinctFrom + goes.distinctFrom, of: stays.id)
    merged.attributes[Firm.aliasColumn] = stays.attributes[Firm.aliasColumn]
    merged.attributes[Firm.formerNamesColumn] = stays.attributes[Firm.formerNamesColumn]
    merged = merged.knownAs(goes.aliases + [goes.id, goes.name] + goes.formerNames)
    var changes: [Change] = [.put(.firm(merged), insteadOf: .firm(stays))]
    for firm in tables.firms where firm.id != stays.id && firm.id != goes.id {
      var other = firm
      other.competitors = renamed(firm.competitors, of: firm.id)
      other.distinctFrom = renamed(firm.distinctFrom, of: firm.id)
      if other != firm { changes.append(.put(.firm(other), insteadOf: .firm(firm))) }
    }
    changes += statements(renaming: renamed)
    changes += details(\.offers, Catalogue.offers, renamed) { .offer($0) }
    changes += details(\.needs, Catalogue.needs, renamed) { .need($0) }
    changes += details(\.markets, Catalogue.markets, renamed) { .market($0) }
    changes += details(\.capital, Catalogue.capital, renamed) { .capital($0) }
    changes += details(\.goals, Catalogue.goals, renamed) { .goal($0) }
    changes += contacts(renaming: renamed)
    return Edit(
      changes + [.remove(.firm(goes))], about: stays, goes, merging: [stays.id, goes.id])
  }

  /// Two firms that are not one, however alike they look.
  ///
  /// - Throws: ``EditError``, and `FirmLookupError` with candidates.
  public func separating(_ one: String, _ other: String) throws -> Edit {
    let (first, second) = (try firm(named: one), try firm(named: other))
    if first.id == second.id { throw EditError.oneFirm(name: first.name) }
    let isKnown =
      first.distinctFrom.contains(second.id) || second.distinctFrom.contains(first.id)
    guard !isKnown else { return Edit([]) }
    var told = first
    told.distinctFrom.append(second.id)
    return Edit([.put(.firm(told), insteadOf: .firm(first))], about: first, second)
  }

  /// What was said of the second firm is said of the first; what it said of itself goes, and what the
  /// first said in the same words is not said twice.
  private func statements(renaming renamed: (Firm.ID) -> Firm.ID) -> [Change] {
    var said: Set<Statement> = []
    func bare(_ row: Statement) -> Statement {
      var row = row
      row.origin = nil
      return row
    }
    for row in tables.statements { said.insert(bare(row)) }
    return tables.statements.compactMap { old in
      var new = old
      new.source = renamed(old.source)
      new.target = renamed(old.target)
      new.reporter = old.reporter.map(renamed)
      guard new != old else { return nil }
      if new.source == new.target || !said.insert(bare(new)).inserted {
        return .remove(.statement(old))
      }
      return .put(.statement(new), insteadOf: .statement(old))
    }
  }

  /// Steps of the second firm are the first's; a contact between the two was none.
  private func contacts(renaming renamed: (Firm.ID) -> Firm.ID) -> [Change] {
    tables.contacts.compactMap { old in
      var new = old
      new.asker = renamed(old.asker)
      new.partner = renamed(old.partner)
      new.broker = old.broker.map(renamed)
      new.consent = old.consent.map(renamed)
      guard new != old else { return nil }
      return new.asker == new.partner
        ? .remove(.contact(old)) : .put(.contact(new), insteadOf: .contact(old))
    }
  }

  /// Rows of the second firm become the first's; of two with one key the first's is filled up.
  private func details<Row: Hashable>(
    _ rows: KeyPath<MemberTables, [Row]>, _ table: Catalogue.Table<Row>,
    _ renamed: (Firm.ID) -> Firm.ID, _ wrapped: (Row) -> TableRow
  ) -> [Change] {
    guard let firm = table.columns.first(where: { $0.name == "firm" }) else { return [] }
    func key(_ row: Row) -> [Catalogue.Value?] {
      table.keys.compactMap { name in table.kept.first { $0.name == name } }.map { $0.value(row) }
    }
    func id(_ row: Row) -> Firm.ID {
      if case .text(let id)? = firm.value(row) { id } else { "" }
    }
    let all = tables[keyPath: rows]
    let twins = all.filter { renamed(id($0)) != id($0) }
    guard !twins.isEmpty else { return [] }
    let home = renamed(id(twins[0]))
    var known: [[Catalogue.Value?]: Row] = [:]
    for row in all where id(row) == home { known[key(row)] = row }
    var changes: [Change] = []
    for old in twins {
      var new = old
      _ = firm.put(&new, .text(home))
      guard let row = known[key(new)] else {
        known[key(new)] = new
        changes.append(.put(wrapped(new), insteadOf: wrapped(old)))
        continue
      }
      var filled = table.merged(new, with: row)
      filled[keyPath: table.origin] = row[keyPath: table.origin]
      if filled != row { changes.append(.put(wrapped(filled), insteadOf: wrapped(row))) }
      known[key(new)] = filled
      changes.append(.remove(wrapped(old)))
    }
    return changes
  }
}

extension Firm {
  /// Where the firm is, from another: all of it, for half an address and half another's coordinates
  /// are a place where nobody is.
  fileprivate mutating func takePlace(of other: Firm) {
    region = other.region
    postalCode = other.postalCode
    town = other.town
    latitude = other.latitude
    longitude = other.longitude
  }

  /// The firm with what another one tells of the place where both are; nil where they are at two, or
  /// where nobody can tell.
  fileprivate func placed(like other: Firm) -> Firm? {
    let parts: [(own: String?, other: String?)] = [
      (postalCode, other.postalCode), (town, other.town), (region, other.region),
      (latitude?.plain, other.latitude?.plain), (longitude?.plain, other.longitude?.plain),
    ].map { ($0.0.map(HeaderText.key), $0.1.map(HeaderText.key)) }
    guard parts.allSatisfy({ $0.own == nil || $0.other == nil || $0.own == $0.other }) else {
      return nil
    }
    let isWithin = parts.allSatisfy { $0.own == nil || $0.other != nil }
    let isNamed = parts.prefix(2).contains { $0.own != nil && $0.own == $0.other }
    guard isWithin || isNamed else { return nil }
    var firm = self
    firm.region = region ?? other.region
    firm.postalCode = postalCode ?? other.postalCode
    firm.town = town ?? other.town
    firm.latitude = latitude ?? other.latitude
    firm.longitude = longitude ?? other.longitude
    return firm
  }
}
