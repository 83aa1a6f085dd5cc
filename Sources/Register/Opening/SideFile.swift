import Foundation

/// A file beside the register's own, whichever link leads there, that its owner alone may read.
struct SideFile {
  /// What lies beside a register.
  enum Kind: String {
    /// The tables as columns. It is thrown away with every change of the register, so that nothing
    /// outlives in it what was taken out of the register.
    case snapshot = "-snapshot"
    /// Where firms stood in pictures.
    case places = "-places"
  }

  private let register: String
  private let kind: Kind

  /// The file of a kind beside a register.
  init(_ kind: Kind, besides register: String) {
    self.kind = kind
    self.register = RegisterFile.real(register)
  }

  /// Where it lies.
  var path: String { register + kind.rawValue }

  /// Lets a body read the file; nil where there is none, or where anybody else might have written it
  /// or may read it.
  func read<Result>(_ body: (_ file: Int32) -> Result?) -> Result? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_mode & 0o077 == 0,
      info.st_uid == geteuid()
    else { return nil }
    return body(file)
  }

  /// Lets a body write a file, and puts it into its place where the body says that it is whole.
  ///
  /// - Returns: whether it is there now. Where there is no room, or no right to write, it is not.
  func replace(_ body: (_ file: Int32) -> Bool) -> Bool {
    // One for each that writes; what a killed program left has another name.
    let draft = "\(path).\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    // Whoever may create files may be told to share them with others.
    if fchmod(file, 0o600) == 0, body(file), rename(draft, path) == 0 { return true }
    unlink(draft)
    return false
  }

  /// Throws the file away, and all that was ever begun of one.
  func clear() {
    unlink(path)
    let url = URL(fileURLWithPath: path)
    let beginning = url.lastPathComponent + "."
    let folder = url.deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(beginning) { unlink("\(folder)/\(name)") }
  }
}
