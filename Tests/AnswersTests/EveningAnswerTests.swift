import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// What is told of an evening, and how its changes are typed.
@Suite struct EveningAnswerTests {
  @Test func changesAreReadAsTheyAreTyped() {
    #expect(EveningChange(absent: "Alba") == EveningChange("Alba"))
    #expect(EveningChange(absent: "Alba GmbH@2") == EveningChange("Alba GmbH", held: 2))
    #expect(EveningChange(absent: "a@b.de") == EveningChange("a@b.de"))
    #expect(EveningChange(late: "Alba:3") == EveningChange("Alba", round: 3))
    #expect(EveningChange(late: "Alba:3@2") == EveningChange("Alba", round: 3, held: 2))
    for wrong in ["Alba", "Alba:0", "Alba:x", ":2", "Alba@2"] {
      #expect(EveningChange(late: wrong) == nil, "\(wrong)")
    }
  }

  // Times stood on paper only.
  @Test func timesStandInTablesAndForMachines() throws {
    let day = try #require(Day(iso: "2026-11-01"))
    let network = Network(
      MemberTables(firms: ["A", "B"].map { Firm(id: $0, name: $0) }), asOf: day)
    let timetable = Timetable(of: [.init(first: 0, second: 1, value: 1)], firmCount: 2)
    let clock = try #require(EveningClock("18:50", minutes: 15))
    let timed = Evening(network: network, timetable: timetable, clock: clock).answer(.german)
    #expect(timed.table.csv.hasPrefix("round,time,table,first,second,"))
    #expect(timed.table.csv.contains("\n1,18:50,1,A,B,"))
    #expect(try timed.jsonText().contains("\"18:50\""))
    let slips = timed.blocks.compactMap { block in
      if case .table(let table) = block { table.columns.map(\.key) } else { nil }
    }
    #expect(slips.last == ["firm", "round", "time", "table", "meets"])
    func isWarned(_ begin: String) -> Bool {
      let clock = EveningClock(begin, minutes: 15)
      return Evening(network: network, timetable: timetable, clock: clock).answer(.german).blocks
        .contains { block in
          if case .sentence(let text, _) = block { text.contains("Mitternacht") } else { false }
        }
    }
    #expect(isWarned("23:50") && !isWarned("23:45"))
    let plain = Evening(network: network, timetable: timetable).answer(.german)
    #expect(plain.table.csv.hasPrefix("round,table,first,"))
  }
}
