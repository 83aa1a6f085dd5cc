import Foundation
import PartnernetzWorkspace

/// Tables that were sent and read, and wait for a yes or no.
actor Staging {
  /// One such import.
  struct Entry: Sendable {
    /// Names it in addresses; nobody guesses it.
    let id: String
    /// Where the files lie.
    let folder: URL
    /// The files' names as they were sent.
    let names: [String]
    /// Whether faulty cells count as unknown.
    let skipsFaultyRows: Bool
    /// What was read.
    let staged: StagedImport

    /// The files.
    var paths: [String] { names.map { folder.appendingPathComponent($0).path } }
  }

  private let limit: Int
  private var entries: [Entry] = []

  init(limit: Int) { self.limit = limit }

  /// Keeps an import in the place of one with the same name; of too many, the oldest goes.
  func keep(_ entry: Entry) {
    entries.removeAll { $0.id == entry.id }
    entries.append(entry)
    while entries.count > limit { forget(entries[0].id) }
  }

  /// The import of a name; nil where it was taken or forgotten.
  func entry(_ id: String) -> Entry? { entries.first { $0.id == id } }

  /// Forgets an import and its files.
  func forget(_ id: String) {
    for entry in entries where entry.id == id {
      try? FileManager.default.removeItem(at: entry.folder)
    }
    entries.removeAll { $0.id == id }
  }

  /// Forgets everything.
  func clear() { entries.map(\.id).forEach(forget) }
}
