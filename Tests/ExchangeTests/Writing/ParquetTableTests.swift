import Foundation
import PartnernetzFormats
import PartnernetzRecords
import TestSupport
import Testing

@testable import PartnernetzExchange

@Suite struct ParquetTableTests {
  private func read(_ table: ParquetTable) throws -> ParquetReader {
    var bytes: [UInt8] = []
    try table.write { bytes += $0 }
    return try ParquetReader(bytes)
  }

  /// Whether a Parquet file and the other formats say the same in a cell.
  private func same(_ value: ParquetValue?, _ cell: ContractTable.Cell) -> Bool {
    switch (value, cell) {
    case (nil, .empty): true
    case (.text(let text), .text(let other)): text == other
    case (.truth(let truth), .truth(let other)): truth == other
    case (.day(let days), .text(let iso)): Day(iso: iso)?.daysSince1970 == Int(days)
    case (.number(let number), .number(let digits)): Double(digits) == number
    case (.integer(let integer), .number(let digits)): Int64(digits) == integer
    case (.hundredths(let cents), .number(let digits)):
      Decimal(string: digits).map { $0 * 100 } == Decimal(cents)
    default: false
    }
  }

  @Test(arguments: 0..<20)
  func itSaysWhatTheOtherFormatsSay(seed: UInt64) throws {
    var random = Seeded(seed)
    let tables = RoundTripTests.tables(&random)
    let others = Dictionary(
      uniqueKeysWithValues: ContractTable.all(tables).map { ($0.kind.rawValue + ".parquet", $0) })
    let written = ParquetTable.all(tables)
    #expect(written.map(\.name).sorted() == TableKind.allCases.map { "\($0).parquet" }.sorted())
    for table in written {
      let read = try read(table)
      guard let other = others[table.name] else {
        #expect(read.rows.isEmpty, "\(table.name)")
        continue
      }
      #expect(read.columns.map(\.name) == other.headers)
      #expect(read.rows.count == other.rows.count)
      for (row, cells) in zip(read.rows, other.rows) {
        for (column, pair) in zip(other.headers, zip(row, cells)) {
          #expect(same(pair.0, pair.1), "\(table.name), \(column): \(pair)")
        }
      }
    }
  }

  @Test func ownColumnsThatDifferByCaseKeepTheirValues() throws {
    var firm = Firm(id: "1", name: "Müller")
    firm.attributes = ["NAME": "a", "Notiz": "b", "notiz": "c", "notiz 2": "d"]
    let firms = try read(try #require(ParquetTable.all(MemberTables(firms: [firm])).first))
    #expect(firms.columns.suffix(4).map(\.name) == ["NAME 2", "Notiz", "notiz 3", "notiz 2"])
    #expect(firms.rows.first?.suffix(4) == [.text("a"), .text("b"), .text("c"), .text("d")])
  }
}
