import PartnernetzWording

/// What is said about firms that a table does not hold for members, or no longer.
enum MembershipMessage: Sendable, Hashable {
  /// Firms that a column holds for no members, with the first of them, what its cell says, and how
  /// many leave on a later day.
  case former(String, Int, example: String, says: String, later: Int)
  /// Firms whose names themselves say so, with the first one as it stood and its name.
  case named(Int, example: String, name: String)
  /// A sheet or file whose name says so, and how many firms it holds.
  case ofSheet(String, Int)
  /// Words of a column of members that are neither yes nor no, and whether they count as yes.
  case words(String, members: [String], others: [String])

  /// Firms made of names in links that only people have, with the first of them.
  case people(Int, example: String)
  /// A list of those who come to an event, with how many firms they are from.
  case attendees(firms: Int)

  /// A column of a table that is too large to be taken by it, and what a cell says.
  case unread(String, says: String)

  /// What was found.
  var message: Phrase {
    switch self {
    case .former(let header, let count, let example, let text, let later):
      Phrase(
        de:
          "„\(header)“: \(firms(count, .german)) \(count == 1 ? "gilt" : "gelten") nicht als Mitglied, "
          + "etwa „\(example)“ („\(text)“)"
          + (later == 0
            ? "."
            : "; \(later) spätere"
              + (later == 1 ? "r Tag ändert" : " Tage ändern") + " noch nichts."),
        en: "“\(header)”: \(firms(count, .english)) \(count == 1 ? "does" : "do") not count as "
          + "\(count == 1 ? "a member" : "members"), such as “\(example)” (“\(text)”)"
          + (later == 0
            ? "." : "; \(later) later \(later == 1 ? "day changes" : "days change") nothing yet."))
    case .named(let count, let example, let name):
      Phrase(
        de: "\(count == 1 ? "1 Name sagt" : "\(count) Namen sagen"), dass das Unternehmen kein "
          + "Mitglied mehr ist: „\(example)“ gilt als „\(name)“, nicht als Mitglied.",
        en:
          "\(count == 1 ? "1 name says" : "\(count) names say") that the firm is no longer a member: "
          + "“\(example)” is taken as “\(name)”, not as a member.")
    case .ofSheet(let name, let count):
      Phrase(
        de: "Die Tabelle heißt „\(name)“: \(firms(count, .german)) darin "
          + "\(count == 1 ? "gilt" : "gelten") nicht als Mitglied.",
        en: "The table is called “\(name)”: \(firms(count, .english)) in it "
          + "\(count == 1 ? "does not count as a member" : "do not count as members").")
    case .people(let count, let example):
      Phrase(
        de: count == 1
          ? "„\(example)“ heißt wie eine Person; der Name gilt als Unternehmen, aber nicht als "
            + "Mitglied."
          : "\(count) Namen, die nur in Beziehungen stehen, sind die von Personen, etwa "
            + "„\(example)“; sie gelten als Unternehmen, aber nicht als Mitglieder.",
        en: count == 1
          ? "“\(example)” is a person's name; it counts as a firm, but not as a member."
          : "\(count) names that only links name are those of people, such as “\(example)”; they "
            + "count as firms, but not as members.")
    case .attendees(let firms):
      Phrase(
        de: "Die Tabelle ist eine Teilnehmerliste; \(self.firms(firms, .german)) daraus "
          + "\(firms == 1 ? "gilt als Mitglied" : "gelten als Mitglieder"), auch "
          + "Gäste und Abgemeldete.",
        en: "The table lists who attends an event; \(self.firms(firms, .english)) of it "
          + "\(firms == 1 ? "counts as a member" : "count as members"), guests and cancelled "
          + "bookings too.")
    case .unread(let header, let text):
      Phrase(
        de: "„\(header)“ sagt, dass Unternehmen keine Mitglieder sind („\(text)“); in so großen "
          + "Tabellen gelten sie trotzdem als Mitglieder.",
        en: "“\(header)” says that firms are no members (“\(text)”); in tables as large as this "
          + "they count as members nevertheless.")
    case .words(let header, let members, let others):
      Phrase(
        de: "„\(header)“: "
          + [
            members.isEmpty ? nil : quoted(members, .german) + " gilt als Mitglied",
            others.isEmpty ? nil : quoted(others, .german) + " nicht",
          ].compactMap(\.self).joined(separator: ", ") + ".",
        en: "“\(header)”: "
          + [
            members.isEmpty ? nil : quoted(members, .english) + " counts as a member",
            others.isEmpty ? nil : quoted(others, .english) + " does not",
          ].compactMap(\.self).joined(separator: ", ") + ".")
    }
  }

  /// What to do.
  var hint: Phrase {
    switch self {
    case .former:
      Phrase(
        de: "Ist es anders, lesen Sie die Spalte als Merkmal.",
        en: "If that is wrong, read the column as an attribute.")
    case .named:
      Phrase(
        de: "Ist es anders, schreiben Sie den Namen allein in die Zelle.",
        en: "If that is wrong, write the name alone into the cell.")
    case .people:
      Phrase(
        de: "Ist es keines, löschen Sie seine Zeilen; ist es Mitglied, nehmen Sie es in die "
          + "Unternehmenstabelle auf.",
        en: "If it is none, delete its rows; if it is a member, add it to the table of firms.")
    case .ofSheet, .unread, .attendees:
      Phrase(
        de: "Ist es anders, ergänzen Sie eine Spalte „Mitglied“ mit „ja“ oder „nein“.",
        en: "If that is wrong, add a column “member” with “yes” or “no”.")
    case .words:
      Phrase(
        de: "Ist es anders, schreiben Sie „ja“ oder „nein“.",
        en: "If that is wrong, write “yes” or “no”.")
    }
  }

  private func firms(_ count: Int, _ language: Language) -> String {
    switch language {
    case .german: count == 1 ? "1 Unternehmen" : "\(language.number(count)) Unternehmen"
    case .english: count == 1 ? "1 firm" : "\(language.number(count)) firms"
    }
  }

  private func quoted(_ words: [String], _ language: Language) -> String {
    let few = words.prefix(5).map { language == .german ? "„\($0)“" : "“\($0)”" }
    return few.joined(separator: ", ") + (words.count > 5 ? " …" : "")
  }
}
