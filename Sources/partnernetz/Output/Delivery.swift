import ArgumentParser
import Foundation
import PartnernetzFormats
import PartnernetzWording

/// Brings bytes to where they were asked for: a file as a whole, or standard output.
enum Delivery {
  /// Writes to a file by way of a temporary one beside it, so that nothing is ever half-written.
  ///
  /// - Throws: ``Failure`` where the file exists already (unless forced) or cannot be written.
  static func write(_ data: Data, to path: String, force: Bool) throws {
    try check(path, force: force)
    if kind(of: path) == .device { return try pour(data, into: path) }
    // A link stays, and the file that it leads to is replaced.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let draft = target.deletingLastPathComponent()
      .appendingPathComponent(".\(target.lastPathComponent).\(getpid()).partial")
    do {
      try data.write(to: draft)
      guard rename(draft.path, target.path) == 0 else {
        throw CocoaError(.fileWriteUnknown)
      }
    } catch {
      try? FileManager.default.removeItem(at: draft)
      throw cannotWrite(path)
    }
  }

  /// Refuses a file that may not be written, before there is any work done for it.
  ///
  /// - Throws: ``Failure`` where it exists already (unless forced), is a folder, or lies in no
  ///   folder that can be written to.
  static func check(_ path: String, force: Bool) throws {
    switch kind(of: path) {
    case .device: return
    case .folder:
      throw Failure(
        code: .cannotWrite,
        phrase: Phrase(
          de: "„\(path)“ ist ein Ordner. Nennen Sie eine Datei darin.",
          en: "“\(path)” is a folder. Name a file in it."))
    case .file where !force:
      throw Failure(
        code: .cannotWrite,
        phrase: Phrase(
          de: "„\(path)“ gibt es schon. Mit --force wird die Datei ersetzt.",
          en: "“\(path)” exists already. Use --force to replace it."))
    case .file, .nothing:
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      guard !path.isEmpty, access(folder, W_OK) == 0 else { throw cannotWrite(path) }
    }
  }

  private enum Kind {
    case nothing, file, folder
    /// A terminal, a pipe or the like: written into, never replaced.
    case device
  }

  private static func kind(of path: String) -> Kind {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return .nothing }
    return switch facts.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .device
    }
  }

  private static func pour(_ data: Data, into path: String) throws {
    guard let device = FileHandle(forWritingAtPath: path) else { throw cannotWrite(path) }
    do {
      try device.write(contentsOf: data)
      try device.close()
    } catch {
      if errno == EPIPE { exit(0) }
      throw notTaken
    }
  }

  private static func cannotWrite(_ path: String) -> Failure {
    Failure(
      code: .cannotWrite,
      phrase: Phrase(
        de: "„\(path)“ lässt sich nicht schreiben. Gibt es den Ordner, und darf man dort "
          + "schreiben?",
        en: "“\(path)” cannot be written. Does the folder exist, and may one write there?"))
  }

  private static let notTaken = Failure(
    code: .inputOutput,
    phrase: Phrase(
      de: "Die Ausgabe wurde nicht angenommen. Ist noch Platz, und ist das Ziel noch offen?",
      en: "The output was not taken. Is there space left, and is the target still open?"))

  /// Writes to standard output.
  static func print(_ data: Data) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      // Whoever reads only the first lines (`| head`) has what they wanted.
      if errno == EPIPE { exit(0) }
      throw notTaken
    }
  }

  /// Says something beside the answer, on standard error.
  static func say(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let safe = lines.map { String($0).terminalSafe }.joined(separator: "\n")
    FileHandle.standardError.write(Data((safe + "\n").utf8))
  }

  /// The first few of what there is to be said, and how much more there is; not all of so much as
  /// is counted may have been kept.
  static func lines(
    _ phrases: some Collection<Phrase>, of count: Int, _ language: Language
  ) -> [String] {
    let lines = phrases.prefix(20).map { $0(language).terminalSafe }
    let others = count - lines.count
    guard others > 0 else { return lines }
    return lines + [Phrase(de: "… und \(others) weitere.", en: "… and \(others) more.")(language)]
  }

  /// Columns of the terminal; wide where the output is no terminal.
  static var width: Int {
    guard isatty(STDOUT_FILENO) == 1 else { return 160 }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 100 }
    return Int(size.ws_col)
  }
}

extension CommonOptions {
  /// Brings bytes to the file or to standard output.
  func deliver(_ data: Data) throws {
    if let output, output != "-" {
      try Delivery.write(data, to: output, force: force)
    } else {
      try Delivery.print(data)
    }
  }
}
