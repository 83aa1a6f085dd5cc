import Foundation
public import PartnernetzWording

extension RenderingError: WordedError {
  /// Why there is no picture, and what to do.
  public var phrase: Phrase {
    switch self {
    case .tooLarge(let what, let count, let limit): RenderingError.tooLarge(what, count, limit)
    case .noSuchNode(let link):
      Phrase(
        de: "Beziehung \(link + 1) des Bildes endet an einem Knoten, den es nicht gibt.",
        en: "Link \(link + 1) of the diagram ends at a node that does not exist.")
    case .insideWorker:
      Phrase(
        de: "Dieser Prozess sollte nur zeichnen, aber sein Programm beginnt nicht mit "
          + "GraphvizWorker.runIfAsked(). Setzen Sie diese Zeile an den Anfang von main, oder "
          + "zeichnen Sie mit dem Programm partnernetz-draw.",
        en: "This process was started only to draw, but its program does not begin with "
          + "GraphvizWorker.runIfAsked(). Put that line first in main, or draw with the program "
          + "partnernetz-draw.")
    case .noWorker(let executable):
      Phrase(
        de: "„\(executable)“ zeichnet nicht. Setzen Sie GraphvizWorker.runIfAsked() an den Anfang "
          + "von main, oder zeichnen Sie mit dem Programm partnernetz-draw.",
        en: "“\(executable)” does not draw. Put GraphvizWorker.runIfAsked() first in main, or draw "
          + "with the program partnernetz-draw.")
    case .notStarted(let executable, let code): RenderingError.notStarted(executable, code)
    case .allAttemptsFailed(let last): last.phrase
    }
  }

  /// Whether the machine lacks something for the moment: open files, memory, processes.
  public var isShortage: Bool {
    if case .notStarted(_, let code) = self {
      [EMFILE, ENFILE, ENOMEM, EAGAIN, ENOBUFS].contains(code)
    } else {
      false
    }
  }

  private static func tooLarge(_ what: Quantity, _ count: Int, _ limit: Int) -> Phrase {
    let (german, english) =
      switch what {
      case .nodes: ("Knoten", "nodes")
      case .links: ("Beziehungen", "links")
      case .cells: ("Zellen", "cells")
      case .entries: ("Zeilen um das Bild", "lines around the picture")
      case .textBytes: ("Byte Text", "bytes of text")
      }
    return Phrase(
      de: "Das Bild ist zu groß: \(Language.german.number(count)) \(german), höchstens "
        + "\(Language.german.number(limit)) werden gezeichnet.",
      en: "The picture is too large: \(Language.english.number(count)) \(english), at most "
        + "\(Language.english.number(limit)) are drawn.")
  }

  private static func notStarted(_ executable: String, _ code: Int32) -> Phrase {
    switch code {
    case EMFILE, ENFILE:
      Phrase(
        de: "Das Bild wurde nicht gezeichnet: Es sind zu viele Dateien offen. Erhöhen Sie die "
          + "Grenze (ulimit -n), oder schließen Sie andere Programme.",
        en: "The picture was not drawn: too many files are open. Raise the limit (ulimit -n), or "
          + "close other programs.")
    case ENOMEM, EAGAIN, ENOBUFS:
      Phrase(
        de: "Das Bild wurde nicht gezeichnet: Es fehlt an Speicher oder Prozessen. Schließen Sie "
          + "andere Programme.",
        en: "The picture was not drawn: memory or processes are short. Close other programs.")
    default:
      Phrase(
        de: "Das Bild wurde nicht gezeichnet: „\(executable)“ lässt sich nicht starten "
          + "(\(String(cString: strerror(code)))).",
        en: "The picture was not drawn: “\(executable)” cannot be started "
          + "(\(String(cString: strerror(code)))).")
    }
  }
}

extension RenderingError.Failure: Worded {
  /// How the last attempt ended, and what to do.
  public var phrase: Phrase {
    switch self {
    case .outOfTime:
      Phrase(
        de: "Das Bild wurde nicht rechtzeitig fertig, auch nicht vereinfacht.",
        en: "The picture was not finished in time, not even in a simpler way.")
    case .crashed(let signal):
      Phrase(
        de: "Das Zeichnen brach ab (Signal \(signal)), auch vereinfacht. Oft fehlt Speicher.",
        en: "Drawing broke off (signal \(signal)), even in a simpler way. Often memory is short.")
    case .refused(let code):
      Phrase(
        de: "Graphviz konnte nicht zeichnen (Code \(code)), auch nicht vereinfacht. Prüfen Sie, ob "
          + "Graphviz vollständig eingerichtet ist und genug Speicher und Dateien frei sind.",
        en: "Graphviz could not draw (code \(code)), not even in a simpler way. Check that "
          + "Graphviz is fully installed and that memory and files are free.")
    case .garbled(let first):
      Phrase(
        de: "Statt eines Bildes kam „\(RenderingError.Failure.shown(first))“.",
        en: "Instead of a picture came “\(RenderingError.Failure.shown(first))”.")
    }
  }

  private static func shown(_ bytes: [UInt8]) -> String {
    Inscription(String(decoding: bytes, as: UTF8.self)).text
  }
}
