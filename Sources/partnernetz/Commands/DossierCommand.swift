import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords
import PartnernetzReports
import PartnernetzWording
import PartnernetzWorkspace

/// What a member takes home: two pages, in that member's own view.
struct DossierCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: told(
      de: "Das Dossier eines Mitglieds: Stand, Ziele, drei Partner, nächste Schritte; zwei Seiten.",
      en: "A member's dossier: where it stands, goals, three partners, next steps; two pages."),
    discussion: told(
      de: """
        Darin steht nur, was dieses Mitglied wissen darf. Ohne Unternehmen entsteht für jedes \
        Mitglied eine Seite in einem Ordner.

        Beispiele:
          partnernetz dossier M-17                       lesen
          partnernetz dossier M-17 -o dossier.pdf        zwei Seiten A4 (mit Chromium)
          partnernetz dossier -o DOSSIERS                für alle Mitglieder, als HTML
        """,
      en: """
        It holds only what this member may know. Without a firm, a page for each member is written \
        into a folder.

        Examples:
          partnernetz dossier M-17                       read it
          partnernetz dossier M-17 -o dossier.pdf        two A4 pages (with Chromium)
          partnernetz dossier -o DOSSIERS                for all members, as HTML
        """))

  @Argument(
    help: help(
      de: "Nummer oder Name; ohne Angabe: alle Mitglieder, in einen Ordner.",
      en: "Id or name; all members by default, into a folder."), completion: .firms)
  var firm: String?

  @Option(
    help: help(de: "Der Name des Verbands im Kopf.", en: "The association's name in the head."))
  var association: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if fillsFolder, common.format != .table || common.output == nil || common.output == "-" {
      throw ValidationError(
        told(
          de:
            "Dossiers aller Mitglieder brauchen einen Ordner: -o ORDNER. Für eines nennen Sie das "
            + "Unternehmen.",
          en: "Dossiers of all members take a folder: -o FOLDER. For one, name the firm."))
    }
  }

  func run() async throws {
    let session = try common.session()
    guard let name = firm ?? common.seenBy else { return try writeAll(session.network) }
    if common.seenBy == nil { try sayWhatIsHidden(from: name, session.network) }
    let question = DossierQuestion(of: name, published: try common.publishedPlan())
    if common.seenBy == nil, common.format == .table {
      let note = try common.reading { try question.noteForOffice(in: session.network, for: $0) }
      if let note { Delivery.say(note(common.language)) }
    }
    guard common.format == .table, common.ends(in: "html") || common.ends(in: "pdf") else {
      return try common.answer(question, of: session)
    }
    let sheet = try common.reading {
      try question.dossier(in: session.network, for: $0).sheet(common.language)
    }
    try common.deliver(page: try DossierPage(of: sheet, from: association).html())
  }

  /// Tells the office, and not the member, why a dossier knows less than other answers.
  private func sayWhatIsHidden(from name: String, _ network: Network) throws {
    let number = try network.number(named: name)
    guard let own = network.seen(by: .member(network.id(of: number))),
      let place = own.number(of: network.id(of: number))
    else { return }
    let count = network.links(of: number).count - own.links(of: place).count
    guard count > 0 else { return }
    Delivery.say(
      Phrase(
        de: count == 1
          ? "Eine Beziehung des Mitglieds ist vertraulich; sie fehlt im Dossier und in seinen Zahlen."
          : "\(count) Beziehungen des Mitglieds sind vertraulich; sie fehlen im Dossier und in seinen "
            + "Zahlen.",
        en: count == 1
          ? "One link of the member is confidential; it is not in the dossier or its figures."
          : "\(count) links of the member are confidential; they are not in the dossier or its "
            + "figures.")(common.language))
  }

  /// A page for each member, named by its id.
  private func writeAll(_ network: Network) throws {
    var dossiers = Dossiers(
      in: network, published: try common.publishedPlan(), seed: common.seed)
    let members = dossiers.members
    let folder = FolderOutput(path: common.output ?? "", isForced: common.force)
    let names = FolderOutput.names(for: members.map { network.id(of: $0) }, ending: ".html")
    try folder.prepare(for: names)
    do {
      let progress = Progress(told(de: "Partner verteilt:", en: "dealing out partners:"))
      defer { progress.finish() }
      dossiers = try dossiers.dealtOut(stop: .whenCancelled) { progress.update($0) }
    }
    let progress = Progress(told(de: "Dossiers:", en: "dossiers:"))
    defer { progress.finish() }
    let printer = try DossierPrinter()
    // Bit by bit: what is finished is on the disk and not in memory.
    let step = 64
    for start in stride(from: 0, to: members.count, by: step) {
      let range = start..<min(start + step, members.count)
      let sheets = try dossiers.sheets(
        of: Array(members[range]), in: common.language, stop: .whenCancelled
      ) { progress.update((Double(start) + $0 * Double(range.count)) / Double(members.count)) }
      for (sheet, name) in zip(sheets, names[range]) {
        let page = printer.html(DossierPage(of: sheet, from: association))
        try folder.write(Data(page.utf8), to: name)
      }
    }
    Delivery.say(
      Phrase(
        de: "\(members.count) Dossiers liegen in „\(folder.path)“.",
        en: "\(members.count) dossiers are in “\(folder.path)”.")(common.language))
  }
}

extension DossierCommand: TakesCommonOptions {
  var fillsFolder: Bool { firm == nil && common.seenBy == nil }
  var endings: [String] { common.pageEndings }
}
