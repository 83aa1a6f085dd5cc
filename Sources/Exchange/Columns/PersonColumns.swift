/// Columns of a list of contacts that are about people; the firm stands beside them.
enum PersonColumns {
  /// Headers that only people have.
  private static let proofs: Set<String> = keys([
    "Vorname", "Nachname", "Familienname", "Anrede", "first_name", "last_name", "surname",
    "given_name", "family_name", "salutation", "Vor- und Nachname", "Vor- und Zuname",
    "Vorname Nachname", "Vorname und Nachname", "Vorname, Nachname", "Name, Vorname",
    "Name Vorname", "Nachname, Vorname", "Vollständiger Name", "Rufname", "full name", "forename",
  ])
  /// Headers that are about the person where there is one.
  private static let others: Set<String> = keys([
    "Name", "Titel", "Geburtstag", "Geburtsdatum", "Telefon", "Tel", "Telefonnummer", "Durchwahl",
    "Mobil", "Mobiltelefon", "Handy", "E-Mail", "Mail", "Email", "E-Mail-Adresse", "Funktion",
    "Position", "title", "birthday", "phone", "mobile", "job title", "email address",
    "Connected On", "URL", "Profil", "profile", "profile URL", "LinkedIn", "Xing", "Pers.-Nr.",
    "Personalnummer", "Tätigkeit", "Amt", "User ID", "Benutzername", "username",
    "URL of Member Profile", "member profile", "Handynummer", "Mobilnummer", "phone number",
    "mobile number", "cell phone",
  ])
  /// Words before a header that say whose it is: `Attendee first name`, `Teilnehmer E-Mail`.
  private static let owners: Set<String> = keys([
    "attendee", "attendees", "participant", "guest", "registrant", "invitee", "Teilnehmer",
    "Teilnehmerin", "Gast", "Ticketinhaber", "Ansprechpartner", "Ansprechperson", "Kontaktperson",
    "contact person", "contact", "Kontakt", "buyer", "Käufer", "Besteller", "booker", "purchaser",
  ])

  /// Headers under which people stand beside whatever the other columns are about.
  private static let alone: Set<String> = keys([
    "Ansprechpartner", "Ansprechpartnerin", "Ansprechperson", "Kontaktperson", "Geschäftsführer",
    "Geschäftsführerin", "Geschäftsführung", "Inhaberin", "Betriebsleiter", "Teilnehmer",
    "Teilnehmerin", "Teilnehmende", "TeilnehmerInnen", "Vertreter", "Vertreterin",
    "Vertreten durch",
    "Delegierte", "Prokurist", "Vorstand", "Betreuer", "Betreuerin", "contact person",
    "contact name", "contact", "primary contact", "managing director", "ceo",
    "attendee", "attendees", "participants", "Vorstandsmitglied", "Vorstandsmitglieder",
    "Delegierter", "Delegierte/r", "Betriebsinhaber", "Betriebsinhaberin", "Firmeninhaber",
    "Firmeninhaberin", "Geschäftsinhaber", "Ansprechpartner/in", "Beiratsmitglied", "board member",
    "delegate", "proprietor",
  ])

  /// Headers of those who look after a firm, or of their days; what stands beside is the firm's.
  private static let beside: Set<String> = keys([
    "Account Owner", "Company owner", "Contact owner", "Account Manager", "Accountinhaber",
    "Unternehmenseigentümer", "Zugehöriger Kontakt", "Zugehörige Kontakte", "Associated Contact",
    "Associated Contacts", "Kundenbetreuer", "Kundenbetreuerin", "Kundenbetreuer IHK",
    "Betreuer IHK", "Sachbearbeiter", "Sachbearbeiterin", "Key Account Manager", "Geburtstag",
    "Geburtsdatum", "birthday", "date of birth", "Record owner", "Lead owner",
  ])

  /// Words before the names of people, in small letters.
  private static let salutations = ["herr", "herrn", "frau", "hr", "fr", "mr", "mrs", "ms"]
  /// Rows that are looked at for people.
  private static let sample = 1_000

  /// By which a person named beside is reached.
  private static let reachable: Set<String> = keys([
    "Telefon", "Tel", "Telefonnummer", "Durchwahl", "Mobil", "Mobiltelefon", "Handy", "E-Mail",
    "Mail", "Email", "E-Mail-Adresse", "Funktion", "Amt", "phone", "mobile", "job title",
  ])

  private static func keys(_ words: [String]) -> Set<String> { Set(words.map(HeaderText.key)) }

  /// Whether rows are about people, each with the firm beside them where there is one.
  static func areOfPeople(_ headers: [String]) -> Bool {
    headers.contains { proofs.contains(HeaderText.key($0)) || proofs.contains(bareKey($0)) }
  }

  /// Whether rows are about people, by their headers or by the names that stand beside firms.
  ///
  /// - Complexity: O(columns), and the first rows where a column of names stands beside one of firms.
  static func areOfPeople(_ table: any Sheet) -> Bool {
    areOfPeople(table.headers) || areBesideFirms(table)
  }

  /// Whether a column `Name` holds people and another column their firms.
  private static func areBesideFirms(_ table: any Sheet) -> Bool {
    guard table.headers.contains(where: { isFirm($0) && HeaderWords.isName($0) }) else {
      return false
    }
    return table.headers.indices.contains { column in
      HeaderText.key(table.headers[column]) == "name" && namesPeople(table, column: column)
    }
  }

  /// A header's key without whose it is.
  private static func bareKey(_ header: String) -> String {
    let words = header.split { !$0.isLetter && $0 != "-" }
    guard words.count > 1, let first = words.first, owners.contains(HeaderText.key(String(first)))
    else { return HeaderText.key(header) }
    return HeaderText.key(words.dropFirst().joined(separator: " "))
  }

  /// Whether what stands where a person's firm does says that there is none: `Freelancer`.
  static func isNoEmployer(_ text: String) -> Bool { noEmployers.contains(HeaderText.key(text)) }

  private static let noEmployers: Set<String> = keys([
    "Freelancer", "Freelance", "Freiberufler", "Freiberuflerin", "freiberuflich", "Selbständig",
    "Selbstständig", "Selbständige", "self-employed", "self employed", "Student", "Studentin",
    "im Ruhestand", "Rentner", "Rentnerin", "retired", "arbeitssuchend", "Privat", "private",
  ])

  /// Whether people stand below a header, beside whatever the other columns are about.
  static func isAlone(_ header: String) -> Bool {
    let key = HeaderText.key(header)
    return alone.contains(key) || key == "kontakt"
  }

  /// The columns of a table that are about people, if there are any.
  ///
  /// - Complexity: as `areOfPeople`.
  static func find(in table: any Sheet) -> [Int] {
    find(in: table.headers, areOfPeople: areOfPeople(table))
  }

  /// The columns about people that headers name, if there are any.
  static func find(in headers: [String]) -> [Int] {
    find(in: headers, areOfPeople: areOfPeople(headers))
  }

  private static func find(in headers: [String], areOfPeople isOfPeople: Bool) -> [Int] {
    let keys = headers.map(HeaderText.key)
    let isWithPeople = keys.contains(where: alone.contains)
    return keys.indices.filter { place in
      let (key, bare) = (keys[place], bareKey(headers[place]))
      if isOfPeople, proofs.contains(bare) || others.contains(bare) || reachable.contains(bare) {
        return true
      }
      return alone.contains(key) || beside.contains(key) || isWithPeople && reachable.contains(key)
    }
  }

  /// Whether cells of a column that nothing explains name people or their addresses: `Frau Kern rief
  /// an`, `m.kern@firma.de`, or link to what people say of themselves.
  /// - Complexity: O(1), the first rows only.
  static func isAboutPeople(_ table: any Sheet, column: Int) -> Bool {
    (0..<min(table.rowCount, sample)).contains { row in
      guard let text = table.text(row: row, column: column) else { return false }
      return namesPerson(text)
    } || areNames(table, column: column)
  }

  /// Whether the members of a list are people, each perhaps with a firm beside.
  static func areMembers(_ table: any Sheet, column: Int) -> Bool {
    HeaderWords.isMember(table.headers[column]) && areNames(table, column: column)
  }

  /// Whether at least half of the first cells are a given name and a family name.
  private static func areNames(_ table: any Sheet, column: Int) -> Bool {
    let texts = (0..<min(table.rowCount, 100)).compactMap { table.text(row: $0, column: column) }
    let names = texts.count { text in
      PersonName.hasGivenName(text)
        && (PersonName.isFull(text)
          || PersonName.isOne(text, first: text.split(separator: " ").first?.lowercased() ?? ""))
    }
    return names > 0 && 2 * names >= texts.count
  }

  /// Whether most cells of a column are names of people: a given name and a family name.
  /// - Complexity: O(1), the first rows only.
  static func namesPeople(_ table: any Sheet, column: Int) -> Bool {
    let texts = (0..<min(table.rowCount, sample)).compactMap { table.text(row: $0, column: column) }
    let names = texts.count { text in
      PersonName.isFull(text)
        || PersonName.isOne(text, first: text.split(separator: " ").first?.lowercased() ?? "")
    }
    return names > 0 && 2 * names >= texts.count
  }

  private static func namesPerson(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "\u{A0}" || $0.isNewline || ",;:(".contains($0) }
    let isGreeted = words.indices.dropLast().contains { place in
      let word = words[place].lowercased()
      return salutations.contains(word.hasSuffix(".") ? String(word.dropLast()) : word)
        && words[place + 1].first?.isUppercase == true
    }
    let isProfile = ["linkedin.com/in/", "linkedin.com/pub/", "xing.com/profile/"].contains {
      text.contains($0)
    }
    return isGreeted || isProfile
      || words.contains { word in
        guard let sign = word.firstIndex(of: "@") else { return false }
        return word[..<sign].dropFirst().dropLast().contains(".") && word[sign...].contains(".")
      }
  }

  /// Whether a header can only mean a firm.
  static func isFirm(_ header: String) -> Bool {
    let key = HeaderText.key(header)
    return ["firm", "unternehmen", "company", "organis", "organiz", "betrieb"].contains {
      key.contains($0)
    }
  }
}
