import Foundation
import Testing

/// What an association has on its first morning goes in, or the remedy is named.
@Suite struct FirstMorningTests {
  // Every row was "There is no firm …", with no way out but a table written by hand.
  @Test func aListOfRelationsNamesTheOptionThatMakesItsFirms() throws {
    let program = try Program()
    try program.write(
      "source,target,kind\nAlder Ltd,Birch Ltd,partner\nBirch Ltd,Cedar Ltd,customer\n",
      to: "links.csv")
    let refused = try program.run("import", "links.csv")
    #expect(refused.code == 65)
    #expect(refused.text.contains("3 firms are named by links only."))
    #expect(refused.text.contains("(--firms-from-links)"))
    let taken = try program.run("import", "links.csv", "--firms-from-links", "--format", "json")
    #expect(taken.code == 0)
    #expect((taken.json["from_links"] as? [String: Int])?["firms"] == 3)
    let again = try program.run("import", "links.csv", "--firms-from-links", "--format", "json")
    #expect(again.json["added"] as? Int == 0 && again.json["changed"] as? Int == 0)
  }

  // A failing import made a firm in its words, and advised to make a second one of a member.
  @Test func theBeginningOfAMembersNameNamesTheOptionThatTakesIt() throws {
    let program = try Program()
    try program.write(
      "Firma;Ort\nDaxer Dachdeckerei;Ulm\nEgger Spenglerei;Aalen\n", to: "mitglieder.csv")
    try program.write(
      "Von;An;Art\nDaxer;Egger Spenglerei;kennt\nStahl Müller AG, Linz;Egger Spenglerei;Lieferant\n",
      to: "kontakte.csv")
    let files = ["mitglieder.csv", "kontakte.csv"]
    let refused = try program.run(["import"] + files, language: "de")
    #expect(refused.code == 65 && refused.text.contains("würde angelegt"))
    #expect(!refused.text.contains("wurde angelegt"))
    #expect(refused.text.contains("so an (--accept sure)."))
    #expect(!refused.text.contains("--firms-from-links"))
    let taken = try program.run(["import"] + files + ["--accept", "sure"], language: "de")
    #expect(taken.code == 0 && taken.text.contains("„Daxer“ gilt als „Daxer Dachdeckerei“"))
  }

  // A slip in a sheet's name read the sheet, without a word.
  @Test func aSheetToLeaveOutThatIsNotThereIsWrongUsage() throws {
    let program = try Program()
    try program.write("Firma;Ort\nAlba GmbH;Ulm\n", to: "mitglieder.csv")
    let refused = try program.run("import", "mitglieder.csv", "--leave-out", "Quatsch")
    #expect(refused.code == 64)
    #expect(refused.text.contains("“Quatsch” to be left out here; there is “mitglieder.csv”."))
    #expect(try program.run("import", "mitglieder.csv").code == 0)
  }

  @Test func edgesWithoutAKindNameTheOptionThatTellsIt() throws {
    let program = try Program()
    try program.write("*Vertices 2\n1 \"Alba\"\n2 \"Birke\"\n*Edges\n1 2\n", to: "netz.net")
    let refused = try program.run("import", "netz.net", language: "de")
    #expect(refused.code == 65 && refused.text.contains("(--kind)"))
    let taken = try program.run("import", "netz.net", "--kind", "Bekanntschaft")
    #expect(taken.code == 0 && taken.text.contains("2 firms, 1 statement about"))
    #expect(try program.run("import", "netz.net", "--kind", "cousin").code == 64)
  }

  /// The tables as the newcomer's walk had them: neutral name, words, a name without its legal form.
  @Test func aMemberListAndAnOrderListGoInUnedited() throws {
    let program = try Program()
    try program.write(
      "Firma;Ort;Telefon;Branche\nMüller Maschinenbau GmbH;Ulm;0731;Maschinenbau\nBöhm KG;Aalen;;Spedition\n",
      to: "liste 2026.csv")
    try program.write(
      "Lieferant;Abnehmer;Leistung;Volumen p.a.\nBöhm;Mueller Maschinenbau;Transporte;12.000 €\n",
      to: "wer liefert wem.csv")
    let run = try program.run("import", ".", language: "de")
    #expect(run.code == 0)
    #expect(run.text.contains("„Böhm“ gilt als „Böhm KG“."))
    #expect(run.text.contains("„Maschinenbau“ gilt als WZ 28 (Maschinenbau)."))
  }

  // "Map the column to the word attribute", and nobody knew where.
  @Test func aReadingThatIsWrongNamesTheMappingThatChangesIt() throws {
    let program = try Program()
    try program.write(
      "Firma;Ort;Status\nAlba GmbH;Ulm;aktiv\nBirke AG;Ulm;ausgetreten\n", to: "liste.csv")
    let run = try program.run("import", "liste.csv", "--dry-run", language: "de")
    #expect(
      run.text.contains(
        "lesen Sie die Spalte als Merkmal (--mapping DATEI mit den Zeilen "
          + "„file,column,value,means“ und „,Status,,attribute“)."), "\(run.text)")
    try program.write("file,column,value,means\n,Status,,attribute\n", to: "map.csv")
    let told = try program.run("import", "liste.csv", "--mapping", "map.csv", "--dry-run")
    #expect(told.code == 0 && !told.text.contains("--mapping"))
  }
}
