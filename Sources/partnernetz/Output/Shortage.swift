import Foundation
import PartnernetzWording

/// What the system may be short of before anything is read.
enum Shortage {
  /// How many files the program has open at once, with those of the language's runtime.
  static let descriptors = 8
  /// The same where it serves browsers: their connections, the loops that wait for them, a register
  /// for each question, and the pipes of those who draw.
  static let served = 64

  /// Refuses to begin with so few free descriptors that the runtime itself would break off.
  ///
  /// - Parameter descriptors: how many are needed.
  /// - Throws: ``Failure``.
  static func check(for descriptors: Int = descriptors) throws {
    var open: [Int32] = []
    defer { for descriptor in open { close(descriptor) } }
    while open.count < descriptors {
      let descriptor = Foundation.open("/dev/null", O_RDONLY)
      guard descriptor >= 0 else {
        throw Failure(
          code: .inputOutput,
          phrase: Phrase(
            de: "Es dürfen zu wenige Dateien zugleich offen sein. Erhöhen Sie die Grenze, etwa mit "
              + "ulimit -n 256.",
            en: "Too few files may be open at once. Raise the limit, for instance with "
              + "ulimit -n 256."))
      }
      open.append(descriptor)
    }
  }
}
