import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzFormats
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording
import PartnernetzWorkspace

/// Takes tables into the register: all of them, or nothing.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: told(
      de: "Nimmt Tabellen und Netzwerke ins Register: alles oder nichts.",
      en: "Takes tables and networks into the register: all or nothing."),
    discussion: told(
      de: """
        Genannt werden Dateien oder Ordner: CSV, XLSX, ODS, JSON, GraphML, GEXF, GML, DOT, \
        Pajek; jedes Blatt einer Arbeitsmappe ist eine Tabelle. \
        Tabellen werden am Namen erkannt (unternehmen.csv, \
        beziehungen.csv, …) oder an ihren Spalten, deutsch oder englisch. Ist eine Zeile \
        fehlerhaft, bleibt das Register, wie es war; mit --skip-faulty gelten fehlerhafte Zellen \
        als unbekannt, und nur Zeilen ohne Nummer oder Namen bleiben weg. Fremde Tabellen \
        beschreibt --mapping. Mit -o PRÜFUNG.xlsx entsteht eine Kopie der Tabellen, in der die \
        fehlerhaften Zellen markiert und erklärt sind.
        """,
      en: """
        Name files or folders: CSV, XLSX, ODS, JSON, GraphML, GEXF, GML, DOT, Pajek; each sheet \
        of a workbook is a table. Tables are known by their names (firms.csv, links.csv, …) or by \
        their columns, in German or English. Where a row is faulty the register stays as it \
        was; with --skip-faulty faulty cells count as unknown, and only rows without id or name \
        are left out. --mapping describes foreign \
        tables. With -o CHECK.xlsx a copy of the tables is written in which the faulty cells are \
        marked and explained.
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
      de: "Fehlerhafte Zellen als unbekannt nehmen, Zeilen ohne Nummer auslassen.",
      en: "Take faulty cells as unknown, leave rows without an id out."))
  var skipFaulty = false

  @Flag(
    help: help(
      de:
        "Alle Unternehmen anlegen, die nur in Beziehungen stehen, auch solche, die wie ein bekanntes "
        + "heißen; neben anderen gelten sie nicht als Mitglieder.",
      en: "Make firms of all that only links name, even of those called like a known one; beside "
        + "others they do not count as members."))
  var firmsFromLinks = false

  @Option(
    help: help(
      de: "Verschriebene und abgekürzte Namen in Beziehungen annehmen, wo nur ein Unternehmen "
        + "gemeint sein kann: sure. Jeder wird genannt.",
      en: "Take misspelt and shortened names in links where only one firm can be meant: sure. Each "
        + "is named.",
      value: "names"))
  var accept: AcceptedNames?

  @Option(
    help: help(
      de: "Art der Beziehungen, die selbst keine nennen: supplier, customer, capital, partner, "
        + "acquaintance oder competitor.",
      en: "Kind of links that tell none themselves: supplier, customer, capital, partner, "
        + "acquaintance or competitor.", value: "kind"))
  var kind: LinkKind?

  @Option(
    help: help(
      de:
        "Dieses Blatt einer Arbeitsmappe oder diese Datei nicht lesen, etwa Veranstaltungen; auch "
        + "mehrmals.",
      en: "Do not read this sheet of a workbook, or this file, such as Events; may be repeated.",
      value: "name"))
  var leaveOut: [String] = []

  @Option(
    help: help(
      de:
        "Diese Tabelle ganz ersetzen (links, offers, needs, markets, capital, goals): Was aus der "
        + "gleichnamigen Datei kam und nicht mehr darin steht, entfällt, mit links=ALT.csv auch, was "
        + "aus jener kam; `undo` holt es zurück.",
      en:
        "Replace this table as a whole (links, offers, needs, markets, capital, goals): what came "
        + "from the file of that name and is no longer in it goes, with links=OLD.csv also what came "
        + "from that one; `undo` brings it back.", value: "table"))
  var replace: [ReplacedSource] = []

  @Flag(
    help: help(
      de: "Nur ausgeben, was Tabellen, Spalten und Wörter zu bedeuten scheinen; berichtigt mit "
        + "--mapping wieder einzulesen.",
      en: "Only print what tables, columns and words seem to mean; to be corrected and given back "
        + "as --mapping."))
  var proposeMapping = false

  @Flag(help: help(de: "Nur prüfen, nichts ändern.", en: "Check only, change nothing."))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if files.isEmpty {
      throw ValidationError(
        told(de: "Welche Dateien oder Ordner?", en: "Which files or folders?"))
    }
    if let output = common.output, files.contains(where: { isSame($0, output) }) {
      throw ValidationError(
        told(
          de: "„\(output)“ wird gelesen; nennen Sie für die Antwort eine andere Datei.",
          en: "“\(output)” is read; name another file for the answer."))
    }
  }

  func run() async throws {
    var importer = Importer(
      mapping: try mapping.map { try ColumnMapping(contentsOf: $0) },
      skippingFaultyRows: skipFaulty, makingFirmsOfLinks: firmsFromLinks, kindOfLinks: kind)
    importer.day = common.day
    importer.acceptsSureNames = accept == .sure
    importer.leftOut = leaveOut
    guard !proposeMapping else { return try propose(importer) }
    var staged = try Progress.during(told(de: "Tabellen gelesen:", en: "reading tables:")) {
      try StagedImport(
        into: common.path, by: importer, wait: .told(of: common.path), read: read)
    }
    let result = staged.result
    staged.replaced = Dictionary(replace.map { ($0.table, Set($0.file.map { [$0] } ?? [])) }) {
      $0.union($1)
    }
    let reader = Reader(common.language)
    guard result.isAcceptable else {
      let answer = marked(result.answer(changing: nil, for: reader), result, importer)
      try common.write(answer)
      tell(answer)
      throw ExitCode(Failure(refused: result.problems).code.rawValue)
    }
    try checkReplaced(result)
    // Row by row it is told in a trial, and of registers of an office's size.
    let outcome =
      try dryRun || staged.knownFirms <= ImportCommand.officeSize ? staged.outcome() : nil
    let receipt =
      try dryRun
      ? outcome?.receipt ?? Receipt(adding: result.tables)
      : Progress.during(told(de: "Register geschrieben:", en: "writing register:")) {
        try staged.commit(on: common.day, from: files, by: common.user)
      }
    let difference = outcome.map {
      ImportDifference(from: $0.before, to: $0.after, asOf: common.day)
    }
    let answer = marked(
      result.answer(
        changing: ImportResult.Changes(receipt), isTrial: dryRun, difference: difference,
        doubts: staged.doubts, for: reader), result, importer)
    try common.write(answer)
    tell(answer)
    if answer.status.exitCode != 0 { throw ExitCode(answer.status.exitCode) }
  }

  /// What came of it where the answer itself went into a file, and what is in that.
  private func tell(_ answer: Answer) {
    guard let output = common.output, output != "-" else { return }
    let lines = answer.shown(common.language, width: Delivery.width)
      .split(separator: "\n", omittingEmptySubsequences: false)
    // The summary stands behind the notes.
    let last = lines.lastIndex { !$0.isEmpty }.map { lines[...$0] } ?? []
    let gap = last.lastIndex { $0.isEmpty }
    let summary = last[(gap.map { $0 + 1 } ?? last.startIndex)...]
    if !summary.isEmpty { Delivery.say(summary.joined(separator: "\n")) }
    let marks = answer.pages.reduce(0) { $0 + $1.remarks.count }
    let isOne = marks == 1
    let phrase =
      answer.pages.isEmpty
      ? Phrase(
        de: "Alle Hinweise stehen in „\(output)“.", en: "All notes are in “\(output)”.")
      : Phrase(
        de: "In „\(output)“ steht eine Kopie der Tabellen; "
          + (isOne ? "eine Zelle ist markiert." : "\(marks) Zellen sind markiert."),
        en: "“\(output)” holds a copy of the tables; "
          + (isOne ? "one cell is marked." : "\(marks) cells are marked."))
    Delivery.say(phrase(common.language))
  }

  private static let officeSize = 5_000

  /// The answer, as a workbook with a copy of each table in which the cells are marked that something
  /// is said about.
  private func marked(_ answer: Answer, _ result: ImportResult, _ importer: Importer) -> Answer {
    guard common.ends(in: "xlsx"), files != ["-"] else { return answer }
    var answer = answer
    answer.pages = importer.markedCopies(
      of: files, problems: result.problems.kept, in: common.language)
    return answer
  }

  private func isSame(_ path: String, _ other: String) -> Bool {
    let files = [path, other].map { URL(fileURLWithPath: $0).resolvingSymlinksInPath() }
    return path != "-" && files[0] == files[1]
  }

  /// A table that no file holds would go as a whole, which nobody means.
  private func checkReplaced(_ result: ImportResult) throws {
    let counts = result.counts
    guard
      let missing = replace.map(\.table).first(where: { table in
        TableKind(rawValue: table.rawValue).flatMap { counts[$0]?.accepted } ?? 0 == 0
      })
    else { return }
    throw Failure(
      code: .badData,
      phrase: Phrase(
        de: "Keine der Dateien enthält eine Tabelle „\(missing.rawValue)“, die --replace ersetzen "
          + "könnte. Nichts wurde geändert.",
        en: "None of the files holds a table “\(missing.rawValue)” for --replace to take. Nothing "
          + "was changed."))
  }

  private func propose(_ importer: Importer) throws {
    let (text, problems) = importer.proposedMapping(paths: files)
    guard problems.errors == 0 else { throw Failure(refused: problems) }
    problems.lines(common.language).forEach { Delivery.say($0.spoken(common.language)) }
    try common.deliver(Data(text.utf8))
  }

  private func read(_ importer: Importer) -> ImportResult {
    files == ["-"]
      ? importer.read(data: FileHandle.standardInput.readDataToEndOfFile(), named: "-")
      : importer.read(paths: files)
  }
}

extension ImportCommand: TakesCommonOptions {
  var endings: [String] { proposeMapping ? ["csv"] : common.answerEndings }
}
