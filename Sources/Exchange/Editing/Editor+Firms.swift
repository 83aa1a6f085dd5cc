import PartnernetzNetworks
package import PartnernetzRecords

extension Editor {
  /// A firm that joins.
  ///
  /// - Parameters:
  ///   - name: its name; also its id where `id=…` is not among the words.
  ///   - words: what is known of it.
  /// - Returns: the edit.
  /// - Throws: ``EditError``.
  public func adding(firm name: String, _ words: RowWords) throws -> Edit {
    if let other = words.text("name", of: .firms) { throw EditError.nameTwice(name, name: other) }
    let id = words.text("id", of: .firms) ?? name
    if let known = tables.firms.first(where: { $0.id == id }) {
      throw EditError.knownFirm(name: known.name, id: known.id)
    }
    let key = HeaderText.key(name)
    if words.text("id", of: .firms) == nil,
      let known = tables.firms.first(where: { !key.isEmpty && HeaderText.key($0.name) == key })
    {
      throw EditError.knownFirm(name: known.name, id: known.id)
    }
    let result = try words.read(
      .firms, fixed: ["name": name], own: ownColumns(tables.firms, Catalogue.firms),
      firms: tables.firms)
    // A name of which nothing is left, as "<b>", is none.
    guard var firm = result.tables.firms.first else { throw EditError.noName }
    // Names are read as in tables: "Alba" is the one firm "Alba GmbH".
    if let known = tables.firms.first(where: { $0.id == firm.id }) {
      throw EditError.knownFirm(name: known.name, id: known.id)
    }
    firm.origin = nil
    return Edit([.put(.firm(firm), insteadOf: nil)] + details(result.tables), about: firm)
  }

  /// What is known of a firm from now on; a list takes the place of the one that was known.
  ///
  /// - Throws: ``EditError``, and `FirmLookupError` with candidates.
  public func setting(firm name: String, _ words: RowWords) throws -> Edit {
    let old = try firm(named: name)
    guard !words.isEmpty else { throw EditError.nothingToSet(of: .firms) }
    // A row of firms needs a name; where none is set it stays.
    let fixed: KeyValuePairs<String, String> =
      words.text("name", of: .firms) == nil ? ["id": old.id, "name": old.name] : ["id": old.id]
    if words.cleared(of: .firms).contains("name") { throw EditError.noName }
    let result = try words.read(
      .firms, fixed: fixed, own: ownColumns(tables.firms, Catalogue.firms), firms: tables.firms)
    guard var told = result.tables.firms.first else { throw EditError.nothingToSet(of: .firms) }
    told.origin = nil
    let kept = Catalogue.firms.clearing(
      words.cleared(of: .firms) + Editor.outdated(by: words), in: old)
    var new = Catalogue.firms.merged(kept, with: told)
    if FirmName(new.name).key != FirmName(old.name).key { new = new.formerly([old.name]) }
    return Edit(
      [.put(.firm(new), insteadOf: .firm(old))] + details(result.tables)
        + leftOut(of: result.tables, words.names(of: .firms), firm: old.id), about: new)
  }

  /// Coordinates belong to the address that they were found for; whoever moves has others.
  private static func outdated(by words: RowWords) -> [String] {
    let told = words.names(of: .firms)
    let coordinates: Set = ["latitude", "longitude"]
    guard !told.isDisjoint(with: ["postal_code", "town"]), told.isDisjoint(with: coordinates) else {
      return []
    }
    return coordinates.sorted()
  }

  /// Offers, needs and markets of a firm that lists which were given do not name any more.
  private func leftOut(
    of told: MemberTables, _ columns: Set<String>, firm: Firm.ID
  ) -> [Change] {
    var gone: [TableRow] = []
    if columns.contains("offers") {
      let named = Set(told.offers.map(\.capability))
      gone += tables.offers.filter { $0.firm == firm && !named.contains($0.capability) }
        .map { .offer($0) }
    }
    if columns.contains("needs") {
      let named = Set(told.needs.map(\.capability))
      gone += tables.needs.filter { $0.firm == firm && !named.contains($0.capability) }
        .map { .need($0) }
    }
    for (column, role) in [
      ("markets_served", MarketEntry.Role.served), ("markets_sought", .sought),
    ]
    where columns.contains(column) {
      let named = Set(told.markets.filter { $0.role == role }.map(\.market))
      gone += tables.markets
        .filter { $0.firm == firm && $0.role == role && !named.contains($0.market) }
        .map { .market($0) }
    }
    return gone.map { .remove($0) }
  }

  /// A firm that leaves, with all that the tables say of it.
  ///
  /// - Parameter name: the firm's id or name.
  /// - Returns: the edit.
  /// - Throws: `FirmLookupError` with candidates.
  /// - Complexity: O(rows).
  public func removing(firm name: String) throws -> Edit {
    let gone = try firm(named: name)
    var changes: [Change] = tables.rows { $0 == gone.id }.map { .remove($0) }
    for firm in tables.firms
    where firm.id != gone.id
      && (firm.competitors.contains(gone.id) || firm.distinctFrom.contains(gone.id))
    {
      var rest = firm
      rest.competitors.removeAll { $0 == gone.id }
      rest.distinctFrom.removeAll { $0 == gone.id }
      changes.append(.put(.firm(rest), insteadOf: .firm(firm)))
    }
    return Edit(changes + [.remove(.firm(gone))], about: gone)
  }

  /// Offers, needs and markets that lists of a firm's row name and that are not there yet; what
  /// somebody typed stands in no file.
  private func details(_ told: MemberTables) -> [Change] {
    var offers = told.offers.filter { new in
      !tables.offers.contains { $0.firm == new.firm && $0.capability == new.capability }
    }
    for row in offers.indices { offers[row].origin = nil }
    var needs = told.needs.filter { new in
      !tables.needs.contains { $0.firm == new.firm && $0.capability == new.capability }
    }
    for row in needs.indices { needs[row].origin = nil }
    var markets = told.markets.filter { new in
      !tables.markets.contains {
        $0.firm == new.firm && $0.market == new.market && $0.role == new.role
      }
    }
    for row in markets.indices { markets[row].origin = nil }
    let rows =
      offers.map { TableRow.offer($0) } + needs.map { .need($0) } + markets.map { .market($0) }
    return rows.map { .put($0, insteadOf: nil) }
  }
}

extension MemberTables {
  /// The rows that name a firm for which something holds, but for those of firms.
  package func rows(naming isMeant: (Firm.ID) -> Bool) -> [TableRow] {
    var rows: [TableRow] = statements.filter {
      isMeant($0.source) || isMeant($0.target) || $0.reporter.map(isMeant) == true
    }.map { .statement($0) }
    rows += offers.filter { isMeant($0.firm) }.map { .offer($0) }
    rows += needs.filter { isMeant($0.firm) }.map { .need($0) }
    rows += markets.filter { isMeant($0.firm) }.map { .market($0) }
    rows += capital.filter { isMeant($0.firm) }.map { .capital($0) }
    rows += goals.filter { isMeant($0.firm) }.map { .goal($0) }
    rows += contacts.filter { isMeant($0.asker) || isMeant($0.partner) }.map { .contact($0) }
    return rows
  }
}
