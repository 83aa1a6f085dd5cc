import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// Brings the network to other programs.
struct ExportCommand: AsyncParsableCommand {
  /// The forms of an export.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case tables, workbook, parquet, json, graphml, gexf, gml, dot, pajek, dl, vna

    /// The form that a file's ending speaks of; nil for none.
    init?(ending path: String) {
      let ending = FileEnding.of(path)
      guard let form = Form.allCases.first(where: { $0.ending == ending }) else { return nil }
      self = form
    }

    /// The ending of such a file; nil for folders.
    var ending: String? {
      switch self {
      case .tables, .parquet: nil
      case .workbook: "xlsx"
      case .pajek: "net"
      case .json, .graphml, .gexf, .gml, .dot, .dl, .vna: rawValue
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: told(
      de:
        "Gibt das Netzwerk an andere Programme: Tabellen (CSV), Arbeitsmappe, Parquet, JSON, GraphML, "
        + "GEXF, GML, DOT, Pajek, DL, VNA.",
      en:
        "Brings the network to other programs: tables (CSV), workbook, Parquet, JSON, GraphML, "
        + "GEXF, GML, DOT, Pajek, DL, VNA."),
    discussion: told(
      de: """
        Ohne --to entscheidet die Endung der Datei; Tabellen brauchen einen Ordner. \
        Parquet ist für sehr große Netze und für Programme wie DuckDB, polars, Spark.

        Beispiele:
          partnernetz export -o ORDNER
          partnernetz export -o verband.xlsx
          partnernetz export --parquet ORDNER
          partnernetz export --questionnaire MR-001 -o fragebogen.xlsx
          partnernetz export --pseudonymous -o weitergabe.xlsx
        """,
      en: """
        Without --to the file's ending decides; tables take a folder. \
        Parquet is for very large networks and for programs like DuckDB, polars, Spark.

        Examples:
          partnernetz export -o FOLDER
          partnernetz export -o association.xlsx
          partnernetz export --parquet FOLDER
          partnernetz export --questionnaire MR-001 -o questionnaire.xlsx
          partnernetz export --pseudonymous -o shared.xlsx
        """))

  @Option(
    help: help(
      de: "Form der Ausgabe; sonst nach der Endung der Datei, sonst Tabellen.",
      en: "Form of the output; else by the file's ending, else tables."))
  var to: Form?

  @Option(
    help: help(
      de: "Alle Tabellen als Parquet-Dateien in diesen Ordner schreiben, ohne das, was Mitglieder "
        + "für sich behalten.",
      en: "Write all tables as Parquet files into this folder, without what members keep to "
        + "themselves.", value: "folder"))
  var parquet: String?

  @Option(
    help: help(
      de: "Fragebogen für dieses Mitglied schreiben (Arbeitsmappe, die `import` wieder liest).",
      en: "Write a questionnaire for this member (a workbook that `import` reads back).",
      value: "firm"))
  var questionnaire: String?

  @Flag(
    help: help(
      de: "Ohne Namen, Orte und genaue Zahlen: zur Weitergabe.",
      en: "Without names, places and exact figures: to hand on."))
  var pseudonymous = false

  @Flag(
    help: help(
      de: "CSV für das deutsche Excel: Semikolon, Dezimalkomma, Zeichenmarke.",
      en: "CSV for Excel in German: semicolons, decimal commas, byte order mark."))
  var germanExcel = false

  @OptionGroup var common: CommonOptions

  private var form: Form {
    parquet != nil ? .parquet : to ?? common.output.flatMap { Form(ending: $0) } ?? .tables
  }

  func validate() throws {
    guard parquet != nil else { return }
    if to != nil || questionnaire != nil || common.output != nil {
      throw ValidationError(
        told(
          de: "--parquet nennt Form und Ordner schon; lassen Sie --to, -o und --questionnaire weg.",
          en: "--parquet names form and folder already; leave out --to, -o and --questionnaire."))
    }
  }

  func run() async throws {
    if let questionnaire { return try write(questionnaireOf: questionnaire) }
    switch form {
    case .tables: try writeTables()
    case .parquet: try writeParquet()
    case .workbook:
      try common.deliver(try WorkbookWriter.data(try tables(), in: common.language))
    case .json: try text(JSONWriter.text(try tables()))
    case .graphml: try network(.columns, GraphMLWriter.text)
    case .gexf: try network(.columns, GEXFWriter.text)
    case .pajek: try network(.labels, PajekWriter.text)
    case .gml: try network(.columns, GMLWriter.text)
    case .dot: try network(.columns, DOTWriter.text)
    case .dl: try network(.weights, DLWriter.text)
    case .vna: try network(.columns, VNAWriter.text)
    }
  }

  /// The tables as they are asked for.
  private func tables() throws -> MemberTables {
    guard pseudonymous else { return try common.exportedTables() }
    var random = SystemRandomNumberGenerator()
    let hidden = Pseudonyms(try common.tables(), using: &random)
    if !hidden.recognisable.isEmpty {
      let count = hidden.recognisable.count
      Delivery.say(
        Phrase(
          de: "Achtung: \(count) von \(hidden.tables.firms.count) Unternehmen sind für Kenner an "
            + "Branche, Größe, Region und Zahl der Beziehungen zu erkennen.",
          en: "Note: \(count) of \(hidden.tables.firms.count) firms can be told by insiders from "
            + "industry, size, region and number of links.")(common.language))
    }
    return hidden.tables
  }

  private func write(questionnaireOf name: String) throws {
    let session = try common.session()
    let number = try session.network.number(named: name)
    let id = session.network.id(of: number)
    let tables = try common.exportedTables()
    guard let firm = tables.firms.first(where: { $0.id == id }) else { return }
    try common.deliver(
      try Questionnaire.data(
        for: firm, in: tables, language: common.language,
        first: AskQuestion.columns(of: number, in: session.network)))
  }

  private func text(_ text: String) throws {
    try common.deliver(Data(text.utf8))
  }

  /// Writes nodes and edges, and says what has no place among them.
  private func network(_ form: UnheldContent.Form, _ text: (MemberTables) -> String) throws {
    let tables = try tables()
    try self.text(text(tables))
    if let phrase = UnheldContent(tables, in: form).phrase {
      Delivery.say(phrase(common.language))
    }
  }

  private func writeTables() throws {
    let output = try folder()
    let files = TableWriter.files(try tables(), style: germanExcel ? .germanExcel : .plain)
    try output.prepare(for: files.map(\.name))
    for file in files { try output.write(Data(file.text.utf8), to: file.name) }
    tell(files.map(\.name), in: output)
  }

  private func writeParquet() throws {
    let output = try folder()
    // These tables leave for engines on other machines: without what firms keep to themselves.
    var seen = try tables()
    if !pseudonymous, common.seenBy == nil {
      let contacts = seen.contacts
      seen = seen.seen(by: .association)
      seen.contacts = contacts
    }
    let files = ParquetTable.all(seen)
    try output.prepare(for: files.map(\.name))
    for file in files {
      try output.write(to: file.name) { put in try file.write { try put(Data($0)) } }
    }
    tell(files.map(\.name), in: output)
  }

  /// Which files were written, and which tables lie beside them.
  private func tell(_ names: [String], in output: FolderOutput) {
    let list = names.joined(separator: ", ")
    Delivery.say(
      Phrase(
        de: "Geschrieben in „\(output.path)“: \(list).",
        en: "Written to “\(output.path)”: \(list).")(common.language))
    guard let other = output.otherTables(than: names).first, form == .tables else { return }
    Delivery.say(
      Phrase(
        de:
          "Dort liegen auch andere Tabellen, etwa „\(other)“; wer den Ordner einliest, liest alle. "
          + "Nehmen Sie einen eigenen Ordner.",
        en: "Other tables are there too, such as “\(other)”; whoever reads the folder reads all of "
          + "them. Take a folder of its own.")(common.language))
  }

  /// The folder that tables go to.
  private func folder() throws -> FolderOutput {
    guard let folder = parquet ?? common.output, folder != "-" else {
      throw Failure(
        code: .wrongUsage,
        phrase: Phrase(
          de: "Tabellen brauchen einen Ordner: -o ORDNER.", en: "Tables take a folder: -o FOLDER."))
    }
    return FolderOutput(path: folder, isForced: common.force)
  }
}

extension ExportCommand: TakesCommonOptions {
  var fillsFolder: Bool { questionnaire == nil && (form == .tables || form == .parquet) }

  var endings: [String] {
    guard questionnaire == nil else { return ["xlsx"] }
    return (to.map { [$0] } ?? Form.allCases).compactMap(\.ending)
  }
}
