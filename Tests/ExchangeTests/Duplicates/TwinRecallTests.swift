import PartnernetzExchange
import PartnernetzRecords
import TestSupport
import Testing

/// How many twins are found among firms whose truth is known, and how many that are sure are none.
@Suite struct TwinRecallTests {
  private static let surnames = [
    "Müller", "Schmidt", "Schneider", "Fischer", "Weber", "Meyer", "Wagner", "Becker", "Schulz",
    "Hoffmann", "Schäfer", "Koch", "Bauer", "Richter", "Klein", "Wolf", "Schröder", "Neumann",
    "Schwarz", "Zimmermann", "Braun", "Krüger", "Hofmann", "Hartmann", "Lange", "Werner", "Krause",
    "Lehmann", "Köhler", "Maier", "Herrmann", "König", "Walter", "Huber", "Kaiser", "Fuchs",
    "Peters",
    "Scholz", "Möller", "Weiß", "Jung", "Hahn", "Vogel", "Friedrich", "Keller", "Günther", "Frank",
  ]
  private static let trades = [
    "Maschinenbau", "Metallbau", "Elektrotechnik", "Werkzeugbau", "Spedition", "Holzbau",
    "Druckerei",
    "Kunststofftechnik", "Lebensmittel", "Ingenieurbüro", "Software", "Gebäudereinigung",
    "Stahlbau",
    "Verpackungen", "Oberflächentechnik", "Logistik", "Bauunternehmung", "Haustechnik",
    "Messtechnik",
    "Feinmechanik", "Textilien", "Möbelwerkstätten", "Anlagenbau", "Landtechnik", "Medizintechnik",
  ]
  private static let forms = [
    "GmbH", "GmbH & Co. KG", "AG", "KG", "e.K.", "OHG", "UG (haftungsbeschränkt)",
  ]
  private static let towns = (0..<60).map { ("Ort\($0)heim", String(70_000 + 137 * $0)) }
  private static let streets = [
    "Hauptstraße", "Industriestraße", "Gartenweg", "Bahnhofstraße", "Am Kanal", "Lindenallee",
  ]

  /// Firms, and which of them are one.
  private static func made(_ count: Int, seed: UInt64) -> (firms: [Firm], twins: Set<[String]>) {
    var random = Seeded(seed)
    func pick<T>(_ all: [T]) -> T { all[Int.random(in: 0..<all.count, using: &random)] }
    func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    var firms: [Firm] = []
    var twins: Set<[String]> = []
    func add(_ name: String, like firm: Firm? = nil, hasAddress: Bool = true) -> Firm {
      var made = Firm(id: "F\(100_000 + firms.count)", name: name)
      if hasAddress {
        let (town, code) = pick(towns)
        made.town = firm?.town ?? town
        made.postalCode = firm?.postalCode ?? code
        made.attributes["Straße"] =
          firm?.attributes["Straße"]
          ?? "\(pick(streets)) \(Int.random(in: 1...180, using: &random))"
      }
      firms.append(made)
      return made
    }
    var seen: Set<String> = []
    while firms.count < count {
      let (surname, trade, form) = (pick(surnames), pick(trades), pick(forms))
      let stem =
        chance(0.5)
        ? "\(surname) \(trade)"
        : chance(0.5) ? "\(trade) \(surname)" : "\(surname) & \(pick(surnames)) \(trade)"
      let firm = add("\(stem) \(form)")
      guard seen.insert("\(stem) \(firm.town ?? "")").inserted else {
        firms.removeLast()
        continue
      }
      if chance(0.12) {
        // The same firm in another list: a slip or two, and most often its address.
        let hasAddress = chance(0.85)
        var twin = add(
          spelled(firm.name, stem, form, firm.town ?? "", &random), like: firm,
          hasAddress: hasAddress)
        if hasAddress, chance(0.5), let street = twin.attributes["Straße"] {
          twin.attributes["Straße"] = street.replacing("straße", with: "str.")
          firms[firms.count - 1] = twin
        }
        twins.insert([firm.id, twin.id])
      } else if chance(0.06) {
        // Another firm of the same owner at the same address.
        _ = add(
          "\(stem) \(pick(["Holding", "Service", "Verwaltung", "Immobilien"])) \(form)", like: firm)
      } else if chance(0.04) {
        _ = add("\(stem) \(form == "e.K." ? "GmbH" : "e.K.")", like: firm)
      }
    }
    return (firms, twins)
  }

  private static func spelled(
    _ name: String, _ stem: String, _ form: String, _ town: String, _ random: inout Seeded
  ) -> String {
    func umlauts(_ text: String) -> String {
      [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")].reduce(text) {
        $0.replacing($1.0, with: $1.1)
      }
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return name.uppercased()
    case 1: return umlauts(name)
    case 2: return "\(stem) \(form.replacing("GmbH", with: "G.m.b.H.").replacing("KG", with: "KG"))"
    case 3: return stem
    case 4:
      // A letter too few, in a long word.
      var letters = Array(stem)
      let place = Int.random(in: 3..<letters.count - 1, using: &random)
      letters.remove(at: place)
      return "\(String(letters)) \(form)"
    case 5:
      var letters = Array(stem)
      let place = Int.random(in: 2..<letters.count - 2, using: &random)
      letters.swapAt(place, place + 1)
      return "\(String(letters)) \(form)"
    case 6: return "\(stem) \(form), \(town)"
    default: return "Fa. \(stem.replacing("&", with: "und")) \(form)"
    }
  }

  @Test func mostTwinsAreFoundAndHardlyAnyOfTheSureIsNone() {
    let (firms, twins) = TwinRecallTests.made(isThorough ? 10_000 : 3_000, seed: 5)
    let sure = DuplicateProposal.among(firms).filter { $0.score >= 0.95 }
    let found = Set(sure.map { [$0.first, $0.second] })
    let right = found.intersection(twins).count
    let (precision, recall) = (
      Double(right) / Double(found.count), Double(right) / Double(twins.count)
    )
    #expect(precision >= 0.99, "\(right) of \(found.count) are right")
    #expect(recall >= 0.9, "\(right) of \(twins.count) are found")
  }

  @Test func numbersThatOnlyOneFirmHasDecide() {
    func firm(_ id: String, _ name: String, _ own: [String: String]) -> Firm {
      var firm = Firm(id: id, name: name)
      firm.attributes = own
      return firm
    }
    func score(_ a: Firm, _ b: Firm) -> Double? { DuplicateProposal.among([a, b]).first?.score }
    // Check digits are those of ISO 7064; a slip in one makes the number none.
    let vat = ["USt-IdNr.": "DE 136 695 976"]
    #expect(
      score(firm("1", "Alba", vat), firm("2", "Birke Gruppe AG", ["vat_id": "DE136695976"])) == 1)
    #expect(score(firm("1", "Alba", vat), firm("2", "Birke AG", ["vat_id": "DE136695977"])) == nil)
    let lei = ["LEI": "529900T8BM49AURSDO55"]
    #expect(score(firm("1", "Alba", lei), firm("2", "Birke AG", lei)) == 1)
    // One name and two entries in the register are two firms.
    let (one, other) = (["HRB": "4711 Ulm"], ["HRB": "4712 Ulm"])
    #expect(score(firm("1", "Alba GmbH", one), firm("2", "Alba GmbH", other)) == nil)
    #expect(score(firm("1", "Alba GmbH", one), firm("2", "Alba GmbH", one)) == 1)
  }
}
