public import PartnernetzWording

/// Why a register could not be opened, read or written.
public enum RegisterError: Hashable, WordedError {
  /// There is no such file.
  case missing(path: String)
  /// The file is something else.
  case notARegister(path: String)
  /// The file is damaged; what the check said.
  case damaged(path: String, detail: String)
  /// A newer program made it.
  case newer(path: String)
  /// Another program is writing.
  case busy(path: String)
  /// It cannot be created or written; what the system said.
  case notWritable(path: String, detail: String)
  /// A row names a firm that is not there; nothing was taken.
  case unknownFirm(path: String)

  /// The error as a sentence with its remedy.
  public var phrase: Phrase {
    switch self {
    case .missing(let path):
      Phrase(de: "Das Register „\(path)“ gibt es nicht.", en: "There is no register “\(path)”.")
    case .notARegister(let path):
      Phrase(
        de: "„\(path)“ ist kein Register von Partnernetz. Nennen Sie eine andere Datei.",
        en: "“\(path)” is no register of Partnernetz. Name another file.")
    case .damaged(let path, let detail):
      Phrase(
        de: "Das Register „\(path)“ ist beschädigt (\(detail)). Nehmen Sie die letzte Sicherung.",
        en: "The register “\(path)” is damaged (\(detail)). Take the last backup.")
    case .newer(let path):
      Phrase(
        de: "Das Register „\(path)“ stammt von einer neueren Version. Es bleibt unverändert; "
          + "bitte Partnernetz erneuern.",
        en: "The register “\(path)” was made by a newer version. It stays as it is; "
          + "please update Partnernetz.")
    case .busy(let path):
      Phrase(
        de: "In „\(path)“ schreibt gerade ein anderes Programm. Bitte noch einmal versuchen.",
        en: "Another program is writing to “\(path)”. Please try again.")
    case .notWritable(let path, let detail):
      Phrase(
        de: "„\(path)“ lässt sich nicht schreiben (\(detail)). Gibt es den Ordner, ist Platz, und "
          + "darf man dort schreiben?",
        en: "“\(path)” cannot be written (\(detail)). Does the folder exist, is there room, and "
          + "may one write there?")
    case .unknownFirm(let path):
      Phrase(
        de: "Eine Zeile nennt ein Unternehmen, das in „\(path)“ fehlt. Nichts wurde übernommen.",
        en: "A row names a firm that is missing in “\(path)”. Nothing was taken.")
    }
  }
}
