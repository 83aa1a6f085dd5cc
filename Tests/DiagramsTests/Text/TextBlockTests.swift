import Testing

@testable import PartnernetzDiagrams

@Suite struct TextBlockTests {
  private static let names = [
    "Oberflächentechnik Grünhammer GmbH & Co. KG", "Donaudampfschifffahrtsgesellschaftskapitän",
    "A", "Müller und Söhne Feinmechanik und Gerätebau Aktiengesellschaft in Liquidation",
  ]

  @Test(arguments: names, [1, 2, 3]) func noLineIsTooWideAndNoneTooMany(name: String, limit: Int) {
    for width in [30.0, 80, 200] {
      let block = TextBlock.wrapping(
        Inscription(name), width: width, lineLimit: limit, size: 9, bold: true)
      #expect(block.lines.count <= limit && block.width <= width)
      let told = block.lines.map(\.text).joined(separator: " ")
      #expect(told == name || told.contains("…"))
    }
  }

  @Test(arguments: names) func evenLinesSayTheSame(name: String) {
    let (plain, even) = (
      TextBlock.wrapping(Inscription(name), width: 120, lineLimit: 3, size: 9),
      TextBlock.balanced(Inscription(name), width: 120, lineLimit: 3, size: 9)
    )
    #expect(even.lines.count == plain.lines.count && even.width <= plain.width)
    #expect(even.lines.map(\.text).joined() == plain.lines.map(\.text).joined())
  }

  // Names of one group were once all cut after the same beginning.
  @Test func aNamesEndTellsItFromOthersAlike() {
    let names = ["Hof", "Grünhammer", "Talbrücken"].map {
      Inscription("Oberflächenveredelungsgesellschaft für Medizintechnik \($0)")
    }
    let shown = names.map {
      TextBlock.ending($0, width: 92, lineLimit: 2, size: 8).lines.map(\.text)
    }
    #expect(Set(shown).count == 3)
    #expect(shown.allSatisfy { $0.count == 2 && $0[1].hasPrefix("…") })
    #expect(shown[1][1].hasSuffix("Grünhammer"))
    for block in names.map({ TextBlock.ending($0, width: 92, lineLimit: 2, size: 8) }) {
      #expect(block.width <= 92)
    }
  }

  @Test func aShortNameStaysWhole() {
    let block = TextBlock.ending(Inscription("Medici"), width: 92, lineLimit: 2, size: 8)
    #expect(block.lines.map(\.text) == ["Medici"])
  }
}
