import ArgumentParser
import Graphs
import Partnerships
import Wording

/// Who can introduce one firm to another.
struct PathCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: told(
      de: "Wer kann FROM bei TO einführen: die wahrscheinlichsten Wege und ein Ersatz.",
      en: "Who can introduce FROM to TO: the most probable routes and a backup."))

  @Argument(help: help(de: "Wer eingeführt werden will.", en: "Who wants to be introduced."))
  var from: String

  @Argument(help: help(de: "Bei wem.", en: "To whom."))
  var to: String

  @Option(help: help(de: "Weitere Wege neben dem besten.", en: "Further routes beside the best."))
  var alternatives: Int = 3

  @Option(
    help: help(
      de: "Höchstens so viele Empfehlungen hintereinander.", en: "Most introductions in a row."))
  var hops: Int?

  @Option(
    help: ArgumentHelp(
      told(
        de: "Unternehmen, das nicht gefragt werden soll; mehrfach erlaubt.",
        en: "A firm that is not to be asked; may be repeated."), valueName: "firm"))
  var avoid: [String] = []

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if alternatives < 0 || alternatives > 1000 {
      throw ValidationError(
        told(de: "--alternatives liegt zwischen 0 und 1000.", en: "--alternatives is 0 to 1000."))
    }
    if let hops, hops < 1 || hops > 100 {
      throw ValidationError(told(de: "--hops liegt zwischen 1 und 100.", en: "--hops is 1 to 100."))
    }
  }

  func run() async throws {
    let session = try Session(common)
    let from = try session.number(of: from)
    let to = try session.number(of: to)
    guard from != to else {
      throw Failure(
        code: .wrongUsage,
        phrase: Phrase(
          de: "Ein Unternehmen braucht keine Einführung bei sich selbst.",
          en: "A firm needs no introduction to itself."))
    }
    let avoided = try avoid.map(session.number(of:))
    let referral = Referral(session.network)
    let answer = referral.paths(
      from: from, to: to, alternatives: alternatives, hops: hops, avoiding: avoided)
    try common.deliver(shown(answer, referral))
    if answer.routes.isEmpty { throw ExitCode(1) }
  }

  private func shown(_ answer: ReferralAnswer, _ referral: Referral) -> Answer {
    let network = referral.network
    let language = common.language
    let (from, to) = (network.name(answer.from), network.name(answer.to))
    var parts: [Answer.Part] = [
      .heading(
        Phrase(de: "Von \(from) zu \(to)", en: "From \(from) to \(to)")(language).terminalSafe)
    ]
    if let reason = answer.reason {
      parts.append(.text(reason.phrase(language)))
    } else {
      parts.append(.table(table(answer.routes, network)))
      parts.append(.text(""))
      parts.append(.text(backup(answer, network)))
    }
    func route(_ path: ProbablePath) -> JSONValue {
      [
        "probability": .number(path.probability),
        "firms": .array(path.nodes.map { .string(network.id($0)) }),
      ]
    }
    let asked = Set(answer.disjoint.flatMap { $0.nodes.dropFirst().dropLast() }).sorted()
    return Answer(
      parts: parts,
      json: [
        "from": .string(network.id(answer.from)), "to": .string(network.id(answer.to)),
        "hops": .integer(answer.hops), "routes": .array(answer.routes.map(route)),
        "disjoint": [
          "probability": .number(answer.combinedProbability),
          "routes": .array(answer.disjoint.map(route)),
          "favours": .integer(answer.favours),
          "brokers": .array(
            asked.map {
              [
                "id": .string(network.id($0)),
                "willingness": .number(referral.brokers.willingness[Int($0)]),
                "favours_left": .number(max(0, referral.brokers.favoursLeft[Int($0)] - 1)),
              ]
            }),
        ],
        "reason": JSONValue(answer.reason?.rawValue),
      ],
      table: table(answer.routes, network))
  }

  private func table(_ routes: [ProbablePath], _ network: Network) -> Table {
    Table(
      columns: [
        .init("probability", de: "Aussicht", en: "Chance"),
        .init("firms", de: "Weg", en: "Route"),
      ],
      rows: routes.map { path in
        [
          .percent(path.probability),
          .text(path.nodes.map { network.name($0) }.joined(separator: " → ")),
        ]
      })
  }

  private func backup(_ answer: ReferralAnswer, _ network: Network) -> String {
    let language = common.language
    let chance = language.percent(answer.combinedProbability)
    guard answer.disjoint.count > 1 else {
      return Phrase(
        de: "Einen Ersatz über andere Vermittler gibt es nicht.",
        en: "There is no backup over other brokers.")(language)
    }
    let asked = answer.disjoint.flatMap { $0.nodes.dropFirst().dropLast() }
      .map { network.name($0) }
    return Phrase(
      de: "Nacheinander über \(answer.disjoint.count) Wege mit lauter verschiedenen Vermittlern: "
        + "\(chance). Dafür bitten Sie um \(answer.favours) Gefälligkeiten: "
        + "\(language.list(asked)).",
      en: "One after another over \(answer.disjoint.count) routes with no broker in common: "
        + "\(chance). That takes \(answer.favours) favours: \(language.list(asked)).")(
        language
      ).terminalSafe
  }
}
