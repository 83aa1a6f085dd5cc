import TestSupport
import Testing

@testable import PartnernetzExchange

/// Several texts in one cell.
@Suite struct TagListTests {
  // Cells of a trade association that names all its members took a second for each thousand.
  @Test(arguments: 0..<200) func plainCellsAreReadLikeAllOthers(seed: UInt64) {
    var random = Seeded(seed)
    let letters: [Character] = ["a", "B", " ", ";", "|", "\t", "-", ",", "(", "\n"]
    let text = String(
      (0..<Int.random(in: 0..<40, using: &random)).compactMap { _ in
        letters.randomElement(using: &random)
      })
    // One letter that is not ASCII leads the whole cell down the other way.
    let other = TagList.items(text + ";\u{e4}").dropLast()
    #expect(TagList.items(text) == Array(other), "\(text.debugDescription)")
  }

  @Test func longTextsAreNoticed() {
    let long = String(repeating: "x", count: 11)
    #expect(TagList.mayHoldItem(longerThan: 10, in: "a;\(long);b"))
    #expect(!TagList.mayHoldItem(longerThan: 11, in: "a;\(long)|\(long)"))
    // Escaped separators are part of a text.
    #expect(TagList.mayHoldItem(longerThan: 11, in: "a\\;b"))
  }

  // `- Drehen` was a need of that name, which nobody offers.
  @Test(arguments: [
    (["- Drehen", "- Fräsen"], ["Drehen", "Fräsen"]),
    (["• Drehen", "Fräsen"], ["Drehen", "Fräsen"]),
    (["1. Drehen", "2. Fräsen"], ["Drehen", "Fräsen"]),
    (["a) Drehen", "b) Fräsen"], ["Drehen", "Fräsen"]),
    (["* Drehen", "– Drehen"], ["Drehen"]),
    (["12. Drehen", "3) Fräsen"], ["Drehen", "Fräsen"]),
    (["Drehen", "> Fräsen"], ["Drehen", "Fräsen"]),
    (["Drehen", "+ Fräsen", "·Bohren"], ["Drehen", "Fräsen", "Bohren"]),
  ])
  func bulletsAreNoPartOfTexts(_ items: [String], _ texts: [String]) {
    #expect(TagList.unbulleted(items) == texts)
  }

  @Test(arguments: [
    ["3D-Druck", "CNC"], ["1. Klasse Möbel"], ["-5 °C Lagerung"], ["5. Achse", "Fräsen"],
    ["a.b", "c.d"], ["", "1"], ["123. Drehen", "124. Fräsen"], ["ab) Drehen", "cd) Fräsen"],
  ])
  func whatOnlyLooksLikeABulletStays(_ items: [String]) {
    #expect(TagList.unbulleted(items) == items)
  }

  @Test(
    arguments: [
      ("a, b", ["a", "b"], ["a, b"]), ("a (b, c), d", ["a (b, c)", "d"], ["a (b, c), d"]),
      ("((a, b), c), d", ["((a, b), c)", "d"], ["((a, b), c), d"]),
      ("a), b", ["a)", "b"], ["a), b"]), ("[a, b], {c, d}", ["[a, b]", "{c, d}"], nil),
      ("Wärme-, Kälte", ["Wärme-, Kälte"], ["Wärme-, Kälte"]),
      // Where there are separators that leave no doubt, commas are part of texts.
      ("a;b, c", ["a", "b, c"], ["a", "b, c"]), ("a|b", ["a", "b"], ["a", "b"]),
      (#"a\;b"#, ["a;b"], ["a;b"]), (#"a\, b, c"#, ["a, b", "c"], [#"a\, b, c"#]),
      (#"a\\;b"#, [#"a\"#, "b"], [#"a\"#, "b"]), (#"a\"#, [#"a\"#], [#"a\"#]),
      (#"a\x"#, [#"a\x"#], [#"a\x"#]), (#"a\ ;b"#, ["a ", "b"], ["a ", "b"]),
      (" a ; a;;b ", ["a", "b"], ["a", "b"]), ("ä ; ä;;ö ", ["ä", "ö"], ["ä", "ö"]),
      ("", [], []), (" ; | ", [], []),
    ] as [(String, [String], [String]?)])
  func commasSeparateWhereNothingElseDoes(
    text: String, atCommas: [String], otherwise: [String]?
  ) {
    #expect(TagList.items(text, splittingAtCommas: true) == atCommas)
    if let otherwise { #expect(TagList.items(text) == otherwise) }
  }

  @Test func whatWasJoinedComesApartAsItWas() {
    let items = ["a;b", "c|d", " e", #"f\"#, "g ", "h, i", "ä; ö", #"\;"#]
    #expect(TagList.items(TagList.joined(items)) == items)
  }
}
