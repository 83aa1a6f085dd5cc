import ArgumentParser
import PartnernetzExchange
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// What a change does to the best pairing.
struct WhatIfCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: told(
      de: "Was wäre, wenn: ein Unternehmen geht oder kommt, ein Paar gesetzt wird, eine Annahme "
        + "sich ändert.",
      en: "What if: a firm leaves or joins, a pair is set, an assumption changes."),
    discussion: told(
      de: """
        Beispiele:
          partnernetz whatif --remove MR-002
          partnernetz whatif --pair MR-001,MR-055 --set day_rate=900
          partnernetz whatif --set market_access=0,15 --objective total
        """,
      en: """
        Examples:
          partnernetz whatif --remove MR-002
          partnernetz whatif --pair MR-001,MR-055 --set day_rate=900
          partnernetz whatif --set market_access=0.15 --objective total
        """))

  @Option(
    help: help(
      de: "Dieses Unternehmen verlässt den Verband; mehrfach möglich.",
      en: "This firm leaves the association; may be given several times.", value: "firm"))
  var remove: [String] = []

  @Option(
    help: help(
      de: "Tabellen mit Unternehmen, die dazukommen (Ordner oder Datei); mehrfach möglich.",
      en: "Tables of firms that join (folder or file); may be given several times.",
      value: "path"))
  var add: [String] = []

  @Option(
    help: help(
      de: "Dieses Paar wird gesetzt; mehrfach möglich.",
      en: "This pair is set; may be given several times.", value: "A,B"))
  var pair: [String] = []

  @Option(
    name: .customLong("set"),
    help: help(
      de: "Eine Annahme ändert sich, etwa market_access=0,15; mehrfach möglich.",
      en: "An assumption changes, e.g. market_access=0.15; may be given several times.",
      value: "name=value"))
  var changes: [String] = []

  @Option(
    help: help(
      de: "Was möglichst groß werden soll.", en: "What is to be made as large as can be."))
  var objective: Objective = .index

  @OptionGroup(title: told(de: "Regeln, vorher und nachher", en: "Rules, before and after"))
  var rules: RuleOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if remove.isEmpty, add.isEmpty, pair.isEmpty, changes.isEmpty {
      throw ValidationError(
        told(
          de: "Was soll sich ändern? Nennen Sie --remove, --add, --pair oder --set.",
          en: "What is to change? Give --remove, --add, --pair or --set."))
    }
  }

  func run() async throws {
    // Only firms that join need the tables themselves.
    let tables = try add.isEmpty ? nil : Session.tables(of: common)
    let network = try (tables.map { try Session(common, tables: $0) } ?? Session(common)).network
    let (everything, problem) = try judged(network, tables)
    let now = problem.benefit.network
    var asked = try rules.resolved(in: now)
    asked.fixed += try pair.map { try now.pair(named: $0, option: "--pair") }
    asked.without += try remove.map { try now.number(named: $0) }
    let difference = try PairingDifference(
      from: try everything.applying(try rules.resolved(in: network)),
      to: try problem.applying(asked), objective: objective)
    try common.deliver(difference.answer(common.language, objective: objective))
  }

  /// The problem as it is, and with firms that join and assumptions that change; what does not
  /// change is not judged again.
  private func judged(
    _ network: Network, _ tables: MemberTables?
  ) throws -> (before: PairingProblem, after: PairingProblem) {
    let parameters = try changedParameters(network.parameters)
    let joining = try tables.map { try joiningTables(network, $0) }
    let now =
      if let tables, let joining {
        Network(tables.adding(joining), parameters: parameters, asOf: network.asOf)
      } else {
        changes.isEmpty ? network : Network(network, assuming: parameters)
      }
    let progress = Progress(told(de: "Paare beurteilt:", en: "pairs judged:"))
    defer { progress.finish() }
    guard changes.isEmpty else {
      // Side by side, so that neither waits while the other prepares.
      let both = parallelMap(count: 2) { side in
        PairingProblem(Benefit(side == 0 ? network : now)) { share in
          if side == 0 { progress.update(share) }
        }
      }
      return (both[0], both[1])
    }
    let before = PairingProblem(Benefit(network)) { progress.update($0) }
    guard let joining else { return (before, before) }
    return (
      before, PairingProblem(Benefit(now), after: before, changed: joining.namedFirms)
    )
  }

  private func changedParameters(_ known: Parameters) throws -> Parameters {
    var parameters = known
    for change in changes {
      let parts = change.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let number = Quantity(argument: parts[1]) else {
        throw Failure(
          code: .wrongUsage,
          phrase: Phrase(
            de: "--set „\(change)“: erwartet wird Name=Zahl, etwa market_access=0,15. "
              + "Die Namen zeigt `partnernetz parameters`.",
            en: "--set “\(change)”: expected is name=number, for instance market_access=0.15. "
              + "`partnernetz parameters` shows the names."))
      }
      do {
        try parameters.set(parts[0], to: number.value)
      } catch {
        throw Failure(code: .wrongUsage, phrase: error.phrase)
      }
    }
    return parameters
  }

  /// The tables of the firms that join.
  private func joiningTables(_ network: Network, _ tables: MemberTables) throws -> MemberTables {
    let intake = Importer(knownFirms: tables.firms).read(paths: add)
    guard intake.isAcceptable else { throw Refusal(problems: intake.problems) }
    if let known = intake.tables.firms.first(where: { network.number(of: $0.id) != nil }) {
      throw Failure(
        code: .badData,
        phrase: Phrase(
          de: "--add: \(known.id) ist schon dabei. Gebraucht werden Tabellen mit Unternehmen, "
            + "die dazukommen; ein anderes bekommt eine andere Nummer.",
          en: "--add: \(known.id) is there already. Needed are tables of firms that join; "
            + "another firm takes another id."))
    }
    return intake.tables
  }
}
