import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Steps of contacts that contradict themselves stay out, and the reader says why.
@Suite struct ContactRowsTests {
  private func read(_ rows: String) throws -> ImportResult {
    let firms = try Table(
      data: Data("id;name\na;A GmbH\nb;B GmbH\nc;C GmbH\n".utf8), named: "f.csv")
    let steps = try Table(
      data: Data(("source;target;state;day;broker;consent\n" + rows).utf8), named: "pipeline.csv")
    return Importer(skippingFaultyRows: true).read(tables: [firms, steps])
  }

  @Test(arguments: [
    ("a;a;suggested;2026-10-01;;", "„a“ steht in Beziehung zu sich selbst."),
    (
      "a;b;suggested;2026-10-01;b;",
      "„b“ ist eines der beiden Unternehmen und kann nicht vermitteln."
    ),
    (
      "a;b;suggested;2026-10-01;;c",
      "„c“ ist keines der beiden Unternehmen und kann nicht zustimmen."
    ),
    (
      "a;b;suggested;31.12.9999;;",
      "„31.12.9999“ ist wohl ein Platzhalter und kein Tag, an dem etwas geschah."
    ),
    (
      "a;b;suggested;01.01.0001;;",
      "„01.01.0001“ ist wohl ein Platzhalter und kein Tag, an dem etwas geschah."
    ),
  ])
  func aContradictionStaysOut(_ row: String, _ sentence: String) throws {
    let result = try read("a;b;suggested;2026-09-01;c;a\n" + row + "\n")
    #expect(result.tables.contacts.count == 1)
    #expect(result.problems.kept.contains { $0.message.german == sentence })
    #expect(result.isBalanced)
  }
}
