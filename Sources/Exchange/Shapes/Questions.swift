import Foundation
import PartnernetzRecords

/// Answers to a form on the web: headers are the questions, `Wie viele Mitarbeiter haben Sie?`.
enum Questions {
  /// Words of questions that say nothing of what is asked for.
  private static let fillers = Set(
    [
      "wie", "viele", "hoch", "groß", "ist", "sind", "war", "haben", "hat", "hatten", "sie", "ihr",
      "ihre", "ihres", "ihrer", "ihrem", "ihren", "was", "welche", "welchen", "welches", "welcher",
      "wo", "der", "die", "das", "des", "lautet", "heißt", "bitte", "nennen", "geben", "gibt",
      "derzeit", "aktuell", "etwa", "circa", "your", "what", "which", "is", "are", "the", "how",
      "many", "much", "high", "do", "does", "you", "have", "please", "currently", "of", "where",
    ].map(HeaderText.key))
  /// What is left of questions that no header is like.
  private static let meanings: [String: String] = {
    let words = [
      "Firma": ["Name Unternehmens", "Name Firma", "Unternehmens", "Name company", "company name"],
      "Ansprechpartner": ["Name", "Vorname Nachname", "Vor- und Nachname"],
      "Angebote": [
        "bieten an", "bieten", "können anbieten", "kann Unternehmen anbieten", "offer",
        "can offer",
      ],
      "Bedarfe": ["suchen", "brauchen", "benötigen", "need", "looking for"],
      "Mitarbeiter": ["Mitarbeiter beschäftigen", "beschäftigen", "employees"],
      "Ort": ["Sitz", "Standort", "Sitz Unternehmens", "Firma ansässig", "located", "based"],
    ]
    let pairs = words.flatMap { meaning, words in words.map { (HeaderText.key($0), meaning) } }
    return Dictionary(pairs) { first, _ in first }
  }()

  /// The table with what is asked for as its headers; nil where no two headers are questions.
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    let asked = sheet.headers.indices.filter { column in
      isQuestion(sheet.headers[column])
        && mapping?.meaning(ofColumn: sheet.headers[column], in: sheet) == nil
    }
    guard asked.count > 1, var grid = CellGrid(sheet) else { return nil }
    var (headers, told): ([String], [LayoutMessage.Renamed]) = (sheet.headers, [])
    for column in asked where !HeaderWords.isKnown(headers[column]) {
      guard let meaning = meaning(of: headers[column]), !headers.contains(meaning) else { continue }
      told.append(LayoutMessage.Renamed(header: headers[column], meaning: meaning))
      headers[column] = meaning
    }
    guard told.count > 1 else { return nil }
    grid.headers = headers
    return grid.table().map { ($0, [sheet.note(.layout(.questions(told)))]) }
  }

  private static func isQuestion(_ header: String) -> Bool {
    let words = header.split { !$0.isLetter }.map { $0.lowercased() }
    return words.count > 1
      && (header.hasSuffix("?")
        || words.contains { ["ihr", "ihre", "ihres", "ihrer", "your"].contains($0) })
  }

  /// What a question asks for, as a header would say it; nil where no header does.
  private static func meaning(of question: String) -> String? {
    let bare = question.trimmingCharacters(in: CharacterSet(charactersIn: " ?:*"))
    let (name, _) = HeaderText.split(bare)
    let unit = bare.hasPrefix(name) ? String(bare.dropFirst(name.count)) : ""
    let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
      .filter { !fillers.contains(HeaderText.key($0)) }
    guard !words.isEmpty else { return nil }
    let rest = words.joined(separator: " ")
    if let meaning = meanings[HeaderText.key(rest)] { return meaning + unit }
    let header = rest + unit
    return ColumnRecognition.recognised(header, kind: .firms, index: 0) == nil ? nil : header
  }
}
