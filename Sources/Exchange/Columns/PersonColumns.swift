/// Columns of a list of contacts that are about people; the firm stands beside them.
enum PersonColumns {
  /// Headers that only people have.
  private static let proofs: Set<String> = keys([
    "Vorname", "Nachname", "Familienname", "Anrede", "first_name", "last_name", "surname",
    "given_name", "family_name", "salutation",
  ])
  /// Headers that are about the person where there is one.
  private static let others: Set<String> = keys([
    "Name", "Titel", "Geburtstag", "Geburtsdatum", "Telefon", "Tel", "Telefonnummer", "Durchwahl",
    "Mobil", "Mobiltelefon", "Handy", "E-Mail", "Mail", "Email", "E-Mail-Adresse", "Funktion",
    "Position", "title", "birthday", "phone", "mobile", "job title",
  ])

  /// Headers under which people stand beside whatever the other columns are about.
  private static let alone: Set<String> = keys([
    "Ansprechpartner", "Ansprechpartnerin", "Ansprechperson", "Kontaktperson", "Geschäftsführer",
    "Geschäftsführerin", "Geschäftsführung", "Inhaberin", "Betriebsleiter", "contact person",
    "contact name", "managing director", "ceo",
  ])

  /// By which a person named beside is reached.
  private static let reachable: Set<String> = keys([
    "Telefon", "Tel", "Telefonnummer", "Durchwahl", "Mobil", "Mobiltelefon", "Handy", "E-Mail",
    "Mail", "Email", "E-Mail-Adresse", "Funktion", "phone", "mobile", "job title",
  ])

  private static func keys(_ words: [String]) -> Set<String> { Set(words.map(HeaderText.key)) }

  /// The columns about people, if there are any.
  static func find(in headers: [String]) -> [Int] {
    let keys = headers.map(HeaderText.key)
    let isOfPeople = keys.contains(where: proofs.contains)
    let isWithPeople = keys.contains(where: alone.contains)
    return keys.indices.filter { place in
      alone.contains(keys[place]) || isWithPeople && reachable.contains(keys[place])
        || isOfPeople && (proofs.contains(keys[place]) || others.contains(keys[place]))
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
