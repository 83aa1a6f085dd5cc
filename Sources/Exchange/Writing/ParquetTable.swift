import PartnernetzFormats
public import PartnernetzRecords

/// A table of the contract as a Parquet file, for DuckDB, polars, Spark and whoever reads what is too
/// large for text.
///
/// Its columns are all that rows keep, then those that the contract does not know: amounts as decimal
/// numbers with two places, days as days, lists as in CSV. Tables without rows are files as well, so
/// that a program finds every table and every column.
public struct ParquetTable: Sendable {
  /// The file's name, e.g. `firms.parquet`.
  public let name: String
  private let rows: @Sendable (@escaping ([UInt8]) throws -> Void) throws -> Void

  private init<Row>(_ kind: TableKind, _ rows: [Row], _ table: Catalogue.Table<Row>) {
    name = kind.rawValue + ".parquet"
    self.rows = { try ParquetTable.write(rows, table, $0) }
  }

  /// All that an association's tables say.
  public static func all(_ tables: MemberTables) -> [ParquetTable] {
    [
      ParquetTable(.firms, tables.firms, Catalogue.firms),
      ParquetTable(.links, tables.statements, Catalogue.links),
      ParquetTable(.offers, tables.offers, Catalogue.offers),
      ParquetTable(.needs, tables.needs, Catalogue.needs),
      ParquetTable(.markets, tables.markets, Catalogue.markets),
      ParquetTable(.capital, tables.capital, Catalogue.capital),
      ParquetTable(.goals, tables.goals, Catalogue.goals),
      ParquetTable(.pipeline, tables.contacts, Catalogue.contacts),
    ]
  }

  /// Writes the file part by part; no more than some megabytes of it are held in memory.
  ///
  /// - Parameter put: takes the parts in their order.
  /// - Throws: what `put` throws.
  /// - Complexity: O(cells).
  public func write(_ put: @escaping ([UInt8]) throws -> Void) throws { try rows(put) }

  private static func write<Row>(
    _ rows: [Row], _ table: Catalogue.Table<Row>, _ put: @escaping ([UInt8]) throws -> Void
  ) throws {
    let own = table.attributes.map { path in
      rows.reduce(into: Set<String>()) { $0.formUnion($1[keyPath: path].keys) }.sorted()
    }
    let keys = own ?? []
    let known = table.kept.map { column in
      ParquetColumn(
        column.name, .init(column.entry.content), isNeeded: column.entry.isNeeded)
    }
    let names = distinct(keys, from: known.map(\.name))
    var file = try ParquetFile(known + names.map { ParquetColumn($0, .text) }, put: put)
    var cells: [ParquetValue?] = []
    for row in rows {
      cells.removeAll(keepingCapacity: true)
      for column in table.kept {
        cells.append(ParquetValue(column.value(row), column.entry.content))
      }
      if let path = table.attributes, !keys.isEmpty {
        let values = row[keyPath: path]
        for key in keys { cells.append(values[key].map { .text($0) }) }
      }
      try file.append(cells)
    }
    try file.end()
  }

  /// Names of which no two are the same where case does not count: some programs refuse such files.
  static func distinct(_ names: [String], from known: [String]) -> [String] {
    var taken = Set((known + names).map { $0.lowercased() })
    var seen = Set(known.map { $0.lowercased() })
    return names.map { name in
      if seen.insert(name.lowercased()).inserted { return name }
      var number = 2
      while !taken.insert("\(name) \(number)".lowercased()).inserted { number += 1 }
      return "\(name) \(number)"
    }
  }
}

extension ParquetColumn.Kind {
  /// How cells of some content are written.
  fileprivate init(_ content: Catalogue.Content) {
    self =
      switch content {
      case .text, .industry, .firm, .tags: .text
      case .money: .hundredths
      case .number, .share, .trust: .number
      case .integer: .integer
      case .day: .day
      case .choice(let set): set == .yesNo ? .truth : .text
      }
  }
}

extension ParquetValue {
  /// A cell as the file holds it; nil where nothing is known.
  fileprivate init?(_ value: Catalogue.Value?, _ content: Catalogue.Content) {
    switch value {
    case nil: return nil
    case .text(let text), .code(let text): self = .text(text)
    case .number(let number): self = .number(number)
    case .integer(let integer): self = .integer(Int64(integer))
    case .money(let money): self = .hundredths(money.cents)
    case .day(let day): self = .day(Int32(day.daysSince1970))
    case .industry(let industry): self = .text(industry.notation)
    case .list(let list): self = .text(TagList.joined(list))
    case .truth(let truth):
      if case .choice(let set) = content, set != .yesNo {
        self = .text(set.codes[truth ? 1 : 0])
      } else {
        self = .truth(truth)
      }
    }
  }
}
