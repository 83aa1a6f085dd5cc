import PartnernetzFormats
import Testing

@Suite struct CSVTests {
  /// What a reader makes of a field: out of its quotation marks, an apostrophe less.
  private func read(_ field: String) -> String {
    guard field.utf8.first == UInt8(ascii: "\"") else { return CSV.original(of: field) }
    var bytes = Array(field.utf8.dropFirst().dropLast())
    var place = 0
    while place + 1 < bytes.count {
      if bytes[place] == 0x22, bytes[place + 1] == 0x22 { bytes.remove(at: place) }
      place += 1
    }
    return CSV.original(of: String(decoding: bytes, as: UTF8.self))
  }

  // `'=x` was written as it is, and our own reader took it for `=x`.
  @Test(
    arguments: [
      "", "plain", "=1+1", "'=x", "''=x", "'plain", "+49 30", "-5", "@home", "\tx", "\rx", "＝1",
      "＋1", "－1", "＠x", "'＝1", "a,b", "say \"hi\"", "\"\u{301}", "two\r\nlines", " blanks ",
      "=\"a,b\"", "'", "''",
    ])
  func everyTextComesBack(_ text: String) {
    for field in [CSV.field(text), CSV.field(text, guarding: CSV.delimiters)] {
      #expect(Array(read(field).utf8) == Array(text.utf8))
    }
  }

  @Test(arguments: ["=1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "'=1"])
  func noFieldBeginsAFormula(_ text: String) {
    let field = CSV.field(text)
    let bare = field.first == "\"" ? String(field.dropFirst()) : field
    #expect(bare.hasPrefix("'"))
  }

  @Test func onlyWhatNeedsThemStandsInMarks() {
    #expect(CSV.field("a;b") == "a;b" && CSV.field("a b ") == "a b ")
    #expect(CSV.field("a;b", guarding: CSV.delimiters) == "\"a;b\"")
    #expect(CSV.field("a ", guarding: CSV.delimiters) == "\"a \"")
    #expect(CSV.field("a\0b") == "a\u{FFFD}b")
  }
}
