import PartnernetzFormats
import Testing

@Suite struct SafeTextTests {
  static let turning: [Unicode.Scalar] = (Array(0x202A...0x202E) + Array(0x2066...0x2069))
    .compactMap { Unicode.Scalar($0) }

  // A name with U+202E turned round all that stood behind it on the line.
  @Test(arguments: turning)
  func whatTurnsTextIsSeen(_ scalar: Unicode.Scalar) {
    let text = "A\(Character(scalar))GBmH"
    #expect(text.terminalSafe == "A\u{FFFD}GBmH" && text.pageSafe == "A\u{FFFD}GBmH")
  }

  @Test func controlsSteerNothing() {
    let text = "a\u{1B}[31m\u{7}b\u{9B}c\u{7F}"
    #expect(text.terminalSafe == "a [31m b c ")
    #expect(text.pageSafe == "a\u{FFFD}[31m\u{FFFD}b\u{FFFD}c\u{FFFD}")
    #expect("a\tb\r\nc".pageSafe == "a\tb\r\nc" && "a\tb\r\nc".terminalSafe == "a b  c")
  }

  @Test(arguments: ["", "Müller & Söhne", "שלום", "日本", "👩‍👩‍👧", "e\u{301}"])
  func allElseStays(_ text: String) {
    #expect(Array(text.terminalSafe.utf8) == Array(text.utf8))
    #expect(Array(text.pageSafe.utf8) == Array(text.utf8))
  }
}
