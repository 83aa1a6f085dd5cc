import Foundation
import PartnernetzExchange
import TestSupport
import Testing

@Suite struct TableTests {
  private func cells(_ table: Table) -> [[String?]] {
    (0..<table.rowCount).map { row in
      table.headers.indices.map { table.text(row: row, column: $0) }
    }
  }

  private func table(_ text: String) throws -> Table {
    try Table(data: Data(text.utf8), named: "t.csv")
  }

  @Test(arguments: [",", ";", "\t", "|"], ["\n", "\r\n", "\r"])
  func findsDelimiterAndLineBreaks(_ mark: String, _ end: String) throws {
    let lines = ["a\(mark)b", "1\(mark)\"x\(mark)\(end)\"\"y\"\"\"", "", "\(mark)", "2\(mark) z "]
    let table = try table(lines.joined(separator: end))
    #expect(table.delimiter == Character(mark) && table.headers == ["a", "b"])
    #expect(cells(table) == [["1", "x\(mark)\(end)\"y\""], ["2", "z"]])
    #expect(table.blankRows == 2 && table.number(ofRow: 1) == 5 && table.line(ofRow: 1) == 6)
  }

  @Test func delimitersInQuotesDoNotCount() throws {
    let table = try table("a;b\n\"x,y,z\";1,5\n\"u,v,w\";2,5\n")
    #expect(table.delimiter == ";")
    #expect(cells(table) == [["x,y,z", "1,5"], ["u,v,w", "2,5"]])
  }

  @Test func aFirstLineMayNameTheDelimiter() throws {
    let table = try table("sep=;\r\na,b;c\r\n1;2\r\n")
    #expect(table.headers == ["a,b", "c"] && table.number(ofRow: 0) == 2)
    #expect(table.line(ofRow: 0) == 3)
  }

  @Test(arguments: ["utf8", "bom", "utf16le", "utf16be", "windows1252"])
  func findsTheEncoding(_ name: String) throws {
    let text = "Straße;€\nKöln 𝄞;“x”\n"
    let bytes: [UInt8]
    switch name {
    case "utf8": bytes = Array(text.utf8)
    case "bom": bytes = [0xEF, 0xBB, 0xBF] + text.utf8
    case "utf16le":
      bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    case "utf16be":
      bytes = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    default:
      bytes =
        Array("Stra".utf8) + [0xDF] + Array("e;".utf8) + [0x80, 0x0A] + Array("K".utf8) + [0xF6]
        + Array("ln ?;".utf8) + [0x93, 0x78, 0x94, 0x0A]
    }
    let table = try Table(data: Data(bytes), named: "t.csv")
    #expect(table.headers == ["Straße", "€"])
    let expected = name == "windows1252" ? "Köln ?" : "Köln 𝄞"
    #expect(cells(table) == [[expected, "“x”"]])
  }

  @Test func brokenUTF16IsRefused() {
    for bytes: [UInt8] in [
      [0xFF, 0xFE, 0x61], [0xFF, 0xFE, 0, 0xD8, 0x61, 0], [0xFE, 0xFF, 0xDC, 0],
    ] {
      #expect(throws: Diagnostic.self) { try Table(data: Data(bytes), named: "t.csv") }
    }
  }

  @Test func trailingEmptyFieldsAreFine() throws {
    let table = try table("a,b,,\n1,2,,\n3,4,,,,\n5,6,7\n")
    // A value under no header makes a column without a name, which the import tells.
    #expect(table.headers == ["a", "b", ""])
    #expect((0..<3).map { table.fault(ofRow: $0)?.code } == [nil, nil, nil])
    #expect(try self.table("a,b\n1,2,3\n").fault(ofRow: 0)?.code == "ragged_row")
  }

  @Test func anInnerQuotationMarkIsText() throws {
    #expect(try cells(table("a,b\n5\" Rohr,x\n")) == [["5\" Rohr", "x"]])
  }

  @Test func randomTablesComeBackAsTheyWere() throws {
    var random = Seeded(7)
    let pieces = [
      "a", "ä", "\"", ",", ";", "\n", "\r\n", "\r", " ", "\t", "|", "'", "=", "𝄞", "e\u{301}",
    ]
    for _ in 0..<300 {
      let width = Int.random(in: 1...4, using: &random)
      let records = (0..<Int.random(in: 1...6, using: &random)).map { row in
        (0..<width).map { column in
          let length = Int.random(in: 0...5, using: &random)
          let text = (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
          // A letter in front keeps the row from being blank, and a formula from being undone.
          return row == 0 ? "h\(column)" : "x" + text
        }
      }
      let table = try Table(records: records, named: "t.csv")
      #expect(table.headers == records[0])
      // An unquoted cell loses blanks at its ends; the writer quotes those, so nothing is lost.
      #expect(cells(table) == records.dropFirst().map { $0.map { $0 } })
    }
  }

  @Test func noBytesTrapTheReader() {
    var random = Seeded(11)
    let alphabet: [UInt8] = [
      0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x61, 0x20, 0xC3, 0xA4, 0x81, 0xFF, 0xFE, 0,
    ]
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...30, using: &random)
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let intake = Importer().read(data: Data(bytes), named: "firms.csv")
      #expect(intake.isBalanced)
    }
  }
}
