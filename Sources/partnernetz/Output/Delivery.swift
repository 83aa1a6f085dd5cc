import ArgumentParser
import Foundation
import PartnernetzFormats
import PartnernetzRegister
import PartnernetzWording

/// Brings bytes to where they were asked for: a file as a whole, or standard output.
enum Delivery {
  /// Writes to a file by way of a temporary one beside it, so that nothing is ever half-written.
  ///
  /// - Throws: ``Failure`` where the file exists already (unless forced) or cannot be written.
  static func write(_ data: Data, to path: String, force: Bool) throws {
    try write(to: path, force: force) { try $0(data) }
  }

  /// Writes to a file part by part, in the same way.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - force: whether a file that is there is replaced.
  ///   - parts: hands over the parts.
  /// - Throws: ``Failure``, and what `parts` throws; the file is then as it was.
  static func write(
    to path: String, force: Bool, _ parts: (@escaping (Data) throws -> Void) throws -> Void
  ) throws {
    try check(path, force: force)
    if kind(of: path) == .device { return try parts { try pour($0, into: path) } }
    // A link stays, and the file that it leads to is replaced.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let name =
      ".\(target.lastPathComponent.prefix(80)).\(UInt64.random(in: 0...UInt64.max)).partial"
    let draft = target.deletingLastPathComponent().appendingPathComponent(name).path
    // Nobody can have put a link or a file there before; the rights are those of any new file.
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw cannotWrite(path, errno) }
    do {
      try parts { data in
        if let fault = pour(data, into: file) { throw cannotWrite(path, fault) }
      }
    } catch {
      close(file)
      unlink(draft)
      throw error
    }
    if close(file) == 0, rename(draft, target.path) == 0 { return }
    let fault = errno
    unlink(draft)
    throw cannotWrite(path, fault)
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
    case .file where Register.isRegister(atPath: path):
      throw Failure(
        code: .cannotWrite,
        phrase: Phrase(
          de:
            "„\(path)“ ist ein Register und wird nicht überschrieben. Nennen Sie eine andere Datei.",
          en: "“\(path)” is a register and is not overwritten. Name another file."))
    case .file, .nothing:
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      guard !path.isEmpty, access(folder, W_OK) == 0 else { throw cannotWrite(path, errno) }
    case .loop: throw cannotWrite(path, ELOOP)
    }
  }

  private enum Kind {
    case nothing, file, folder
    /// A link that leads back to itself.
    case loop
    /// A terminal, a pipe or the like: written into, never replaced.
    case device
  }

  private static func kind(of path: String) -> Kind {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return errno == ELOOP ? .loop : .nothing }
    return switch facts.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .device
    }
  }

  private static func pour(_ data: Data, into path: String) throws {
    let device = open(path, O_WRONLY | O_CLOEXEC)
    guard device >= 0 else { throw cannotWrite(path, errno) }
    var fault = pour(data, into: device)
    if close(device) != 0, fault == nil { fault = errno }
    try check(fault)
  }

  /// Writes all of the data; the error's number where that fails.
  private static func pour(_ data: Data, into file: Int32) -> Int32? {
    data.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = Foundation.write(file, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        if count < 0 { return errno }
        done += count
      }
      return nil
    }
  }

  private static func check(_ fault: Int32?) throws {
    switch fault {
    case nil: return
    // Whoever reads only the first lines (`| head`) has what they wanted.
    case EPIPE?: exit(0)
    case ENOSPC?, EDQUOT?:
      throw Failure(
        code: .inputOutput,
        phrase: Phrase(
          de: "Die Ausgabe wurde nicht angenommen: Es ist kein Platz mehr frei.",
          en: "The output was not taken: there is no space left."))
    default: throw notTaken
    }
  }

  private static func cannotWrite(_ path: String, _ fault: Int32) -> Failure {
    let isFull = fault == ENOSPC || fault == EDQUOT
    return Failure(
      code: .cannotWrite,
      phrase: isFull
        ? Phrase(
          de: "„\(path)“ lässt sich nicht schreiben: Der Datenträger ist voll.",
          en: "“\(path)” cannot be written: the disk is full.")
        : Phrase(
          de: "„\(path)“ lässt sich nicht schreiben. Gibt es den Ordner, und darf man dort "
            + "schreiben?",
          en: "“\(path)” cannot be written. Does the folder exist, and may one write there?"))
  }

  private static let notTaken = Failure(
    code: .inputOutput,
    phrase: Phrase(
      de: "Die Ausgabe wurde nicht angenommen. Ist das Ziel noch offen?",
      en: "The output was not taken. Is the target still open?"))

  /// Writes to standard output.
  static func print(_ data: Data) throws {
    try check(pour(data, into: STDOUT_FILENO))
  }

  /// Says something beside the answer, on standard error; where that is closed or full, nobody hears
  /// it, and the exit code tells as ever.
  static func say(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let safe = lines.map { String($0).terminalSafe }.joined(separator: "\n")
    _ = pour(Data((safe + "\n").utf8), into: STDERR_FILENO)
  }

  /// Puts a text in the place of the terminal's last line, on standard error.
  static func redraw(_ text: String) {
    _ = pour(Data("\r\(text.terminalSafe)\u{1B}[K".utf8), into: STDERR_FILENO)
  }

  /// Keeps the places of standard input and output that are closed, so that no file of ours gets one
  /// of them and what is said with it: they are there, and can be neither read nor written.
  static func keepStandardPlaces() {
    for place in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(place, F_GETFD) < 0 && errno == EBADF {
      // The lowest free number is taken, which is this place.
      _ = open("/dev/null", place == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Columns of the terminal; wide where the output is no terminal.
  static var width: Int {
    guard isatty(STDOUT_FILENO) == 1 else { return 160 }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 100 }
    return Int(size.ws_col)
  }
}
