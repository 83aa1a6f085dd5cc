import ArgumentParser
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Step 3: the best partners for one firm, or for each.
struct SuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: told(
      de: "Schritt 3: die besten Partner für ein Unternehmen oder für jedes.",
      en: "Step 3: the best partners for one firm, or for each."))

  @Argument(
    help: help(
      de: "Nummer oder Name; ohne Angabe: jedes Mitglied.",
      en: "Id or name; every member unless told."))
  var firm: String?

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Höchstens so viele je Unternehmen.", en: "At most so many a firm.", value: "count"))
  var top: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let top, top < 1 {
      throw ValidationError(told(de: "--top ist mindestens 1.", en: "--top is at least 1."))
    }
  }

  func run() async throws {
    let session = try Session(common)
    let network = session.network
    let benefit = Benefit(network)
    let language = common.language
    let pairs: [Pair]
    var parts: [Answer.Part] = []
    if let firm {
      let number = try session.number(of: firm)
      pairs = Suggestions(for: number, in: benefit, count: top ?? 10).pairs
      parts = explained(pairs, for: number, network)
    } else {
      let progress = Progress(told(de: "Paare beurteilt:", en: "pairs judged:"))
      defer { progress.finish() }
      pairs = Suggestions.forEachMember(in: benefit, count: top ?? 3) { progress.update($0) }
        .flatMap(\.pairs)
      parts = [
        .heading(
          Phrase(de: "Die besten Partner für jedes Mitglied", en: "The best partners for each")(
            language)),
        pairs.isEmpty
          ? .text(
            Phrase(
              de: "Derzeit lohnt sich kein Paar für beide.",
              en: "At present no pair is worth it for both.")(language))
          : .table(Table.pairs(pairs, network, language)),
      ]
    }
    try common.deliver(
      Answer(
        parts: parts,
        json: [
          "objective": "index", "value": nil, "upper_bound": nil, "optimal": nil,
          "pairs": .array(pairs.map { $0.json(network, language) }), "unserved": [],
        ],
        table: Table.pairs(pairs, network, language), exitCode: pairs.isEmpty ? 1 : 0))
  }

  private func explained(_ pairs: [Pair], for firm: Int32, _ network: Network) -> [Answer.Part] {
    let language = common.language
    guard let best = pairs.first else {
      return [
        .text(
          Phrase(
            de: "Für \(network.name(firm)) gibt es derzeit keinen Partner, "
              + "der sich für beide lohnt.",
            en: "For \(network.name(firm)) there is no partner at present "
              + "that is worth it for both.")(language))
      ]
    }
    return [
      .heading(
        Phrase(
          de: "Die besten Partner für \(network.name(firm))",
          en: "The best partners for \(network.name(firm))")(language)),
      .table(Table.pairs(pairs, network, language, for: firm)),
      .heading(Phrase(de: "Das beste Paar im Einzelnen", en: "The best pair in detail")(language)),
      .table(Table.components(best, network, language, for: firm)),
      .text(""),
    ] + facts(of: best, for: firm, network).map { .text($0(language).terminalSafe) }
  }

  /// The range of each side, who would have to pay whom, and how much of the input is known.
  private func facts(of pair: Pair, for firm: Int32, _ network: Network) -> [Phrase] {
    let sides = pair.sides(for: firm)
    let ranges = [sides.first, sides.second].map { side in
      func range(_ language: Language) -> [String] {
        [side.low, side.high].map { language.euros($0) }
      }
      let (german, english) = (range(.german), range(.english))
      return Phrase(
        de: "Spanne für \(network.name(side.firm)): \(german[0]) bis \(german[1]).",
        en: "Range for \(network.name(side.firm)): \(english[0]) to \(english[1]).")
    }
    let closed =
      network.firm(firm).capacity == 0
      ? Phrase(
        de: "\(network.name(firm)) nimmt zurzeit keine neuen Partner auf (Partnerkapazität 0).",
        en: "\(network.name(firm)) takes no new partners at present (capacity 0).") : nil
    return ranges + [closed, pair.transfer?.sentence { network.name($0) }].compactMap(\.self)
      + [pair.coveragePhrase]
  }
}
