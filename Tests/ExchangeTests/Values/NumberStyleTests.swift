import Foundation
import PartnernetzRecords
import Testing

@testable import PartnernetzExchange

/// What a column proves of its marks, and what is read by that.
@Suite struct NumberStyleTests {
  private let count = Content.number(0...1_000_000_000)

  private func style(
    _ cells: [String], _ content: Content = .money(isSigned: false), shift: Int = 0,
    german: Bool? = true
  ) throws -> NumberStyle {
    let rows = cells.map { "F;\"\($0)\"\n" }.joined()
    let table = try Table(data: Data("Name;Zahl\n\(rows)".utf8), named: "a.csv")
    return NumberStyle(of: 1, in: table, content: content, shift: shift, isGermanFile: german)
  }

  @Test func oneProofDecidesWhereverItStands() throws {
    #expect(try style(["1.234", "5.678", "12.50"]) == .proved(.point))
    #expect(try style(["12.50", "1.234", "5.678"]) == .proved(.point))
    #expect(try style(["12,50"], german: false) == .proved(.comma))
    #expect(try style(["12,50", "1.234,5", "7"], german: nil) == .proved(.comma))
  }

  @Test func withoutProofTheFileDecides() throws {
    for cells in [[], ["1.234"], ["12", "7"], ["1,234", "5.678"]] {
      #expect(try style(cells, german: true) == .assumed(.comma))
      #expect(try style(cells, german: false) == .assumed(.point))
      #expect(try style(cells, german: nil) == .unknown)
    }
  }

  @Test func proofsThatContradictEachOtherProveNothing() throws {
    for german in [true, false, nil] {
      #expect(try style(["12.50", "12,50"], german: german) == .unknown)
    }
  }

  // Classes of sizes were read as five to ten people.
  @Test func anIntervalOfWhatIsCountedPartsThousands() throws {
    #expect(try style(["10,001+"], count) == .proved(.point))
    #expect(try style(["5,001-10,000"], count) == .proved(.point))
    #expect(try style(["5.001-10.000"], count, german: false) == .proved(.comma))
    // Ends that are written differently prove nothing by being an interval.
    #expect(try style(["5.001-10,000"], count) == .assumed(.comma))
    // Of amounts it proves nothing: three decimals of a million are as likely.
    #expect(try style(["5,001-10,000"], .money(isSigned: false), german: false) == .assumed(.point))
    #expect(try style(["2,5-10,5"], .money(isSigned: false), german: false) == .proved(.comma))
  }

  @Test func whatFitsInOneWayOnlyProvesIt() throws {
    // As a share it is 0.125 or nothing, as a place in degrees 48.123 and never 48,123.
    #expect(try style(["1,000"], .share, german: false) == .proved(.comma))
    #expect(try style(["48,123"], .number(-90...90), german: false) == .proved(.comma))
    // A number that fits either way proves nothing, as little as one that fits in none.
    #expect(try style(["2,000"], .number(0...5_000), german: false) == .assumed(.point))
    #expect(try style(["7,000"], .number(0...5), german: false) == .assumed(.point))
    // That 5,000 may be read as five proves nothing of what is whole.
    #expect(try style(["5,000"], .integer(0...10), german: false) == .assumed(.point))
    #expect(try style(["5,000"], .integer(0...9_000), german: true) == .proved(.point))
  }

  private func read(
    _ text: String, _ style: NumberStyle, _ content: Content = .money(isSigned: false),
    shift: Int = 0
  ) throws -> NumberStyle.Reading {
    style.value(try #require(Numeral(text)), content: content, shift: shift)
  }

  @Test func whatIsReadInOneWayNeedsNoStyle() throws {
    for style in [NumberStyle.unknown, .assumed(.comma), .proved(.point), .proved(.comma)] {
      #expect(try read("1.234,5", style) == .value(1_234.5))
      #expect(try read("1,234,567", style) == .value(1_234_567))
      #expect(try read("12", style) == .value(12))
      #expect(try read("1.23.456", style) == .notANumber)
    }
    #expect(try read("1.234", .unknown) == .ambiguous)
    #expect(try read("1.234", .unknown, .share) == .ambiguous)
    #expect(try read("1,000", .unknown, .share) == .value(1))
  }

  @Test func eurosHaveNoThreeDecimals() throws {
    #expect(try read("1,234", .proved(.comma)) == .ambiguous)
    #expect(try read("1,234", .proved(.point)) == .value(1_234))
    #expect(try read("1.234", .assumed(.comma)) == .value(1_234))
    #expect(try read("1.234", .assumed(.point)) == .ambiguous)
    // Of other numbers they may well be decimals.
    #expect(try read("1,234", .assumed(.comma), .number(-90...90)) == .value(1.234))
  }

  // Of thousands three decimals are single euros, of millions they are thousands.
  @Test func threeDecimalsOfThousandsNeedAProof() throws {
    #expect(try read("1,234", .proved(.comma), shift: 3) == .value(1_234))
    #expect(try read("1,234", .assumed(.comma), shift: 3) == .ambiguous)
    #expect(try read("1,230", .proved(.comma), shift: 3) == .ambiguous)
    #expect(try read("1,234", .assumed(.comma), shift: 6) == .value(1_234_000))
    #expect(try read("1,230", .assumed(.comma), shift: 6) == .value(1_230_000))
    // A unit in the cell goes before that of the header.
    #expect(try read("1,234 Mio.", .assumed(.comma)) == .value(1_234_000))
    #expect(try read("1,234 Tsd.", .assumed(.comma), shift: 6) == .ambiguous)
    #expect(try read("1,234 €", .proved(.comma), shift: 6) == .ambiguous)
  }

  @Test func whatIsCountedHasNoThreeDecimals() throws {
    for content in [count, Content.integer(0...9_000)] {
      #expect(try read("5,000", .proved(.comma), content) == .ambiguous)
      #expect(try read("5,000", .assumed(.comma), content) == .ambiguous)
      #expect(try read("5,000", .proved(.point), content) == .value(5_000))
      #expect(try read("5.000", .assumed(.comma), content) == .value(5_000))
    }
    #expect(try read("2,5", .assumed(.point), count) == .value(2.5))
  }
}
