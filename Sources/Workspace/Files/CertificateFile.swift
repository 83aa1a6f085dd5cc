public import Foundation
import PartnernetzAnswers
public import PartnernetzPartnerships
import PartnernetzWording

/// A pairing's proof as a file.
public enum CertificateFile {
  /// A proof as JSON with keys in order.
  ///
  /// - Throws: what encoding throws; no proof does.
  public static func data(of certificate: PairingCertificate) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(certificate)
  }

  /// Reads a proof; `-` is standard input.
  ///
  /// - Throws: ``FileError`` where there is no such file or it is no proof.
  public static func read(_ path: String) throws -> PairingCertificate {
    let data =
      path == "-"
      ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
    guard let data else {
      throw FileError(
        isMissing: true,
        Phrase(
          de: "„\(path)“ gibt es nicht oder ist nicht lesbar. Legen Sie einen Nachweis an.",
          en: "“\(path)” does not exist or cannot be read. Make a proof."), .makeProof)
    }
    do {
      return try JSONDecoder().decode(PairingCertificate.self, from: data)
    } catch {
      throw FileError(
        Phrase(
          de: "„\(path)“ ist kein Nachweis einer Paarung oder nicht vollständig. Legen Sie ihn neu "
            + "an.",
          en: "“\(path)” is no proof of a pairing, or not a whole one. Make it again."), .makeProof)
    }
  }
}
