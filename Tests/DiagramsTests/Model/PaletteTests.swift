import Testing

@testable import PartnernetzDiagrams

@Suite struct PaletteTests {
  // Branches were told apart by colour alone.
  @Test func branchesOfOneShapeDifferInLightness() {
    for branch in Branch.allCases {
      for other in Branch.allCases where other.rawValue < branch.rawValue {
        let contrast = branch.colour.fill.contrast(with: other.colour.fill)
        #expect(branch.shape != other.shape || contrast > 2, "\(branch) and \(other)")
      }
    }
  }

  @Test(arguments: Palette.allCases) func textReadsWellOnEachColour(_ colour: Palette) {
    let ink = colour.fill.readableInk
    #expect(ink.contrast(with: colour.fill) >= 4.5)
    #expect(ink.contrast(with: colour.fill) == colour.fill.contrast(with: ink))
  }

  @Test func blackOnWhiteIsTheMostThatContrastCanBe() {
    #expect(abs(Colour(0).contrast(with: .white) - 21) < 1e-9)
    #expect(Colour.white.contrast(with: .white) == 1)
  }

  @Test func coloursAreMixedAndWritten() {
    #expect(Colour(0x12_34AB).hex() == "#1234AB" && Colour(0).hex(opacity: 0.5) == "#00000080")
    #expect(Colour(0x80_0000).lightened(by: 1) == .white)
    #expect(Colour(0x80_40FF).darkened(by: 1) == Colour(0))
    #expect(Colour(0x80_40FF).lightened(by: 0) == Colour(0x80_40FF))
  }
}
