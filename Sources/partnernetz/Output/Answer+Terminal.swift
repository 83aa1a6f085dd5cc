import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzWording

extension Answer {
  /// The answer as a terminal shows it.
  func shown(_ language: Language, width: Int) -> String {
    var text = ""
    for block in blocks {
      switch block {
      case .headline(let headline):
        text +=
          (text.isEmpty || text.hasSuffix("\n\n") ? "" : "\n") + headline.terminalSafe + "\n\n"
      case .sentence(let sentence, let remedies):
        text += sentence.terminalSafe.with(remedies, language) + "\n"
      case .table(let table): text += table.shown(language, width: width)
      // One blank line is enough.
      case .gap: text += text.hasSuffix("\n\n") ? "" : "\n"
      }
    }
    return text
  }
}

extension Answer.Status {
  /// The exit code of the command line's contract.
  var exitCode: Int32 {
    switch self {
    case .fine: 0
    case .nothingFound, .somethingToLookAt: 1
    }
  }
}
