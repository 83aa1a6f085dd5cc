import Foundation
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzReports
import PartnernetzWording
import Testing

/// Slips tell a member when, where, with whom and about what; nothing that the other keeps to itself.
@Suite struct EveningPlanTests {
  /// A needs what B offers; what B needs and seeks is open to nobody, or to members.
  private func plan(_ visibility: Visibility?, clock: EveningClock? = nil) throws -> String {
    var tables = MemberTables()
    tables.firms = [Firm(id: "A", name: "Alba GmbH"), Firm(id: "B", name: "Birke AG")]
    tables.firms[1].visibility = visibility
    tables.offers = [
      Offer(firm: "B", capability: "Optik"), Offer(firm: "A", capability: "Guss"),
    ]
    tables.needs = [
      Need(firm: "A", capability: "Optik", mode: .bridge, value: Money(cents: 9_876_500)),
      Need(firm: "B", capability: "Guss", mode: .bridge),
    ]
    let day = try #require(Day(year: 2026, month: 11, day: 1))
    let network = Network(tables, asOf: day)
    let timetable = Timetable(of: [.init(first: 0, second: 1, value: 1)], firmCount: 2)
    return try EveningPlan(of: timetable, in: network, clock: clock).html(.german)
  }

  /// The slip of a firm.
  private func slip(_ name: String, in page: String) throws -> String {
    try #require(
      page.components(separatedBy: "<section class=\"slip\">").dropFirst()
        .first { $0.contains("</span><bdi>\(name)</bdi></h2>") })
  }

  // Five or six shared a page, with neither a line to cut along nor a topic.
  @Test func eachMemberHasAPageOfItsOwnWithAStripToHandIn() throws {
    let page = try plan(nil, clock: EveningClock("18:00", minutes: 20))
    #expect(page.contains(".slip{break-before:page"))
    #expect(page.components(separatedBy: "<section class=\"slip\">").count == 3)
    let own = try slip("Alba GmbH", in: page)
    #expect(own.contains("<td class=\"n\">18:00</td>") && own.contains("<bdi>Optik</bdi>"))
    #expect(own.contains("class=\"cut\"") && own.contains("Hier abschneiden"))
    #expect(!page.contains("98.765"), "an amount stands on a slip")
  }

  @Test func whatTheOtherKeepsToItselfIsNoTopic() throws {
    let quiet = try plan(nil)
    #expect(try !slip("Alba GmbH", in: quiet).contains("Guss"))
    #expect(try slip("Birke AG", in: quiet).contains("Guss"))
    #expect(!quiet.contains("Uhrzeit"))
    #expect(try slip("Alba GmbH", in: plan(.members)).contains("Optik; Guss"))
    let hidden = try slip("Alba GmbH", in: plan(.association))
    #expect(hidden.contains("Kennenlernen") && !hidden.contains("Optik"))
  }

  @Test func roundsFollowTheClockPastMidnight() throws {
    let clock = try #require(EveningClock("23.30", minutes: 20))
    #expect((1...3).map { clock.time(ofRound: $0) } == ["23:30", "23:50", "00:10"])
    #expect(clock.isPastMidnight(after: 2) && !clock.isPastMidnight(after: 1))
    for wrong in ["", "18", "24:00", "18:60", "18:5", "-1:00", "a:bc", "18:00:00", "１８:００"] {
      #expect(EveningClock(wrong, minutes: 20) == nil, "\(wrong)")
    }
    #expect(EveningClock("18:00", minutes: 0) == nil)
  }
}
