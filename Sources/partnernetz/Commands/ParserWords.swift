import ArgumentParser
import Foundation
import PartnernetzWording

/// What the parser of arguments says, in German; it knows English only.
enum ParserWords {
  /// The text in the reader's language.
  static func told(_ text: String) -> String {
    guard helpLanguage == .german else { return text }
    let sentences =
      text
      .replacing(
        /The value '(.*?)' is invalid for '([^']*)'\./,
        with: { "„\($0.1)“ ist kein Wert für „\($0.2)“." }
      )
      .replacing(
        /The value '(.*?)' is invalid for '([^']*)'/,
        with: { "„\($0.1)“ ist kein Wert für „\($0.2)“." }
      )
      .replacing(
        /Unknown option '(.*?)'\. Did you mean '([^']*)'\?/,
        with: { "Die Option „\($0.1)“ gibt es nicht. Meinten Sie „\($0.2)“?" }
      )
      .replacing(/Unknown option '([^']*)'/, with: { "Die Option „\($0.1)“ gibt es hier nicht." })
      .replacing(/Missing value for '([^']*)'/, with: { "Zu „\($0.1)“ fehlt der Wert." })
      .replacing(
        /The option '(.*)' does not take any value, but '(.*)' was specified\./,
        with: { "Die Option „\($0.1)“ nimmt keinen Wert, genannt ist „\($0.2)“." }
      )
      .replacing(/Unexpected argument '(.*)'/, with: { "„\($0.1)“ wird hier nicht erwartet." })
      .replacing(
        /\d+ unexpected arguments: '(.*)'/, with: { "Hier nicht erwartet: '\($0.1)'." }
      )
      .replacing(/Missing expected argument '(.*)'/, with: { "Es fehlt: \($0.1)".sentence })
      .replacing(/Please provide one of (.*) or (.*)\./, with: { "Möglich: \($0.1) oder \($0.2)." })
      .replacing(/Please provide one of (.*) and (.*)\./, with: { "Möglich: \($0.1) und \($0.2)." })
      // The parser breaks its lines wherever they are full.
      .replacing(/;(\s+)default:/, with: { ";\($0.1)sonst:" })
    return phrases.reduce(namesReplaced(sentences)) { $0.replacing($1.0, with: $1.1) }
  }

  /// What stands for a value is named in German; what stands in columns stays there.
  private static func namesReplaced(_ text: String) -> String {
    text.replacing(/<([a-z]+)>( *)/) { found in
      let name = "<" + placeholder(String(found.1)) + ">"
      guard !found.2.isEmpty else { return name }
      let width = found.0.count - name.count
      return name + String(repeating: " ", count: max(found.2.count > 1 ? 2 : 1, width))
    }
  }

  /// Fixed words, in the order in which they are looked for.
  private static let phrases = [
    ("Please provide one of the following:", "Möglich:"), ("Error: ", "Fehler: "),
    ("Help:  ", "Hilfe:  "), ("Usage: partnernetz", "Aufruf: partnernetz"),
    ("USAGE: partnernetz", "AUFRUF: partnernetz"),
    ("\n       partnernetz", "\n        partnernetz"), ("OVERVIEW: ", ""),
    ("ARGUMENTS:", "ANGABEN:"), ("SUBCOMMANDS:", "BEFEHLE:"), ("OPTIONS:", "OPTIONEN:"),
    ("<subcommand>", "<befehl>"), ("<options>", "<optionen>"), ("(values:", "(möglich:"),
    ("; default:", "; sonst:"), ("(default:", "(sonst:"),
    ("Show the version.", "Die Version zeigen."),
    ("Show help information.", "Diese Hilfe zeigen."),
    ("Show subcommand help information.", "Die Hilfe zu einem Befehl zeigen."),
    ("' for more information.", "' zeigt mehr."), ("' for detailed help.", "' zeigt mehr."),
    ("  See '", "  '"),
  ]
}

extension Partnernetz {
  /// Says what the parser has to say: help and versions on standard output, errors beside it.
  static func endOfParsing(with error: any Error) -> Never {
    let text = ParserWords.told(fullMessage(for: error))
    let code = exitCode(for: error)
    if !text.isEmpty {
      if code == .success { print(text) } else { Delivery.say(text) }
    }
    Foundation.exit(code.rawValue)
  }
}
