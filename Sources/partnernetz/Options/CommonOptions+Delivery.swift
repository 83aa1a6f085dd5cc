import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzWording

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
        try answer.table.workbook(
          named: told(de: "Antwort", en: "Answer"), with: answer.pages, in: language))
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

extension CommonOptions {
  /// Brings bytes to the file or to standard output.
  func deliver(_ data: Data) throws {
    if let output, output != "-" {
      try Delivery.write(data, to: output, force: force)
      // A person wants to see that something was done, a script that nothing went wrong.
      if isatty(STDERR_FILENO) == 1 {
        Delivery.say(Phrase(de: "Geschrieben: \(output)", en: "Written: \(output)")(language))
      }
    } else {
      try Delivery.print(data)
    }
  }
}

extension CommonOptions {
  /// The endings of an answer's forms, or of the one that was told.
  var answerEndings: [String] {
    switch toldFormat {
    case nil: ["txt", "csv", "json", "xlsx"]
    case .table: ["txt", "xlsx"]
    case .csv: ["csv"]
    case .json: ["json"]
    }
  }

  /// The same where there is a page as well, to be read or printed.
  var pageEndings: [String] {
    toldFormat == nil || toldFormat == .table
      ? ["html", "pdf"] + answerEndings : answerEndings
  }

  /// Whether the output's name asks for this ending.
  func ends(in ending: String) -> Bool { output.map(FileEnding.of) == ending }

  /// Brings a page to the reader, on paper where the file's name asks for it.
  func deliver(page: String) throws {
    let html = Data(page.utf8)
    try deliver(ends(in: "pdf") ? Chromium.pdf(of: html) : html)
  }
}
