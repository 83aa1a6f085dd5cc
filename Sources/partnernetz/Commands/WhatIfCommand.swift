import ArgumentParser
import Exchange
import Partnerships
import Wording

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
    let tables = try Session.tables(of: common)
    let session = try Session(common, tables: tables)
    let network = session.network
    let everything = judged(network)
    let before = try PairingDifference.State(
      try everything.applying(try rules.resolved(in: network)), objective: objective)

    // What does not change is not judged again.
    let joining = try joiningTables(network, tables)
    let changed = try changedNetwork(network, tables, joining)
    let problem =
      changed.map {
        changes.isEmpty
          ? PairingProblem(Benefit($0), after: everything, changed: joining.namedFirms) : judged($0)
      } ?? everything
    let now = changed ?? network
    var asked = try rules.resolved(in: now)
    asked.fixed += try pair.map { try now.pair(named: $0, option: "--pair") }
    asked.without += try remove.map { try now.number(named: $0) }
    let after = try PairingDifference.State(
      try problem.applying(asked), objective: objective)
    try common.deliver(
      PairingDifference(from: before, to: after).answer(common.language, objective: objective))
  }

  private func judged(_ network: Network) -> PairingProblem {
    let progress = Progress(told(de: "Paare beurteilt:", en: "pairs judged:"))
    defer { progress.finish() }
    return PairingProblem(Benefit(network)) { progress.update($0) }
  }

  /// The network with firms that join and assumptions that change; nil where neither does.
  private func changedNetwork(
    _ network: Network, _ tables: MemberTables, _ joining: MemberTables
  ) throws -> Network? {
    guard !add.isEmpty || !changes.isEmpty else { return nil }
    var parameters = network.parameters
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
    return Network(tables.adding(joining), parameters: parameters, asOf: network.asOf)
  }

  /// The tables of the firms that join.
  private func joiningTables(_ network: Network, _ tables: MemberTables) throws -> MemberTables {
    guard !add.isEmpty else { return MemberTables() }
    let intake = Importer(knownFirms: tables.firms).read(paths: add)
    guard intake.isAcceptable else { throw Refusal(problems: intake.problems.kept) }
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
