import Foundation
import PartnernetzWording

/// A folder that files are written into: made where it is not there, nothing replaced unasked.
struct FolderOutput {
  let path: String
  let isForced: Bool

  /// Makes the folder.
  ///
  /// - Throws: ``Failure`` where it cannot be made or a file of these names is there already.
  func prepare(for names: [String]) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        code: .cannotWrite,
        phrase: Phrase(
          de: "Der Ordner „\(path)“ lässt sich nicht anlegen.",
          en: "The folder “\(path)” cannot be made."))
    }
    guard !isForced,
      let taken = names.map(file).first(where: { FileManager.default.fileExists(atPath: $0) })
    else { return }
    throw Failure(
      code: .cannotWrite,
      phrase: Phrase(
        de: "„\(taken)“ gibt es schon. Mit --force werden die Dateien ersetzt.",
        en: "“\(taken)” exists already. Use --force to replace the files."))
  }

  /// Tables in the folder that are not of these names, in the order of names: whoever reads the
  /// folder in reads them along.
  func otherTables(than names: [String]) -> [String] {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return found.filter { name in
      let ending = FileEnding.of(name)
      return !name.hasPrefix(".") && !names.contains(name)
        && ["csv", "tsv", "xlsx", "ods"].contains(ending)
    }.sorted()
  }

  /// Writes a file into the folder.
  ///
  /// - Throws: ``Failure``.
  func write(_ data: Data, to name: String) throws {
    try Delivery.write(data, to: file(name), force: true)
  }

  /// Writes a file into the folder part by part.
  ///
  /// - Throws: ``Failure``, and what `parts` throws.
  func write(
    to name: String, _ parts: (@escaping (Data) throws -> Void) throws -> Void
  ) throws {
    try Delivery.write(to: file(name), force: true, parts)
  }

  private func file(_ name: String) -> String {
    URL(fileURLWithPath: path).appendingPathComponent(name).path
  }

  /// Names of files for ids: letters, digits and a few signs stay; no two are the same, not even
  /// where case does not count.
  static func names(for ids: [String], ending: String) -> [String] {
    var taken: Set<String> = []
    return ids.map { id in
      let plain = String(
        id.unicodeScalars.prefix(60).map { scalar -> Character in
          let isPlain =
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || "-_".unicodeScalars
              .contains(scalar)
          return isPlain ? Character(scalar) : "_"
        })
      var name = plain.isEmpty ? "_" : plain
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(plain)-\(number)"
        number += 1
      }
      return name + ending
    }
  }
}
