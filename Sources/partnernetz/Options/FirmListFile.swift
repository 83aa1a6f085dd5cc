import Foundation
import PartnernetzAnswers
import PartnernetzWording

/// A file with one firm on each line.
enum FirmListFile {
  /// The lines that hold something; `-` is standard input.
  ///
  /// - Throws: ``Failure`` where there is no such file or it is no text.
  static func read(_ path: String) throws -> [FirmList.Entry] {
    let data =
      path == "-"
      ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
    guard let data else {
      throw Failure(
        code: .noInput,
        phrase: Phrase(
          de:
            "Eine Datei „\(path)“ gibt es nicht. --matrix nimmt mindestens zwei Unternehmen, oder "
            + "eine Datei mit einem je Zeile.",
          en:
            "There is no file “\(path)”. --matrix takes at least two firms, or a file with one on "
            + "each line."))
    }
    let decoded =
      String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252)
    guard let text = decoded, !data.contains(0) else {
      throw Failure(
        code: .badData,
        phrase: Phrase(
          de: "„\(path)“ ist keine Textdatei. Gebraucht wird ein Unternehmen je Zeile.",
          en: "“\(path)” is no text file. Needed is one firm on each line."))
    }
    let ignored = CharacterSet.whitespacesAndNewlines.union(["\u{FEFF}"])
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { FirmList.Entry($1.trimmingCharacters(in: ignored), at: $0 + 1) }
      .filter { !$0.name.isEmpty }
  }

  /// What is wrong with a list, where it came from a file.
  static func failure(_ error: FirmListError, in path: String) -> Failure {
    switch error {
    case .tooFew, .tooMany, .twice: Failure(code: .badData, phrase: error.phrase)
    case .unknown(_, let line):
      Failure(
        code: .noInput,
        phrase: Phrase(
          de: "„\(path)“, Zeile \(line): \(error.phrase.german)",
          en: "“\(path)”, line \(line): \(error.phrase.english)"))
    }
  }
}
