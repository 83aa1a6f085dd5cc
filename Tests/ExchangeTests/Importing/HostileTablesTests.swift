import Foundation
import PartnernetzExchange
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import TestSupport
import Testing

/// Tables whose bytes were broken at random: nothing traps, and both ways of reading agree.
@Suite struct HostileTablesTests {
  private let today = Day(year: 2026, month: 11, day: 1)

  /// Rounds for each seed; `PARTNERNETZ_ROUNDS` asks for more.
  private static let rounds =
    ProcessInfo.processInfo.environment["PARTNERNETZ_ROUNDS"].flatMap { Int($0) } ?? 4

  private static let headers = [
    [
      "id", "name", "industry", "employees", "revenue", "capacity", "member", "visibility",
      "offers", "competitors",
    ],
    ["source", "target", "kind", "what", "amount", "trust", "last_contact", "reporter", "share"],
  ]
  private static let cells = [
    "A", "B", "C", "F000001", "F0000002", "a-long-id-1", "Müller", "é", "€", "supplier", "Kunde",
    "partner", "capital", "loan", "0.5", "0,5", "1.234,56", "1,234.56", "12 %", "1e400", "-1", "3",
    "25.62", "J61", "ja", "nein", "2026-01-31", "31.12.2025", "", " ", "\t", "'=1", "=1+1", "'",
    "x;y", "x,y", "\"", "\"\"", "a\"b", "two\nlines", "\r", "\u{FEFF}", "\u{1F600}", "0x10", "nan",
  ]
  private static let bytes: [UInt8] = [
    0x22, 0x22, 0x0A, 0x0D, 0x2C, 0x3B, 0x09, 0x7C, 0x20, 0x27, 0x3D, 0x00, 0x80, 0x81, 0xC3, 0xA4,
    0xE2, 0x82, 0xAC, 0xED, 0xA0, 0xF0, 0x9F, 0xF4, 0x90, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF, 0x30, 0x41,
  ]

  private static func text(_ headers: [String], _ random: inout Seeded) -> String {
    func any<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: 0..<values.count, using: &random)]
    }
    func rarely(_ chance: Int) -> Bool { Int.random(in: 0..<chance, using: &random) == 0 }
    let mark = any([",", ",", ";", "\t", "|"])
    let end = any(["\n", "\n", "\r\n", "\r"])
    var headers = headers
    if rarely(8) { headers.append(any(headers)) }
    if rarely(8) { headers.remove(at: Int.random(in: 0..<headers.count, using: &random)) }
    if rarely(12) { headers.append("") }
    var lines = [headers.joined(separator: mark)]
    if rarely(10) { lines.insert("sep=\(mark)", at: 0) }
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      let row = headers.map { header in
        var cell = any(cells)
        switch header {
        case "id", "source", "target", "reporter":
          if !rarely(5) { cell = any(["A", "B", "C", "D", "F000001"]) }
        case "kind": if !rarely(6) { cell = any(["supplier", "customer", "partner"]) }
        case "amount", "trust", "revenue": if !rarely(3) { cell = any(["0.5", "0,25", "1", "0"]) }
        default: if rarely(2) { cell = "" }
        }
        if rarely(400) { cell = String(repeating: cell + "x", count: 3_000) }
        let isSpecial = cell.contains(mark) || cell.contains("\n") || cell.contains("\r")
        return isSpecial && !rarely(6) || rarely(10)
          ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }
      lines.append(row.joined(separator: mark))
      if rarely(15) { lines.append("") }
      if rarely(15) { lines.append(lines[lines.count - 1]) }
    }
    return lines.joined(separator: end) + (rarely(3) ? "" : end)
  }

  private static func data(_ headers: [String], _ random: inout Seeded) -> Data {
    let text = text(headers, &random)
    var data =
      switch Int.random(in: 0..<8, using: &random) {
      case 0: text.data(using: .windowsCP1252, allowLossyConversion: true) ?? Data(text.utf8)
      case 1: Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
      case 2: text.data(using: .utf16) ?? Data(text.utf8)
      default: Data(text.utf8)
      }
    for _ in 0..<Int.random(in: -3...6, using: &random).magnitude where !data.isEmpty {
      let place = Int.random(in: 0..<data.count, using: &random)
      let byte = bytes[Int.random(in: 0..<bytes.count, using: &random)]
      switch Int.random(in: 0..<4, using: &random) {
      case 0: data.insert(byte, at: place)
      case 1: data[place] = byte
      case 2: data.removeSubrange(place..<min(data.count, place + 1 + Int(byte) % 9))
      default: data.insert(contentsOf: data[place..<min(data.count, place + 40)], at: place)
      }
    }
    return data
  }

  private static func limits(_ random: inout Seeded) -> Limits {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: Limits(bytes: 700)
    case 1: Limits(rows: 9)
    case 2: Limits(fields: 9)
    case 3: Limits(fieldLength: 12)
    case 4: Limits(problems: 2)
    default: Limits()
    }
  }

  private func importer(_ rows: Int?, _ limits: Limits, skipping: Bool) -> Importer {
    var importer = Importer(skippingFaultyRows: skipping, limits: limits)
    importer.plainRowsAtATime = rows
    return importer
  }

  @Test(arguments: 0..<8)
  func brokenBytesAreReadAlikeBothWays(seed: Int) throws {
    let today = try #require(today)
    var random = Seeded(UInt64(1_000 + seed))
    for round in 0..<Self.rounds {
      let limits = Self.limits(&random)
      var tables: [Table] = []
      for (place, headers) in [0, 1, 1].map({ ($0, Self.headers[$0]) }) {
        let data = Self.data(headers, &random)
        let name = (place == 0 ? "firms" : "links\(tables.count)") + ".csv"
        let (one, other) = [1, nil].map {
          importer($0, limits, skipping: true).read(data: data, named: name)
        }.pair
        #expect(one.problems == other.problems, "seed \(seed), round \(round), \(name)")
        if let table = try? Table(data: data, named: name, limits: limits) { tables.append(table) }
      }
      let expected = importer(nil, limits, skipping: true).read(tables: tables)
      for rows in [1, 4, 8_192] {
        let found = importer(rows, limits, skipping: true).read(tables: tables)
        let comment: Comment = "seed \(seed), round \(round), \(rows) rows at a time"
        #expect(found.problems == expected.problems, comment)
        #expect(found.tables == expected.tables, comment)
        #expect(found.counts == expected.counts && found.isBalanced, comment)
        guard found.isAcceptable else { continue }
        let (network, other) = (
          try Network(found, asOf: today), Network(expected.tables, asOf: today)
        )
        #expect(network.links == other.links && network.firms == other.firms, comment)
        #expect(network.introductions.targets == other.introductions.targets, comment)
        #expect(network.introductions.weights == other.introductions.weights, comment)
      }
    }
  }

  /// The careful eye of the standard library says what is UTF-8.
  @Test(arguments: [0, 7, 31, 32, 33, 40, 63, 64, 100])
  func whatIsNoUTF8IsTakenForWindows1252(length: Int) throws {
    var random = Seeded(UInt64(length))
    let texts = ["a", "z", "ä", "€", "\u{1F600}", "\u{7FF}", "\u{FFFD}", "\u{10FFFF}"]
    for _ in 0..<40 * Self.rounds {
      var bytes = Array("id,name\nA,".utf8)
      while bytes.count < 10 + length {
        let text =
          Int.random(in: 0..<12, using: &random) == 0 ? texts.randomElement(using: &random) : "b"
        bytes += Array((text ?? "").utf8)
      }
      if Bool.random(using: &random) {
        let place = Int.random(in: 10..<bytes.count + 1, using: &random)
        let byte = UInt8.random(in: 0x80...0xFF, using: &random)
        if place < bytes.count, Bool.random(using: &random) {
          bytes[place] = byte
        } else {
          bytes.insert(byte, at: place)
        }
      }
      if Int.random(in: 0..<4, using: &random) == 0, bytes.count > 11 { bytes.removeLast() }
      let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
      let table: Table
      do { table = try Table(data: Data(bytes), named: "firms.csv") } catch {
        // An umlaut of an old encoding between small letters.
        #expect(!isUTF8 && error.code == "foreign_encoding", "\(bytes)")
        continue
      }
      // Where most is UTF-8 the rest is a fault of its row, and never read as something else.
      let isMixed = table.encoding == .utf8 && table.fault(ofRow: 0)?.code == "mixed_encoding"
      #expect(
        isUTF8 ? table.encoding == .utf8 && !isMixed : table.encoding == .windows1252 || isMixed)
    }
  }

  @Test func aTextThatNeverEndsIsRefusedAtItsLimit() throws {
    for start in ["\"", "id,name\n", "id,name\nA,\""] {
      for byte in [UInt8(ascii: "x"), 0x22, 0x2C, 0x0D, 0x20, 0xC3, 0x80] {
        let data = Data(start.utf8) + Data(repeating: byte, count: 1_100_000)
        let intake = importer(8_192, Limits(), skipping: true).read(data: data, named: "firms.csv")
        // Whatever it says, it is said of a table or of its rows.
        #expect(intake.problems.errors > 0 || intake.tables.firms.isEmpty)
      }
    }
  }
}

extension [ImportResult] {
  fileprivate var pair: (ImportResult, ImportResult) { (self[0], self[1]) }
}
