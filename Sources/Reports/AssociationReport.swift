public import Foundation
import Mustache
public import PartnernetzAnswers
import PartnernetzFormats
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

/// The association's report: one HTML page that needs nothing beside it.
public struct AssociationReport: Sendable {
  /// Pictures to set into the page, as SVG files.
  public struct Pictures: Sendable {
    /// The whole network.
    public var network: Data?
    /// The pairing.
    public var pairing: Data?
    /// A referral path.
    public var path: Data?

    /// Makes an empty set.
    public init(network: Data? = nil, pairing: Data? = nil, path: Data? = nil) {
      self.network = network
      self.pairing = pairing
      self.path = path
    }
  }

  let network: Network
  let found: FoundPairing
  /// Pairs that were chosen by fit, best first; empty where amounts are known.
  let pairsByFit: [PairFit]
  let indicators: NetworkIndicators
  let reach: Reach
  let gains: GainModel
  let pictures: Pictures
  let title: String?
  /// What changed since a day; nil where nobody asks.
  let changes: Answer?

  /// Gathers what the report tells.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - found: its pairing, by amounts or by fit.
  ///   - pictures: what was drawn of them.
  ///   - changes: what changed since a day, in the language of the page; nil where nobody asks.
  ///   - title: the heading; by default a plain one.
  ///   - seed: chooses random worlds where reach is not exact.
  public init(
    of network: Network, pairing found: FoundPairing, pictures: Pictures,
    changes: Answer? = nil, title: String? = nil, seed: UInt64 = 1
  ) {
    self.changes = changes
    self.network = network
    self.found = found
    pairsByFit = found.isByFit ? found.pairsByFit : []
    self.pictures = pictures
    self.title = title
    indicators = NetworkIndicators(network, seed: seed)
    reach = Reach(in: network, seed: seed)
    gains = GainModel(network, parameters: network.parameters)
  }

  /// The pairing.
  var pairing: Pairing { found.pairing }

  /// The page.
  ///
  /// - Throws: an error of the template engine; the template is part of the program.
  public func html(_ language: Language) throws -> String {
    let template = try MustacheTemplate(
      string: String(decoding: PackageResources.report_mustache, as: UTF8.self))
    return template.render(page(language)).pageSafe
  }

  private func page(_ language: Language) -> ReportPage {
    let words = ReportWords(language)
    let risks = riskRows(language)
    let conflicts = conflictRows(language)
    return ReportPage(
      lang: language.rawValue,
      css: String(decoding: PackageResources.report_css, as: UTF8.self),
      title: title
        ?? Phrase(de: "Partnerschaften im Verband", en: "Partnerships in the association")(language),
      lead: Phrase(
        de: "Wer ist mit wem verbunden, wer sollte sich kennenlernen, und wer kann vermitteln? "
          + "Stand: \(network.asOf.spoken(.german)).",
        en: "Who is linked with whom, who should meet, and who can introduce? "
          + "As of \(network.asOf.spoken(.english)).")(language),
      words: words,
      sections: [.init(id: "findings", title: words.findings)]
        + changeTitles(language).map { .init(id: "changes", title: $0) } + [
          .init(id: "network", title: words.network),
          .init(id: "pairing", title: words.pairing), .init(id: "referral", title: words.referral),
          .init(id: "risk", title: words.risk), .init(id: "data", title: words.data),
          .init(id: "method", title: words.method),
        ],
      figures: figures(language), findings: findings(language),
      changes: changeSections(language),
      networkPicture: image(pictures.network, words.networkCaption),
      pairingPicture: image(pictures.pairing, words.pairingCaption),
      pathPicture: image(pictures.path, words.pathCaption),
      indicators: indicators.entries.map {
        .init(value: $0.value?.cell.shown(language) ?? "–", label: $0.phrase(language))
      },
      pairingSummary: pairingSummary(language), pairs: pairCards(language),
      unserved: pairing.unserved.map {
        .init(
          name: network.name($0.firm),
          reason: $0.sentence(in: language, network: network, objective: pairing.objective))
      },
      reach: reachRows(language), risks: risks, dataSummary: dataSummary(language),
      conflicts: conflicts, methodText: methodText(language),
      parameters: Parameters.catalogue.map {
        .init(
          meaning: $0.meaning(language),
          value: language.number($0.value(network.parameters), digits: 4),
          unit: Parameters.unitPhrase($0.unit)(language),
          source: Parameters.sourcePhrase($0.source)(language))
      },
      footer: Phrase(
        de: "Erzeugt mit Partnernetz. Beziehungen zwischen Unternehmen sind vertraulich; "
          + "dieser Bericht ist für den Verband bestimmt.",
        en: "Made with Partnernetz. Links between firms are confidential; "
          + "this report is for the association.")(language),
      hasUnserved: !pairing.unserved.isEmpty, hasRisks: !risks.isEmpty, noRisks: risks.isEmpty,
      hasConflicts: !conflicts.isEmpty)
  }

  /// A picture as an element that can run nothing; empty where there is none.
  private func image(_ svg: Data?, _ alternative: String) -> [String] {
    guard let svg else { return [] }
    return [
      "<img alt=\"\(alternative)\" src=\"data:image/svg+xml;base64,\(svg.base64EncodedString())\">"
    ]
  }
}
