import PartnernetzRecords
import Testing

/// Euros a year count as bare numbers do, down to the last bit.
@Suite struct EuroPerYearTests {
  static let numbers: [Double] = [
    0, -0.0, 1, -1, 0.1, 0.2, 1.0 / 3, -7.5, 25_373.49, 1e-300, 1e300, .infinity, -.infinity, .nan,
  ]

  private func same(_ a: Double, _ b: Double) -> Bool {
    a.bitPattern == b.bitPattern || a.isNaN && b.isNaN
  }

  @Test(arguments: numbers, numbers)
  func arithmeticIsThatOfNumbers(one: Double, other: Double) {
    let (a, b) = (EuroPerYear(one), EuroPerYear(other))
    #expect(same((a + b).euros, one + other))
    #expect(same((a - b).euros, one - other))
    #expect(same((a * other).euros, one * other))
    #expect(same((one * b).euros, one * other))
    #expect(same((a / other).euros, one / other))
    let share = a.share(of: b)
    #expect(same(share, one / other))
    var sum = a
    sum += b
    #expect(same(sum.euros, one + other))
    sum = a
    sum -= b
    #expect(same(sum.euros, one - other))
  }

  /// What is no number is neither less nor more: `Comparable` left alone would say that it is.
  @Test(arguments: numbers, numbers)
  func orderIsThatOfNumbers(one: Double, other: Double) {
    let (a, b) = (EuroPerYear(one), EuroPerYear(other))
    #expect((a < b) == (one < other))
    #expect((a <= b) == (one <= other))
    #expect((a > b) == (one > other))
    #expect((a >= b) == (one >= other))
    #expect((a == b) == (one == other))
    #expect(same(max(a, b).euros, max(one, other)))
    #expect(same(min(a, b).euros, min(one, other)))
  }

  @Test(arguments: numbers) func signAndRoundingAreThoseOfNumbers(number: Double) {
    let amount = EuroPerYear(number)
    #expect(same((-amount).euros, -number))
    #expect(same(amount.magnitude.euros, abs(number)))
    #expect(same(amount.rounded().euros, number.rounded()))
    #expect(same(amount.rounded(.down).euros, number.rounded(.down)))
    #expect("\(amount)" == "\(number)")
    #expect("\([amount])" == "\([number])")
  }

  @Test func numbersInTheSourceAreEuros() {
    let amounts: [EuroPerYear] = [0, 12.5, -3, 1_000]
    #expect(amounts.map(\.euros) == [0, 12.5, -3, 1_000])
    #expect(amounts.reduce(0, +) == 1_009.5)
    #expect(EuroPerYear.zero == 0)
    #expect(EuroPerYear.infinity.euros == .infinity)
  }

  @Test func itIsAsLargeAsANumber() {
    #expect(MemoryLayout<EuroPerYear>.size == MemoryLayout<Double>.size)
    #expect(MemoryLayout<EuroPerYear>.stride == MemoryLayout<Double>.stride)
  }
}
