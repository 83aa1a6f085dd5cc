import ArgumentParser
import Foundation
import PartnernetzDiagrams
import PartnernetzExchange
import PartnernetzPartnerships
import PartnernetzWording
import PartnernetzWorkspace

/// Brings the network to other programs.
struct ExportCommand: AsyncParsableCommand {
  /// The forms of an export.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case tables, json, graphml, dot
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: told(
      de: "Gibt das Netz an andere Programme: Tabellen (CSV), JSON, GraphML oder DOT.",
      en: "Brings the network to other programs: tables (CSV), JSON, GraphML or DOT."),
    discussion: told(
      de: "Tabellen brauchen einen Ordner: partnernetz export --to tables -o ORDNER",
      en: "Tables take a folder: partnernetz export --to tables -o FOLDER"))

  @Option(help: help(de: "Form der Ausgabe.", en: "Form of the output."))
  var to: Form = .tables

  @OptionGroup var common: CommonOptions

  var fillsFolder: Bool { to == .tables }

  func run() async throws {
    switch to {
    case .tables: try tables()
    case .json: try text(JSONWriter.text(try common.exportedTables()))
    case .graphml: try text(GraphMLWriter.text(try common.exportedTables()))
    case .dot:
      let diagram = Diagram(of: try common.session().network, language: common.language)
      let rendering = try await DiagramRenderer().render(diagram, as: .dot)
      try common.deliver(Data(rendering.bytes))
    }
  }

  private func text(_ text: String) throws {
    try common.deliver(Data(text.utf8))
  }

  private func tables() throws {
    guard let folder = common.output, folder != "-" else {
      throw Failure(
        code: .wrongUsage,
        phrase: Phrase(
          de: "Tabellen brauchen einen Ordner: -o ORDNER.", en: "Tables take a folder: -o FOLDER."))
    }
    let files = TableWriter.files(try common.exportedTables())
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        code: .cannotWrite,
        phrase: Phrase(
          de: "Der Ordner „\(folder)“ lässt sich nicht anlegen.",
          en: "The folder “\(folder)” cannot be made."))
    }
    let paths = files.map {
      ($0, URL(fileURLWithPath: folder).appendingPathComponent($0.name).path)
    }
    if !common.force,
      let taken = paths.first(where: { FileManager.default.fileExists(atPath: $0.1) })
    {
      throw Failure(
        code: .cannotWrite,
        phrase: Phrase(
          de: "„\(taken.1)“ gibt es schon. Mit --force werden die Dateien ersetzt.",
          en: "“\(taken.1)” exists already. Use --force to replace the files."))
    }
    for (file, path) in paths { try Delivery.write(Data(file.text.utf8), to: path, force: true) }
  }
}
