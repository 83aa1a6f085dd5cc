import Foundation
import Testing

/// The way of a pair, walked by the program.
@Suite struct ContactCommandTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.write(
      """
      id,name,needs,offers
      A,Anton Guss,Optik,Guss
      B,Berta Optik,Guss,Optik
      C,Cilly Handel,,
      """, to: "t/firms.csv")
    let run = try program.run("import", "t")
    #expect(run.code == 0, "\(run.errors)")
    return program
  }

  private func contact(_ program: Program, _ words: String..., day: String) throws -> Program.Run {
    try program.run(["contact"] + words + ["--as-of", day])
  }

  // Contacts under way were in no export, so that whoever moved by tables lost them.
  @Test(arguments: ["folder", "all.xlsx", "all.json"])
  func contactsUnderWayComeBackFromAnExport(_ output: String) throws {
    let program = try program()
    let day = "2031-01-10"
    for words in [
      ["propose", "A", "Berta Optik", "--through", "C"], ["move", "A", "B", "shortlisted"],
      ["consent", "A", "B", "A"], ["move", "A", "B", "declined", "--reason", "no time"],
    ] {
      let run = try program.run(["contact"] + words + ["--as-of", day])
      #expect(run.code == 0, "\(words): \(run.errors)")
    }
    func shown(_ register: String) throws -> String {
      let run = try program.run(
        "contact", "list", "--network", register, "--format", "json", "--as-of", day)
      #expect(run.code == 0, "\(run.errors)")
      return run.text
    }
    let export = try program.run("export", "-o", output, language: "de")
    #expect(export.code == 0, "\(export.errors)")
    let again = try program.run("import", output, "--network", "again.sqlite")
    #expect(again.code == 0, "\(again.errors)")
    #expect(try shown("again.sqlite") == shown("partnernetz.sqlite"))
    // The same once more is nothing new.
    let same = try program.run("import", output, "--network", "again.sqlite").text
    #expect(same.contains("new 0, changed 0"), "\(same)")
  }

  @Test func aPairGoesAllTheWayAndTheHistoryKnowsIt() throws {
    let program = try program()
    let day = "2031-01-10"
    func done(_ words: String...) throws {
      let run = try program.run(["contact"] + words + ["--as-of", day])
      #expect(run.code == 0, "\(words): \(run.errors)")
    }
    try done("propose", "A", "Berta Optik", "--through", "C")
    let early = try contact(program, "move", "A", "B", "introduced", day: day)
    #expect(early.code == 1 && early.errors.contains("shortlisted"))
    try done("move", "A", "B", "shortlisted")
    let silent = try contact(program, "move", "A", "B", "cleared", day: day)
    #expect(silent.code == 1 && silent.errors.contains("Anton Guss has not agreed yet"))
    try done("consent", "A", "B", "A")
    try done("move", "A", "B", "freigegeben")
    try done("move", "A", "B", "introduction requested")
    try done("consent", "A", "B", "B")
    for state in ["introduced", "in_talks", "pilot", "agreed", "active"] {
      try done("move", "B", "A", state)
    }
    try done("move", "A", "B", "reviewed", "--outcome", "A=12000", "--outcome", "B=-500")
    let shown = try contact(program, "show", "A", "B", day: day)
    #expect(shown.text.contains("It brought a year: Anton Guss €12,000 and Berta Optik −€500."))
    let json = try program.run("contact", "list", "--format", "json", "--as-of", day).json
    let first = try #require((json["contacts"] as? [[String: Any]])?.first)
    #expect(first["state"] as? String == "reviewed" && first["outcome_asker"] as? Double == 12_000)
    #expect((first["events"] as? [Any])?.count == 12)
    let ledger = try program.run("contact", "ledger", "--as-of", day, language: "de")
    #expect(ledger.text.hasPrefix("Cilly Handel hat am häufigsten vermittelt: einmal."))
    #expect(ledger.text.contains("→ Anton Guss dankt Cilly Handel"))
    let history = try program.run("history", language: "de")
    #expect(history.text.contains("Kontakt freigegeben (Anton Guss und Berta Optik)"))
    #expect(try program.run("undo", "--as-of", day).code == 0)
    let back = try program.run("contact", "list", "--format", "json", "--as-of", day).json
    #expect((back["contacts"] as? [[String: Any]])?.first?["state"] as? String == "active")
  }

  @Test func aMemberSeesNoContactBeforeItIsDisclosed() throws {
    let program = try program()
    let day = "2031-01-10"
    _ = try contact(program, "propose", "A", "B", day: day)
    for (firm, count) in [("A", 1), ("B", 0), ("C", 0)] {
      let json = try program.run(
        "contact", "list", "--seen-by", firm, "--format", "json", "--as-of", day
      ).json
      #expect((json["contacts"] as? [Any])?.count == count, "\(firm)")
    }
    let hidden = try program.run("contact", "show", "A", "B", "--seen-by", "B", "--as-of", day)
    #expect(hidden.code == 66 && !hidden.text.contains("suggested"))
  }

  @Test func remindersAreACalendarThatOthersCanRead() throws {
    let program = try program()
    _ = try contact(program, "propose", "A", "B", day: "2031-01-20")
    let run = try program.run(
      ["contact", "reminders", "--as-of", "2031-01-20", "-o", "r.ics"], language: "de")
    #expect(run.code == 0, "\(run.errors)")
    let text = String(decoding: try #require(program.bytes(of: "r.ics")), as: UTF8.self)
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
    // Suggested on 20 January: fourteen days later somebody asks.
    #expect(lines.contains("DTSTART;VALUE=DATE:20310203"))
    #expect(lines.contains("DTEND;VALUE=DATE:20310204"))
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let whole = text.replacing("\r\n ", with: "")
    #expect(whole.contains("SUMMARY:Anton Guss – Berta Optik: Fragen Sie Anton Guss: Passt Berta"))
  }

  // The first contact that the README suggests paid for neither side.
  @Test func theReadmesFirstContactIsGoodForBoth() throws {
    let readme = try String(
      contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)
    let example = try #require(readme.firstMatch(of: /contact propose (MR-\d+) (MR-\d+)/))
    let run = try program().run(
      "pair", "--why", "\(example.1),\(example.2)", "--network", Program.region, "--as-of",
      "2026-11-01", "--format", "json")
    let pair = try #require(run.json["pair"] as? [String: Any])
    #expect(pair["tier"] as? String == "winwin")
  }

  // A calendar file was printed for people to read.
  @Test func withoutAFileRemindersAreATable() throws {
    let program = try program()
    _ = try contact(program, "propose", "A", "B", day: "2031-01-20")
    let run = try program.run("contact", "reminders", "--as-of", "2031-01-20")
    #expect(run.code == 0 && !run.text.contains("BEGIN:VCALENDAR"))
    #expect(run.text.contains("Anton Guss") && run.text.contains("2031-02-03"), "\(run.text)")
    let piped = try program.run("contact", "reminders", "--as-of", "2031-01-20", "-o", "-")
    #expect(piped.text.hasPrefix("BEGIN:VCALENDAR"))
    let later = try program.run("contact", "reminders", "--as-of", "2031-06-01")
    #expect(!later.text.contains("Anton Guss"), "what has expired needs no reminder")
  }

  @Test func overAndDueAreToldByTheDay() throws {
    let program = try program()
    _ = try contact(program, "propose", "A", "B", day: "2031-01-20")
    let fresh = try contact(program, "list", day: "2031-01-21")
    #expect(fresh.text.hasPrefix("One contact is open; it is not due today."))
    let due = try contact(program, "list", day: "2031-02-03")
    #expect(due.text.contains("it is due") && due.text.contains("→ Ask Anton Guss"))
    let over = try contact(program, "list", "--state", "expired", day: "2031-06-01")
    #expect(over.text.contains("Anton Guss") && over.text.contains("expired"))
  }

  @Test func whatMakesNoSenseIsSaid() throws {
    let program = try program()
    let folder = try program.run("contact", "propose", "A", "B", "--network", "t")
    #expect(folder.code == 65 && folder.errors.contains("no register"))
    #expect(try program.run("contact", "list", "--network", "t").code == 0)
    let state = try program.run("contact", "move", "A", "B", "married")
    #expect(state.code == 64 && state.errors.contains("suggested, shortlisted"))
    let words = try program.run("contact", "move", "A", "B", language: "de")
    #expect(words.code == 64 && words.errors.contains("zwei Unternehmen und den Stand"))
    let amount = try program.run("contact", "move", "A", "B", "reviewed", "--outcome", "A:5")
    #expect(amount.code == 64 && amount.errors.contains("FIRM=EUROS"))
    let dry = try program.run("contact", "propose", "A", "B", "--dry-run")
    #expect(dry.code == 0 && dry.text.contains("suggested"))
    #expect(try program.run("contact", "show", "A", "B").code == 66)
  }

  // A merge would have been refused, since a step still named the firm that goes.
  @Test func stepsFollowAFirmThatIsMergedAndGoWithOneThatIsRemoved() throws {
    let program = try program()
    _ = try contact(program, "propose", "A", "B", "--through", "C", day: "2031-01-20")
    try program.write("id,name\nA2,Anton Guß\n", to: "u/firms.csv")
    #expect(try program.run("import", "u").code == 0)
    let merged = try program.run("merge", "A2", "A")
    #expect(merged.code == 0, "\(merged.errors)")
    let json = try program.run("contact", "list", "--format", "json", "--as-of", "2031-01-21").json
    let names = (json["contacts"] as? [[String: Any]])?.first?["asker"] as? String
    #expect(names == "A2")
    #expect(try program.run("firm", "remove", "B").code == 0)
    let left = try program.run("contact", "list", "--format", "json", "--as-of", "2031-01-21").json
    #expect((left["contacts"] as? [Any])?.isEmpty == true)
  }
}
