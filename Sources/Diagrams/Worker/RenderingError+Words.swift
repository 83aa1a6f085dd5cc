public import PartnernetzWording

extension RenderingError: WordedError {
  /// Why there is no picture; whether a smaller part of it can be asked for, who asks knows.
  public var phrase: Phrase {
    switch self {
    case .tooLarge(let what, let count, let limit):
      Phrase(
        de: "Zu viel für ein Bild: \(Language.german.number(count)) \(what.name.german), höchstens "
          + "\(Language.german.number(limit)).",
        en: "Too much for a picture: \(Language.english.number(count)) \(what.name.english), at "
          + "most \(Language.english.number(limit)).")
    case .noSuchNode(let link):
      Phrase(
        de: "Die Beziehung \(link) führt zu keinem Knoten des Bildes.",
        en: "Link \(link) leads to no node of the picture.")
    case .notStarted(let executable):
      Phrase(
        de: "Das Zeichenprogramm „\(executable)“ ließ sich nicht starten.",
        en: "The drawing program “\(executable)” could not be started.")
    case .allAttemptsFailed:
      Phrase(
        de: "Das Bild ließ sich nicht zeichnen, auch nicht vereinfacht.",
        en: "The picture could not be drawn, not even in a simpler way.")
    }
  }
}

extension RenderingError.Quantity {
  fileprivate var name: Phrase {
    switch self {
    case .nodes: Phrase(de: "Knoten", en: "nodes")
    case .links: Phrase(de: "Verbindungen", en: "links")
    case .entries: Phrase(de: "Textzeilen", en: "lines of text")
    case .textBytes: Phrase(de: "Zeichen Text", en: "letters of text")
    }
  }
}
