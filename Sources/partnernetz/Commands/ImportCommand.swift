import ArgumentParser
import Foundation
import PartnernetzExchange
import PartnernetzFormats
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording

/// Takes tables into the register: all of them, or nothing.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: told(
      de: "Nimmt Tabellen (CSV, XLSX, ODS) ins Register: alles oder nichts.",
      en: "Takes tables (CSV, XLSX, ODS) into the register: all or nothing."),
    discussion: told(
      de: """
        Genannt werden Dateien oder Ordner; jedes Blatt einer Arbeitsmappe ist eine Tabelle. \
        Tabellen werden am Namen erkannt (unternehmen.csv, \
        beziehungen.csv, …) oder an ihren Spalten, deutsch oder englisch. Ist eine Zeile \
        fehlerhaft, bleibt das Register, wie es war; mit --skip-faulty gelten fehlerhafte Zellen \
        als unbekannt, und nur Zeilen ohne Kennung oder Namen bleiben weg. Fremde Tabellen \
        beschreibt --mapping.
        """,
      en: """
        Name files or folders; each sheet of a workbook is a table. Tables are known by their names (firms.csv, links.csv, …) or by \
        their columns, in German or English. Where a row is faulty the register stays as it \
        was; with --skip-faulty faulty cells count as unknown, and only rows without id or name \
        are left out. --mapping describes foreign \
        tables.
        """))

  @Argument(
    help: help(
      de: "Dateien oder Ordner; - allein für eine Tabelle von der Standardeingabe.",
      en: "Files or folders; - alone for one table from standard input."))
  var files: [String]

  @Option(
    help: help(
      de: "CSV-Tabelle (file,column,value,means), die fremde Spalten und Werte deutet.",
      en: "CSV table (file,column,value,means) that tells what foreign columns and values mean.",
      value: "file"))
  var mapping: String?

  @Flag(
    help: help(
      de: "Fehlerhafte Zellen als unbekannt nehmen, Zeilen ohne Kennung auslassen.",
      en: "Take faulty cells as unknown, leave rows without an id out."))
  var skipFaulty = false

  @Flag(help: help(de: "Nur prüfen, nichts ändern.", en: "Check only, change nothing."))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if files.isEmpty {
      throw ValidationError(
        told(de: "Welche Dateien oder Ordner?", en: "Which files or folders?"))
    }
  }

  func run() async throws {
    let path = Session.path(common)
    let known =
      Register.holdsBytes(atPath: path)
      ? try Register(opening: path, wait: .told(of: path)).tables().firms : []
    let importer = Importer(
      mapping: try mapping.map { try ColumnMapping(contentsOf: $0) }, knownFirms: known,
      skippingFaultyRows: skipFaulty)
    let intake = Progress.during(told(de: "Tabellen gelesen:", en: "reading tables:")) {
      files == ["-"]
        ? importer.read(data: FileHandle.standardInput.readDataToEndOfFile(), named: "-")
        : importer.read(paths: files)
    }
    guard intake.isAcceptable else {
      try common.deliver(answer(intake, receipt: nil))
      throw ExitCode(Refusal(problems: intake.problems).code.rawValue)
    }
    var receipt: Receipt?
    if !dryRun {
      let register = try Register(openingOrCreating: path, wait: .told(of: path))
      receipt = try Progress.during(told(de: "Register geschrieben:", en: "writing register:")) {
        try register.take(intake.tables, on: common.asOf ?? .today, from: files, by: Session.user)
      }
    }
    try common.deliver(answer(intake, receipt: receipt))
  }

  private func answer(_ intake: Intake, receipt: Receipt?) -> Answer {
    let language = common.language
    let problems = intake.problems
    // What follows from another problem is passed over before people as long as there is a cause.
    var parts = problems.lines(language, passingOver: ["refused_firm"])
      .map { Answer.Part.text($0.terminalSafe) }
    parts += unknownColumns(intake.unknownColumns).map { .text($0) }
    if !parts.isEmpty { parts.append(.text("")) }
    parts.append(.text(summary(intake, receipt)))
    let counts = TableKind.allCases.compactMap { kind in
      intake.counts[kind].map { (kind.rawValue, $0) }
    }
    func counted(_ value: (Intake.Count) -> Int) -> JSONValue {
      .object(Dictionary(counts.map { ($0, .integer(value($1))) }) { first, _ in first })
    }
    return Answer(
      parts: parts,
      json: [
        "accepted": counted(\.accepted), "read": counted(\.read), "refused": counted(\.refused),
        "unknown_cells": counted(\.unknownCells), "duplicates": counted(\.duplicates),
        "from_tags": counted(\.fromTags),
        "written": .bool(receipt != nil),
        "added": JSONValue(receipt?.total.added), "changed": JSONValue(receipt?.total.changed),
        "unchanged": JSONValue(receipt?.total.unchanged),
        "not_understood": .array(
          intake.unknownColumns.map { column in
            [
              "file": .string(column.file), "sheet": JSONValue(column.sheet),
              "column": .string(column.column), "likely": JSONValue(column.likely),
            ]
          }),
        "problems": .array(problems.kept.map { $0.json(language) }),
        "problems_omitted": .integer(problems.omitted),
      ],
      table: Table.problems(problems.kept, language))
  }

  /// A line for each table with columns that nothing explains.
  private func unknownColumns(_ columns: [UnknownColumn]) -> [String] {
    var lines: [(place: String, columns: [String])] = []
    for column in columns {
      let place = [column.file, column.sheet].compactMap(\.self).filter { !$0.isEmpty }
        .joined(separator: ", ")
      let meant = column.likely.map {
        Phrase(de: " (gemeint: \($0)?)", en: " (meant: \($0)?)")(common.language)
      }
      if lines.last?.place != place { lines.append((place, [])) }
      lines[lines.count - 1].columns.append(column.column + (meant ?? ""))
    }
    return lines.map { line in
      let names =
        line.columns.prefix(12).joined(separator: ", ")
        + (line.columns.count > 12 ? ", …" : "")
      return Phrase(
        de: "\(line.place): Nicht verstandene Spalten bleiben Merkmale: \(names).",
        en: "\(line.place): Columns not understood are kept as attributes: \(names).")(
          common.language)
    }
  }

  private func summary(_ intake: Intake, _ receipt: Receipt?) -> String {
    let language = common.language
    guard intake.problems.lostTables == 0 else {
      return Phrase(
        de: "Nichts wurde übernommen; das Register ist, wie es war. Beheben Sie die Fehler.",
        en: "Nothing was taken; the register is as it was. Correct the errors.")(language)
    }
    guard intake.isAcceptable else {
      return Phrase(
        de: "Nichts wurde übernommen; das Register ist, wie es war. Beheben Sie die Fehler, oder "
          + "lassen Sie die fehlerhaften Zeilen mit --skip-faulty aus.",
        en: "Nothing was taken; the register is as it was. Mend the errors, or leave the faulty "
          + "rows out with --skip-faulty.")(language)
    }
    let tables = intake.tables
    let details =
      tables.offers.count + tables.needs.count + tables.markets.count + tables.capital.count
      + tables.goals.count
    let read = Phrase(
      de: "\(language.number(tables.firms.count)) Unternehmen, "
        + "\(language.number(tables.statements.count)) Angaben zu Beziehungen, "
        + "\(language.number(details)) Einzelheiten gelesen",
      en: "\(language.number(tables.firms.count)) firms, "
        + "\(language.number(tables.statements.count)) statements about links, "
        + "\(language.number(details)) details read")(language)
    let refused = intake.counts.values.reduce(0) { $0 + $1.refused }
    let left =
      refused == 0
      ? ""
      : Phrase(
        de: ", \(refused) \(refused == 1 ? "Zeile" : "Zeilen") ausgelassen",
        en: ", \(refused) \(refused == 1 ? "row" : "rows") left out")(language)
    let cells = intake.counts.values.reduce(0) { $0 + $1.unknownCells }
    let unknown =
      cells == 0
      ? ""
      : Phrase(
        de: ", \(cells) fehlerhafte \(cells == 1 ? "Zelle gilt" : "Zellen gelten") als unbekannt",
        en: ", \(cells) faulty \(cells == 1 ? "cell counts" : "cells count") as unknown")(language)
    let gone = left + unknown
    guard let receipt else {
      return read + gone
        + Phrase(de: "; nichts geändert (Probe).", en: "; nothing changed (dry run).")(language)
    }
    return read + gone
      + Phrase(
        de: "; neu \(language.number(receipt.total.added)), geändert "
          + "\(language.number(receipt.total.changed)), unverändert "
          + "\(language.number(receipt.total.unchanged)).",
        en: "; new \(language.number(receipt.total.added)), changed "
          + "\(language.number(receipt.total.changed)), unchanged "
          + "\(language.number(receipt.total.unchanged)).")(language)
  }
}
