import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWebApp
import PartnernetzWording

/// The network that a command works on, and under which assumptions.
struct Session {
  let network: Network
  private let language: Language
  private let seed: UInt64

  /// Opens the network that the options name.
  ///
  /// - Throws: ``Failure`` where it cannot be read.
  init(_ options: CommonOptions) throws {
    (language, seed) = (options.language, options.seed)
    let parameters = try options.assumptions()
    network = try Progress.during(told(de: "Tabellen gelesen:", en: "reading tables:")) {
      let day = options.asOf ?? .today
      switch try Session.source(of: options) {
      case .register(let register):
        let tables = try register.tables()
        return try Session.network(seenBy: options) {
          Network(tables, parameters: parameters, seenBy: $0, asOf: day)
        }
      case .folder(let intake):
        return try Session.network(seenBy: options) {
          Network(intake, parameters: parameters, seenBy: $0, asOf: day)
        }
      }
    }
  }

  /// Takes tables that are read already.
  ///
  /// - Throws: ``Failure`` where the parameters cannot be read.
  init(_ options: CommonOptions, tables: MemberTables) throws {
    (language, seed) = (options.language, options.seed)
    let parameters = try options.assumptions()
    network = try Session.network(seenBy: options) {
      Network(tables, parameters: parameters, seenBy: $0, asOf: options.asOf ?? .today)
    }
  }

  /// The network as the firm may see it that the options name, else as the association does.
  private static func network(
    seenBy options: CommonOptions, _ make: (Viewer) -> Network
  ) throws -> Network {
    let network = make(.association)
    guard let name = options.seenBy else { return network }
    return make(try network.member(named: name))
  }

  /// The answer to a question; a long work shows how far it is.
  ///
  /// - Throws: what the question throws.
  func ask(_ question: some Question) throws -> Answer {
    try reading { try question.answer(in: network, for: $0) }
  }

  /// Does a work for the reader that the options name, who sees how far it is.
  func reading<Result>(_ work: (Reader) throws -> Result) rethrows -> Result {
    let progress = Progress(told(de: "Paare beurteilt:", en: "pairs judged:"))
    defer { progress.finish() }
    return try work(Reader(language, seed: seed) { progress.update($0) })
  }

  /// Where the network is: as told, else as the environment says, else the register here.
  static func path(_ options: CommonOptions) -> String {
    options.network ?? ProcessInfo.processInfo.environment["PARTNERNETZ_NETWORK"]
      ?? "partnernetz.sqlite"
  }

  /// The tables as the firm may see them that the options name, else as the association does.
  static func tables(of options: CommonOptions) throws -> MemberTables {
    let tables = try wholeTables(of: options)
    guard let name = options.seenBy else { return tables.seen(by: .association) }
    let network = Network(tables, asOf: options.asOf ?? .today)
    return tables.seen(by: try network.member(named: name))
  }

  /// The tables with all that is kept in them, as a backup needs them, unless a firm is named that
  /// sees less.
  static func exportedTables(of options: CommonOptions) throws -> MemberTables {
    try options.seenBy == nil ? wholeTables(of: options) : tables(of: options)
  }

  /// The tables of a register, or of a folder that is read straight into memory.
  private static func wholeTables(of options: CommonOptions) throws -> MemberTables {
    switch try source(of: options) {
    case .register(let register): try register.tables()
    case .folder(let intake): intake.tables
    }
  }

  private enum Source {
    case register(Register)
    case folder(ImportResult)
  }

  private static func source(of options: CommonOptions) throws -> Source {
    let path = path(options)
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure(
        code: .noInput,
        phrase: Phrase(
          de: "„\(path)“ gibt es nicht. Legen Sie ein Register an mit `partnernetz import ORDNER`, "
            + "oder nennen Sie einen Ordner mit Tabellen: --network ORDNER.",
          en: "“\(path)” does not exist. Make a register with `partnernetz import FOLDER`, "
            + "or name a folder of tables: --network FOLDER."))
    }
    if Register.isRegister(atPath: path) {
      let register = try Register(opening: path, wait: .told(of: path))
      if !register.hasChecksums { Delivery.say(withoutChecksums(path)(options.language)) }
      return .register(register)
    }
    let intake = Importer().read(paths: [path])
    let problems = intake.problems
    guard intake.isAcceptable else { throw Refusal(problems: problems) }
    problems.lines(options.language).forEach { Delivery.say($0.terminalSafe) }
    return .folder(intake)
  }
}

extension Session {
  /// The network for a program that runs for long: the tables are read once.
  ///
  /// - Throws: ``Failure`` where they cannot be read.
  static func networkSource(_ options: CommonOptions) throws -> NetworkSource {
    let parameters = try options.assumptions()
    let day = options.asOf ?? .today
    let tables = try Progress.during(told(de: "Tabellen gelesen:", en: "reading tables:")) {
      try wholeTables(of: options)
    }
    return NetworkSource(
      network: { Network(tables, parameters: parameters, seenBy: $0, asOf: day) },
      tables: { tables.seen(by: $0) })
  }

  /// The register that the options name.
  ///
  /// - Throws: ``RegisterError``.
  static func register(_ options: CommonOptions) throws -> Register {
    let path = path(options)
    return try Register(opening: path, wait: .told(of: path))
  }

  /// Who sits at the machine, for the history.
  static var user: String { NSUserName() }

  private static func withoutChecksums(_ path: String) -> Phrase {
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

extension Network {
  /// The firm of an id or name as a reader.
  ///
  /// - Throws: ``FirmLookupError``.
  fileprivate func member(named name: String) throws -> Viewer {
    .member(id(of: try number(named: name)))
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
