// Answers: which trade a compound names whose end is a trade, and where its beginning says otherwise.
// Takes: O(letters²) for a word that is not known as it stands.

/// The end of a compound that is a trade's word, and what stands before it.
///
/// German puts last what a thing is, and yet `Kabelkonfektion` makes no clothes: some ends say what is
/// done and leave it to the beginning to what.
struct CompoundEnd {
  /// The word at the end, and the letters before it, as keys.
  let end: String
  let beginning: String
  /// What the end names by itself.
  private let own: String

  /// Shorter ends stand in words that mean something else.
  private static let shortestEnd = 5
  private static let shortestStart = 3
  /// Ends that only stand for trades behind a word.
  private static let bound = ["handel": "46", "fachgeschäft": "47", "fachhandel": "47"].reduce(
    into: [String: String]()
  ) { $0[HeaderText.key($1.key)] = $1.value }

  /// The longest end of a word that is a trade; nil where none is.
  static func longest(of key: String, knowing codes: [String: String]) -> CompoundEnd? {
    var end = key.dropFirst(shortestStart)
    while end.count >= shortestEnd {
      let word = String(end)
      if !never.contains(word), let code = codes[word] ?? bound[word] {
        return CompoundEnd(end: word, beginning: String(key.dropLast(word.count)), own: code)
      }
      end = end.dropFirst()
    }
    return nil
  }

  /// The code of the compound; nil where its beginning leaves open what it is.
  func code(knowing codes: [String: String]) -> String? {
    if CompoundEnd.forming.contains(end), let code = material(codes) { return code }
    guard let allowed = CompoundEnd.onlyBehind[end] else { return own }
    return allowed.contains(where: beginning.hasSuffix) ? own : nil
  }

  /// What the beginning says of what the firm works on: `Kabelbaum`, `Wellpapp`, `Kunststoff`.
  private func material(_ codes: [String: String]) -> String? {
    let name = CompoundEnd.materials.keys.filter(beginning.hasSuffix).max {
      ($0.count, $1) < ($1.count, $0)
    }
    if let name { return CompoundEnd.materials[name] }
    // `Segel-`, `Leiterplatten-`: what is made up has a trade of its own.
    return CompoundEnd.isMakingUp(end) ? codes[beginning] : nil
  }

  private static func isMakingUp(_ end: String) -> Bool { end.hasPrefix(makingUp) }

  private static let makingUp = HeaderText.key("konfektion")

  /// Ends that say what is done with what stands before them.
  private static let forming: Set<String> = Set(
    ["Konfektion", "Konfektionierung", "Verpackung", "Verpackungen", "Fensterbau"]
      .map(HeaderText.key))

  /// What such a firm works on, and whose trade it then is.
  private static let materials: [String: String] = {
    let words = [
      "27.3": ["Kabel", "Kabelbaum", "Leitungs", "Litzen", "Stecker", "Lichtwellenleiter", "LWL"],
      "17.21": ["Karton", "Kartonagen", "Wellpapp", "Wellpappe", "Pappe", "Papp"],
      "17": ["Papier"],
      "22.2": [
        "Folien", "Folie", "Kunststoff", "Schaumstoff", "Schaum", "PVC", "Plastik", "Klebeband",
        "Styropor",
      ],
      "22.1": ["Gummi", "Schlauch", "Schläuche", "Dichtungs"],
      "13.9": ["Textil", "Vlies", "Stoff", "Gurt", "Gardinen", "Heimtextilien", "Planen", "Zelt"],
      "15": ["Leder"],
      "16": ["Holz"],
      "23.1": ["Glas"],
      "25.1": ["Metall", "Stahl", "Aluminium", "Alu"],
      "25.9": ["Draht", "Drahtseil", "Blech", "Dosen", "Seil", "Ketten"],
    ]
    var materials: [String: String] = [:]
    for (code, names) in words {
      for name in names { materials[HeaderText.key(name)] = code }
    }
    return materials
  }()

  /// Ends that are a trade only behind certain beginnings: behind others nothing says what is meant.
  private static let onlyBehind: [String: [String]] = {
    let clothes = [
      "Damen", "Herren", "Kinder", "Baby", "Mode", "Maß", "Sport", "Arbeits", "Berufs", "Trachten",
      "Braut", "Ober", "Unter", "Strick", "Pelz", "Freizeit", "Schutz", "Regen", "Ski", "Wäsche",
      "Outdoor", "Umstands", "Dienst", "Uniform", "Jagd", "Motorrad", "Fest",
    ]
    let words = [
      "Konfektion": clothes, "Bekleidung": clothes,
      "Konfektionierung": ["Lohn", "Waren", "Ware", "Produkt", "Teile", "Set", "Versand"],
      "Schmiede": [
        "Kunst", "Bau", "Huf", "Gesenk", "Freiform", "Messer", "Ketten", "Metall", "Eisen",
        "Fahrzeug", "Wagen", "Stahl", "Kupfer", "Hammer", "Klingen", "Werkzeug", "Dorf", "Silber",
      ],
      "Kammer": [
        "Handwerks", "Handels", "Industrie", "Ärzte", "Anwalts", "Rechtsanwalts", "Architekten",
        "Ingenieur", "Landwirtschafts", "Steuerberater", "Apotheker", "Arbeits", "Notar",
        "Wirtschafts", "Auslandshandels",
      ],
      "Schule": [
        "Grund", "Haupt", "Real", "Berufs", "Fach", "Musik", "Sprach", "Tanz", "Volkshoch",
        "Gesamt", "Privat", "Förder", "Sport", "Ski", "Segel", "Reit", "Meister", "Technik",
        "Abend",
        "Kunst", "Koch", "Surf", "Hoch", "Ingenieur", "Pflege", "Sekundar", "Sonder", "Ober",
        "Mittel",
        "Waldorf", "Montessori", "Ballett", "Wirtschafts", "Akademie", "Fachhoch", "Mode",
      ],
    ]
    return words.reduce(into: [:]) { $0[HeaderText.key($1.key)] = $1.value.map(HeaderText.key) }
  }()

  /// Trades that are ends of words about something else: `Freizeitservice`, `Kleinkunst`.
  private static let never: Set<String> = Set(
    [
      "IT-Service", "IT-Services", "IT-Betrieb", "IT-Beratung", "PR-Agentur", "NE-Metalle",
      "E-Antriebe", "PV-Anlagen", "Kunst", "Kultur", "sports",
    ].map(HeaderText.key))
}
