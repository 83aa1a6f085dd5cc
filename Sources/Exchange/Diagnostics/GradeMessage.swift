import PartnernetzWording

/// What is wrong where a share between 0 and 1 belongs and people wrote a grade.
enum GradeMessage: Sendable, Hashable {
  /// A whole number of a scale of which nobody knows the end, with the header of its column.
  case scale(String, header: String)
  /// A word such as `hoch`, with the header of its column and whether that is about trust.
  case word(String, header: String, isTrust: Bool)

  /// The stable name, the same in every language.
  var code: String {
    switch self {
    case .scale: "unclear_scale"
    case .word: "not_a_number"
    }
  }

  /// What is wrong.
  var sentence: Phrase {
    switch self {
    case .scale(let found, let header):
      let (found, header) = (Diagnostic.Message.short(found), Diagnostic.Message.short(header))
      return Phrase(
        de: "„\(found)“ ist kein Anteil von 1; die Spalte „\(header)“ enthält wohl Stufen einer "
          + "Skala.",
        en: "“\(found)” is no share of 1; the column “\(header)” seems to hold grades of a scale.")
    case .word(let found, _, _):
      return Phrase(
        de: "„\(Diagnostic.Message.short(found))“ ist keine Zahl.",
        en: "“\(Diagnostic.Message.short(found))” is no number.")
    }
  }

  /// How to mend it.
  var hint: Phrase {
    switch self {
    case .scale:
      Phrase(
        de: "Welche Stufe ist die höchste? Teilen Sie durch sie: Bei 1 bis 3 wird 2 zu 0,67.",
        en: "Which grade is the highest? Divide by it: of 1 to 3, 2 becomes 0.67.")
    case .word(_, let header, isTrust: true):
      Phrase(
        de: "Schreiben Sie Zahlen von 0 bis 1, etwa 0,9 für hoch, eng oder vertraut, 0,5 für "
          + "mittel und 0,2 für niedrig oder lose, oder nehmen Sie in die Zuordnung für jedes Wort "
          + "eine Zeile auf: "
          + "„,\(Diagnostic.Message.short(header)),hoch,0.9“.",
        en:
          "Write numbers from 0 to 1, such as 0.9 for high or close, 0.5 for medium and 0.2 for low "
          + "or loose, or add a line for each word to the mapping: "
          + "“,\(Diagnostic.Message.short(header)),high,0.9”.")
    case .word(_, let header, isTrust: false):
      Phrase(
        de:
          "Schreiben Sie Anteile von 0 bis 1, etwa 1 für hoch, 0,5 für mittel und 0,2 für niedrig, "
          + "oder nehmen Sie in die Zuordnung für jedes Wort eine Zeile auf: "
          + "„,\(Diagnostic.Message.short(header)),hoch,1“.",
        en:
          "Write shares from 0 to 1, such as 1 for high, 0.5 for medium and 0.2 for low, or add a "
          + "line for each word to the mapping: “,\(Diagnostic.Message.short(header)),high,1”.")
    }
  }
}
