import Foundation
import PartnernetzFormats
import TestSupport
import Testing

@Suite struct ParquetFileTests {
  private static let kinds = ParquetColumn.Kind.allCases

  private func file(
    _ columns: [ParquetColumn], _ rows: [[ParquetValue?]], groupRows: Int = 1 << 16
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var file = try ParquetFile(columns, groupRows: groupRows) { bytes += $0 }
    for row in rows { try file.append(row) }
    try file.end()
    return bytes
  }

  /// A value of a kind, with all borders of it.
  private func value(_ kind: ParquetColumn.Kind, _ random: inout Seeded) -> ParquetValue {
    switch kind {
    case .truth: .truth(.random(using: &random))
    case .integer:
      .integer(
        [0, -1, .min, .max, .random(in: .min ... .max, using: &random)].randomElement(
          using: &random) ?? 0)
    case .hundredths:
      .hundredths(.random(in: -100_000_000_000_000_000...100_000_000_000_000_000, using: &random))
    case .number:
      .number(
        [0, -0.0, 0.1, -1e308, .leastNonzeroMagnitude, .random(in: -1...1, using: &random)]
          .randomElement(using: &random) ?? 0)
    case .day: .day([0, -1, -719_162, 2_932_896].randomElement(using: &random) ?? 0)
    case .text:
      .text(["", "Müller & Söhne", "„ß“ 😀", "a\u{0}b\n", "x"].randomElement(using: &random) ?? "")
    }
  }

  @Test func withoutRowsItIsAFileOfItsColumns() throws {
    let columns = Self.kinds.map { ParquetColumn("\($0)", $0) }
    let read = try ParquetReader(try file(columns, []))
    #expect(read.rows.isEmpty && read.groups.isEmpty)
    #expect(read.columns.map(\.name) == columns.map(\.name))
    #expect(read.columns.allSatisfy { !$0.isNeeded })
  }

  @Test func aColumnOfWhichNothingIsKnown() throws {
    let columns =
      [ParquetColumn("id", .text, isNeeded: true)] + Self.kinds.map { ParquetColumn("\($0)", $0) }
    let rows = (0..<21).map { [.text("F\($0)")] + Self.kinds.map { _ in ParquetValue?.none } }
    let read = try ParquetReader(try file(columns, rows, groupRows: 9))
    #expect(read.rows == rows)
    #expect(read.groups == [9, 9, 3])
    #expect(read.nulls == [9, 9, 3].map { [0] + Array(repeating: $0, count: Self.kinds.count) })
  }

  @Test(arguments: [1, 2, 7, 8, 9, 16, 1000])
  func whatIsWrittenIsRead(groupRows: Int) throws {
    var random = Seeded(UInt64(groupRows))
    let columns =
      Self.kinds.map { ParquetColumn("\($0)", $0) }
      + Self.kinds.map { ParquetColumn("\($0) needed", $0, isNeeded: true) }
    for count in [1, 7, 8, 9, 64, 65] {
      let rows = (0..<count).map { _ in
        columns.map { column -> ParquetValue? in
          let value = value(column.kind, &random)
          return column.isNeeded ? value : random.maybe(value)
        }
      }
      let bytes = try file(columns, rows, groupRows: groupRows)
      let read = try ParquetReader(bytes)
      #expect(read.rows == rows)
      #expect(read.groups.allSatisfy { $0 <= groupRows } && read.groups.reduce(0, +) == count)
      #expect(read.columns.map(\.isNeeded) == columns.map(\.isNeeded))
      #expect(try file(columns, rows, groupRows: groupRows) == bytes)
    }
  }

  @Test func aGroupOfLongTextsIsCutByItsBytes() throws {
    let long = String(repeating: "ä", count: 3_000_000)
    let rows: [[ParquetValue?]] = Array(repeating: [.text(long)], count: 5)
    var largest = 0
    var bytes: [UInt8] = []
    var file = try ParquetFile([ParquetColumn("text", .text)]) {
      largest = max(largest, $0.count)
      bytes += $0
    }
    for row in rows { try file.append(row) }
    try file.end()
    #expect(try ParquetReader(bytes).groups == [3, 2])
    #expect(largest < 20_000_000)
  }

  @Test(arguments: [Double.nan, .signalingNaN, .infinity, -.infinity])
  func whatIsNoNumberIsRefused(_ number: Double) throws {
    #expect(throws: ParquetError.notFinite(column: "x", row: 1)) {
      try file([ParquetColumn("x", .number)], [[.number(1)], [.number(number)]])
    }
  }

  @Test func rowsThatDoNotFitAreRefused() throws {
    let columns = [ParquetColumn("id", .text, isNeeded: true), ParquetColumn("n", .integer)]
    #expect(throws: ParquetError.missing(column: "id", row: 0)) {
      try file(columns, [[nil, .integer(1)]])
    }
    #expect(throws: ParquetError.otherKind(column: "n", row: 0)) {
      try file(columns, [[.text("a"), .hundredths(1)]])
    }
    #expect(throws: ParquetError.rowOfOtherLength(row: 1)) {
      try file(columns, [[.text("a"), nil], [.text("a")]])
    }
    #expect(throws: ParquetError.sameName("Ä")) {
      try file([ParquetColumn("ä", .text), ParquetColumn("Ä", .text)], [])
    }
  }
}
