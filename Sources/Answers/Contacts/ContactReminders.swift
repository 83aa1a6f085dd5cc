import PartnernetzFormats
public import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

/// Reminders of contacts as a calendar file that office programs take (iCalendar, RFC 5545).
public struct ContactReminders: Sendable {
  private let views: [ContactView]

  /// Takes the contacts that are open.
  ///
  /// - Parameters:
  ///   - pipeline: the contacts.
  ///   - network: as the reader may see it; its day is that of the file.
  public init(of pipeline: Pipeline, in network: Network) {
    views = pipeline.views(in: network).filter { $0.due != nil }
  }

  /// How many there are.
  public var count: Int { views.count }

  /// The file: a whole-day entry for each open contact on the day when somebody should ask.
  ///
  /// - Complexity: O(contacts).
  public func text(_ language: Language) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Partnernetz//Pipeline//DE", "CALSCALE:GREGORIAN",
    ]
    for view in views {
      guard let due = view.due, let step = view.step else { continue }
      let contact = view.contact
      let pair = "\(view.short(contact.asker)) – \(view.short(contact.partner))"
      var notes = [view.standing(language)]
      if let expiry = view.expiry {
        notes.append(
          Phrase(
            de: "Verfällt nach dem \(expiry.spoken(.german)).",
            en: "Expires after \(expiry.spoken(.english)).")(language))
      }
      lines += [
        "BEGIN:VEVENT",
        "UID:"
          + ContactReminders.escaped(
            "\(contact.asker)-\(contact.partner)-\(contact.events[0].day.iso)@partnernetz"),
        "DTSTAMP:\(ContactReminders.date(contact.last.day))T000000Z",
        "DTSTART;VALUE=DATE:\(ContactReminders.date(due))",
        "DTEND;VALUE=DATE:\(ContactReminders.date(due.adding(days: 1)))",
        "SUMMARY:" + ContactReminders.escaped("\(pair): \(step(language))"),
        "DESCRIPTION:" + ContactReminders.escaped(notes.joined(separator: "\n")),
        "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map { ContactReminders.folded($0) + "\r\n" }.joined()
  }

  private static func date(_ day: Day) -> String { day.iso.replacing("-", with: "") }

  /// A text whose letters mean themselves.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .split(separator: #/\r\n|\n|\r/#, omittingEmptySubsequences: false)
      .map { String($0).terminalSafe }.joined(separator: "\\n")
  }

  /// A line in pieces of at most 75 bytes, none of which cuts a letter.
  private static func folded(_ line: String) -> String {
    var result = ""
    var room = 75
    for letter in line.unicodeScalars {
      let size = String(letter).utf8.count
      if size > room {
        result += "\r\n "
        room = 74
      }
      result.unicodeScalars.append(letter)
      room -= size
    }
    return result
  }
}
