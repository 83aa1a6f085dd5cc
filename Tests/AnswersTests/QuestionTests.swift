import Foundation
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Questions are values that know nobody's number; each network answers them by its own.
@Suite struct QuestionTests {
  /// Firms `F0 – F1 – … – Fn` who know their neighbours only.
  private func chain(_ count: Int) throws -> Network {
    var tables = MemberTables()
    tables.firms = (0..<count).map { Firm(id: "F\($0)", name: "Firm \($0)") }
    tables.statements = (1..<count).map {
      var statement = Statement(source: "F\($0 - 1)", target: "F\($0)", kind: .partner)
      statement.trust = 0.9
      return statement
    }
    return Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
  }

  private let reader = Reader(.english)

  private func remedies(_ answer: Answer) -> [Remedy] {
    answer.blocks.flatMap { block -> [Remedy] in
      if case .sentence(_, let remedies) = block { remedies } else { [] }
    }
  }

  private func sentences(_ answer: Answer) -> [String] {
    answer.blocks.compactMap { block -> String? in
      if case .sentence(let text, _) = block { text } else { nil }
    }
  }

  @Test func whatIsStoredOfAFirmIsAllThatNamesItAndNothingElse() throws {
    let day = try #require(Day(iso: "2026-11-01"))
    var tables = MemberTables()
    tables.firms = ["Alba", "Birke", "Ceder"].map { Firm(id: $0, name: "\($0) GmbH") }
    tables.firms[0].revenue = Money(euros: 1_200_000)
    tables.firms[0].attributes["Farbe"] = "rot"
    tables.firms[0].origin = Origin(file: "mitglieder.xlsx", row: 7)
    tables.firms[2].competitors = ["Alba"]
    tables.statements = [
      Statement(source: "Alba", target: "Birke", kind: .capital),
      Statement(source: "Birke", target: "Ceder", kind: .partner),
    ]
    tables.statements[0].what = "equity"
    tables.offers = [Offer(firm: "Alba", capability: "Gießen")]
    tables.contacts = [ContactEvent(asker: "Birke", partner: "Alba", state: .suggested, day: day)]
    let answer = try StoredFacts(of: "Alba GmbH", in: tables, on: day).answer(for: Reader(.german))
    let cells = answer.table.rows.map { row in
      row.map { cell in
        switch cell {
        case .word(let word, _): word
        case .text(let text): text
        default: "?"
        }
      }.joined(separator: "|")
    }
    for wanted in [
      "Unternehmen|Alba GmbH|Umsatz|1.200.000 €|mitglieder.xlsx, Zeile 7",
      "Unternehmen|Alba GmbH|Farbe|rot|mitglieder.xlsx, Zeile 7",
      "Unternehmen|Ceder GmbH|Wettbewerber|Alba GmbH|",
      "Kontakte|Birke GmbH – Alba GmbH|01.11.2026|vorgeschlagen|",
    ] {
      #expect(cells.contains(wanted), "\(wanted) in \(cells)")
    }
    #expect(!cells.contains { $0.contains("equity") || $0.contains("capital") })
    #expect(
      cells.contains { $0.hasSuffix("|Von|Alba GmbH|von Hand") && $0.contains("Beteiligung") })
    #expect(cells.contains { $0.contains("Gießen") })
    #expect(!cells.contains { $0.contains("Birke GmbH – Ceder") })
    #expect(throws: FirmLookupError.self) {
      try StoredFacts(of: "Nobody", in: tables, on: day)
    }
  }

  // What somebody had typed was said to come from a file's row.
  @Test func whatWasSetByHandDoesNotComeFromAFile() throws {
    let day = try #require(Day(iso: "2026-11-01"))
    var firm = Firm(id: "Alba", name: "Alba GmbH")
    firm.revenue = Money(euros: 1_200_000)
    firm.town = "Ulm"
    firm.attributes = ["Bemerkung": "kommt", "also_known_as": "Alba KG"]
    firm.origin = Origin(file: "mitglieder.xlsx", row: 7)
    func step(_ number: Int, _ kind: HistoryEntry.Kind, _ sources: [String]) -> HistoryEntry {
      HistoryEntry(
        number: number, day: day, who: nil, kind: kind, of: nil, sources: sources, added: 0,
        changed: 1, removed: 0)
    }
    var edit = step(2, .edit, ["Alba GmbH"])
    edit.parts = [
      .init(table: "firms", kind: .changed, rows: 1, columns: ["attributes", "revenue"])
    ]
    edit.parts[0].own = ["also_known_as"]
    func origins(_ history: [HistoryEntry]) throws -> [String: String] {
      let facts = try StoredFacts(
        of: "Alba", in: MemberTables(firms: [firm]), on: day, history: history)
      let rows = facts.answer(for: Reader(.german)).table.rows
      return Dictionary(rows.map { ($0[2].shown(.german), $0[4].shown(.german)) }) { $1 }
    }
    let read = step(1, .import, ["mitglieder.xlsx"])
    let told = try origins([read, edit])
    #expect(told["Umsatz"]?.hasPrefix("von Hand, ") == true, "\(told)")
    #expect(told["Ort"] == "mitglieder.xlsx, Zeile 7")
    // Only another name was noted, and the remark was said to be typed by hand.
    #expect(told["Bemerkung"] == "mitglieder.xlsx, Zeile 7", "\(told)")
    let again = step(3, .import, ["mitglieder.xlsx"])
    #expect(try origins([read, edit, again])["Umsatz"] == "mitglieder.xlsx, Zeile 7")
  }

  // What came from a workbook was said to be typed by hand, where a member looked at it.
  @Test func aMemberIsNotToldWhereAnothersDataCameFrom() throws {
    let day = try #require(Day(iso: "2026-11-01"))
    var tables = MemberTables(firms: ["Alba", "Birke"].map { Firm(id: $0, name: "\($0) GmbH") })
    tables.firms[0].town = "Ulm"
    tables.firms[0].origin = Origin(file: "mitglieder.xlsx", row: 7)
    tables.firms[0].attributes["formerly"] = #"Alba\; Alt; Alba AG"#
    func origins(seenBy reader: String?) throws -> Set<String> {
      let seen = reader.map { tables.seen(by: .member($0)) } ?? tables
      let facts = try StoredFacts(of: "Alba", in: seen, on: day, seenBy: reader)
      return Set(facts.answer(for: Reader(.german)).table.rows.map { $0[4].shown(.german) })
    }
    #expect(try origins(seenBy: "Birke") == ["–"])
    #expect(try origins(seenBy: "Alba") == ["mitglieder.xlsx, Zeile 7"])
    #expect(try origins(seenBy: nil) == ["mitglieder.xlsx, Zeile 7"])
    // A list was shown as it is stored, with the signs that keep its names apart.
    let whole = try StoredFacts(of: "Alba", in: tables, on: day).answer(for: Reader(.german))
    #expect(whole.table.rows.contains { $0[3].shown(.german) == "Alba; Alt, Alba AG" })
  }

  @Test func aPathThatNeedsMoreIntroductionsSaysHowMany() throws {
    let network = try chain(8)
    let question = PathQuestion(from: .firm("F0"), to: .firm("Firm 6"), hops: 2)
    let answer = try question.answer(in: network, for: reader)
    #expect(answer.status == .nothingFound && remedies(answer) == [.raiseHops(6)])
    #expect(sentences(answer).contains("It takes 6 steps, allowed are 2."))
  }

  // The advice was `--hops 150`, which is refused.
  @Test func noMoreIntroductionsAreAdvisedThanCanBeAsked() throws {
    let network = try chain(152)
    let question = PathQuestion(from: .firm("F0"), to: .firm("F150"), hops: 2)
    let answer = try question.answer(in: network, for: reader)
    #expect(answer.status == .nothingFound && remedies(answer).isEmpty)
    #expect(sentences(answer).contains("It takes 150 steps, allowed are 2."))
    let border = PathQuestion(from: .firm("F0"), to: .firm("F100"), hops: 2)
    let far = try border.answer(in: network, for: reader)
    #expect(remedies(far).isEmpty, "nobody walks a hundred steps")
  }

  @Test func whatMakesNoSenseIsATypedError() throws {
    let network = try chain(4)
    #expect(throws: QuestionError.introductionToItself) {
      try PathQuestion(from: .firm("F1"), to: .firm("Firm 1")).answer(in: network, for: reader)
    }
    #expect(throws: QuestionError.avoidedEnd("Firm 1")) {
      try PathQuestion(from: .firm("F1"), to: .firm("F2"), avoiding: ["F1"])
        .answer(in: network, for: reader)
    }
    #expect(throws: QuestionError.ownPartner) {
      try PartnershipReachQuestion("F1", with: "Firm 1").answer(in: network, for: reader)
    }
    #expect(throws: FirmListError.twice("Firm 1", first: 1, second: 3)) {
      try MatrixQuestion(among: FirmList([.init("F1", at: 1), .init("Firm 1", at: 3)]))
        .answer(in: network, for: reader)
    }
    let pair = NamedPair("F1", for: .forbid)
    let error = #expect(throws: PairNameError.self) { try pair.firms(in: network) }
    #expect(error?.remedies == [.namePair(.forbid)])
  }

  @Test func aCommaInANameDoesNoHarm() throws {
    var tables = MemberTables()
    tables.firms = [Firm(id: "A", name: "Meier, Kunz"), Firm(id: "B", name: "Roth")]
    let network = Network(tables, asOf: try #require(Day(iso: "2026-11-01")))
    for text in ["Meier, Kunz,Roth", "Roth,Meier, Kunz", "A,B", " B , A "] {
      let firms = try NamedPair(text, for: .set).firms(in: network)
      #expect(Set([firms.first, firms.second]) == [0, 1], "\(text)")
    }
  }

  @Test func rulesOfATableSayWhereTheyFail() throws {
    let network = try chain(3)
    var rules = NamedRules()
    rules.rows = [.init(.without("Nobody"), at: Phrase(de: "r.csv, Zeile 7", en: "r.csv, row 7"))]
    let error = #expect(throws: PlacedError.self) { try rules.resolved(in: network) }
    #expect(error?.phrase.english.hasPrefix("r.csv, row 7: No firm “Nobody”") == true)
    rules.rows = [
      .init(.fix("F0", "F1"), at: Phrase(de: "", en: "")),
      .init(.forbid("F1", "F2"), at: Phrase(de: "", en: "")),
    ]
    rules.without = ["Firm 2"]
    let resolved = try rules.resolved(in: network)
    #expect(resolved.fixed == [FirmPair(0, 1)] && resolved.forbidden == [FirmPair(1, 2)])
    #expect(resolved.without == [2])
  }

  @Test func aMatrixWritesItsDataByItself() throws {
    let list = FirmList([.init("F0", at: 1), .init("F2", at: 2), .init("F1", at: 3)])
    let answer = try MatrixQuestion(among: list, hops: 2).answer(in: try chain(4), for: reader)
    #expect(answer.status == .fine && remedies(answer) == [.takeAsData])
    let json = try JSONSerialization.jsonObject(with: Data(try answer.jsonText().utf8))
    let pairs = (json as? [String: Any])?["pairs"] as? [[String: Any]] ?? []
    #expect(pairs.count == 6)
    #expect(pairs.first?["firms"] as? [String] == ["F0", "F1", "F2"])
    #expect(answer.csvText().split(separator: "\n").count == 7)
  }

  @Test func whoWasTakenOutIsToldHowToComeIn() throws {
    let network = try chain(3)
    var rules = NamedRules()
    rules.without = ["F1"]
    let answer = try PairingQuestion(rules: rules).answer(in: network, for: reader)
    #expect(remedies(answer).contains(.letTakePart))
    #expect(sentences(answer).contains("Firm 1: Takes no part, as asked."))
  }

  @Test func numbersAreNoFormulasButNamesMayBe() {
    let table = Table(
      columns: [.init("id", de: "Nr", en: "Id"), .init("gain", de: "Nutzen", en: "Gain")],
      rows: [[.text("'=x"), .euros(-5.0)], [.word("shown", key: "-7"), .none]])
    #expect(table.csv == "id,gain\n''=x,-5.0\n'-7,\n")
  }

  // Swift and logs said "FirmLookupError error 0".
  @Test func errorsSaySomethingToSwift() {
    let errors: [any WordedError] = [
      FirmLookupError.unknown(name: "X", nearest: []),
      ParameterError.unknown(name: "x", nearest: "y"),
      QuestionError.ownPartner, FirmListError.tooFew(1),
    ]
    let language = Language(environment: ProcessInfo.processInfo.environment)
    for error in errors {
      #expect(error.localizedDescription == error.phrase(language))
      #expect("\(error)" == error.phrase(language))
    }
  }

  @Test func aListHasTwoFirmsAtLeastAndTwoThousandAtMost() throws {
    let network = try chain(3)
    func error(_ count: Int, _ name: (Int) -> String = { "F\($0)" }) -> FirmListError? {
      let list = FirmList((0..<count).map { .init(name($0), at: $0 + 1) })
      do throws(FirmListError) {
        _ = try list.firms(in: network)
        return nil
      } catch {
        return error
      }
    }
    #expect(error(0) == .tooFew(0))
    #expect(error(1) == .tooFew(1))
    #expect(error(2) == nil)
    #expect(error(FirmList.most) { _ in "F0" } == .twice("Firm 0", first: 1, second: 2))
    #expect(error(FirmList.most + 1) { _ in "F0" } == .tooMany(2_001))
  }

  // Those of rooms without words speak to the programmer; a person reads both languages.
  @Test func errorsOfValuesSpeakToProgrammersAndToPeople() {
    let errors: [any WordedError] = [
      PairingError.sameFirm("X"), PairingCertificateError.disorder, ContactError.oneFirm("X"),
      ContactError.noReason(for: .rejected), ContactError.longNote(letters: 2_000, most: 1_000),
    ]
    for error in errors {
      #expect(error.localizedDescription == "\(error)")
      #expect("\(error)".contains(" ") && "\(error)".hasSuffix("."))
      #expect(error.phrase.german != error.phrase.english)
    }
    #expect(ContactError.oneFirm("X").phrase.english.contains("X cannot be put in touch"))
  }
}
