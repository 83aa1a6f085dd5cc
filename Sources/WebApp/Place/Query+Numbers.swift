import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording

/// A field of an address or a form that holds no such number.
struct FieldError: WordedError, Hashable {
  /// The field's name in addresses.
  let field: String
  /// What was typed.
  let found: String
  /// What is wanted, as a part of a sentence.
  let expected: Phrase

  var phrase: Phrase { phrase(calling: nil) }

  /// What is wrong, where a page calls the field so.
  func phrase(calling label: Phrase?) -> Phrase {
    let label = label ?? FieldError.labels[field] ?? Phrase(de: field, en: field)
    let found = found.count > 60 ? found.prefix(60) + "…" : found
    if found.allSatisfy(\.isWhitespace) {
      return Phrase(
        de: "Das Feld „\(label.german)“ ist leer: Gebraucht wird \(expected.german).",
        en: "The field “\(label.english)” is empty: needed is \(expected.english).")
    }
    return Phrase(
      de: "„\(found)“ passt nicht zum Feld „\(label.german)“: Gebraucht wird \(expected.german).",
      en: "“\(found)” does not fit the field “\(label.english)”: needed is \(expected.english).")
  }

  /// What pages call the fields of addresses.
  private static let labels: [String: Phrase] = [
    "column": Phrase(de: "Angabe", en: "What"),
    "confirm": Phrase(de: "Zur Bestätigung", en: "To confirm"),
    "outcome_asker": Phrase(de: "Was es brachte, Euro", en: "What it brought, euros"),
    "outcome_partner": Phrase(de: "Was es brachte, Euro", en: "What it brought, euros"),
    "hops": Phrase(de: "Höchstens Schritte", en: "Steps at most"),
    "alternatives": Phrase(de: "Weitere Wege", en: "Further routes"),
    "top": Phrase(de: "Startgruppe", en: "Starting group"),
    "asked": Phrase(de: "Nummer der Frage", en: "Number of the question"),
    "state": Phrase(de: "Stand", en: "State"),
    "standing": Phrase(de: "Stellung", en: "Standing"),
    "size": Phrase(de: "Größe des Bilds", en: "Size of the picture"),
    "view": Phrase(de: "Ansicht", en: "View"),
    "page": Phrase(de: "Seite", en: "Page"),
    "format": Phrase(de: "Form", en: "Form"),
    "step": Phrase(de: "Stand der Seite", en: "State of the page"),
    "rounds": Phrase(de: "Höchstens Runden", en: "Rounds at most"),
    "tables": Phrase(de: "Tische", en: "Tables"),
    "begin": Phrase(de: "Beginn", en: "Begin"),
    "minutes": Phrase(de: "Minuten von Runde zu Runde", en: "Minutes from round to round"),
    "held": Phrase(de: "Runden, die schon vorbei sind", en: "Rounds that are over"),
    "late": Phrase(de: "Kommt später, ab Runde", en: "Comes later, from round"),
    "distance": Phrase(de: "Höchstens Kilometer auseinander", en: "At most kilometres apart"),
    "assumption": Phrase(de: "Annahme", en: "Assumption"),
    "value": Phrase(de: "Neuer Wert", en: "New value"),
    "name": Phrase(de: "Name des Unternehmens", en: "Name of the firm"),
    "capability": Phrase(de: "Was", en: "What"),
    "market": Phrase(de: "Markt", en: "Market"),
    "partner": Phrase(de: "Mit wem?", en: "With whom?"),
    "role": Phrase(de: "Das andere Unternehmen ist", en: "The other firm is"),
    "since": Phrase(de: "Seit", en: "Since"),
    "wishes": Phrase(de: "Wünsche", en: "Wishes"),
    "novelty": Phrase(de: "Mindestens neue Paare", en: "At least new pairs"),
    "days": Phrase(de: "Höchstens Personentage im Jahr", en: "At most person-days a year"),
    "objective": Phrase(
      de: "Was möglichst groß werden soll", en: "What to make as large as can be"),
  ]
}

extension Query {
  /// The value that a field names by its code; nil where it is empty.
  ///
  /// - Throws: ``FieldError`` where there is none of that code.
  func choice<Value: RawRepresentable<String> & CaseIterable>(_ name: String) throws -> Value? {
    guard let text = self[name] else { return nil }
    guard let value = Value(rawValue: text) else {
      let codes = Value.allCases.map(\.rawValue)
      throw FieldError(
        field: name, found: text,
        expected: Phrase(
          de: "eines von \(Language.german.choice(codes))",
          en: "one of \(Language.english.choice(codes))"))
    }
    return value
  }

  /// A day of a field; nil where it is empty.
  ///
  /// - Throws: ``FieldError`` where it is none.
  func day(_ name: String) throws -> Day? {
    guard let text = self[name] else { return nil }
    guard let day = Day(written: text) else {
      throw FieldError(
        field: name, found: text,
        expected: Phrase(de: "ein Tag wie 31.01.2026", en: "a day such as 2026-01-31"))
    }
    return day
  }

  /// A whole number of a field; nil where it is empty.
  ///
  /// - Throws: ``FieldError`` where it is no number of the range.
  func count(_ name: String, within range: ClosedRange<Int>) throws -> Int? {
    guard let text = self[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw FieldError(
        field: name, found: text,
        expected: Phrase(
          de: "eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound)",
          en: "a whole number from \(range.lowerBound) to \(range.upperBound)"))
    }
    return number
  }

  /// A share of a field, 0–1: a percentage, or a number, of which those above 1 are percent as well; nil
  /// where it is empty.
  ///
  /// - Throws: ``FieldError`` where it is no share from 0 to 100 %.
  func share(_ name: String) throws -> Double? {
    guard let text = self[name] else { return nil }
    let number = try number(of: text, name) { $0.last }
    // Nobody means fifty times the whole.
    let isPercent = !text.hasSuffix("%") && number > 1
    let share = isPercent ? number / 100 : number
    guard (0...1).contains(share) else {
      throw FieldError(
        field: name, found: text,
        expected: Phrase(de: "ein Anteil von 0 bis 100\u{a0}%", en: "a share from 0 to 100%"))
    }
    return share
  }

  /// A number of a field, with points or commas or as a percentage; nil where it is empty. A mark before
  /// three digits groups thousands: nobody means a thousandth of a kilometre or a day.
  ///
  /// - Throws: ``FieldError`` where it is no number from 0.
  func quantity(_ name: String) throws -> Double? {
    guard let text = self[name] else { return nil }
    return try number(of: text, name) { $0.first }
  }

  /// A number or percentage, one of those as which it can be read.
  private func number(
    of text: String, _ name: String, _ choice: ([Double]) -> Double?
  ) throws -> Double {
    let isPercentage = text.hasSuffix("%")
    let digits = String(isPercentage ? text.dropLast() : text[...])
    guard let number = choice(Double.readings(typed: digits)), number >= 0 else {
      throw FieldError(
        field: name, found: text,
        expected: Phrase(de: "eine Zahl, etwa 50 oder 0,5", en: "a number, such as 50 or 0.5"))
    }
    return isPercentage ? number / 100 : number
  }
}
