import Foundation
import Testing

/// What an import would change is told before it does, and a table can be taken as the whole truth.
@Suite struct ImportDifferenceTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.write("Nr;Firma;MA\n1;Alba GmbH;10\n2;Birke KG;5\n3;Ceder AG;7\n", to: "firmen.csv")
    try program.write(
      "Von;An;Art;Was;Betrag\n1;2;Lieferant;Guss;100\n1;2;Lieferant;Guss;200\n2;3;Partner;;\n3;1;Partner;;\n",
      to: "links.csv")
    return program
  }

  @Test func aDryRunTellsWhatWouldChangeAndChangesNothing() throws {
    let program = try program()
    let first = try program.run("import", "firmen.csv", "links.csv", "--dry-run")
    #expect(first.code == 0 && first.text.contains("new 7, changed 0, unchanged 0."))
    #expect(first.text.contains("This is a dry run: nothing was changed."))
    #expect(program.bytes(of: "partnernetz.sqlite") == nil)
    #expect(try program.run("import", "firmen.csv", "links.csv").code == 0)
    let before = program.bytes(of: "partnernetz.sqlite")
    try program.write(
      "Nr;Firma;MA;Lieblingsf.\n1;Alba GmbH;12;rot\n4;Distel OHG;1;\n", to: "neu.csv")
    let run = try program.run("import", "neu.csv", "--dry-run", "--format", "json")
    #expect(run.json["added"] as? Int == 1 && run.json["changed"] as? Int == 1)
    #expect(run.json["removed"] as? Int == 0 && run.json["written"] as? Bool == false)
    let differences = run.json["differences"] as? [[String: Any]] ?? []
    #expect(differences.first?["change"] as? String == "firm_added")
    let staff = differences.first { $0["about"] as? String == "employees" }
    #expect(staff?["before"] as? String == "10" && staff?["after"] as? String == "12")
    #expect(differences.count == 3)
    let told = try program.run("import", "neu.csv", "--dry-run", language: "de")
    #expect(told.text.contains("neu 1, geändert 1, unverändert 0, nicht verstanden 1 Spalte."))
    // A header that ends in a full stop got a second one.
    #expect((told.text + told.errors).contains("bleiben Merkmale: Lieblingsf.\n"))
    #expect(program.bytes(of: "partnernetz.sqlite") == before)
  }

  // Rows that were removed from the table stayed in the register for ever.
  @Test func aTableTakenAsAWholeLetsGoWhatItDoesNotName() throws {
    let program = try program()
    #expect(try program.run("import", ".").code == 0)
    try program.write(
      "Von;An;Art;Was;Betrag\n1;2;Lieferant;Guss;200\n2;3;Partner;;\n", to: "links.csv")
    let kept = try program.run("import", ".", "--format", "json")
    #expect(kept.json["removed"] as? Int == 0)
    let trial = try program.run(
      "import", ".", "--replace", "links", "--dry-run", "--format", "json")
    #expect(trial.json["removed"] as? Int == 2)
    let run = try program.run("import", ".", "--replace", "links")
    #expect(run.text.contains("new 0, changed 0, removed 2, unchanged 5."))
    let links = try program.run("export", "--to", "json").json["links"] as? [[String: Any]] ?? []
    #expect(links.compactMap { $0["amount"] as? Double } == [200])
    #expect(links.count == 2)
    let again = try program.run("import", ".", "--replace", "links", "--format", "json")
    #expect(again.json["removed"] as? Int == 0 && again.json["changed"] as? Int == 0)
    #expect(try program.run("undo").code == 0)
    let back = try program.run("export", "--to", "json").json["links"] as? [Any]
    #expect(back?.count == 4)
  }

  // A corrected list of one office took the links away that another office had sent.
  @Test func onlyWhatCameFromTheSameFileIsReplaced() throws {
    let program = try program()
    try program.write("Von;An;Art\n1;3;Partner\n", to: "andere.csv")
    #expect(try program.run("import", "firmen.csv", "links.csv", "andere.csv").code == 0)
    try program.write("Von;An;Art\n2;3;Partner\n", to: "links.csv")
    let run = try program.run("import", "links.csv", "--replace", "links")
    #expect(run.text.contains("new 0, changed 0, removed 3, unchanged 1."))
    #expect(run.text.contains("One row of “andere.csv” stays"))
    try program.write("Von;An;Art\n2;3;Partner\n1;2;Partner\n", to: "neu.csv")
    let named = try program.run("import", "neu.csv", "--replace", "links=andere.csv")
    #expect(named.code == 0 && named.text.contains("new 1, changed 0, removed 1, unchanged 1."))
  }

  @Test func aTableThatNoFileHoldsIsNotEmptied() throws {
    let program = try program()
    #expect(try program.run("import", ".").code == 0)
    let run = try program.run("import", "firmen.csv", "--replace", "links")
    #expect(run.code == 65 && run.errors.contains("None of the files holds a table “links”"))
    let links = try program.run("export", "--to", "json").json["links"] as? [Any]
    #expect(links?.count == 4)
  }

  /// A proposed mapping is one that can be given back as it is.
  @Test func aProposedMappingIsTakenBack() throws {
    let program = try program()
    try program.write(
      "Nr;Firma;Mitarbeiterstand;Branche;Mitglied;Farbe\n1;Alba GmbH;10;Allerlei;vielleicht;rot\n",
      to: "firmen.csv")
    let run = try program.run("import", "firmen.csv", "--propose-mapping")
    #expect(run.code == 0 && run.errors.isEmpty)
    let lines = run.text.split(separator: "\n")
    #expect(
      lines.prefix(10) == [
        "file,column,value,means", "firmen.csv,,,firms", "firmen.csv,Nr,,id",
        "firmen.csv,Firma,,name", "firmen.csv,Mitarbeiterstand,,employees",
        "firmen.csv,Branche,,industry", "firmen.csv,Branche,Allerlei,unknown",
        "firmen.csv,Mitglied,,member", "firmen.csv,Mitglied,vielleicht,unknown",
        "firmen.csv,Farbe,,attribute",
      ])
    // Which words there are stands below, and is passed over when it is given back.
    #expect(lines.count > 11 && lines.dropFirst(10).allSatisfy { $0.hasPrefix("(words: firms),") })
    #expect(lines[10].contains("employees, ") && lines[10].hasSuffix("attribute, ignore\""))
    #expect(lines.contains { $0.hasPrefix("(words: firms),member,,\"") && $0.contains("unknown") })
    try program.write(run.text, to: "m.csv")
    let taken = try program.run("import", "firmen.csv", "--mapping", "m.csv")
    #expect(taken.code == 0 && taken.text.contains("1 firm,"))
    let firms = try program.run("export", "--to", "json").json["firms"] as? [[String: Any]]
    #expect(firms?.first?["employees"] as? Double == 10)
  }

  // A member that left stayed without a word, and a misspelt name became a second firm in silence.
  @Test func aNewerListTellsWhoIsMissingAndWhoLooksLikeAKnownFirm() throws {
    let program = try Program()
    let names = ["Alba Maschinenbau GmbH", "Birke Zerspanung KG", "Cedrus AG", "Dill Druck GmbH"]
    let rows = names.map { $0 + ";Ulm;5\n" }
    try program.write("Firma;Ort;MA\n" + rows.joined(), to: "alt.csv")
    let first = try program.run("import", "alt.csv")
    #expect(first.code == 0 && !first.text.contains("register are"))
    try program.write(
      "Firma;Ort;MA\nAlba Maschinenbau GmbH;Ulm;5\nBirke Zerspannung KG;Ulm;5\n"
        + "Birke Zerspanung KG;Ulm;5\nCedrus AG;Ulm;5\n", to: "neu.csv")
    let second = try program.run("import", "neu.csv")
    #expect(second.code == 0)
    #expect(
      second.text.contains("One member of the register is not in this list: Dill Druck GmbH."))
    #expect(second.text.contains("“Birke Zerspannung KG” is new; “Birke Zerspanung KG” is known."))
    #expect(second.text.contains("partnernetz merge"))
    // Neither a list of guests nor a table of a few firms is a newer list of all of them.
    let guests = "Firma;Anlass\n" + names.dropLast().map { $0 + ";Herbst\n" }.joined()
    try program.write(guests, to: "gaeste.csv")
    #expect(!(try program.run("import", "gaeste.csv").text.contains("not in this list")))
    try program.write("Firma;Umsatz\nCedrus AG;1200000\n", to: "eine.csv")
    #expect(!(try program.run("import", "eine.csv").text.contains("not in this list")))
  }
}
