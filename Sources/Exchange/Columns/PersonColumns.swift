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

  private static func keys(_ words: [String]) -> Set<String> { Set(words.map(HeaderText.key)) }

  /// The columns about people, if there are any.
  static func find(in headers: [String]) -> [Int] {
    let keys = headers.map(HeaderText.key)
    guard keys.contains(where: proofs.contains) else { return [] }
    return keys.indices.filter { proofs.contains(keys[$0]) || others.contains(keys[$0]) }
  }

  /// Whether a header can only mean a firm.
  static func isFirm(_ header: String) -> Bool {
    let key = HeaderText.key(header)
    return ["firm", "unternehmen", "company", "organis", "organiz", "betrieb"].contains {
      key.contains($0)
    }
  }
}
