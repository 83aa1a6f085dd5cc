/// The words by which what is no firm is known, in small letters.
extension NoFirm {
  /// They point to another row.
  static let references: Set<String> = ["siehe", "dito", "ditto", "ebenda"]

  /// They stand for nobody, or for several.
  static let nobody: Set<String> = [
    "diverse", "divers", "sonstige", "verschiedene", "andere", "übrige", "uebrige", "weitere",
    "restliche", "rest", "anonym", "anonymisiert", "anonyme", "anonymes", "streubesitz", "privat",
    "vertraulich", "geschwärzt", "gelöscht", "platzhalter", "various", "others",
    "miscellaneous", "anonymous", "confidential", "placeholder",
  ]

  /// Whoever they are about is no firm.
  static let people: Set<String> = [
    "privatperson", "privatpersonen", "privatkunde", "privatkunden", "endkunde", "endkunden",
    "endverbraucher",
  ]

  /// What the words for several are about.
  static let groups: Set<String> = [
    "name", "mitglied", "mitglieder", "firma", "firmen", "unternehmen", "betrieb", "betriebe",
    "kunde",
    "kunden", "lieferant", "lieferanten", "abnehmer", "partner", "person", "personen",
    "privatpersonen", "gesellschafter", "aktionäre", "teilnehmer", "member", "members", "firm",
    "firms", "company", "companies", "customers", "suppliers", "people",
  ]

  static let anonymous: Set<String> = [
    "anonym", "anonymisiert", "anonymous", "unbekannt", "unknown",
  ]

  /// Last words of what says why there is no name: `Anmeldung zurückgezogen`.
  static let ends: Set<String> = [
    "zurückgezogen", "gelöscht", "gekündigt", "ausgetreten", "widersprochen", "widerrufen",
    "verstorben", "storniert", "abgemeldet", "ausgeschieden", "withdrawn", "deleted",
    "cancelled", "deceased",
  ]

  /// Words that make a sentence of others, which names are not.
  static let verbs: Set<String> = [
    "liegt", "wird", "wurde", "wurden", "fehlt", "fehlen", "folgt", "nicht", "keine", "kein",
    "wünscht", "möchte",
  ]

  /// Words that do so where a full stop ends it.
  static let weakVerbs: Set<String> = [
    "ist", "sind", "hat", "haben", "werden", "is", "are", "has", "have", "was", "were", "not",
  ]

  /// Last words of totals, as pivot tables write them: `Ulm Ergebnis`.
  static let totals: Set<String> = [
    "gesamt", "insgesamt", "summe", "zwischensumme", "gesamtsumme", "ergebnis", "gesamtergebnis",
  ]
}
