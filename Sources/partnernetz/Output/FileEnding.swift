import Foundation
import PartnernetzWording

/// What a file's name promises of what is in it.
enum FileEnding {
  /// Endings that programs go by; any other takes whatever is written.
  private static let promising: Set<String> = [
    "csv", "docx", "dot", "gexf", "gml", "graphml", "html", "ics", "jpeg", "jpg", "json", "ods",
    "odt", "parquet", "pdf", "png", "pptx", "sqlite", "svg", "tsv", "xls", "xlsx", "zip",
  ]
  private static let synonyms = ["htm": "html", "gv": "dot"]

  /// The ending in small letters, without its dot; one word for one form.
  static func of(_ path: String) -> String {
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    return synonyms[ending] ?? ending
  }

  /// Refuses a name that promises what is not written.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - endings: those of what can be written; none for a folder.
  /// - Throws: ``Failure``.
  static func check(_ path: String, among endings: [String]) throws {
    let ending = of(path)
    guard promising.contains(ending), !endings.contains(ending) else { return }
    throw Failure(
      code: .wrongUsage,
      phrase: endings.isEmpty
        ? Phrase(
          de: "„\(path)“ ist der Name einer Datei, hier entsteht ein Ordner: Nennen Sie einen.",
          en: "“\(path)” is the name of a file, and this fills a folder: name one.")
        : Phrase(
          de: "„\(path)“: Mit der Endung .\(ending) lässt sich das nicht schreiben, wohl aber mit "
            + "\(list(endings, "oder")).",
          en: "“\(path)”: this cannot be written with the ending .\(ending), but with "
            + "\(list(endings, "or"))."))
  }

  private static func list(_ endings: [String], _ or: String) -> String {
    let dotted = endings.map { ".\($0)" }
    guard let last = dotted.last, dotted.count > 1 else { return dotted.joined() }
    return "\(dotted.dropLast().joined(separator: ", ")) \(or) \(last)"
  }
}
