/// Names of natural persons, as they stand where firms do.
enum PersonName {
  /// Words before the names of people.
  static let greetings: Set<String> = [
    "herr", "herrn", "hr", "frau", "fr", "eheleute", "ehepaar", "familie", "fam", "mr", "mrs", "ms",
    "inh", "inhaber", "inhaberin",
  ]
  private static let titles: Set<String> = [
    "dr", "prof", "dipl", "ing", "med", "jur", "ra", "mag", "dipl-ing", "dipl-kfm", "dipl-kffr",
    "dr-ing", "univ-prof",
  ]
  private static let links: Set<String> = [
    "und", "u", "and", "von", "vom", "zu", "zum", "van", "de", "der",
  ]

  /// Whether a name is a person's; a word in small letters behind a greeting makes it another name
  /// (`Herr der Ringe Verlag`), a trade does so too.
  static func isOne(_ name: String, first: String) -> Bool {
    if greetings.contains(first) { return isGreeted(name) }
    // A title before a given name and a family name proves it: `Dr. Hans Weber`.
    return isInverted(name) || titles.contains(key(first[...])) && isFull(name)
  }

  /// Whether a name is a given name and a family name, and nothing else: an owner who is called so
  /// is a person, a member may be a firm.
  static func isFull(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace).drop { titles.contains(key($0)) }
    guard FirmName(name).legalForm == nil, (2...5).contains(words.count),
      let last = words.last, !ofHouses.contains(key(last)),
      !IndustryWords.isTrade(String(last)),
      words.allSatisfy({ $0.allSatisfy { $0.isLetter || "-.'’".contains($0) } })
    else { return false }
    let between = words.dropLast().drop {
      $0.split(separator: "-").first.map { givenNames.contains(key($0)) } ?? false
    }
    return between.count < words.count - 1 && last.first?.isUppercase == true
      && between.allSatisfy { links.contains(key($0)) || $0.count == 2 && $0.last == "." }
  }

  /// Whether some word of a text is a frequent given name; other texts need no closer look.
  static func hasGivenName(_ text: String) -> Bool {
    text.utf8.count < 80
      && text.split { $0.isWhitespace || $0 == "," || $0 == "-" }.contains {
        givenNames.contains(key($0))
      }
  }

  /// Words behind a given name that make it a house's.
  private static let ofHouses: Set<String> = [
    "gruppe", "group", "holding", "stiftung", "verlag", "bank", "werke", "werk", "konzern", "erben",
    "söhne", "invest", "capital", "partner", "partners", "ventures", "beteiligungen", "industries",
    "brothers", "company", "nachfolger", "nachf", "gebrüder", "vermögensverwaltung",
  ]

  /// Whether a header may say whether rows are about persons or firms: `Typ`, `Rechtsform`.
  static func isKindHeader(_ header: String) -> Bool {
    kindHeaders.contains(HeaderText.key(header))
  }

  private static let kindHeaders = Set(
    [
      "Typ", "Art", "Type", "Kind", "Person", "Personentyp", "Personenart", "Personenkreis",
      "Rechtsform", "Rechtspersönlichkeit", "Kategorie", "Category", "Mitgliedsart",
      "Mitgliedstyp", "Mitgliederart", "Mitgliedskategorie", "Mitgliederkategorie",
      "Art der Mitgliedschaft", "Mitgliedschaft", "Mitgliedsform", "Kundenart", "Kundentyp",
      "Kundengruppe", "legal form", "legal_form", "entity type", "person type", "member type",
      "membership type", "legal status", "Gruppe", "Adressgruppe", "Kontaktart", "Kontakttyp",
      "Adressart", "contact type", "nat/jur", "jur/nat", "nat./jur. Person",
    ].map(HeaderText.key))

  /// Whether a word in such a column says that the row is about a natural person.
  static func isKind(_ text: String) -> Bool { kinds.contains(HeaderText.key(text)) }

  private static let kinds = Set(
    [
      "nat", "natürlich", "natürliche Person", "nat. Person", "nat. Pers.", "Natürliche Personen",
      "Privatperson", "Einzelperson", "Person", "Privatkunde", "Privatmitglied",
      "persönliches Mitglied", "private Person", "natural", "natural person", "private person",
      "individual", "private individual", "natural persons", "individuals", "Privatpersonen",
    ].map(HeaderText.key))

  /// Whether a word in such a column says so of a row whose name is a person's: `Presse`, `Gast`.
  static func isLikelyKind(_ text: String) -> Bool { likelyKinds.contains(HeaderText.key(text)) }

  private static let likelyKinds = Set(
    [
      "Presse", "Gast", "Gäste", "privat", "Student", "Studentin", "Studierende", "Journalist",
      "Journalistin", "Medien", "Ehrenmitglied", "Referent", "Referentin", "Politik", "press",
      "guest", "private", "student", "journalist", "media", "speaker", "honorary member",
    ].map(HeaderText.key))

  /// Whether bytes may be such a word, by their first letter.
  @inline(__always)
  static func mayBeKind(_ bytes: CellBytes) -> Bool {
    guard let first = bytes.first else { return false }
    return "npeigsjmrh".utf8.contains(first | 0x20) || first <= 0x20
  }

  private static func isGreeted(_ name: String) -> Bool {
    let words = name.split { $0.isWhitespace || "&+,".contains($0) }.dropFirst()
    let keys = words.map { key($0) }
    guard let last = words.last, let next = keys.first, (1...6).contains(words.count),
      next != "der", next != "de", last.first?.isUppercase == true
    else { return false }
    let areNames = zip(words, keys).allSatisfy { word, key in
      links.contains(key) || greetings.contains(key) || titles.contains(key)
        || word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-.'’".contains($0) }
    }
    return areNames && !words.contains { IndustryWords.isTrade(String($0)) }
  }

  /// Family name first: `Meier, Hans-Peter`, `Meier, Frau`. Only a known given name tells it from
  /// `Kern, Holzbau`.
  private static func isInverted(_ name: String) -> Bool {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let family = parts[0].split(whereSeparator: \.isWhitespace).filter { !links.contains(key($0)) }
    let given = parts[1].split(whereSeparator: \.isWhitespace).filter { !titles.contains(key($0)) }
    guard family.count == 1, family[0].first?.isUppercase == true, (1...3).contains(given.count),
      family[0].allSatisfy({ $0.isLetter || "-'’".contains($0) }),
      let first = given[0].split(separator: "-").first.map({ key($0) })
    else { return false }
    return givenNames.contains(first) || greetings.contains(first)
  }

  private static func key(_ word: Substring) -> String {
    word.lowercased().filter { $0 != "." }
  }

  /// Frequent given names of people who are in business.
  private static let givenNames = Set(
    """
    achim adam adrian albert alexander alexandra alfred ali alois andrea andreas angela angelika anja
    anke anna anne annette anni anton antonia armin arno astrid august axel barbara bastian beate
    ben bernd bernhard bertram bettina birgit björn boris brigitte britta bruno carl carla carmen
    carola carolin carsten cathrin charlotte christa christian christiane christina christine christof
    christoph claudia claus clemens cornelia dagmar daniel daniela david dennis detlef dieter dietmar
    dirk dominik doris eberhard eckhard edgar edith elena elfriede elisabeth elke ellen emil emma
    erich erik erika ernst erwin esther eugen eva ewald fabian felix ferdinand florian frank franz
    franziska friederike friedrich fritz gabi gabriel gabriele georg gerald gerd gerda gerhard gertrud
    gisela gottfried gregor günter günther gudrun guido hanna hannah hannelore hannes hans harald
    hartmut hedwig heidi heike heiko heiner heinrich heinz helene helga helmut henning henrik herbert
    hermann hilde holger horst hubert hugo ida ilona ilse ina ines inge ingeborg ingo ingrid irene
    iris irma isabel jakob jan jana janina jens jessica joachim jochen johann johanna johannes jonas
    jörg josef joseph julia julian jürgen jutta kai karin karl karla karsten katharina kathrin katja
    katrin kerstin kevin klara klaus konrad konstantin kurt lars laura lea lena leo leon leonhard
    lisa lothar luca lucas ludwig luise lukas lutz magdalena maik manfred manuel manuela marc marcel
    marco marcus margarete margit margot maria marianne marie marina mario marion mark marko markus
    marlene marta martha martin martina mathias matthias max maximilian mehmet melanie michael michaela
    mike miriam monika moritz mustafa nadine nadja natalie nicole niklas nils nina nora norbert olaf
    ole oliver olga oskar oswald otto pascal patricia patrick paul paula peter petra philipp pia rainer
    ralf ralph ramona raphael regina reiner reinhard reinhold renate rené ria richard rita robert
    roland rolf roman ronald rosa rosemarie roswitha rudi rudolf rüdiger ruth sabine sabrina samuel
    sandra sara sarah sascha sebastian siegfried sigrid silke silvia simon simone sofia sonja sophie
    stefan stefanie steffen stephan susanne susi svenja sven swen sylvia tanja tatjana theo theodor
    theresa thilo thomas thorsten till tim timo tina tobias tom torsten udo ulf ulrich ulrike ursula
    ute uwe valentin vanessa vera verena veronika viktor viktoria vincent volker volkmar walter waltraud
    werner wilfried wilhelm willi wolf wolfgang wolfram xaver yvonne
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
