import PartnernetzFormats
import Testing

@Suite struct XMLTextTests {
  @Test(arguments: ["<a href='x'>&\"", "Müller & Söhne", "&amp;"])
  func textIsNothingElse(_ text: String) {
    let escaped = XMLText.escaped(text)
    #expect(!escaped.contains { "<>'\"".contains($0) })
    let back = escaped.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    #expect(back == text)
  }

  @Test func lettersThatXMLForbidsBecomeASign() {
    #expect(XMLText.escaped("a\u{1B}[31m\u{0}") == "a\u{FFFD}[31m\u{FFFD}")
    #expect(XMLText.escaped("a\tb\nc") == "a&#9;b&#10;c")
  }
}
