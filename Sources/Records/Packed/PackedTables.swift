/// An association's tables as columns of numbers, contacts apart: what a network is built of.
///
/// Firms stand in the order of their ids, and the first words are their ids: the number of a word that
/// names a firm is the firm's number.
package struct PackedTables: Sendable {
  package let firms: PackedTable<Firm>
  package let statements: PackedTable<Statement>
  package let offers: PackedTable<Offer>
  package let needs: PackedTable<Need>
  package let markets: PackedTable<MarketEntry>
  package let capital: PackedTable<CapitalEntry>
  package let goals: PackedTable<Goal>
  private let words: PackedWords

  /// Says how rows become numbers, so that numbers are never read in another way than they were
  /// written. The first number grows with each change of this folder.
  package static let edition =
    "1 \(MemoryLayout<Int>.size) \(Int(littleEndian: 1)) "
    + Catalogue.tables.map { table in
      let columns = table.entries.filter(\.isKept).map { "\($0.name) \($0.content)" }
      return "\(table.name): \(columns.joined(separator: ", "))"
    }.joined(separator: "; ")

  /// Packs tables.
  ///
  /// - Returns: nil where two firms have the same id, or a value is beyond what columns may hold.
  /// - Complexity: O(cells).
  package init?(_ tables: MemberTables) {
    var words = PackedWordNumbers()
    let firms = tables.firms.sorted { $0.id < $1.id }
    guard zip(firms, firms.dropFirst()).allSatisfy({ $0.id < $1.id }) else { return nil }
    for firm in firms { _ = words.number(of: .text(firm.id)) }
    let packed = [
      RowPacker(table: Catalogue.firms).cells(firms, &words),
      RowPacker(table: Catalogue.links).cells(tables.statements, &words),
      RowPacker(table: Catalogue.offers).cells(tables.offers, &words),
      RowPacker(table: Catalogue.needs).cells(tables.needs, &words),
      RowPacker(table: Catalogue.markets).cells(tables.markets, &words),
      RowPacker(table: Catalogue.capital).cells(tables.capital, &words),
      RowPacker(table: Catalogue.goals).cells(tables.goals, &words),
    ].compactMap(\.self)
    guard packed.count == 7 else { return nil }
    let counts = [
      firms.count, tables.statements.count, tables.offers.count, tables.needs.count,
      tables.markets.count, tables.capital.count, tables.goals.count,
    ]
    self.init(
      columns: [
        .whole(counts.map { Int64($0) }), .bytes(words.bytes), .whole(words.starts),
      ] + packed.joined())
  }

  /// Takes columns as ``columns`` gives them; nil where they cannot be such.
  package init?(columns: [PackedCells]) {
    guard columns.count > 3, case .whole(let counts) = columns[0], counts.count == 7,
      counts.allSatisfy({ $0 >= 0 && $0 <= Int32.max }), case .bytes(let bytes) = columns[1],
      case .whole(let starts) = columns[2], let words = PackedWords(bytes: bytes, starts: starts)
    else { return nil }
    var rest = columns[3...]
    func next<Row>(_ table: Catalogue.Table<Row>, _ place: Int) -> PackedTable<Row>? {
      let cells = Array(rest.prefix(PackedTable.forms(of: table).count))
      rest = rest.dropFirst(cells.count)
      return PackedTable(table, cells, count: Int(counts[place]), words)
    }
    guard let firms = next(Catalogue.firms, 0), let statements = next(Catalogue.links, 1),
      let offers = next(Catalogue.offers, 2), let needs = next(Catalogue.needs, 3),
      let markets = next(Catalogue.markets, 4), let capital = next(Catalogue.capital, 5),
      let goals = next(Catalogue.goals, 6), rest.isEmpty, firms.count <= words.count
    else { return nil }
    (self.firms, self.statements, self.offers, self.needs) = (firms, statements, offers, needs)
    (self.markets, self.capital, self.goals, self.words) = (markets, capital, goals, words)
  }

  private var counts: [Int] {
    [
      firms.count, statements.count, offers.count, needs.count, markets.count, capital.count,
      goals.count,
    ]
  }

  /// How many rows there are.
  package var rowCount: Int { counts.reduce(0, +) }

  /// All columns one behind the other.
  package var columns: [PackedCells] {
    [.whole(counts.map { Int64($0) }), .bytes(words.bytes), .whole(words.starts)]
      + firms.cells + statements.cells + offers.cells + needs.cells + markets.cells + capital.cells
      + goals.cells
  }

  /// The details as rows; firms and statements are left out.
  package var details: MemberTables {
    MemberTables(
      offers: offers.rows, needs: needs.rows, markets: markets.rows, capital: capital.rows,
      goals: goals.rows)
  }

  /// How many words there are.
  package var wordCount: Int { words.count }

  /// A text by its number; empty where it is no text.
  package func text(_ word: Int32) -> String { words.text(word) }
}
