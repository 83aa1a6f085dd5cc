import PartnernetzRecords

extension NumberedDetails {
  /// Takes packed rows; `firm` tells the firm that a word names.
  ///
  /// - Complexity: O(rows); each word is looked at once.
  init(_ tables: PackedTables, firm: (Int32) -> Int32?) {
    let (offers, needs, entries) = (tables.offers, tables.needs, tables.markets)
    let (offered, needed) = (offers.codes("capability").cells, needs.codes("capability").cells)
    let marketed = entries.codes("market").cells
    let capabilities = WordCodes(offered + needed, of: tables)
    let markets = WordCodes(marketed + tables.goals.codes("market").cells, of: tables)
    self.init(capabilities: capabilities.book, markets: markets.book)

    let (levels, spares) = (offers.reals("level"), offers.whole("spare_capacity"))
    for (row, word) in offers.codes("firm").cells.enumerated() {
      guard let firm = firm(word), let code = capabilities[offered[row]] else { continue }
      strengths.append(
        (
          firm,
          Strength(capability: code, level: levels.at(row), spareCapacity: spares.money(row)?.euros)
        ))
    }
    let (values, volumes) = (needs.whole("value"), needs.whole("volume"))
    let (modes, essentials) = (needs.codes("mode"), needs.codes("essential"))
    for (row, word) in needs.codes("firm").cells.enumerated() {
      guard let firm = firm(word), let code = capabilities[needed[row]] else { continue }
      let mode = modes.at(row).map { Need.Mode.allCases[Int($0)] }
      let need = Need(
        firm: "", capability: "", mode: mode, value: values.money(row), volume: volumes.money(row),
        isEssential: essentials.at(row) == 1)
      weaknesses.append((firm, Weakness(need, capability: code)))
    }
    let (presences, contacts) = (entries.reals("presence"), entries.reals("contacts"))
    let (targets, roles) = (entries.whole("target"), entries.codes("role").cells)
    for (row, word) in entries.codes("firm").cells.enumerated() {
      guard let firm = firm(word), let market = markets[marketed[row]] else { continue }
      if MarketEntry.Role.allCases[Int(roles[row])] == .served {
        served.append(
          (
            firm,
            ServedMarket(market: market, presence: presences.at(row), contacts: contacts.at(row))
          ))
      } else {
        sought.append((firm, SoughtMarket(market: market, target: targets.money(row)?.euros)))
      }
    }
    for (row, word) in tables.capital.codes("firm").cells.enumerated() {
      if let firm = firm(word) { add(tables.capital[row], of: firm) }
    }
    for (row, word) in tables.goals.codes("firm").cells.enumerated() {
      if let firm = firm(word) { add(tables.goals[row], of: firm) }
    }
  }
}

extension ToldColumn<Int64> {
  /// The amount at a row; nil where it is unknown.
  fileprivate func money(_ row: Int) -> Money? { self.at(row).map { Money(cents: $0) } }
}

/// The codes that words stand for.
private struct WordCodes {
  let book: Codebook
  /// By word; -1 where it is none.
  private var codes: [Int32]

  init(_ words: [Int32], of tables: PackedTables) {
    codes = [Int32](repeating: -1, count: tables.wordCount)
    var met: [Int32] = []
    for word in words where word >= 0 && codes[Int(word)] < 0 {
      codes[Int(word)] = 0
      met.append(word)
    }
    book = Codebook(met.lazy.map { tables.text($0) })
    for word in met { codes[Int(word)] = book.number(of: tables.text(word)) ?? -1 }
  }

  subscript(word: Int32) -> Int32? {
    guard word >= 0, codes[Int(word)] >= 0 else { return nil }
    return codes[Int(word)]
  }
}
