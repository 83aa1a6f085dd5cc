public import PartnernetzWording

/// What came of erasing a firm beside the register's rows.
public struct ErasureOutcome: Sendable, Hashable {
  /// Whether the register's file was rewritten.
  public var isFileRewritten: Bool
  /// The log of who looked at what, where entries about the firm could not be taken out of it.
  public var keptLog: String?

  /// Makes an outcome.
  public init(isFileRewritten: Bool, keptLog: String?) {
    self.isFileRewritten = isFileRewritten
    self.keptLog = keptLog
  }

  /// What is left to be done by hand.
  public var notes: [Phrase] {
    (isFileRewritten ? [] : [ErasureOutcome.unwritten]) + (keptLog.map { [uncut($0)] } ?? [])
  }

  private static let unwritten = Phrase(
    de:
      "Die Datei des Registers ließ sich nicht neu schreiben, meist weil der Platz fehlt oder ein "
      + "anderes Programm sie liest: Was in ihr schon früher gelöscht war, kann noch zwischen "
      + "ihren Seiten oder in einer Datei daneben stehen. Schreiben Sie sie mit einem Programm für "
      + "SQLite (VACUUM) neu, sobald nichts mehr im Wege steht.",
    en: "The register's file could not be written anew, mostly for want of space or because "
      + "another program reads it: what was deleted in it earlier may still stand between its "
      + "pages or in a file beside it. Write it anew with a program for SQLite (VACUUM) once "
      + "nothing is in the way.")

  private func uncut(_ log: String) -> Phrase {
    Phrase(
      de: "Aus dem Protokoll der Aufrufe ließ sich das Unternehmen nicht nehmen. Löschen Sie diese "
        + "Datei: \(log).",
      en: "The firm could not be taken out of the log of who looked at what. Delete this file: "
        + "\(log).")
  }
}
