public import PartnernetzWording

/// Why the app cannot be served.
public enum ServerError: WordedError, Hashable {
  /// Another program listens at the port.
  case portTaken(Int)
  /// The port is for the system alone.
  case portForbidden(Int)

  /// What is wrong, and what to do.
  public var phrase: Phrase {
    switch self {
    case .portTaken(let port):
      Phrase(
        de: "Am Anschluss \(port) arbeitet schon ein anderes Programm. Nehmen Sie einen anderen, "
          + "oder lassen Sie die Angabe weg.",
        en: "Another program uses port \(port) already. Take another one, or leave it out.")
    case .portForbidden(let port):
      Phrase(
        de: "Den Anschluss \(port) vergibt nur das System. Nehmen Sie einen ab 1024.",
        en: "Port \(port) is given out by the system alone. Take one from 1024 on.")
    }
  }
}
