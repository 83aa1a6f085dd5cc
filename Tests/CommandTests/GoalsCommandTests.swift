import Foundation
import Testing

/// Step 2 on the terminal: goals, and the interview.
@Suite struct GoalsCommandTests {
  private func association() throws -> Program {
    let program = try Program()
    try program.write(
      "id,name,town,industry\nA,Alba Ltd,Ulm,25.62\nB,Birch plc,Ulm,28.41\n", to: "firms.csv")
    #expect(try program.run("import", "firms.csv", "--network", "r.sqlite").code == 0)
    return program
  }

  @Test func goalsAreSetShownAndRemoved() throws {
    let program = try association()
    func goals(_ words: String...) throws -> Program.Run {
      try program.run(["goals"] + words + ["--network", "r.sqlite"])
    }
    let none = try goals()
    #expect(none.code == 1 && none.text.contains("No member has told a goal yet"))
    #expect(
      try goals("A", "product=sensors", "market=NL", "target=80000", "rank=1").code == 0)
    let shown = try goals("Alba", "--format", "json")
    let told = try #require((shown.json["goals"] as? [[String: Any]])?.first)
    #expect(told["product"] as? String == "sensors" && told["target"] as? Double == 80_000)
    #expect(
      try goals("A").text.contains(
        "Alba Ltd wants to grow mainly with sensors in NL (€80,000 a year)"))
    // “Markets and routes” named no command.
    #expect(try goals("A").text.contains("(partnernetz markets A)."))
    let all = try goals()
    #expect(all.code == 0 && all.text.contains("1 of 2 members has told goals"))
    #expect(all.text.contains("Ask Birch plc"))
    #expect(try goals("A", "--remove", "product=sensors").code == 0)
    #expect(try goals("A").code == 1)
  }

  // Empty answers are skipped, what is not understood is asked again, a full stop ends it.
  @Test func anInterviewStoresEachAnswerAsItGoes() throws {
    let program = try association()
    let run = try program.run(
      shell: "printf 'milling\\n\\nNL\\nsensors\\n.\\n' | $PROGRAM goals A --interview "
        + "--network r.sqlite")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("1/20") && run.errors.contains("What can Alba Ltd offer others?"))
    #expect(run.text.contains("Alba Ltd wants to grow mainly with sensors"))
    let tables = try program.run("export", "--to", "json", "--network", "r.sqlite").json
    #expect((tables["offers"] as? [[String: Any]])?.first?["capability"] as? String == "milling")
    #expect(tables["needs"] == nil)
    let market = try #require((tables["markets"] as? [[String: Any]])?.first)
    #expect(market["market"] as? String == "NL" && market["role"] as? String == "sought")
    let history = try program.run("history", "--network", "r.sqlite", "--format", "json").json
    #expect((history["steps"] as? [Any])?.count == 4)
  }

  // The interview ended without asking what a need is worth, which the dossier then asked for.
  @Test func anInterviewAsksForTheAmountsOfWhatItHeard() throws {
    let program = try association()
    let run = try program.run(
      shell:
        "printf 'milling\\nturning; drilling\\nNL\\nsensors\\n' | $PROGRAM goals A --interview "
        + "--network r.sqlite")
    #expect(run.code == 0, "\(run.errors)")
    let tables = try program.run("export", "--to", "json", "--network", "r.sqlite").json
    let needs = (tables["needs"] as? [[String: Any]])?.compactMap { $0["capability"] as? String }
    #expect(needs?.sorted() == ["drilling", "turning"])
    let rest = try program.run(
      shell: "yes '' | head -30 | $PROGRAM goals A --interview --network r.sqlite")
    for words in [
      "is it worth to you that your need “turning” is met?",
      "is it worth to you that your need “drilling” is met?",
      "What is the market “NL” to bring a year?", "What percentage of revenue is left as margin?",
      "be reached? (Years, such as 3)",
    ] {
      #expect(rest.errors.contains(words), "\(words)")
    }
  }

  @Test func wordsThatDoNotGoTogetherAreRefused() throws {
    let program = try association()
    for words in [["--interview"], ["A", "--remove"], ["A", "product=x", "--interview"]] {
      let run = try program.run(["goals"] + words + ["--network", "r.sqlite"])
      #expect(run.code == 64, "\(words)")
    }
    #expect(try program.run("goals", "nobody", "--network", "r.sqlite").code == 66)
  }
}
