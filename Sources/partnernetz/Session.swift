import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzRegister
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
        return Network(try register.tables(), parameters: parameters, asOf: day)
      case .folder(let intake): return Network(intake, parameters: parameters, asOf: day)
      }
    }
  }

  /// Takes tables that are read already.
  ///
  /// - Throws: ``Failure`` where the parameters cannot be read.
  init(_ options: CommonOptions, tables: MemberTables) throws {
    (language, seed) = (options.language, options.seed)
    network = Network(
      tables, parameters: try options.assumptions(), asOf: options.asOf ?? .today)
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

  /// The tables of a register, or of a folder that is read straight into memory.
  static func tables(of options: CommonOptions) throws -> MemberTables {
    switch try source(of: options) {
    case .register(let register): try register.tables()
    case .folder(let intake): intake.tables
    }
  }

  private enum Source {
    case register(Register)
    case folder(Intake)
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
      return .register(try Register(opening: path))
    }
    let intake = Importer().read(paths: [path])
    let problems = intake.problems
    guard intake.isAcceptable else { throw Refusal(problems: problems) }
    Delivery.lines(problems.kept.map(\.phrase), of: problems.count, options.language)
      .forEach { Delivery.say($0) }
    return .folder(intake)
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
