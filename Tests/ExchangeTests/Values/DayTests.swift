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
  ])
  func readsDays(_ text: String, _ iso: String) throws {
    #expect(try since(text)?.iso == iso)
  }

  @Test(arguments: [
    "30.02.2026", "29.02.2026", "2026-02-30", "2026-13", "0.1.2026", "1.11.26", "11/01/2026",
    "2026-1-1", "2026-11-01-01", "heute", "46327", "2026-11-01 12:30", "1.1.1.2026", "-2026",
    "20261101",
  ])
  func refusesWhatIsNoDay(_ text: String) throws {
    #expect(try since(text) == nil)
  }
}
