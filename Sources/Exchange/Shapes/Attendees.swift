import PartnernetzRecords

/// Lists of those who come to an event, as ticket shops and event tools export them: each row is a
/// person, perhaps with a firm.
enum Attendees {
  /// Headers that only bookings have, or the beginnings of them.
  private static let words = [
    "ticket", "attendee", "rsvp", "registrant", "check-in", "checkin", "checked in", "order #",
    "order no", "zusage", "angemeldet am", "anmeldedatum",
    "registered on", "registration date", "warteliste", "waitlist",
  ]
  /// Words in the names of files and sheets that hold such lists, or the beginnings of them.
  private static let names = [
    "teilnehm", "teilnahme", "attendee", "participant", "gäste", "gaeste", "guest", "anmeldung",
    "registration", "rsvp",
  ]
  private static let states = Set(
    [
      "Status", "Statustext", "state", "Buchungsstatus", "Anmeldestatus", "Teilnahmestatus",
      "order status", "attendee status", "registration status",
    ].map(HeaderText.key))

  /// Whether rows are people who come to an event.
  ///
  /// - Complexity: O(columns), and the first rows where a column of names stands beside one of firms.
  static func areListed(in sheet: any Sheet) -> Bool {
    func begins(_ text: String, _ words: [String]) -> Bool {
      let small = text.lowercased()
      return words.contains { small.hasPrefix($0) }
    }
    let parts = (sheet.sheet ?? sheet.file).split { !$0.isLetter }
    let isOfEvent =
      sheet.headers.contains { begins($0, words) } || parts.contains { begins(String($0), names) }
    return isOfEvent
      && (PersonColumns.areOfPeople(sheet) || sheet.headers.contains(where: PersonColumns.isAlone))
  }

  /// Whether a header says what became of a booking, and nothing of a membership.
  static func isState(_ header: String) -> Bool { states.contains(HeaderText.key(header)) }

  /// The same table, with the word that its firms count as members; nil where it is none of that kind
  /// or says itself who is a member.
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    guard mapping?.meaning(of: sheet) == nil, areListed(in: sheet),
      !sheet.headers.contains(where: {
        HeaderWords.isMember($0)
          || MembershipWords.sense(of: $0) != nil && !isState($0)
      }),
      ColumnRecognition.fit(headers: sheet.headers, as: .firms, kindOfLinks: nil) != nil
    else { return nil }
    let people = PersonColumns.find(in: sheet)
    let name = sheet.headers.indices.first {
      HeaderWords.isName(sheet.headers[$0]) && !people.contains($0)
    }
    guard let name else { return nil }
    let texts = (0..<sheet.rowCount).compactMap { sheet.text(row: $0, column: name) }
    let firms = Set(texts.filter { !UnknownWord.isOne($0) }.map(HeaderText.key)).count
    return firms == 0 ? nil : (sheet, [sheet.note(.membership(.attendees(firms: firms)))])
  }
}
