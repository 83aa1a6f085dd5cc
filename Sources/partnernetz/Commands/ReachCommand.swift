import ArgumentParser
import Partnerships
import Wording

/// How many firms a firm reaches by introductions.
struct ReachCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reach",
    abstract: told(
      de: "Wie viele Unternehmen jemand über Empfehlungen erreicht.",
      en: "How many firms somebody reaches by introductions."))

  @Argument(
    help: help(de: "Nummer oder Name; ohne Angabe: alle.", en: "Id or name; all unless told."))
  var firm: String?

  @Option(
    help: help(
      de: "Höchstens so viele Empfehlungen hintereinander.", en: "Most introductions in a row."))
  var hops: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let hops, hops < 1 || hops > 100 {
      throw ValidationError(told(de: "--hops liegt zwischen 1 und 100.", en: "--hops is 1 to 100."))
    }
  }

  func run() async throws {
    let session = try Session(common)
    let network = session.network
    let sources = try firm.map { [try session.number(of: $0)] }
    let reach = Reach(of: sources, in: network, hops: hops, seed: common.seed)
    let ranked = reach.firms.sorted { ($1.reach, $0.firm) < ($0.reach, $1.firm) }
    let language = common.language
    let table = Table(
      columns: [
        .init("id", de: "Unternehmen", en: "Firm"),
        .init("reach", de: "Erreicht", en: "Reached"),
        .init("low", de: "von", en: "from"), .init("high", de: "bis", en: "to"),
      ],
      rows: ranked.map {
        [
          .text(network.name($0.firm)), .number($0.reach, digits: 2),
          .number($0.low, digits: 2), .number($0.high, digits: 2),
        ]
      })
    let method =
      switch reach.method {
      case .exact:
        Phrase(
          de: "Exakt berechnet, höchstens \(reach.hops) Empfehlungen hintereinander.",
          en: "Computed exactly, at most \(reach.hops) introductions in a row.")
      case .worlds:
        Phrase(
          de: "Mittel über \(network.parameters.worlds) Zufallswelten mit 95-%-Spanne, "
            + "höchstens \(reach.hops) Empfehlungen hintereinander.",
          en: "Mean over \(network.parameters.worlds) random worlds with its 95 % interval, "
            + "at most \(reach.hops) introductions in a row.")
      }
    try common.deliver(
      Answer(
        parts: [
          .heading(
            Phrase(
              de: "So viele Unternehmen sind über Empfehlungen zu erwarten",
              en: "So many firms can be expected by introductions")(language)),
          .table(table), .text(""), .text(method(language)),
        ],
        json: [
          "method": .string(reach.method.rawValue), "hops": .integer(reach.hops),
          "firms": .array(
            reach.firms.map {
              [
                "id": .string(network.id($0.firm)), "reach": .number($0.reach),
                "low": .number($0.low), "high": .number($0.high),
                "best_path_bound": JSONValue($0.bestPathBound),
                "union_bound": JSONValue($0.unionBound),
              ]
            }),
        ],
        table: table))
  }
}
