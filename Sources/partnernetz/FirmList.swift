import Foundation
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Several firms named on the command line, or in a file with one on each line.
struct FirmList {
  /// The most firms: four million ordered pairs.
  static let most = 2_000

  /// The firms by number, in the order in which they were named.
  let firms: [Int32]

  /// Reads words; a single one is a file, or `-` for standard input.
  ///
  /// - Throws: ``Failure`` where the list cannot be read, is too short or too long, or names a firm
  ///   twice or one that is unknown.
  init(_ words: [String], in session: Session) throws {
    let file = words.count == 1 ? words[0] : nil
    let names = try file.map(FirmList.lines) ?? words.enumerated().map { ($0 + 1, $1) }
    let code: Failure.Code = file == nil ? .wrongUsage : .badData
    guard names.count >= 2 else {
      throw Failure(
        code: code,
        phrase: Phrase(
          de: "Gebraucht werden mindestens zwei Unternehmen; in der Liste stehen \(names.count).",
          en: "At least two firms are needed; the list holds \(names.count)."))
    }
    guard names.count <= FirmList.most else {
      throw Failure(
        code: code,
        phrase: Phrase(
          de: "Die Liste nennt \(names.count) Unternehmen; mehr als \(FirmList.most) auf einmal "
            + "gehen nicht.",
          en: "The list names \(names.count) firms; more than \(FirmList.most) at once do not "
            + "work."))
    }
    // Most names are written as in the tables; only the others are looked for among all firms.
    let network = session.network
    let known = Dictionary(
      zip(network.firms.lazy.map(\.name), network.numbersOfFirms), uniquingKeysWith: { _, _ in -1 })
    var firms: [Int32] = []
    var lines: [Int32: Int] = [:]
    for (line, name) in names {
      let firm: Int32
      do {
        let exact = network.number(of: name) ?? known[name].flatMap { $0 < 0 ? nil : $0 }
        firm = if let exact { exact } else { try network.number(named: name) }
      } catch {
        guard let file else { throw error }
        let phrase = error.phrase
        throw Failure(
          code: .noInput,
          phrase: Phrase(
            de: "„\(file)“, Zeile \(line): \(phrase.german)",
            en: "“\(file)”, line \(line): \(phrase.english)"))
      }
      if let first = lines.updateValue(line, forKey: firm) {
        let firmName = network.name(firm)
        throw Failure(
          code: code,
          phrase: Phrase(
            de: "\(firmName) steht zweimal in der Liste, an Stelle \(first) und \(line). "
              + "Bitte nur einmal nennen.",
            en: "\(firmName) is twice in the list, at places \(first) and \(line). "
              + "Please name it once."))
      }
      firms.append(firm)
    }
    self.firms = firms
  }

  /// The lines of a file that hold something, with their numbers.
  private static func lines(of path: String) throws -> [(Int, String)] {
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
      .map { ($0 + 1, $1.trimmingCharacters(in: ignored)) }
      .filter { !$0.1.isEmpty }
  }
}
