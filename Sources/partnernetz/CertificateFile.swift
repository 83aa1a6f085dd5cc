import Foundation
import PartnernetzPartnerships
import PartnernetzWording

/// A pairing's proof as a file.
enum CertificateFile {
  /// Writes a proof as JSON with keys in order.
  static func write(_ certificate: PairingCertificate, to path: String, force: Bool) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try Delivery.write(try encoder.encode(certificate), to: path, force: force)
  }

  /// Reads a proof; `-` is standard input.
  ///
  /// - Throws: ``Failure`` where there is no such file or it is no proof.
  static func read(_ path: String) throws -> PairingCertificate {
    let data =
      path == "-"
      ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
    guard let data else {
      throw Failure(
        code: .noInput,
        phrase: Phrase(
          de: "„\(path)“ gibt es nicht oder ist nicht lesbar. Legen Sie einen Nachweis an mit "
            + "`partnernetz pair --certificate DATEI`.",
          en: "“\(path)” does not exist or cannot be read. Make a proof with "
            + "`partnernetz pair --certificate FILE`."))
    }
    do {
      return try JSONDecoder().decode(PairingCertificate.self, from: data)
    } catch {
      throw Failure(
        code: .badData,
        phrase: Phrase(
          de: "„\(path)“ ist kein Nachweis, wie ihn `pair --certificate` schreibt, oder nicht "
            + "vollständig. Legen Sie ihn neu an.",
          en: "“\(path)” is no proof as `pair --certificate` writes it, or not a whole one. "
            + "Make it again."))
    }
  }
}
