import Foundation
import Testing

/// Edits of a register, each a step that can be taken back.
@Suite struct EditCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write(
      "id,name,employees\n1,Alba Guss GmbH,10\n2,ALBA Guss GmbH,\n3,Birke AG,\n", to: "firms.csv")
    let run = try program.run("import", "firms.csv", "--as-of", "2026-11-02")
    #expect(run.code == 0, "\(run.errors)")
  }

  private func export(_ words: String...) throws -> String {
    try program.run(["export", "--to", "json"] + words).text
  }

  @Test func whoIsAddedIsComparedAndACodeOfNoIndustryIsRefused() throws {
    let twin = try program.run("firm", "add", "Birke AG", "id=7", language: "de")
    #expect(twin.code == 0 && twin.text.contains("gibt es schon (Nr. 3)"), "\(twin.text)")
    let other = try program.run("firm", "add", "Calla KG", "id=8", language: "de")
    #expect(other.code == 0 && !other.text.contains("dasselbe"))
    let wrong = try program.run("firm", "set", "3", "WZ=99.99.99", language: "de")
    #expect(wrong.code == 65 && wrong.errors.contains("99.99.99"), "\(wrong.errors)")
    let words = try program.run("firm", "set", "3", "revenue=viel", language: "de")
    #expect(words.code == 65 && words.errors.contains("Umsatz: „viel“"), "\(words.errors)")
    let unnamed = try program.run("firm", "set", "3", "Name=", language: "de")
    #expect(unnamed.code == 64 && unnamed.errors.contains("darf nicht leer sein"))
  }

  @Test func aFirmIsShownWithTheFileThatItCameFrom() throws {
    let shown = try program.run("firm", "show", "Birke AG", language: "de")
    #expect(shown.code == 0 && shown.text.contains("firms.csv, Zeile 4"), "\(shown.errors)")
    #expect(!shown.text.contains("Alba Guss"))
    let table = try program.run("firm", "show", "1", "--format", "csv").text
    #expect(table.contains("firms,Alba Guss GmbH,employees,10,\"firms.csv, row 2\""))
    #expect(try program.run("firm", "show", "1", "employees").code == 64)
    #expect(try program.run("help", "firm", "--lang", "de").text.contains("show (zeigen)"))
  }

  @Test func aFirmIsErasedOnlyWhenThatIsSaid() throws {
    let dry = try program.run("firm", "erase", "Birke AG")
    #expect(dry.code == 0 && dry.text.contains("would be erased") && dry.text.contains("--yes"))
    #expect(try export().contains("Birke"))
    #expect(try program.run("firm", "remove", "Birke AG", "--yes").code == 64)
    let begun = try program.run("firm", "erase", "Birk", "--yes")
    #expect(begun.code != 0 && begun.errors.contains("Birke AG (3)"), "\(begun.errors)")
    let done = try program.run("firm", "erase", "birke ag", "--yes", "--format", "json")
    #expect(done.json["erased"] as? Bool == true && done.json["file_rewritten"] as? Bool == true)
    #expect(try !export().contains("Birke"))
    let history = try program.run("history").text
    #expect(history.contains("erased") && !history.contains("Birke"))
  }

  @Test func aFirmIsAddedChangedAndRemovedAndAllOfItIsTakenBack() throws {
    let first = try export()
    let add = try program.run("firm", "add", "Calla KG", "id=9", "Umsatz=1,2 Mio. €")
    #expect(add.code == 0 && add.text.contains("step 2"), "\(add.text) \(add.errors)")
    #expect(try export().contains("\"revenue\": 1200000"))
    let dry = try program.run("firm", "set", "Calla KG", "employees=7", "--dry-run")
    #expect(dry.code == 0 && dry.text.contains("dry run"))
    #expect(try !export().contains("\"employees\": 7"))
    let set = try program.run("firm", "set", "9", "employees=7", "revenue=", "--format", "json")
    #expect(set.json["step"] as? Int == 3)
    let cells = try #require(set.json["changes"] as? [[String: Any]])
    #expect(cells.map { $0["column"] as? String } == ["employees", "revenue"])
    #expect(cells.map { $0["after"] as? String } == ["7", nil])
    #expect(try program.run("firm", "remove", "Calla KG").code == 0)
    #expect(try export() == first)
    let history = try program.run("history", language: "de").text
    #expect(history.contains("Änderung an Unternehmen (Calla KG)"))
    for _ in 0..<3 { #expect(try program.run("undo").code == 0) }
    #expect(try export() == first)
  }

  // Each way round told to try the other; no link was there.
  @Test func aLinkThatIsNotThereIsToBeAdded() throws {
    for ends in [["1", "3"], ["3", "1"]] {
      let none = try program.run(["link", "set"] + ends + ["Betrag=5"], language: "de")
      #expect(none.code == 66 && none.errors.contains("noch keine Angabe"), "\(none.errors)")
      #expect(none.errors.contains("partnernetz link add '"), "\(none.errors)")
    }
    #expect(try program.run("link", "add", "1", "3", "Art=Lieferant").code == 0)
    let other = try program.run("link", "set", "3", "1", "amount=5")
    #expect(other.code == 66 && other.errors.contains("name Alba Guss GmbH first"))
  }

  @Test func aLinkIsAddedAndChosenByItsWords() throws {
    let add = try program.run("link", "add", "1", "3", "Art=Lieferant", "Betrag=80000 €")
    #expect(add.code == 0, "\(add.errors)")
    #expect(try program.run("link", "add", "1", "3", "kind=partner").code == 0)
    let unclear = try program.run("link", "set", "1", "3", "amount=5")
    #expect(unclear.code == 64 && unclear.errors.contains("kind=partner"), "\(unclear.errors)")
    #expect(try program.run("link", "set", "1", "3", "kind=supplier", "amount=5").code == 0)
    #expect(try export().contains("\"amount\": 5}"))
    #expect(try program.run("link", "remove", "3", "1").code == 66)
    #expect(try program.run("link", "remove", "1", "3", "kind=partner").code == 0)
  }

  @Test func twinsAreMergedOrToldApart() throws {
    #expect(try program.run("check").text.contains("Likely duplicates: 1"))
    #expect(try program.run("distinct", "1", "2").code == 0)
    #expect(try !program.run("check").text.contains("uplicates"))
    #expect(try program.run("undo").code == 0)
    #expect(try program.run("merge", "1", "2").code == 0)
    #expect(try !program.run("check").text.contains("uplicates"))
    // The name is remembered, so that older tables find the firm; it is no firm's any more.
    #expect(try export().contains("\"also_known_as\": \"2; ALBA"))
    #expect(try !export().contains("\"name\": \"ALBA"))
    #expect(try program.run("undo").code == 0)
    #expect(try export().contains("\"name\": \"ALBA"))
    #expect(try program.run("distinct", "1", "Alba Guss GmbH").code != 0)
  }

  @Test func whatIsWrongIsSaidInOneSentenceWithTheRightCode() throws {
    let cases: [([String], Int32, String)] = [
      (["firm", "set", "1", "Umsazt=5"], 64, "Did you mean “Umsatz”"),
      (["firm", "set", "1", "Umsatz=viel"], 65, "Umsatz: “viel” is not a number"),
      (["firm", "set", "1"], 64, "COLUMN=VALUE"),
      (["firm", "set", "Nobody", "employees=1"], 66, "Nobody"),
      (["firm", "add", "Birke AG"], 65, "already"),
      (["firm", "add", "E50", "Name=Esche KG"], 64, "\"Esche KG\" id=E50"),
      (["firm", "remove", "1", "employees=1"], 64, "COLUMN="),
      (["link", "add", "1", "1", "kind=partner"], 64, "Twice"),
    ]
    for (words, code, sentence) in cases {
      let run = try program.run(words)
      #expect(run.code == code && run.errors.contains(sentence), "\(words): \(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1, "\(words): \(run.errors)")
    }
    let folder = try program.run("--network", Program.golden, "firm", "add", "X")
    #expect(folder.code != 0 && folder.errors.contains("no register"))
  }

  @Test func aDayShowsWhatWasKnownAndCompareTellsTheDifference() throws {
    let first = try export()
    let add = try program.run(
      "firm", "add", "Calla KG", "id=9", "--as-of", "2026-11-20")
    #expect(add.code == 0, "\(add.errors)")
    #expect(
      try program.run("link", "add", "9", "3", "kind=supplier", "--as-of", "2026-11-21").code == 0)
    #expect(try export("--as-of", "2026-11-10") == first)
    #expect(try export("--as-of", "2026-11-20") != first)
    #expect(try export("--as-of", "2026-11-25") == export())
    let before = try program.run("export", "--to", "json", "--as-of", "2026-11-01")
    #expect(before.text == first && before.errors.contains("begins on 2026-11-02"))
    // Before the first table nothing was known.
    let all = try program.run("compare", "--since", "01.11.2026", language: "de")
    #expect(all.code == 0 && all.text.contains("seit 01.11.2026"), "\(all.text)\(all.errors)")
    #expect(all.text.contains("Birke AG") && all.errors.isEmpty)
    let compare = try program.run("compare", "--since", "2026-11-10")
    #expect(compare.code == 0, "\(compare.errors)")
    #expect(compare.text.contains("1 new, 0 gone, 0 changed"), "\(compare.text)")
    #expect(compare.text.contains("Change of firms (Calla KG)"))
    let json = try program.run("compare", "--since", "2026-11-10", "--format", "json").json
    let changes = try #require(json["changes"] as? [[String: Any]])
    #expect(changes.map { $0["change"] as? String } == ["firm_added", "link_added"])
    #expect((json["indicators"] as? [String: Any])?["firms"] as? [Int] == [3, 4])
    #expect((json["steps"] as? [Any])?.count == 2)
    #expect(try program.run("compare", "--since", "2026-11-28").text.contains("Nothing"))
  }
}
