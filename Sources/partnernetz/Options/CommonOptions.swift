import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// What nearly every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .long,
    help: help(
      de: "Register (SQLite-Datei) oder Ordner mit Tabellen. Sonst PARTNERNETZ_NETWORK, "
        + "sonst partnernetz.sqlite hier.",
      en: "Register (SQLite file) or folder of tables. Else PARTNERNETZ_NETWORK, "
        + "else partnernetz.sqlite here.", value: "path"))
  var network: String?

  @Option(
    name: .customLong("format"),
    help: help(
      de: "Form der Antwort: table für Menschen, json oder csv für Maschinen; sonst nach der "
        + "Endung der Datei, sonst table.",
      en: "Form of the answer: table for people, json or csv for machines; else by the file's "
        + "ending, else table."))
  var toldFormat: AnswerFormat?

  @Option(
    name: .customLong("lang"),
    help: help(
      de: "Sprache: de oder en. Sonst die des Systems.",
      en: "Language: de or en. Else the system's.", value: "de|en"))
  var language: Language = helpLanguage

  @Option(
    name: .long,
    help: help(
      de:
        "Stichtag (JJJJ-MM-TT), sonst heute: Das Register zeigt, was es an diesem Tag wusste, und "
        + "das Alter von Kontakten wird von ihm an gezählt. Änderungen stehen im Verlauf unter ihm.",
      en:
        "Day (YYYY-MM-DD), by default today: the register shows what it knew on that day, and the "
        + "age of contacts is counted back from it. Changes stand in the history under it.",
      value: "date"))
  var asOf: Day?

  @Option(
    name: .long,
    help: help(
      de: "Nur zeigen, was dieses Unternehmen wissen darf; sonst, was der Verband weiß.",
      en: "Show only what this firm may know; else what the association knows.", value: "firm"))
  var seenBy: String?

  @Option(
    name: .long,
    help: help(
      de: "CSV-Tabelle mit geänderten Annahmen (Spalten name,value), wie `parameters --format csv` "
        + "sie schreibt.",
      en: "CSV table of changed assumptions (columns name,value), as `parameters --format csv` "
        + "writes it.",
      value: "file"))
  var parameters: String?

  @Option(
    name: .long,
    help: help(
      de: "Startwert des Zufalls; gleiche Zahl, gleiche Antwort.",
      en: "Chooses the random worlds; same number, same answer."))
  var seed: UInt64 = 1

  @Option(
    name: .long, parsing: .unconditional,
    help: help(
      de: "Höchstens so viele Rechenkerne nutzen; die Antwort ist bei jeder Zahl dieselbe.",
      en: "Use at most so many cores; the answer is the same for any number.", value: "count"))
  var threads: Int?

  @Option(
    name: .shortAndLong,
    help: help(
      de: "In diese Datei schreiben statt auf die Standardausgabe (-). Die Endung sagt die Form: "
        + ".csv, .json, .xlsx (die Tabelle der Antwort als Arbeitsmappe).",
      en: "Write to this file instead of standard output (-). Its ending tells the form: .csv, "
        + ".json, .xlsx (the answer's table as a workbook).", value: "file"))
  var output: String?

  @Flag(
    name: .long,
    help: help(
      de: "Eine vorhandene Ausgabedatei ersetzen.", en: "Replace an existing output file."))
  var force = false

  /// The form of the answer.
  var format: AnswerFormat {
    toldFormat ?? output.flatMap { AnswerFormat(rawValue: FileEnding.of($0)) } ?? .table
  }

  /// The options that take a value and may stand before the command's name.
  private static let leading: Set<String> = [
    "--network", "--format", "--lang", "--as-of", "--seen-by", "--parameters", "--seed",
    "--threads",
    "--output", "-o",
  ]

  func validate() throws {
    if path.isEmpty {
      throw ValidationError(
        told(
          de:
            "--network (oder PARTNERNETZ_NETWORK) ist leer. Nennen Sie eine Datei oder einen Ordner.",
          en: "--network (or PARTNERNETZ_NETWORK) is empty. Name a file or a folder."))
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError(
        told(de: "--threads liegt zwischen 1 und 1024.", en: "--threads is 1 to 1024."))
    }
  }

  /// Moves options that stand before the command's name behind it, where they are declared.
  ///
  /// - Throws: what to say where there is no such command.
  static func behindCommand(_ arguments: [String], commands: [String]) throws -> [String] {
    var front: [String] = []
    var rest = arguments[...]
    while let word = rest.first, word.hasPrefix("-") {
      let name = String(word.prefix { $0 != "=" })
      guard leading.contains(name) || word == "--force" else { break }
      front.append(word)
      rest = rest.dropFirst()
      if leading.contains(word), let value = rest.first {
        front.append(value)
        rest = rest.dropFirst()
      }
    }
    guard let command = rest.first else {
      guard !front.isEmpty else { return arguments }
      throw ValidationError(
        told(
          de: "Es fehlt der Befehl, etwa: partnernetz \(front.joined(separator: " ")) pair",
          en:
            "The command is missing, for instance: partnernetz \(front.joined(separator: " ")) pair"
        ))
    }
    guard command.hasPrefix("-") || commands.contains(command) || command == "help" else {
      guard let meant = CommandWords.meant(by: command, among: commands) else {
        throw ValidationError(
          told(
            de: "Den Befehl „\(command)“ gibt es nicht. Alle nennt `partnernetz help`.",
            en: "There is no command “\(command)”. `partnernetz help` names all."))
      }
      throw ValidationError(
        told(
          de: "Den Befehl „\(command)“ gibt es nicht. Meinten Sie „\(meant)“?",
          en: "There is no command “\(command)”. Did you mean “\(meant)”?"))
    }
    // Help takes no options; its language was read from the words as they are.
    if command == "help" { return withoutLanguage(Array(rest)) }
    return front.isEmpty ? Array(rest) : [command] + front + rest.dropFirst()
  }

  private static func withoutLanguage(_ words: [String]) -> [String] {
    words.indices.filter { place in
      words[place] != "--lang" && !words[place].hasPrefix("--lang=")
        && (place == 0 || words[place - 1] != "--lang")
    }.map { words[$0] }
  }
}

/// The forms of an answer.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case json
  case csv
}

/// A command that takes the common options.
protocol TakesCommonOptions {
  var common: CommonOptions { get }
  /// Whether `--output` names a folder rather than a file.
  var fillsFolder: Bool { get }
  /// The endings of what can be written to that file.
  var endings: [String] { get }
}

extension TakesCommonOptions {
  var fillsFolder: Bool { false }
  var endings: [String] { common.answerEndings }

  /// Refuses an output that may not be written, before the work.
  func checkOutput() throws {
    guard let output = common.output, output != "-" else { return }
    try FileEnding.check(output, among: fillsFolder ? [] : endings)
    guard !fillsFolder else { return }
    // Pictures are made by another hand than pages.
    if common.ends(in: "pdf"), endings.contains("html") { try Chromium.check() }
    try Delivery.check(output, force: common.force)
  }
}
