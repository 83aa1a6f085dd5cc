import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

extension Editor {
  /// What is known of one offer, need, market, kind of capital or goal of a firm from now on; a new
  /// row where there is none of the same key. Key columns that are not given fit any row; several
  /// names in one, as in `Milling; Turning`, are a row each.
  ///
  /// - Parameters:
  ///   - kind: the table; firms and links have edits of their own.
  ///   - name: the firm's id or name.
  ///   - words: what holds, with the key.
  /// - Returns: the edit.
  /// - Throws: ``EditError``, and `FirmLookupError` with candidates.
  /// - Complexity: O(rows of the table).
  public func setting(_ kind: TableKind, of name: String, _ words: RowWords) throws -> Edit {
    guard !words.isEmpty else { throw EditError.nothingToSet(of: kind) }
    let edits = try parted(kind, of: name, words)
      .map { try change(kind, of: name, $0, isRemoval: false) }
    return Edit(edits.flatMap(\.changes), about: try firm(named: name))
  }

  /// Words that name several offers, needs, markets or goals, as words of one each; what is there
  /// already under the whole name is one.
  private func parted(
    _ kind: TableKind, of name: String, _ words: RowWords
  ) throws -> [RowWords] {
    let id = try firm(named: name).id
    let (column, known): (String, [String])
    switch kind {
    case .offers:
      (column, known) = (
        "capability", tables.offers.filter { $0.firm == id }.map(\.capability)
      )
    case .needs:
      (column, known) = ("capability", tables.needs.filter { $0.firm == id }.map(\.capability))
    case .markets:
      (column, known) = ("market", tables.markets.filter { $0.firm == id }.map(\.market))
    case .goals:
      (column, known) = ("product", tables.goals.filter { $0.firm == id }.compactMap(\.product))
    case .capital, .firms, .links, .pipeline: return [words]
    }
    guard let text = words.text(column, of: kind), !known.contains(text) else { return [words] }
    let items = TagList.items(text)
    guard items.count > 1 else { return [words] }
    guard words.names(of: kind).isSubset(of: [column, "market", "role"]) else {
      throw EditError.refused(
        column: column, of: kind,
        reason: Phrase(
          de: "„\(text)“ nennt mehrere. Tragen Sie jedes für sich ein, damit klar ist, wozu die "
            + "Werte gehören.",
          en: "“\(text)” names several. Enter each on its own, so that it is clear what the values "
            + "belong to."))
    }
    return items.map { words.setting(column, of: kind, to: $0) }
  }

  /// One offer, need, market, kind of capital or goal of a firm that goes; the words name its key.
  ///
  /// - Throws: ``EditError``, and `FirmLookupError` with candidates.
  public func removing(_ kind: TableKind, of name: String, _ words: RowWords) throws -> Edit {
    try change(kind, of: name, words, isRemoval: true)
  }

  private func change(
    _ kind: TableKind, of name: String, _ words: RowWords, isRemoval: Bool
  ) throws -> Edit {
    let firm = try firm(named: name)
    let result = try words.read(kind, fixed: ["firm": firm.id], own: [], firms: tables.firms)
    let told = result.tables
    func edit<Row: Hashable>(
      _ path: KeyPath<MemberTables, [Row]>, _ table: Catalogue.Table<Row>,
      _ wrapped: (Row) -> TableRow
    ) throws -> Edit {
      guard var new = told[keyPath: path].first else { throw EditError.nothingToSet(of: kind) }
      new[keyPath: table.origin] = nil
      let own = tables[keyPath: path].last { Editor.fits($0, new, table) }
      if isRemoval {
        guard let own else { throw EditError.noSuchRow(name: firm.name) }
        return Edit([.remove(wrapped(own))], about: firm)
      }
      guard let own else {
        // A goal that says neither what is to be sold nor where is none.
        let isNothing =
          kind == .goals && words.names(of: kind).isDisjoint(with: ["product", "market"])
        if isNothing { throw EditError.nothingAimedAt }
        return Edit([.put(wrapped(new), insteadOf: nil)], about: firm)
      }
      let kept = table.clearing(words.cleared(of: kind), in: own)
      return Edit(
        [.put(wrapped(table.merged(kept, with: new)), insteadOf: wrapped(own))], about: firm)
    }
    return switch kind {
    case .offers: try edit(\.offers, Catalogue.offers) { .offer($0) }
    case .needs: try edit(\.needs, Catalogue.needs) { .need($0) }
    case .markets: try edit(\.markets, Catalogue.markets) { .market($0) }
    case .capital: try edit(\.capital, Catalogue.capital) { .capital($0) }
    case .goals: try edit(\.goals, Catalogue.goals) { .goal($0) }
    case .firms, .links, .pipeline: throw EditError.nothingToSet(of: kind)
    }
  }

  /// Whether a row has the key of another, as far as that one tells it.
  private static func fits<Row>(_ row: Row, _ other: Row, _ table: Catalogue.Table<Row>) -> Bool {
    table.keys.allSatisfy { name in
      guard let column = table.kept.first(where: { $0.name == name }),
        let wanted = column.value(other)
      else { return true }
      return column.value(row) == wanted
    }
  }
}
