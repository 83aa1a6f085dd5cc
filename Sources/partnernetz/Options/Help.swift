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
  ArgumentHelp(told(de: de, en: en), valueName: value)
}
