import PartnernetzRecords
import PartnernetzWording
import Testing

@testable import PartnernetzExchange

/// What stands in the tables of an office that has never heard of ours.
@Suite struct FreshOfficeTests {
  private let members =
    "Firma;Ort\nAlba GmbH;Ulm\nBirke AG;Aalen\nStahlbau Tegtmeier GmbH;Stemwede\n"

  // Five lists of guests were five members, each with a dossier.
  @Test func eventsMakeNoMembers() throws {
    let events =
      "Datum;Veranstaltung;Teilnehmer\n12.03.2026;Frühstück;\"Alba GmbH; Birke AG\"\n"
      + "23.04.2026;Abend;\"Birke AG; Cedern KG\"\n"
    let intake = try read(["mitglieder.csv": members, "veranstaltungen.csv": events])
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(intake.tables.firms.count == 3 && intake.tables.statements.isEmpty)
    let told = try #require(intake.problems.kept.first { $0.code == "gatherings" })
    #expect(told.file == "veranstaltungen.csv")
    #expect(told.message(.german).contains("„Teilnehmer“ (2 Zeilen, etwa „Alba GmbH; Birke AG“)"))
  }

  @Test func firmsThatCameToAnEventAreFirms() throws {
    let intake = try read(["liste.csv": "Datum;Firma;Teilnehmer\n12.03.2026;Alba GmbH;3\n"])
    #expect(intake.tables.firms.map(\.name) == ["Alba GmbH"])
    #expect(!intake.places.contains { $0.code == "gatherings" })
  }

  @Test func aFileIsLeftOutByItsName() throws {
    var importer = Importer()
    importer.leftOut = ["liste.csv"]
    let intake = try read(
      ["mitglieder.csv": members, "liste.csv": "Firma\nCedern KG\n"], importer: importer)
    #expect(intake.isAcceptable && intake.tables.firms.count == 3)
    #expect(intake.problems.kept.filter { $0.code == "left_out" }.map(\.file) == ["liste.csv"])
  }

  // A slip in the name read the sheet that was to stay out, without a word.
  @Test func whatIsLeftOutAndNotThereIsAskedFor() throws {
    var importer = Importer(skippingFaultyRows: true)
    importer.leftOut = ["Quatsch"]
    let intake = try read(["mitglieder.csv": members], importer: importer)
    #expect(!intake.isAcceptable)
    let told = try #require(intake.problems.kept.first { $0.code == "no_such_sheet" })
    #expect(
      told.message(.german).hasSuffix(
        "„Quatsch“, die wegbleiben soll, gibt es hier nicht; es gibt „mitglieder.csv“."))
  }

  // A folder with a table of events was said to hold no tables.
  @Test func eventsAloneAreToldAsSuch() throws {
    let text = "Datum;Anlass;Teilnehmende Firmen\n1.2.2026;Treff;\"Anton GmbH, Berta KG\"\n"
    let intake = try read(["vereine.csv": text])
    let told = try #require(intake.problems.kept.first)
    #expect(told.code == "no_tables" && !intake.isAcceptable)
    #expect(
      told.message(.german).hasPrefix("„vereine.csv“ nennt Veranstaltungen und wer dabei war"))
    let nothing = try read([:])
    #expect(nothing.problems.kept.map(\.code) == ["no_tables"])
    #expect(nothing.problems.kept[0].message(.english) == "No tables were found.")
  }

  // A failing import said of a firm that it was made, and advised to make a second one of a member.
  @Test func whatIsNotTakenWouldOnlyHaveBeenMade() throws {
    let links =
      "Lieferant;Abnehmer\nStahl Meyer AG, Dortmund;Alba GmbH\nAlbba GmbH;Birke AG\n"
    let refused = try read(["mitglieder.csv": members, "lieferanten.csv": links])
    let told = try #require(refused.problems.kept.first { $0.code == "firms_from_links" })
    #expect(told.message(.german).contains("würde angelegt: „Stahl Meyer AG, Dortmund“"))
    #expect(told.hint(.english) == "It would not count as a member.")
    let taken = try read(
      ["mitglieder.csv": members, "lieferanten.csv": links],
      importer: Importer(skippingFaultyRows: true))
    let made = try #require(taken.problems.kept.first { $0.code == "firms_from_links" })
    #expect(made.message(.german).contains("wurde angelegt"))
  }

  // One supplier from outside kept the whole workbook out, and `Stahl` was all that hinted at a member.
  @Test func strangersInLinksComeInAsNoMembers() throws {
    let links =
      "Lieferant;Abnehmer\nStahl Meyer AG, Dortmund;Stahlbau Tegtmeier GmbH\nAlba GmbH;Birke AG\n"
    let intake = try read(["mitglieder.csv": members, "lieferanten.csv": links])
    #expect(intake.isAcceptable && intake.tables.statements.count == 2)
    #expect(intake.tables.firms.map(\.isMember) == [nil, nil, nil, false])
    #expect(intake.places.contains(Place("firms_from_links", "lieferanten.csv", 2)))
  }

  @Test(arguments: ["Albba GmbH", "Tegtmeyer Stahlbau GmbH", "Birke Handels AG", "Meyer", "4711"])
  func namesLikeAMembersAndShortOnesAreAsked(_ name: String) throws {
    let links = "Lieferant;Abnehmer\n\(name);Alba GmbH\nAlba GmbH;Birke AG\n"
    let intake = try read(["mitglieder.csv": members, "lieferanten.csv": links])
    #expect(!intake.isAcceptable && intake.tables.firms.count == 3)
  }

  @Test func whatOnlySharesATradeIsNotProposed() {
    let tegtmeier = "Stahlbau Tegtmeier GmbH"
    #expect(!NameHints.mayMean("Stahl Meyer AG, Dortmund", tegtmeier))
    #expect(NameHints.mayMean("Stahlbau Tegtmeyer", tegtmeier))
    #expect(NameHints.mayMean("Tegtmeier", tegtmeier))
    #expect(NameHints.mayMean("Stahlbau GmbH", "Stahlbauer GmbH"))
  }

  // The kind was taken without the doubt, and two firms were told to mind competition law.
  @Test func aQuestionMarkIsNoFact() throws {
    let links =
      "Von;An;Art\nAlba GmbH;Birke AG;Wettbewerber?\nAlba GmbH;Stahlbau Tegtmeier;Kunde\n"
    let intake = try read(["mitglieder.csv": members, "beziehungen.csv": links])
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(intake.tables.statements.map(\.kind) == [.customer])
    let told = try #require(intake.problems.kept.first { $0.code == "doubtful_word" })
    #expect(told.row == 2 && told.message(.german).contains("„Wettbewerber?“"))
  }

  // A header that says that its cells are classes lost all employees.
  @Test(arguments: ["Beschäftigte (Klasse)", "Mitarbeiter (Größenklasse)", "Beschäftigte"])
  func classesOfSizesAreRead(_ header: String) throws {
    let text = "Firma;\(header)\nAlba GmbH;50-99\nBirke AG;250+\nCedern KG;10-19\n"
    let firms = try read(["mitglieder.csv": text]).tables.firms
    #expect(firms.allSatisfy { $0.employees != nil })
  }

  @Test func numbersOfClassesAreNoEmployees() throws {
    let text = "Firma;Beschäftigte (Klasse)\nAlba GmbH;1\nBirke AG;3\n"
    #expect(try read(["mitglieder.csv": text]).tables.firms.allSatisfy { $0.employees == nil })
  }

  @Test func howWellFirmsKnowEachOtherIsTrust() throws {
    let links = "Von;An;Art;Wie gut (1-5)\nAlba GmbH;Birke AG;kennt;4\n"
    let intake = try read(["mitglieder.csv": members, "kontakte.csv": links])
    #expect(intake.tables.statements.map(\.trust) == [0.7])
  }

  @Test func remarksSayWhyTheyGoAndWhatIsSoughtInThem() throws {
    let text =
      "Firma;Bemerkungen\nAlba GmbH;Ansprechp. Hr. Dammann jun.\n"
      + "Birke AG;Start-up, sucht Kapital\nCedern KG;freie Kapazität 5-Achs\n"
    let intake = try read(["mitglieder.csv": text])
    #expect(intake.tables.firms.allSatisfy { $0.attributes.isEmpty })
    let told = try #require(intake.problems.kept.first { $0.code == "person_columns" })
    #expect(told.message(.german).contains("„sucht Kapital“ und „freie Kapazität 5-Achs“"))
    let kept = try read(["mitglieder.csv": "Firma;Notiz\nAlba GmbH;sucht Rückfracht\n"])
    #expect(kept.tables.firms[0].attributes == ["Notiz": "sucht Rückfracht"])
    #expect(kept.places.contains { $0.code == "remarks" })
    let quiet = try read(["mitglieder.csv": "Firma;Notiz\nAlba GmbH;seit 1987\n"])
    #expect(!quiet.places.contains { $0.code == "remarks" })
  }
}
