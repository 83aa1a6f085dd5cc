public import PartnernetzWording

/// The log of who looked at what cannot be written, so that nothing can be taken out of it.
public struct AccessLogError: WordedError, Hashable {
  /// The log.
  public let path: String

  /// What is wrong, and what to do about it.
  public var phrase: Phrase {
    Phrase(
      de: "In „\(path)“ lässt sich nicht schreiben; gelöscht wurde nichts. Geben Sie dieser Datei "
        + "das Schreibrecht.",
      en: "“\(path)” cannot be written; nothing was erased. Give that file the right to write.")
  }
}
