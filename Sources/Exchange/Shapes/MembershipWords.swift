import Foundation
import PartnernetzRecords

/// The words by which tables say who is a member, and who was one.
enum MembershipWords {
  /// What a column says about a firm's membership.
  enum Sense {
    /// The day on which it ends.
    case end
    /// A day that may be the one on which it was given notice; it counts where no other is told.
    case notice
    /// A word that describes it: `aktiv`, `ausgetreten`.
    case state
    /// Yes for a member.
    case isActive
    /// Yes, or a day, for who is none.
    case isGone
  }

  /// What a header says; nil where it is about something else.
  static func sense(of header: String) -> Sense? { senses[HeaderText.key(header)] }

  /// Whether a header says the day of what the column before it says: `Kündigung | zum`.
  static func isDayHeader(_ header: String) -> Bool {
    ["zum", "per", "bis", "bis zum", "wirksam zum", "effective"].contains(header.lowercased())
  }

  /// Whether a word says that a firm is a member; nil where it says nothing of it.
  static func isMember(_ text: String) -> Bool? {
    let key = HeaderText.key(text)
    return gone.contains(key) ? false : members.contains(key) ? true : nil
  }

  /// Whether a sheet's name says that none of its firms is a member; of files, whose names may say
  /// where they are kept, fewer words do.
  static func namesNoMembers(_ name: String, isFile: Bool) -> Bool {
    let base = isFile ? name.split(separator: ".").dropLast().joined(separator: ".") : name
    let words = base.split { !$0.isLetter }.map { HeaderText.key(String($0)) }
    return words.contains { ofSheets.contains($0) || !isFile && ofSheetsOnly.contains($0) }
      || words.contains("mitglieder") && words.contains("keine")
  }

  /// What stands behind a name and says that the firm is no member: `(ausgetreten)`, `– gelöscht`,
  /// `(Mitglied bis 2023)`.
  ///
  /// - Returns: the name alone, and what is said behind it; nil where nothing is.
  static func remark(behind name: String) -> (name: String, text: String)? {
    var parts: (name: Substring, text: Substring)?
    if name.hasSuffix(")"), let opening = name.lastIndex(of: "(") {
      parts = (name[..<opening], name[name.index(after: opening)...].dropLast())
    } else {
      for mark in [" - ", " – ", " — ", ", "] {
        guard let gap = name.range(of: mark, options: .backwards) else { continue }
        parts = (name[..<gap.lowerBound], name[gap.upperBound...])
        break
      }
    }
    guard let parts else { return nil }
    let (bare, text) = (trimmed(String(parts.name)), trimmed(String(parts.text)))
    guard !bare.isEmpty, end(in: text) != nil else { return nil }
    return (bare, text)
  }

  /// What a remark says of the end: a day, or none where it is just over; nil where it says nothing.
  static func end(in text: String) -> (day: String?, Void)? {
    if isMember(text) == false { return (nil, ()) }
    let small = text.lowercased()
    for start in starts where small.hasPrefix(start + " ") {
      let rest = trimmed(String(text.dropFirst(start.count)))
      if WrittenDay(rest) != nil { return (rest, ()) }
    }
    return nil
  }

  /// The last day that a text names: of a month or a year alone, its end.
  static func lastDay(_ text: String, kind: CellKind, monthFirst: () -> Bool?) -> Day? {
    var written = kind == .day ? String(text.prefix(10)) : text
    for word in ["bis zum ", "bis ", "zum ", "per ", "am ", "until ", "to "]
    where written.lowercased().hasPrefix(word) {
      written = trimmed(String(written.dropFirst(word.count)))
    }
    let found = WrittenDay(written)?.day
    guard let day = found ?? WrittenDay.loosely(written, isMonthFirst: monthFirst)?.day else {
      return kind == .number ? WrittenDay.serial(text) : nil
    }
    // What programs write where no end is set: `01.01.1900`.
    guard day.year > 1_900 else { return nil }
    let numbers = written.split { !$0.isNumber }
    guard numbers.count < 3, day.day == 1 else { return day }
    if numbers.count == 1, written.allSatisfy(\.isNumber) {
      return Day(year: day.year, month: 12, day: 31)
    }
    return (28...31).reversed().lazy.compactMap { Day(year: day.year, month: day.month, day: $0) }
      .first
  }

  private static let starts = [
    "†", "mitglied bis", "mitglied bis zum", "ausgetreten am", "ausgetreten zum", "ausgetreten",
    "gekündigt zum", "gelöscht am", "gelöscht", "ausgeschieden am", "ausgeschieden zum",
    "ausgeschieden", "beendet zum", "austritt", "austritt zum", "austritt am", "erloschen am",
    "member until", "left in", "left on", "left", "resigned", "until",
  ]

  private static let senses: [String: Sense] = {
    let words: [(Sense, [String])] = [
      (
        .end,
        [
          "Austritt", "Austritt am", "Austritt zum", "Austrittsdatum", "Austrittstermin",
          "Austrittstag", "Austrittsjahr", "ausgetreten am", "ausgetreten zum", "gekündigt zum",
          "Kündigung zum", "gekündigt per", "Kündigung per", "Mitglied bis", "Mitgliedschaft bis",
          "Mitgliedschaftsende", "Mitgliedschaft endet am", "Mitgliedschaft Ende",
          "Ende der Mitgliedschaft", "Ende Mitgliedschaft", "Abmeldung", "Abmeldedatum",
          "abgemeldet am", "Gewerbeabmeldung", "ausgeschieden am", "ausgeschieden zum",
          "Ausscheiden", "Ausscheidedatum", "Abgang", "Abgangsdatum", "Löschdatum", "gelöscht am",
          "Löschung", "erloschen am", "Betriebsaufgabe", "Mitgliedsende", "Enddatum", "end date",
          "exit date", "date left", "leaving date", "left on", "member until", "membership end",
          "membership end date", "membership ended", "resigned on", "resignation date",
          "cancelled on", "cancellation date", "deleted at", "deleted on", "archived at",
          "termination date", "date of leaving", "dissolved on", "dissolution date",
        ]
      ),
      (.notice, ["Kündigung", "Kündigungsdatum", "gekündigt", "cancellation"]),
      (
        .state,
        [
          "Status", "Mitgliedsstatus", "Mitgliedstatus", "Mitgliederstatus", "Statustext",
          "Mitgliedschaftsstatus", "Mitgliedschaft", "Status der Mitgliedschaft", "Mitglied Status",
          "Status Mitglied", "Mitgliedsart", "Mitgliedstyp", "Art der Mitgliedschaft",
          "Mitgliedsform", "Mitgliedskategorie", "Firmenstatus", "Unternehmensstatus",
          "Kundenstatus", "state", "member status", "membership status", "membership",
          "membership type", "member type", "account status", "company status", "Rechtsstatus",
        ]
      ),
      (
        .isActive,
        [
          "aktiv", "ist aktiv", "aktives Mitglied", "Mitglied aktiv", "active", "is active",
          "active member", "current", "current member", "Mitglied J/N", "Mitglied ja/nein",
          "Mitglied (j/n)", "Mitglied (ja/nein)", "member y/n", "member (y/n)", "aktiv J/N",
          "aktiv ja/nein",
        ]
      ),
      (
        .isGone,
        [
          "gelöscht", "ausgetreten", "ehemalig", "ehemaliges Mitglied", "inaktiv", "archiviert",
          "ausgeschieden", "abgemeldet", "gestrichen", "Löschkennzeichen", "Löschvermerk",
          "Löschkz", "zur Löschung", "archived", "deleted", "is deleted", "inactive", "former",
          "former member", "lapsed", "cancelled", "resigned", "ex-Mitglied", "is archived",
        ]
      ),
    ]
    let pairs = words.flatMap { sense, words in words.map { (HeaderText.key($0), sense) } }
    return Dictionary(pairs) { first, _ in first }
  }()

  private static let gone = Set(
    [
      "ehemalig", "ehemals", "ehemaliges Mitglied", "ehem.", "ehem. Mitglied", "Ex-Mitglied",
      "Altmitglied", "ausgetreten", "Austritt", "gekündigt", "Kündigung", "beendet", "gelöscht",
      "insolvent", "Insolvenz", "aufgelöst", "erloschen", "liquidiert", "inaktiv", "archiviert",
      "ausgeschlossen", "ausgeschieden", "verstorben", "abgemeldet", "gestrichen", "storniert",
      "kein Mitglied", "kein Mitglied mehr", "nicht Mitglied", "Nichtmitglied", "Nicht-Mitglied",
      "nicht aktiv", "nicht mehr aktiv", "nicht mehr Mitglied", "Interessent", "Interessentin",
      "potenzielles Mitglied", "potentielles Mitglied", "abgelaufen", "former", "former member",
      "ex-member", "past member", "lapsed", "prospect", "lead", "prospective member", "cancelled",
      "canceled", "resigned", "inactive", "terminated", "expired", "withdrawn", "dissolved",
      "deleted", "archived", "left", "non-member", "non member", "not a member", "no member",
      "closed", "ended", "expelled", "deceased", "struck off", "bankrupt", "nicht mehr dabei",
      "Betrieb eingestellt", "geschlossen", "Firma erloschen", "Alumni",
    ].map(HeaderText.key))

  private static let members = Set(
    [
      "aktiv", "aktives Mitglied", "Vollmitglied", "Mitglied", "ordentlich",
      "ordentliches Mitglied",
      "Ordentliche Mitgliedschaft", "Fördermitglied", "förderndes Mitglied", "Förderer",
      "Ehrenmitglied", "außerordentlich", "außerordentliches Mitglied", "assoziiert",
      "assoziiertes Mitglied", "Gründungsmitglied", "Gastmitglied", "Probemitglied", "passiv",
      "passives Mitglied", "Einzelmitglied", "Firmenmitglied", "korporatives Mitglied",
      "Premiummitglied", "Basismitglied", "Juniormitglied", "ruhend", "beitragsfrei", "bestehend",
      "laufend", "Neumitglied", "neu", "Pflichtmitglied", "freiwilliges Mitglied", "active",
      "active member", "full", "full member", "member", "associate", "associate member",
      "honorary", "honorary member", "corporate member", "supporting member", "current",
      "founding member", "premium member", "current member",
    ].map(HeaderText.key))

  private static let ofSheets = Set(
    [
      "ausgetreten", "ausgetretene", "ausgetretenen", "Austritte", "Ehemalige", "ehemaligen",
      "ehemaliger", "gekündigt", "gekündigte", "Kündigungen", "Altmitglieder", "Exmitglieder",
      "Nichtmitglieder", "Interessenten", "Interessent", "Leads", "Prospects", "inaktive",
      "ausgeschiedene", "abgemeldete", "former", "lapsed", "nonmembers",
    ].map(HeaderText.key))
  private static let ofSheetsOnly = Set(
    [
      "Archiv", "Archive", "archiviert", "Alumni", "inaktiv", "inactive", "gelöscht", "gelöschte",
      "Papierkorb", "past", "deleted", "ausgeschieden", "abgemeldet", "prospect", "lead", "ex",
    ].map(HeaderText.key))
}
