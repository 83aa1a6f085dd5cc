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
}
