import PartnernetzExchange
import PartnernetzPartnerships
import PartnernetzRecords
import Testing

@Suite struct DayTests {
  private func since(_ text: String) throws -> Day? {
    let intake = try read([
      "firms.csv": "id,name\nA,A\nB,B\n",
      "links.csv": "source,target,kind,since\nA,B,partner,\"\(text)\"\n",
    ])
    return intake.tables.statements.first?.since
  }

  @Test(arguments: [
    ("2026-11-01", "2026-11-01"), ("01.11.2026", "2026-11-01"), ("1.11.2026", "2026-11-01"),
    ("2026-11", "2026-11-01"), ("2026", "2026-01-01"), ("11/2026", "2026-11-01"),
    ("29.02.2024", "2024-02-29"), (" 2026-11-01 00:00:00 ", "2026-11-01"),
    ("24.10.26", "2026-10-24"), ("1.11.26", "2026-11-01"), ("31.12.98", "1998-12-31"),
    ("24.10.2026 14:35", "2026-10-24"), ("2026-10-24 14:35:00", "2026-10-24"),
    ("2026-10-24T14:35:00.123Z", "2026-10-24"), ("2026-10-24 00:00", "2026-10-24"),
    ("24.10.26 9:05 Uhr", "2026-10-24"), ("2026-10-24T23:59:59+02:00", "2026-10-24"),
    ("März 2024", "2024-03-01"), ("24. Oktober 2026", "2026-10-24"), ("3 Oct 2026", "2026-10-03"),
  ])
  func readsDays(_ text: String, _ iso: String) throws {
    #expect(try since(text)?.iso == iso)
  }

  @Test(arguments: [
    "30.02.2026", "29.02.2026", "2026-02-30", "2026-13", "0.1.2026", "11/01/2026", "11/01/26",
    "2026-1-1", "2026-11-01-01", "heute", "46327", "1.1.1.2026", "-2026", "20261101", "30.02.26",
    "26-10-24", "2026-11-01 25:30", "2026-11-01 12:60", "12:30", "Mond 2024", "40. März 2024",
  ])
  func refusesWhatIsNoDay(_ text: String) throws {
    #expect(try since(text) == nil)
  }

  private func sinces(_ cells: [String]) throws -> (days: [String?], codes: [String]) {
    let rows = cells.enumerated().map { "A,F\($0),partner,\($1)\n" }
    let firms = cells.indices.map { "F\($0),Firm \($0)\n" }
    let intake = try read(
      [
        "firms.csv": "id,name\nA,A\n" + firms.joined(),
        "links.csv": "source,target,kind,since\n" + rows.joined(),
      ], importer: Importer(skippingFaultyRows: true))
    return (intake.tables.statements.map { $0.since?.iso }, intake.places.map(\.code))
  }

  @Test(arguments: [
    (["10/24/2026", "03/04/2026"], ["2026-10-24", "2026-03-04"]),
    (["24/10/2026", "03/04/2026"], ["2026-10-24", "2026-04-03"]),
    (["10/24/26 2:35 PM", "03/04/26"], ["2026-10-24", "2026-03-04"]),
    (["24-10-2026", "03-04-2026"], ["2026-10-24", "2026-04-03"]),
    (["05/05/2026"], ["2026-05-05"]),
    (["24/10/2026", "10/25/2026"], ["2026-10-24", "2026-10-25"]),
  ])
  func theColumnProvesWhetherTheMonthComesFirst(_ cells: [String], _ days: [String]) throws {
    let found = try sinces(cells)
    #expect(found.days == days)
    // Whatever the other cells decided is told.
    #expect(found.codes.isEmpty == !cells.contains { $0.hasPrefix("03") })
  }

  @Test(arguments: [
    ["04/05/2026"], ["04/05/2026", "05/04/2026"], ["24/10/2026", "10/24/2026", "03/04/2026"],
  ])
  func whatNoCellProvesIsAskedFor(_ cells: [String]) throws {
    let found = try sinces(cells)
    #expect(found.codes.contains("not_a_date") && found.days.contains(nil))
  }

  @Test(arguments: [
    ("GJ 2023/24", "2023-01-01"), ("2023/2024", "2023-01-01"), ("FY2024", "2024-01-01"),
    ("Geschäftsjahr 2023/2024", "2023-01-01"), ("WJ 23/24", "2023-01-01"),
    ("Okt 24", "2024-10-01"), ("Okt. '24", "2024-10-01"), ("Mai 98", "1998-05-01"),
    ("Oct-24", "2024-10-01"), ("KW 43/2026", "2026-10-19"), ("43. KW 2026", "2026-10-19"),
    ("2026-W43", "2026-10-19"), ("KW1 2026", "2025-12-29"), ("week 53 2026", "2026-12-28"),
  ])
  func yearsMonthsAndWeeksAreDaysToo(_ text: String, _ iso: String) throws {
    let found = try sinces([text])
    #expect(found.days == [iso])
    // A week is exact; a year of business and one of two digits are guessed.
    #expect(found.codes.isEmpty == !iso.hasSuffix("-01"))
  }

  @Test(arguments: [
    "2023/25", "GJ 2023/25", "KW 54/2026", "KW 53/2025", "23/24", "KW 43", "Raum 24", "Okt 2",
  ])
  func whatIsNearlyOneIsNone(_ text: String) throws {
    #expect(try sinces([text]).days == [nil])
  }
}
