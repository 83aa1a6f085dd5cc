import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// Who can introduce one firm to another.
struct PathCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: told(
      de: "Wer kann den Kontakt von VON zu ZU vermitteln: die besten Wege und ein Ersatzweg.",
      en: "Who can introduce FROM to TO: the best routes and a backup route."),
    usage: told(
      de: """
        partnernetz path VON ZU
        partnernetz path VON --to-market MARKT
        partnernetz path --from-tag FÄHIGKEIT ZU
        partnernetz path --matrix UNTERNEHMEN UNTERNEHMEN … | DATEI | -
        """,
      en: """
        partnernetz path FROM TO
        partnernetz path FROM --to-market MARKET
        partnernetz path --from-tag CAPABILITY TO
        partnernetz path --matrix FIRM FIRM … | FILE | -
        """),
    discussion: told(
      de: """
        Wettbewerber, vertrauliche Beziehungen und Vermittler ohne freie Anfragen in diesem Jahr \
        werden nicht genutzt. Gibt es keinen Weg, wird der Grund genannt; führt keiner in einen \
        Markt, steht da, wer dort am besten passt.

        Beispiele:
          partnernetz path MR-048 "Oberflächentechnik Grünhammer" --hops 4
          partnernetz path MR-048 MR-012 --only Partner --only Kunde --avoid MR-002
          partnernetz path MR-048 --to-market Schweiz
            Wer bringt uns in diesen Markt?
          partnernetz path --from-tag Zerspanung MR-012
            Welcher unserer Anbieter kommt am ehesten hin?
          partnernetz path --matrix MR-001 MR-002 MR-003 --format csv
        """,
      en: """
        Competitors, confidential links, and introducers without requests left this year are not \
        used. Where there is no route, the reason is told; where none leads into a market, who fits \
        best there.

        Examples:
          partnernetz path MR-048 "Oberflächentechnik Grünhammer" --hops 4
          partnernetz path MR-048 MR-012 --only partner --only customer --avoid MR-002
          partnernetz path MR-048 --to-market Schweiz
            who gets us into that market?
          partnernetz path --from-tag Zerspanung MR-012
            which of those who offer it gets there most likely?
          partnernetz path --matrix MR-001 MR-002 MR-003 --format csv
        """))

  @Argument(
    help: help(
      de: "Wer den Kontakt sucht, und zu wem; mit --matrix alle Unternehmen, oder eine "
        + "Datei mit einem je Zeile (- für die Standardeingabe).",
      en: "Who wants to be introduced, and to whom; with --matrix all the firms, or a file with "
        + "one on each line (- for standard input).", value: "firm"), completion: .firms)
  var firms: [String] = []

  @Option(
    help: help(
      de: "Statt VON: irgendein Unternehmen, das diese Fähigkeit anbietet.",
      en: "Instead of FROM: any firm that offers this capability.", value: "capability"))
  var fromTag: String?

  @Option(
    help: help(
      de: "Statt ZU: irgendein Unternehmen, das diesen Markt bedient und kein Wettbewerber ist.",
      en: "Instead of TO: any firm that serves this market and is no competitor.",
      value: "market"))
  var toMarket: String?

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Weitere Wege neben dem besten (sonst 3).",
      en: "Further routes beside the best (3 by default)."))
  var alternatives: Int?

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Höchstens so viele Empfehlungen hintereinander.", en: "Most introductions in a row."))
  var hops: Int?

  @Option(
    help: help(
      de: "Unternehmen, das nicht gefragt werden soll; mehrfach erlaubt.",
      en: "A firm that is not to be asked; may be repeated.", value: "firm"))
  var avoid: [String] = []

  @Option(
    help: help(
      de: "Nur über Beziehungen dieser Art, z. B. Partner oder Kunde; mehrfach erlaubt. Kunde und "
        + "Lieferant sind dieselbe Beziehung, von zwei Seiten gesehen.",
      en: "Only over relations of this kind, e.g. partner or customer; may be repeated. Customer "
        + "and supplier are the same relation, seen from its two sides.", value: "kind"))
  var only: [String] = []

  @Flag(
    help: help(
      de: "Alle Wege zwischen mehreren Unternehmen: von jedem zu jedem der wahrscheinlichste.",
      en: "All routes between several firms: from each to each the most probable one."))
  var matrix = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let alternatives, alternatives < 0 || alternatives > 1000 {
      throw ValidationError(
        told(de: "--alternatives liegt zwischen 0 und 1000.", en: "--alternatives is 0 to 1000."))
    }
    if let hops, !PathQuestion.hopRange.contains(hops) {
      throw ValidationError(told(de: "--hops liegt zwischen 1 und 100.", en: "--hops is 1 to 100."))
    }
    _ = try kinds()
    if matrix { try validateMatrix() }
  }

  /// Told when the command runs, since a misspelt option before it is the better thing to tell.
  private func checkEnds() throws {
    let wanted = (fromTag == nil ? 1 : 0) + (toMarket == nil ? 1 : 0)
    guard firms.count != wanted else { return }
    let given = firms.count
    switch (fromTag, toMarket) {
    case (nil, nil):
      throw Failure(
        code: .wrongUsage,
        phrase: Phrase(
          de: "Gebraucht werden zwei Unternehmen, VON und ZU; genannt sind \(given): "
            + "partnernetz path VON ZU.",
          en: "Two firms are needed, FROM and TO; \(given) given: partnernetz path FROM TO."))
    case (nil, _):
      throw Failure(
        code: .wrongUsage,
        phrase: Phrase(
          de: "Zu --to-market gehört genau ein Unternehmen, das den Kontakt sucht; genannt "
            + "sind \(given).",
          en: "--to-market goes with exactly one firm, the one that wants to be introduced; "
            + "\(given) given."))
    case (_, nil):
      throw Failure(
        code: .wrongUsage,
        phrase: Phrase(
          de:
            "Zu --from-tag gehört genau ein Unternehmen, zu dem der Kontakt gesucht wird; genannt "
            + "sind \(given).",
          en: "--from-tag goes with exactly one firm, the one to be introduced to; \(given) given.")
      )
    default:
      throw Failure(
        code: .wrongUsage,
        phrase: Phrase(
          de: "--from-tag und --to-market zusammen stehen für beide Enden; daneben wird kein "
            + "Unternehmen genannt.",
          en: "--from-tag and --to-market together stand for both ends; no firm is named beside "
            + "them."))
    }
  }

  private func validateMatrix() throws {
    if fromTag != nil || toMarket != nil || alternatives != nil {
      throw ValidationError(
        told(
          de: "Zu --matrix passen --hops, --avoid und --only, aber nicht --from-tag, --to-market "
            + "oder --alternatives.",
          en: "--matrix goes with --hops, --avoid and --only, not with --from-tag, --to-market or "
            + "--alternatives."))
    }
    guard firms.isEmpty else { return }
    throw ValidationError(
      told(
        de: "Zu --matrix gehören mindestens zwei Unternehmen, oder eine Datei mit einem je Zeile "
          + "(- für die Standardeingabe).",
        en: "--matrix takes at least two firms, or a file with one on each line (- for standard "
          + "input)."))
  }

  /// The kinds of relations asked for; nil for all.
  private func kinds() throws -> Set<LinkKind>? {
    let kinds = try only.map { word in
      guard let kind = LinkKind(word: word), kind != .competitor else {
        throw ValidationError(
          told(
            de: "Über Beziehungen der Art „\(word)“ wird nicht empfohlen. --only nimmt Lieferant, "
              + "Kunde, Kapitalgeber, Partner oder Bekannter.",
            en: "Nobody is introduced over relations of kind “\(word)”. --only takes supplier, "
              + "customer, capital, partner or acquaintance."))
      }
      return kind
    }
    return kinds.isEmpty ? nil : Set(kinds)
  }

  func run() async throws {
    if matrix { return try await answerMatrix() }
    try checkEnds()
    let question = PathQuestion(
      from: fromTag.map { .offering($0) } ?? .firm(firms[0]),
      to: toMarket.map { .serving($0) } ?? .firm(firms[firms.count - 1]),
      alternatives: alternatives ?? 3, hops: hops, avoiding: avoid, over: try kinds())
    try common.answer(question)
  }

  private func answerMatrix() async throws {
    let session = try common.session()
    let file = firms.count == 1 ? firms[0] : nil
    let list = FirmList(
      try file.map(FirmListFile.read) ?? firms.enumerated().map { .init($1, at: $0 + 1) })
    do {
      let question = MatrixQuestion(among: list, hops: hops, avoiding: avoid, over: try kinds())
      try common.answer(question, of: session)
    } catch let error as FirmListError {
      throw file.map { FirmListFile.failure(error, in: $0) } ?? error
    }
  }
}
