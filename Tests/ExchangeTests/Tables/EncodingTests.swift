import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
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
    #expect(
      found.places == [
        Place("mixed_encoding", "unternehmen.csv", 7, "Name"),
        Place("file_encoding", "unternehmen.csv"),
      ])
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

  // Capitals became `MšLLER` and `M†LLER`, and ß became á, without a word.
  @Test(
    arguments: [
      [0x4D, 0x9A, 0x4C, 0x4C], [0x4B, 0x99, 0x4C, 0x4E], [0x4A, 0x8E, 0x47], [0x4D, 0x86, 0x4C],
      [0x4B, 0x85, 0x4C, 0x4E], [0x4A, 0x80, 0x47], [0x47, 0x72, 0x6F, 0xE1],
      [0x53, 0x74, 0x72, 0x61, 0xE1, 0x65], [0x53, 0x74, 0x72, 0x61, 0xA7, 0x65],
    ] as [[UInt8]])
  func capitalsOfOldEncodingsAreRefusedToo(_ word: [UInt8]) {
    let rows = [Array("1;".utf8) + word + Array(" GmbH;Ulm\n".utf8)]
    #expect(intake(rows).places.map(\.code) == ["foreign_encoding"])
  }

  @Test(
    arguments: [
      ([0x4B, 0x6F, 0x9A, 0x69, 0x63, 0x65], "Košice"), ([0x44, 0x52, 0x8E, 0x41], "DRŽA"),
      ([0x54, 0x80], "T€"), ([0x47, 0x79, 0xE1, 0x72], "Gyár"), ([0xC4, 0x42, 0x43], "ÄBC"),
    ] as [([UInt8], String)])
  func lettersOfWindows1252Stay(_ word: [UInt8], _ name: String) {
    let found = intake([Array("1;".utf8) + word + Array(" GmbH;K".utf8) + [0xF6, 0x6C, 0x6E, 0x0A]])
    #expect(found.tables.firms.map(\.name) == [name + " GmbH"])
    #expect(found.places == [Place("file_encoding", "unternehmen.csv")])
    #expect(found.problems.kept.first?.message(.german).contains("Windows-1252") == true)
  }

  @Test func lettersSpelledThreeTimesAreTranslatedBack() {
    let found = intake([Array("1;MÃ\u{83}Â¼ller GmbH;KÃ\u{83}Â¶ln\n".utf8)])
    #expect(found.tables.firms.map(\.name) == ["Müller GmbH"])
    #expect(found.places.map(\.code) == ["doubly_encoded"])
  }

  @Test func lettersInSevenBitsAreRefused() {
    let found = intake([Array("1;M+APw-ller GmbH;K+APY-ln\n".utf8)])
    #expect(found.places.map(\.code) == ["foreign_encoding"])
    #expect(intake([Array("1;A+API-Gate GmbH;B+ANNA-Bau\n".utf8)]).tables.firms.count == 1)
  }

  @Test func otherEncodingsAreTold() throws {
    let text = "Nr;Name\n1;Müller\n"
    let wide = Importer().read(
      data: try #require(text.data(using: .utf16)), named: "firmen.csv")
    #expect(wide.tables.firms.map(\.name) == ["Müller"])
    #expect(wide.places == [Place("file_encoding", "firmen.csv")])
    #expect(Importer().read(data: Data(text.utf8), named: "firmen.csv").places.isEmpty)
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
