import ArgumentParser
import Foundation
import PartnernetzWording

/// The language of help texts: `--lang` where it stands on the command line, else the locale's.
let helpLanguage: Language = {
  let words = CommandLine.arguments
  for (word, next) in zip(words, words.dropFirst()) where word == "--lang" {
    if let language = Language(rawValue: next) { return language }
  }
  for word in words where word.hasPrefix("--lang=") {
    if let language = Language(rawValue: String(word.dropFirst(7))) { return language }
  }
  return Language(environment: ProcessInfo.processInfo.environment)
}()

/// Whether the language was chosen on the command line.
let isLanguageTold = CommandLine.arguments.contains { $0 == "--lang" || $0.hasPrefix("--lang=") }

/// A help text in the reader's language.
func told(de: String, en: String) -> String {
  Phrase(de: de, en: en)(helpLanguage)
}

/// A help text of an option in the reader's language.
func help(de: String, en: String, value: String? = nil) -> ArgumentHelp {
  ArgumentHelp(told(de: de, en: en), valueName: value.map { told(de: placeholder($0), en: $0) })
}

/// What stands for a value in German, word by word: `firm=euros` is `unternehmen=euro`.
func placeholder(_ value: String) -> String {
  let words = [
    "firm": "unternehmen", "file": "datei", "count": "anzahl", "date": "tag", "days": "tage",
    "path": "pfad", "folder": "ordner", "name": "name", "value": "wert", "column": "spalte",
    "euros": "euro", "share": "anteil", "state": "stand", "reason": "grund", "words": "wörter",
    "kind": "art", "market": "markt", "table": "tabelle", "tables": "tische", "round": "runde",
    "rounds": "runden", "minutes": "minuten", "names": "namen", "address": "adresse",
    "capability": "fähigkeit", "asks": "anfragen", "firms": "unternehmen", "first": "unternehmen",
    "second": "unternehmen", "from": "von", "to": "zu", "verb": "tätigkeit", "files": "dateien",
    "title": "titel", "objective": "ziel", "association": "verband", "note": "notiz",
    "hops": "schritte", "alternatives": "anzahl", "size": "größe", "splits": "anzahl",
    "seed": "zahl", "paper": "papier", "type": "form", "of": "motiv", "command": "befehl",
  ]
  let parts = value.split(separator: /[=:]/, omittingEmptySubsequences: false).map(String.init)
  let marks = value.filter { "=:".contains($0) }.map(String.init) + [""]
  return zip(parts, marks).map { (words[$0] ?? $0) + $1 }.joined()
}
