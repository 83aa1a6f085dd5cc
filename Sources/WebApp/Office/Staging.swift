import Foundation
import PartnernetzWorkspace
import Synchronization

/// Tables that were sent and are read, and wait for a yes or no.
actor Staging {
  /// One such import.
  struct Entry: Sendable {
    /// Names it in addresses; nobody guesses it.
    let id: String
    /// Where the files lie.
    let folder: URL
    /// The files' names as they were sent.
    let names: [String]
    /// What was decided about how they are read.
    let choices: ReadingChoices
    /// The bytes that were sent.
    let size: Int

    /// The files.
    var paths: [String] { names.map { folder.appendingPathComponent($0).path } }

    /// The same files, read otherwise.
    func deciding(_ decide: (inout ReadingChoices) -> Void) -> Entry {
      var choices = choices
      decide(&choices)
      return Entry(id: id, folder: folder, names: names, choices: choices, size: size)
    }
  }

  /// How far an import is.
  enum Stage: Sendable {
    /// The files are being read, and so far.
    case reading(since: ContinuousClock.Instant, ReadingShare)
    /// They were read.
    case read(StagedImport)
    /// They could not be read at all.
    case failed(any Error)
  }

  private struct Kept {
    var entry: Entry
    var stage: Stage
    var work: Task<Void, Never>
  }

  private let limit: Int
  private let patience: Duration
  private var kept: [Kept] = []

  init(limit: Int, patience: Duration) {
    self.limit = limit
    self.patience = patience
  }

  /// What the name of a folder begins with in which files wait; the number of the process follows.
  private static let prefix = "partnernetz-import-"

  /// Where the files of an import lie.
  static func folder(of id: String) -> URL {
    FileManager.default.temporaryDirectory
      .appendingPathComponent("\(prefix)\(ProcessInfo.processInfo.processIdentifier)-\(id)")
  }

  /// Removes what servers left behind that were ended from outside: members' tables lie there.
  ///
  /// Only folders of this user are taken, and only where no process has the number any more.
  static func sweep() {
    let manager = FileManager.default
    let place = manager.temporaryDirectory
    for name in (try? manager.contentsOfDirectory(atPath: place.path)) ?? []
    where name.hasPrefix(prefix) {
      let folder = place.appendingPathComponent(name)
      guard let number = Int32(name.dropFirst(prefix.count).prefix { $0 != "-" }), number > 0,
        let facts = try? manager.attributesOfItem(atPath: folder.path),
        facts[.type] as? FileAttributeType == .typeDirectory,
        (facts[.ownerAccountID] as? NSNumber)?.uint32Value == getuid(),
        kill(number, 0) != 0, errno == ESRCH
      else { continue }
      try? manager.removeItem(at: folder)
    }
  }

  /// Reads an import in the place of one with the same name; of too many, the oldest goes.
  func read(
    _ entry: Entry, _ read: @escaping @Sendable (ReadingShare) async throws -> StagedImport
  ) {
    let share = ReadingShare()
    for old in kept where old.entry.id == entry.id { old.work.cancel() }
    kept.removeAll { $0.entry.id == entry.id }
    let work = Task {
      do {
        finish(entry, .read(try await read(share)))
      } catch {
        finish(entry, .failed(error))
      }
    }
    kept.append(Kept(entry: entry, stage: .reading(since: .now, share), work: work))
    while kept.count > limit { forget(kept[0].entry.id) }
  }

  /// What was read counts unless it was dropped, or is read otherwise, meanwhile.
  private func finish(_ entry: Entry, _ stage: Stage) {
    guard
      let place = kept.firstIndex(where: {
        $0.entry.id == entry.id && $0.entry.choices == entry.choices
      })
    else { return }
    kept[place].stage = stage
  }

  /// The import of a name; nil where it was taken or forgotten.
  func entry(_ id: String) -> Entry? { kept.first { $0.entry.id == id }?.entry }

  /// How far an import is, after waiting a while for its end; nil where it was taken or forgotten.
  func stage(_ id: String, waiting longer: Duration? = nil) async -> Stage? {
    let end = ContinuousClock.now + (longer ?? patience)
    while let one = kept.first(where: { $0.entry.id == id }) {
      guard case .reading = one.stage, .now < end, !Task.isCancelled else { return one.stage }
      try? await Task.sleep(for: .milliseconds(20))
    }
    return nil
  }

  /// Forgets an import and its files.
  func forget(_ id: String) {
    for one in kept where one.entry.id == id {
      one.work.cancel()
      try? FileManager.default.removeItem(at: one.entry.folder)
    }
    kept.removeAll { $0.entry.id == id }
  }

  /// Forgets everything.
  func clear() { kept.map(\.entry.id).forEach(forget) }
}

/// How much of an import is read; set by whoever reads, asked for by pages.
final class ReadingShare: Sendable {
  private let share = Mutex(0.0)

  /// The share that is done, from 0 to 1.
  var value: Double { share.withLock { $0 } }

  /// Notes a larger share.
  func reach(_ value: Double) { share.withLock { $0 = max($0, value) } }
}
