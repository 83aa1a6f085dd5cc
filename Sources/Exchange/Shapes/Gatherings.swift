import PartnernetzRecords

/// Events with those who came to each: `Datum | Veranstaltung | Teilnehmer`.
///
/// Its rows are events and no firms. Who came together need not know each other, and a link between
/// any two of many would bury those that are known.
enum Gatherings {
  private static let guests = Set(
    [
      "Teilnehmer", "Teilnehmende", "TeilnehmerInnen", "Teilnehmer/innen", "Teilnehmerliste",
      "Teilnehmende Unternehmen", "Teilnehmende Firmen", "Teilnehmende Betriebe",
      "teilnehmende Mitglieder", "Teilnehmerunternehmen", "Teilnehmerfirmen", "Anwesende",
      "Anwesend", "Gäste", "Gästeliste", "Angemeldete", "angemeldete Firmen", "Dabei", "attendees",
      "participants", "attending companies", "participating companies", "present", "guests",
      "guest list", "attendee list",
    ].map(HeaderText.key))
  private static let events = Set(
    [
      "Veranstaltung", "Veranstaltungen", "Titel der Veranstaltung", "Termin", "Event", "Anlass",
      "Treffen", "Sitzung", "Thema", "Datum", "Tag", "Veranstaltungsdatum", "Arbeitskreis",
      "Workshop", "Stammtisch", "Seminar", "date", "day", "meeting", "session", "topic",
      "event name", "event date",
    ].map(HeaderText.key))

  /// What is said of such a table; nil where it is none, or somebody has said what it holds.
  static func note(on sheet: any Sheet, mapping: ColumnMapping?) -> Diagnostic? {
    let keys = sheet.headers.map { HeaderText.key(HeaderText.split($0).name) }
    guard mapping?.meaning(of: sheet) == nil,
      let column = keys.firstIndex(where: guests.contains), keys.contains(where: events.contains),
      !sheet.headers.contains(where: { header in
        mapping?.meaning(ofColumn: header, in: sheet) != nil
      }),
      !sheet.headers.indices.contains(where: { $0 != column && isFirm(sheet.headers[$0]) })
    else { return nil }
    let texts = (0..<sheet.rowCount).compactMap { sheet.text(row: $0, column: column) }
    guard let example = texts.first else { return nil }
    return sheet.note(
      .layout(.gatherings(sheet.headers[column], rows: texts.count, example: example)))
  }

  /// Whether a column names the firm that a row is about; events have names of their own.
  private static func isFirm(_ header: String) -> Bool {
    HeaderWords.isName(header) && HeaderText.key(header) != "name" || PersonColumns.isFirm(header)
      || HeaderWords.isMember(header) || PersonColumns.areOfPeople([header])
  }
}
