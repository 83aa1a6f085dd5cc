import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording
import PartnernetzWorkspace

extension CommonOptions {
  /// Where the network is: as told, else as the environment says, else the register here.
  var path: String { CommonOptions.path(of: network) }

  /// The same for what a line names, if anything.
  static func path(of network: String?) -> String {
    network ?? ProcessInfo.processInfo.environment["PARTNERNETZ_NETWORK"] ?? "partnernetz.sqlite"
  }

  /// The day that ages are counted back from.
  var day: Day { asOf ?? .today }

  /// What the options name, opened; what was noticed in it is told.
  ///
  /// - Throws: ``WorkspaceError`` or `RegisterError`.
  func workspace() throws -> Workspace {
    let workspace = try Progress.during(told(de: "Tabellen gelesen:", en: "reading tables:")) {
      try Workspace(opening: path, wait: .told(of: path))
    }
    tell(of: workspace)
    return workspace
  }

  /// Tells what was noticed when a workspace was opened.
  func tell(of workspace: Workspace) {
    // How a file is spelled is told where it is taken, not with each question about it.
    workspace.notes?.lines(language, passingOver: ["file_encoding"], always: true)
      .forEach { Delivery.say($0.spoken(language)) }
    if !workspace.hasChecksums { Delivery.say(withoutChecksums(language)) }
  }

  /// The same, to be shown as it was known on the day that the options name.
  private func shown() throws -> Workspace {
    let workspace = try workspace()
    if let asOf { noteBeginning(workspace, asOf) }
    return workspace
  }

  /// The assumptions: those of the file that was named, else the defaults.
  ///
  /// - Throws: ``FileError`` where the file cannot be read.
  func assumptions() throws -> Parameters {
    try parameters.map { try ParametersFile.read($0) } ?? .init()
  }

  /// How the options have the network looked at.
  ///
  /// - Throws: ``FileError`` where the file of assumptions cannot be read.
  func view() throws -> Session.View {
    Session.View(day: day, knownOn: asOf, seenBy: seenBy, parameters: try assumptions())
  }

  /// The network that the options name.
  ///
  /// - Throws: where it cannot be read.
  func session() throws -> Session { try opened().session }

  /// The network that the options name, and where it lies.
  ///
  /// - Throws: where it cannot be read.
  func opened() throws -> (workspace: Workspace, session: Session) {
    let view = try view()
    let workspace = try shown()
    let session = try Progress.during(
      told(de: "Netzwerk aufgebaut:", en: "building the network:")
    ) {
      try workspace.session(view)
    }
    return (workspace, session)
  }

  /// The partner plan that is published in the register that the options name; nil without one.
  ///
  /// - Throws: where it cannot be read.
  func publishedPlan() throws -> PublishedPlan? {
    guard Register.isRegister(atPath: path) else { return nil }
    return try Workspace(opening: path, wait: .told(of: path)).publishedPlan(knownOn: asOf)
  }

  /// Who keeps where firms stood in the pictures of a network; nobody does for a member, whom places
  /// could tell of links that it may not see.
  func memory(_ workspace: Workspace) -> (any PictureMemory)? { seenBy == nil ? workspace : nil }

  /// The network of tables that are read already.
  ///
  /// - Throws: where the parameters cannot be read.
  func session(of tables: MemberTables) throws -> Session { try Session(tables, try view()) }

  /// The tables as the firm may see them that the options name, else as the association does.
  func tables() throws -> MemberTables { try shown().tables(try view()) }

  /// The tables with all that is kept in them, as a backup needs them, unless a firm is named that
  /// sees less.
  func exportedTables() throws -> MemberTables {
    try seenBy == nil ? shown().wholeTables(knownOn: asOf) : tables()
  }

  /// Asks a question of the network that the options name, and brings the answer to the reader.
  func answer(_ question: some Question) throws { try answer(question, of: try session()) }

  /// Asks a question, and brings the answer to the reader.
  func answer(_ question: some Question, of session: Session) throws {
    try deliver(try reading { try session.ask(question, for: $0) })
  }

  /// Does a work for the reader, who sees how far it is.
  func reading<Result>(_ work: (Reader) throws -> Result) rethrows -> Result {
    let progress = Progress(told(de: "Paare beurteilt:", en: "pairs judged:"))
    defer { progress.finish() }
    return try work(Reader(language, seed: seed) { progress.update($0) })
  }

  /// Says that nobody knows what was known before a register began.
  func noteBeginning(_ workspace: Workspace, _ day: Day) {
    guard let first = try? workspace.firstDay(), day < first else { return }
    Delivery.say(
      Phrase(
        de:
          "Das Register beginnt am \(first.figures(.german)); gezeigt wird, was es an diesem Tag wusste.",
        en: "The register begins on \(first.iso); what it knew on that day is shown.")(language))
  }

  /// Who sits at the machine, for the history.
  var user: String { NSUserName() }

  private var withoutChecksums: Phrase {
    Phrase(
      de: "„\(path)“ stammt von einer früheren Version und hat noch keine Prüfsummen: Ob die Datei "
        + "beschädigt ist, lässt sich erst nach dem nächsten Import erkennen.",
      en: "“\(path)” was made by an earlier version and has no checksums yet: damage to the file "
        + "can be noticed only after the next import.")
  }
}

extension LockWait {
  /// Waits for a register, and says so after a while.
  static func told(of path: String) -> LockWait {
    LockWait {
      Delivery.say(
        Phrase(
          de: "Ein anderes Programm schreibt in „\(path)“; es wird bis zu 30 Sekunden gewartet.",
          en: "Another program is writing to “\(path)”; waiting for up to 30 seconds.")(
            helpLanguage))
    }
  }
}

extension Day {
  /// Today by the machine's calendar.
  static var today: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    let day = Day(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
    guard let day else { preconditionFailure("the calendar gave no day") }
    return day
  }
}
