import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import Testing

@Suite struct EditorTests {
  private let day: Day
  private var tables = MemberTables()

  init() throws {
    day = try #require(Day(year: 2026, month: 11, day: 1))
    var alba = Firm(id: "1", name: "Alba Guss GmbH")
    alba.revenue = Money(euros: 500_000)
    alba.attributes["Farbe"] = "rot"
    var twin = Firm(id: "2", name: "ALBA Guss GmbH")
    twin.revenue = Money(euros: 1)
    twin.employees = 40
    twin.competitors = ["3"]
    var birke = Firm(id: "3", name: "Birke AG")
    birke.competitors = ["2"]
    tables.firms = [alba, twin, birke]
    var sheet = Statement(source: "1", target: "3", kind: .supplier)
    sheet.what = "Blech"
    sheet.amount = Money(euros: 80_000)
    var same = sheet
    same.source = "2"
    var wire = sheet
    wire.source = "2"
    wire.what = "Draht"
    tables.statements = [
      sheet, same, wire, Statement(source: "1", target: "2", kind: .acquaintance),
    ]
    tables.offers = [
      Offer(firm: "1", capability: "Gießen"),
      Offer(firm: "2", capability: "Gießen", level: 0.5), Offer(firm: "2", capability: "Drehen"),
    ]
  }

  private var editor: Editor { Editor(tables, on: day) }

  private func words(_ words: String...) throws -> RowWords { try RowWords(words) }

  /// The tables after an edit.
  private func after(_ edit: Edit) throws -> MemberTables {
    var result = tables
    for change in edit.changes { try result.make(change) }
    return result
  }

  // "Dänmark" was stored as a market that nobody serves, and 99.99 as an industry, in silence.
  @Test func whatLooksMistypedIsTold() throws {
    var known = tables
    known.markets = [MarketEntry(firm: "3", market: "Dänemark", role: .served)]
    let editor = Editor(known, on: day)
    func doubts(_ edit: Edit) -> [Phrase] { edit.doubts(in: known) }
    func goal(_ market: String) throws -> [Phrase] {
      doubts(try editor.setting(.goals, of: "1", try words("Markt=\(market)")))
    }
    let slip = try goal("Dänmark")
    #expect(slip.count == 1 && slip[0].german.contains("„Dänemark“"), "\(slip)")
    #expect(slip.first?.english.contains("“Dänemark”") == true)
    for market in ["Dänemark", "Norwegen", "NL"] { #expect(try goal(market).isEmpty) }
    let offer = doubts(try editor.setting(.offers, of: "3", try words("capability=Giesen")))
    #expect(offer.first?.german.contains("„Gießen“") == true, "\(offer)")
    let firm = doubts(try editor.setting(firm: "1", try words("WZ=99.99", "PLZ=123")))
    #expect(firm.count == 2 && firm[0].german.contains("99.99") && firm[1].german.contains("123"))
    #expect(doubts(try editor.setting(firm: "1", try words("WZ=25.62", "PLZ=72336"))).isEmpty)
    #expect(doubts(try editor.setting(firm: "1", try words("Mitarbeiter=5"))).isEmpty)
  }

  // "Turning; Milling" became one capability, for which no partner was ever found.
  @Test func severalNamesInOneAreARowEach() throws {
    let offers = try after(
      try editor.setting(.offers, of: "1", try words("capability=Drehen; Fräsen;")))
    #expect(offers.offers.suffix(2).map(\.capability) == ["Drehen", "Fräsen"])
    let markets = try after(
      try editor.setting(.markets, of: "1", try words("market=NL; AT", "role=sought")))
    #expect(markets.markets.map(\.market) == ["NL", "AT"])
    #expect(markets.markets.allSatisfy { $0.role == .sought })
    let goals = try after(try editor.setting(.goals, of: "1", try words("product=Pumpen; Ventile")))
    #expect(goals.goals.map(\.product) == ["Pumpen", "Ventile"])
    // To which of them a value belongs nobody knows.
    #expect(throws: EditError.self) {
      try editor.setting(.needs, of: "1", try words("capability=A; B", "value=500"))
    }
    // What is there under the whole name is one.
    var old = tables
    old.needs = [Need(firm: "1", capability: "A; B")]
    let edit = try Editor(old, on: day)
      .setting(.needs, of: "1", try words("capability=A; B", "value=500"))
    #expect(edit.changes.count == 1)
  }

  // A list that was set only grew, and could not be emptied.
  @Test func aListTakesThePlaceOfTheOneThatWasKnown() throws {
    let set = try after(try editor.setting(firm: "2", try words("bietet=Gießen; Fräsen")))
    #expect(
      set.offers == [
        Offer(firm: "1", capability: "Gießen"),
        Offer(firm: "2", capability: "Gießen", level: 0.5),
        Offer(firm: "2", capability: "Fräsen"),
      ])
    let emptied = try after(try editor.setting(firm: "2", try words("bietet=")))
    #expect(emptied.offers == [Offer(firm: "1", capability: "Gießen")])
    // What is not named stays.
    #expect(
      try after(try editor.setting(firm: "2", try words("PLZ=72764"))).offers == tables.offers)
  }

  @Test func valuesAreReadAsInTables() throws {
    let edit = try editor.adding(
      firm: "Calla KG",
      try words("id=9", "Umsatz=1,2 Mio. €", "Mitarbeiter=ca. 50", "Mitglied=nein", "WZ=25.62"))
    let firm = try #require(try after(edit).firms.last)
    #expect(firm.id == "9" && firm.name == "Calla KG")
    #expect(firm.revenue == Money(euros: 1_200_000))
    #expect(firm.employees == 50 && firm.isMember == false && firm.industry?.code == "25.62")
    #expect(edit.names == ["Calla KG"])
  }

  @Test func whatIsSetChangesAndTheRestStays() throws {
    let set = try after(try editor.setting(firm: "1", try words("Umsatz=600000 €", "PLZ=01067")))
    #expect(set.firms[0].revenue == Money(euros: 600_000) && set.firms[0].postalCode == "01067")
    #expect(set.firms[0].name == "Alba Guss GmbH" && set.firms[0].attributes == ["Farbe": "rot"])
    let cleared = try after(try editor.setting(firm: "1", try words("revenue=", "Farbe=")))
    #expect(cleared.firms[0].revenue == nil && cleared.firms[0].attributes.isEmpty)
    let own = try after(try editor.setting(firm: "1", try words("Farbe=blau")))
    #expect(own.firms[0].attributes == ["Farbe": "blau"])
    #expect(try editor.setting(firm: "1", try words("Umsatz=500000")).changes.isEmpty)
  }

  // PLZ=abc was taken as it stood, and a code without its zero stayed so.
  @Test func aTypedPostalCodeIsCompletedOrRefused() throws {
    var known = tables
    known.firms[2].postalCode = "01099"
    let editor = Editor(known, on: day)
    func code(_ text: String) throws -> String? {
      let edit = try editor.setting(firm: "1", try words("PLZ=\(text)"))
      guard case .put(.firm(let firm), _)? = edit.changes.first else { return nil }
      return firm.postalCode
    }
    #expect(try code("1067") == "01067" && code("D-72336") == "72336")
    #expect(try code("A-6850") == "A-6850" && code("6850") == "6850")
    #expect(throws: EditError.self) { try code("abc") }
  }

  @Test func typedHeadsAreWhole() throws {
    let edit = try editor.setting(firm: "1", try words("Mitarbeiter=1.200"))
    guard case .put(.firm(let firm), _)? = edit.changes.first else { throw EditError.noName }
    #expect(firm.employees == 1_200)
  }

  // A firm that was renamed by hand was remembered like one that was merged into it.
  @Test func whoIsRenamedIsFoundByTheFormerName() throws {
    let edit = try editor.setting(firm: "1", try words("Name=Omega Technik GmbH"))
    guard case .put(.firm(let firm), _)? = edit.changes.first else { throw EditError.noName }
    #expect(firm.attributes == ["Farbe": "rot", "formerly": "Alba Guss GmbH"])
  }

  // 80.000 was refused, since a table's other rows would have to tell what its mark is.
  @Test(arguments: [
    ("Umsatz=80.000", 80_000), ("Umsatz=1.250 €", 1_250), ("Umsatz=1,250", 1_250),
    ("Umsatz=1,25", 1.25), ("Umsatz in T€=80", 80_000), ("Umsatz=1.250.000", 1_250_000),
  ])
  func threeDigitsBehindAMarkAreThousandsOfTypedEuros(_ word: String, _ euros: Double) throws {
    let firm = try after(try editor.setting(firm: "1", try words(word))).firms[0]
    #expect(firm.revenue == Money(euros: euros))
  }

  @Test func whoMovesIsNoLongerWhereItWas() throws {
    var placed = tables
    placed.firms[0].latitude = 49.5
    placed.firms[0].longitude = 9.7
    let editor = Editor(placed, on: day)
    func firm(_ words: String...) throws -> Firm? {
      let edit = try editor.setting(firm: "1", try RowWords(words))
      guard case .put(.firm(let firm), _)? = edit.changes.first else { return nil }
      return firm
    }
    #expect(try firm("PLZ=72764")?.latitude == nil)
    #expect(try firm("Ort=Ulm")?.longitude == nil)
    #expect(try firm("Mitarbeiter=3")?.latitude == 49.5)
    #expect(try firm("Ort=Ulm", "Breitengrad=48,4", "Längengrad=9,9")?.latitude == 48.4)
  }

  @Test func whoeverIsRenamedIsFoundByTheFormerName() throws {
    let renamed = try after(try editor.setting(firm: "3", try words("Name=Linde AG")))
    let network = Network(renamed, asOf: day)
    #expect(network.id(of: try network.number(named: "Birke AG")) == "3")
    #expect(network.id(of: try network.number(named: "Linde AG")) == "3")
  }

  @Test func aFirmThatGoesTakesItsRowsAlong() throws {
    let rest = try after(try editor.removing(firm: "2"))
    #expect(rest.firms.map(\.id) == ["1", "3"])
    #expect(rest.statements.count == 1 && rest.offers.map(\.firm) == ["1"])
    #expect(rest.firms[1].competitors.isEmpty)
  }

  @Test func ofTwinsTheFirstStaysWithWhatIsKnownOfBoth() throws {
    let merged = try after(try editor.merging("2", into: "1"))
    #expect(merged.firms.map(\.id) == ["1", "3"])
    let firm = merged.firms[0]
    #expect(firm.name == "Alba Guss GmbH" && firm.revenue == Money(euros: 500_000))
    #expect(firm.employees == 40 && firm.competitors == ["3"])
    #expect(firm.attributes == ["Farbe": "rot", "also_known_as": "2; ALBA Guss GmbH"])
    #expect(merged.firms[1].competitors == ["1"])
    // What both said in the same words is said once, what it said of itself is gone.
    #expect(merged.statements.map(\.what) == ["Blech", "Draht"])
    #expect(merged.statements.allSatisfy { $0.source == "1" && $0.target == "3" })
    #expect(
      merged.offers == [
        Offer(firm: "1", capability: "Gießen", level: 0.5), Offer(firm: "1", capability: "Drehen"),
      ])
  }

  // A firm had the town of one entry and the coordinates of the other.
  @Test func aPlaceIsTakenWholeOrNotAtAll() throws {
    func merged(_ own: Firm, _ other: Firm) throws -> Firm {
      var tables = MemberTables()
      tables.firms = [own, other]
      for change in try Editor(tables, on: day).merging("2", into: "1").changes {
        try tables.make(change)
      }
      return try #require(tables.firms.first)
    }
    var own = Firm(id: "1", name: "Alba")
    var other = Firm(id: "2", name: "Alba Guss")
    (other.postalCode, other.town, other.region) = ("76131", "Karlsruhe", "Karlsruhe, Stadt")
    (other.latitude, other.longitude) = (49.01, 8.4)
    #expect(try merged(own, other).latitude == 49.01)
    (own.postalCode, own.town) = ("72764", "Reutlingen")
    let moved = try merged(own, other)
    #expect(moved.town == "Reutlingen")
    #expect(moved.latitude == nil && moved.longitude == nil && moved.region == nil)
    (own.postalCode, own.town) = ("76131", "KARLSRUHE")
    let same = try merged(own, other)
    #expect(same.latitude == 49.01 && same.region == "Karlsruhe, Stadt")
    (own.postalCode, own.town, own.region) = (nil, nil, "Reutlingen")
    #expect(try merged(own, other).town == nil)
  }

  // A firm that others' lists named is no member; merged with one, it made it none.
  @Test(arguments: [("1", "2"), ("2", "1")])
  func aMemberStaysOneWhicheverStays(goes: String, stays: String) throws {
    var stranger = self
    stranger.tables.firms[1].isMember = false
    let merged = try stranger.after(try stranger.editor.merging(goes, into: stays))
    #expect(merged.firms.first { $0.id == stays }?.isMember == nil)
    stranger.tables.firms[0].isMember = true
    let told = try stranger.after(try stranger.editor.merging(goes, into: stays))
    #expect(told.firms.first { $0.id == stays }?.isMember == true)
    stranger.tables.firms[0].isMember = false
    let both = try stranger.after(try stranger.editor.merging(goes, into: stays))
    #expect(both.firms.first { $0.id == stays }?.isMember == false)
  }

  @Test func aFormerNameFindsTheFirmThatItBecame() throws {
    var merged = try after(try editor.merging("2", into: "1"))
    merged.firms[0].name = "Alba Gruppe"
    let network = Network(merged, asOf: day)
    #expect(network.id(of: try network.number(named: "alba guss gmbh")) == "1")
    #expect(network.id(of: try network.number(named: "2")) == "1")
  }

  @Test func whoIsDistinctIsNoDuplicateAnyMore() throws {
    #expect(DuplicateProposal.among(tables.firms).count == 1)
    let apart = try after(try editor.separating("2", "1"))
    #expect(DuplicateProposal.among(apart.firms).isEmpty)
    #expect(try Editor(apart, on: day).separating("1", "2").changes.isEmpty)
  }

  @Test func wordsChooseAmongStatementsOfTheSameTwo() throws {
    let set = try after(
      try editor.setting(linkFrom: "2", to: "Birke AG", try words("Was=Draht", "Betrag=5")))
    #expect(
      set.statements[2].amount == Money(euros: 5) && set.statements[1].amount != Money(euros: 5))
    let gone = try after(try editor.removing(linkFrom: "2", to: "3", try words("Was=Blech")))
    #expect(gone.statements.map(\.what) == ["Blech", "Draht", nil])
    let added = try after(
      try editor.adding(linkFrom: "3", to: "1", try words("Art=Kunde", "Vertrauen=0,8")))
    #expect(added.statements.last?.kind == .customer && added.statements.last?.trust == 0.8)
  }

  /// What is wrong, and the error that says it.
  @Test func whatCannotBeReadIsSaidWithItsColumn() throws {
    func error(_ work: () throws -> Edit) -> EditError? {
      do {
        _ = try work()
        return nil
      } catch {
        return error as? EditError
      }
    }
    #expect(throws: EditError.noValue(word: "Umsatz")) { try RowWords(["Umsatz"]) }
    #expect(throws: EditError.columnTwice("UMSATZ")) { try RowWords(["Umsatz=1", "UMSATZ=2"]) }
    #expect(
      error { try editor.setting(firm: "1", try words("Umsazt=5")) }
        == .unknownColumn("Umsazt", likely: "Umsatz"))
    #expect(error { try editor.setting(firm: "1", try words()) } == .nothingToSet(of: .firms))
    #expect(error { try editor.setting(firm: "1", try words("id=7")) } == .fixedColumn("id"))
    #expect(
      error { try editor.adding(firm: "Birke AG", try words()) }
        == .knownFirm(name: "Birke AG", id: "3"))
    #expect(
      error { try editor.adding(linkFrom: "1", to: "3", try words()) }
        == .noKind(kinds: LinkKind.allCases.map(\.rawValue)))
    var unlinked = tables
    unlinked.statements = []
    #expect(
      error { try Editor(unlinked, on: day).removing(linkFrom: "3", to: "1", try words()) }
        == .noLink(source: "Birke AG", target: "Alba Guss GmbH"))
    // "Try the other way round", and the other way round the same sentence.
    #expect(
      error { try editor.setting(linkFrom: "3", to: "2", try words("amount=5")) }
        == .reversedLink(source: "Birke AG", target: "ALBA Guss GmbH"))
    #expect(
      error { try editor.setting(linkFrom: "2", to: "3", try words("kind=partner", "amount=5")) }
        == .otherLinks(
          source: "ALBA Guss GmbH", target: "Birke AG",
          choices: ["kind=supplier what=Blech", "kind=supplier what=Draht"]))
    #expect(
      error { try editor.removing(linkFrom: "2", to: "3", try words()) }
        == .severalLinks(
          source: "ALBA Guss GmbH", target: "Birke AG",
          choices: ["kind=supplier what=Blech", "kind=supplier what=Draht"]))
    #expect(
      error { try editor.merging("1", into: "1") } == .oneFirm(name: "Alba Guss GmbH"))
    guard
      case .refused("Umsatz", _, let reason)? = error({
        try editor.setting(firm: "1", try words("Umsatz=viel"))
      })
    else {
      Issue.record("not refused")
      return
    }
    #expect(reason(.english).contains("viel"))
    #expect(throws: FirmLookupError.self) { try editor.removing(firm: "Nobody") }
  }
}

extension MemberTables {
  /// Makes a change in memory.
  fileprivate mutating func make(_ change: Change) throws {
    func put<Row: Equatable>(_ rows: inout [Row], _ new: Row?, _ old: Row?) throws {
      guard let old else { return rows.append(contentsOf: [new].compactMap(\.self)) }
      let place = try #require(rows.lastIndex(of: old))
      if let new { rows[place] = new } else { rows.remove(at: place) }
    }
    let (new, old): (TableRow?, TableRow?) =
      switch change {
      case .put(let new, let old): (new, old)
      case .remove(let old): (nil, old)
      }
    switch new ?? old {
    case .firm: try put(&firms, new?.firm, old?.firm)
    case .statement: try put(&statements, new?.statement, old?.statement)
    case .offer: try put(&offers, new?.offer, old?.offer)
    case .need: try put(&needs, new?.need, old?.need)
    case .market: try put(&markets, new?.market, old?.market)
    case .goal: try put(&goals, new?.goal, old?.goal)
    default: Issue.record("not made here")
    }
  }
}

extension TableRow {
  fileprivate var firm: Firm? { if case .firm(let row) = self { row } else { nil } }
  fileprivate var statement: Statement? { if case .statement(let row) = self { row } else { nil } }
  fileprivate var offer: Offer? { if case .offer(let row) = self { row } else { nil } }
  fileprivate var need: Need? { if case .need(let row) = self { row } else { nil } }
  fileprivate var market: MarketEntry? { if case .market(let row) = self { row } else { nil } }
  fileprivate var goal: Goal? { if case .goal(let row) = self { row } else { nil } }
}
