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

  /// Each of them alone stands where a name is still to come, or where there is none.
  static let blanks: Set<String> = [
    "tbc", "t.b.c", "keine", "keiner", "keins", "keine firma", "kein unternehmen", "noch nicht",
    "noch keine", "noch offen", "test", "in gründung", "none yet", "not yet",
  ]

  /// Each of them alone is said by people who are there for no firm.
  static let persons: Set<String> = [
    "student", "studentin", "studierende", "gast", "gäste", "presse", "ehrenmitglied",
    "einzelunternehmer", "einzelunternehmerin", "selbständig", "selbstständig", "selbständige",
    "selbstständige", "freiberufler", "freiberuflerin", "freiberuflich", "freelance", "freelancer",
    "self-employed", "self employed", "retired", "private", "rentner", "rentnerin", "im ruhestand",
    "independent consultant", "guest", "press",
  ]

  /// Firms of forms that show how they are filled in, whatever stands behind.
  static let samples: Set<String> = ["musterfirma", "testfirma", "beispielfirma"]

  /// They begin the label of a total whatever stands behind them.
  static let plainSums: Set<String> = [
    "summe", "zwischensumme", "gesamtsumme", "endsumme", "teilsumme", "subtotal",
  ]

  /// Each of them alone is the label of a row of totals.
  static let sums: Set<String> = [
    "zusammen", "insgesamt", "gesamtergebnis", "gesamtsumme", "zwischensumme", "zwischenergebnis",
    "teilergebnis", "vorjahr", "anwesend", "anwesende", "altogether", "subtotal",
  ]

  /// They begin what says that something is not told: `keine Veröffentlichung`, `nicht genannt`.
  static let negations: Set<String> = ["keine", "kein", "nicht", "ohne", "not", "no"]

  /// What is not told or not given there.
  static let untold: Set<String> = [
    "veröffentlichung", "zustimmung", "einwilligung", "freigabe", "nennung", "namensnennung",
    "rückmeldung", "antwort", "auskunft", "genannt", "öffentlich", "veröffentlicht", "freigegeben",
    "angegeben", "verfügbar", "publication", "consent", "reply", "disclosed", "published",
    "available", "named",
  ]

  /// What is kept back, and the words by which it is said: `Angabe verweigert`, `Name geschützt`.
  static let subjects: Set<String> = [
    "name", "namen", "angabe", "angaben", "daten", "auskunft", "veröffentlichung", "zustimmung",
    "firma", "data", "names",
  ]
  static let keptBack: Set<String> = [
    "verweigert", "geschützt", "gesperrt", "geheim", "vertraulich", "fehlend", "offen",
    "ausstehend",
    "abgelehnt", "untersagt", "unterdrückt", "geschwärzt", "anonymisiert", "refused", "protected",
    "withheld", "confidential", "missing", "hidden",
  ]

  /// What the words for several are about.
  static let groups: Set<String> = [
    "name", "mitglied", "mitglieder", "firma", "firmen", "unternehmen", "betrieb", "betriebe",
    "kunde",
    "kunden", "lieferant", "lieferanten", "abnehmer", "partner", "person", "personen",
    "privatpersonen", "gesellschafter", "aktionäre", "teilnehmer", "member", "members", "firm",
    "firms", "company", "companies", "customers", "suppliers", "people", "kleinkunden",
    "kleinabnehmer", "kleinaktionäre", "zulieferer", "käufer", "investoren", "anteilseigner",
    "kapitalgeber", "buyers", "vendors", "investors", "shareholders",
  ]

  static let anonymous: Set<String> = [
    "anonym", "anonymisiert", "anonymous", "unbekannt", "unknown", "geheim", "vertraulich",
    "geschwärzt", "confidential", "withheld",
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

  /// Last words of totals behind a legal form, where without one they may be part of a name.
  static let totalsOfFirms: Set<String> = totals.union([
    "zusammen", "total", "subtotal", "zwischenergebnis", "teilergebnis",
  ])
}
