import Foundation
import PartnernetzRecords
import Testing

/// Where a row came from.
@Suite struct OriginTests {
  // Two sheets of a workbook were the same place.
  @Test func theSheetIsKnownInMemoryAndChangesNothingThatIsKept() throws {
    let told = Origin(file: "m.xlsx", row: 7, sheet: "Mitglieder")
    let kept = Origin(file: "m.xlsx", row: 7)
    #expect(told.sheet == "Mitglieder" && kept.sheet == nil)
    #expect(told == kept && told.hashValue == kept.hashValue)
    #expect(told != Origin(file: "m.xlsx", row: 8, sheet: "Mitglieder"))
    let data = try JSONEncoder().encode(told)
    #expect(try JSONDecoder().decode(Origin.self, from: data) == told)
    #expect(!String(decoding: data, as: UTF8.self).contains("Mitglieder"))
  }
}
