import ArgumentParser
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

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
      de: "Was möglichst groß werden soll; ohne Angabe mean, oder fit, wo Beträge fehlen.",
      en: "What is to be made as large as can be; mean, or fit where amounts are missing, unless "
        + "told."))
  var objective: Objective?

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
    let tables = try add.isEmpty ? nil : common.tables()
    let session = try tables.map { try common.session(of: $0) } ?? common.session()
    var question = WhatIfQuestion()
    question.leaving = remove
    question.joining = try tables.map { .init(try joiningTables($0), to: $0) }
    question.pairs = pair.map { NamedPair($0, for: .suppose) }
    question.assumptions = try changes.map(assumption)
    question.objective = objective ?? .standard
    question.fallsBackToFit = objective == nil
    question.rules = try rules.named()
    try common.answer(question, of: session)
  }

  private func assumption(_ change: String) throws -> WhatIfQuestion.Assumption {
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
    return .init(parts[0], number.value)
  }

  /// The tables of the firms that join.
  private func joiningTables(_ tables: MemberTables) throws -> MemberTables {
    var importer = Importer(knownFirms: tables.firms)
    importer.day = common.day
    let intake = importer.read(paths: add)
    guard intake.isAcceptable else { throw RefusedImport(problems: intake.problems) }
    return intake.tables
  }
}
