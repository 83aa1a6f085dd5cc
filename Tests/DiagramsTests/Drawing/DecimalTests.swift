import Testing

@testable import PartnernetzDiagrams

@Suite struct DecimalTests {
  @Test(
    arguments: [
      (0, "0"), (1.5, "1.500"), (-0.25, "-0.250"), (1e-9, "0"), (-1e-9, "0"), (12, "12"),
      (1e30, "1000000000"), (.nan, "0"), (-.infinity, "0"), (0.0006, "0.001"), (2.9999, "3"),
    ] as [(Double, String)])
  func numbersHaveNoExponent(value: Double, text: String) {
    #expect(decimal(value) == text)
  }
}
