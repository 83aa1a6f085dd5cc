import Foundation
import PartnernetzExchange
import PartnernetzRecords
import Testing

/// Files whose letters are spelled in two ways, or in an old one.
@Suite struct EncodingTests {
  private func intake(_ rows: [[UInt8]], skipping: Bool = false) -> ImportResult {
    let bytes = Array("Nr;Name;Ort\n".utf8) + rows.joined()
    return Importer(skippingFaultyRows: skipping).read(data: Data(bytes), named: "unternehmen.csv")
  }

  private let good = Array("1;Müller Guss GmbH;Köln\n2;Jäger KG;Fürth\n".utf8)
  private let bad = Array("3;K".utf8) + [0xF6] + Array("nig Lacke AG;Ulm\n".utf8)

  @Test func aRowOfAnotherEncodingIsNamedAndTheOthersStayGood() {
    #expect(
      intake([good, bad]).places == [Place("mixed_encoding", "unternehmen.csv", 4, "Name")])
    let rest = intake([good, bad], skipping: true)
    #expect(rest.tables.firms.map(\.name) == ["Müller Guss GmbH", "Jäger KG"])
  }

  @Test func aRowOfUTF8AmongOthersIsNamed() {
    let rows = (1...5).map {
      Array("\($0);M".utf8) + [0xFC] + Array("ller;K".utf8) + [0xF6, 0x6C, 0x6E, 0x0A]
    }
    let pasted = Array("9;Jäger;Ulm\n".utf8)
    let found = intake(rows + [pasted])
    #expect(found.places == [Place("mixed_encoding", "unternehmen.csv", 7, "Name")])
    #expect(found.tables.firms.map(\.name) == Array(repeating: "Müller", count: 5))
  }

  @Test(arguments: [[0x94, 0x84], [0x9F, 0x8A], [0x81, 0x84]] as [[UInt8]])
  func oldEncodingsAreRefused(_ umlauts: [UInt8]) {
    let rows = umlauts.enumerated().map { number, umlaut in
      Array("\(number);M".utf8) + [umlaut] + Array("ller;Ulm\n".utf8)
    }
    #expect(intake(rows).places.map(\.code) == ["foreign_encoding"])
    #expect(!intake(rows, skipping: true).isAcceptable)
  }

  /// The bytes at the borders of RFC 3629, each side; what is none of UTF-8 is never read as such.
  @Test(
    arguments: [
      ([0xED, 0x9F, 0xBF], true), ([0xED, 0xA0, 0x80], false), ([0xED, 0xBF, 0xBF], false),
      ([0xEE, 0x80, 0x80], true), ([0xE0, 0x9F, 0xBF], false), ([0xE0, 0xA0, 0x80], true),
      ([0xF0, 0x8F, 0xBF, 0xBF], false), ([0xF0, 0x90, 0x80, 0x80], true),
      ([0xF4, 0x8F, 0xBF, 0xBF], true), ([0xF4, 0x90, 0x80, 0x80], false),
      ([0xC1, 0xBF], false), ([0xC2, 0x80], true), ([0xF5, 0x80, 0x80, 0x80], false),
    ] as [([UInt8], Bool)])
  func bytesAtTheBordersOfUTF8(_ bytes: [UInt8], _ isUTF8: Bool) throws {
    for filling in [0, 5, 29, 31, 40] {
      let text =
        Array("id,name\nA,".utf8) + Array(repeating: 0x78, count: filling) + bytes + [0x2E, 0x0A]
      let table = try Table(data: Data(text), named: "firms.csv")
      #expect((table.encoding == .utf8) == isUTF8)
    }
  }
}
