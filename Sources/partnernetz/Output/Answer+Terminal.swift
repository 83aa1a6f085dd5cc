import ArgumentParser
import Foundation
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
        text += (text.isEmpty ? "" : "\n") + headline.terminalSafe + "\n\n"
      case .sentence(let sentence, let remedies):
        text += sentence.terminalSafe.with(remedies, language) + "\n"
      case .table(let table): text += table.shown(language, width: width)
      case .gap: text += "\n"
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

extension CommonOptions {
  /// Brings an answer to the reader in the form asked for.
  ///
  /// - Throws: the answer's exit code where it is not 0, and what writing throws.
  func deliver(_ answer: Answer) throws {
    try write(answer)
    if answer.status.exitCode != 0 { throw ExitCode(answer.status.exitCode) }
  }

  /// Writes an answer in the form asked for, or that the file's ending speaks of, whatever its status.
  func write(_ answer: Answer) throws {
    if format == .table, ends(in: "xlsx") {
      guard answer.streamed == nil else {
        throw Failure(
          code: .wrongUsage,
          phrase: Phrase(
            de: "Diese Antwort ist zu groß für eine Arbeitsmappe. Nehmen Sie --format csv.",
            en: "This answer is too large for a workbook. Take --format csv."))
      }
      return try deliver(
        try answer.table.workbook(named: told(de: "Antwort", en: "Answer"), in: language))
    }
    let text =
      switch format {
      case .table: answer.shown(language, width: Delivery.width)
      case .json: try answer.jsonText()
      case .csv: answer.csvText()
      }
    try deliver(Data(text.utf8))
  }
}
