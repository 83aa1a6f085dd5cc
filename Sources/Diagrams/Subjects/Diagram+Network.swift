import PartnernetzAnswers
import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

/// What makes a firm large in a picture.
public enum SizeMetric: String, Sendable, CaseIterable {
  /// Its number of relations.
  case degree
  /// How much it lies between others.
  case betweenness
  /// How many firms it reaches by introductions.
  case reach
  /// Its revenue.
  case revenue
}

extension NetworkView {
  /// All firms that have links, or the best linked of very many.
  public static let network = NetworkView(
    "network", Phrase(de: "alle Unternehmen", en: "all firms"),
    missing: Phrase(
      de: "Beziehungen sind noch nicht bekannt.", en: "No links are known yet."),
    instead: ["density", "groups", "sections", "matrix"], isPossible: { $0.relations.edgeCount > 0 }
  ) { network, wish in
    // Firms without links are not drawn: of nothing else there is no picture.
    network.relations.edgeCount == 0
      ? nil
      : Diagram(
        of: network, title: wish.title, size: wish.size, grouping: wish.grouping,
        language: wish.language)
  }
}

extension Diagram {
  /// The most firms that a picture of the whole network shows; beyond, the best linked are shown.
  public static let networkLimit = 2_000

  /// The association's network: who supplies, finances, knows whom.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - title: the heading.
  ///   - metric: what makes a firm large.
  ///   - grouping: what gives a firm its colour.
  ///   - language: the reader's language.
  public init(
    of network: Network, title: String? = nil, size metric: SizeMetric = .degree,
    grouping: Grouping.Criterion = .section, language: Language
  ) {
    let linked = network.numbersOfFirms.filter { network.relations.outDegree($0) > 0 }
    let isolated = network.firmCount - linked.count
    let shown =
      linked.count <= Diagram.networkLimit
      ? linked
      : ShownFirms.hubs(of: linked, in: network.relations, limit: Diagram.networkLimit)
    let sizes = metric.values(network)
    let largest = shown.map { sizes[Int($0)] }.max() ?? 0
    let groups = Grouping(shown, of: network, by: grouping, language: language)
    let nodes = shown.enumerated().map { position, firm in
      // Areas, not widths, are what people compare.
      let weight = largest > 0 ? (sizes[Int(firm)] / largest).squareRoot() : 0.3
      return Node(
        key: network.firm(firm).id, label: network.firm(firm).name.shortened,
        weight: weight, colour: groups.colour(at: position),
        shape: groups.shape(at: position))
    }
    let positions = Dictionary(uniqueKeysWithValues: zip(shown, shown.indices))
    let drawn = BackboneLinks(of: network, among: positions)
    let finding = title == nil ? NetworkFinding(network, language: language) : nil
    var caption = drawn.caption(language)
    caption.append(metric.phrase(language))
    if shown.count < linked.count {
      caption.append(
        Phrase(
          de: "Gezeigt sind \(shown.count) von \(language.number(linked.count)) verbundenen "
            + "Unternehmen: die am besten verbundenen und ihre Partner. Alle zählt die Ansicht "
            + "„\(NetworkView.density.name.german)“.",
          en: "Shown are \(shown.count) of \(language.number(linked.count)) linked firms: the "
            + "best linked and their partners. The view “\(NetworkView.density.name.english)” "
            + "counts all.")(language))
    }
    if isolated > 0 {
      caption.append(
        Phrase(
          de: "Nicht gezeigt: \(Diagram.firms(isolated, .german)) ohne Beziehungen.",
          en: "Not shown: \(Diagram.firms(isolated, .english)) without links.")(language))
    }
    if let finding { caption.append(finding.test(language)) }
    let plain = Phrase(de: "Das Netzwerk des Verbands", en: "The association's network")(language)
    let (firms, pairs) = (network.firmCount, network.relations.edgeCount)
    let counts = Phrase(
      de: "\(Diagram.firms(firms, .german)), \(Diagram.pairs(pairs, .german))",
      en: "\(Diagram.firms(firms, .english)), \(Diagram.pairs(pairs, .english))")(language)
    self.init(
      title: title ?? finding?.heading(language) ?? plain,
      subtitle: [finding == nil ? counts : "\(plain): \(counts)"],
      caption: caption, nodes: nodes, links: drawn.links,
      legend: drawn.legend(language) + groups.legend,
      arrangement: .force, sentences: Diagram.sentences(language), language: language.rawValue)
    recall = .keeps
  }
}

extension SizeMetric {
  /// The metric of every firm.
  func values(_ network: Network) -> [Double] {
    switch self {
    case .degree: network.numbersOfFirms.map { Double(network.relations.outDegree($0)) }
    case .betweenness: network.relations.betweenness().raw
    case .reach: Reach(in: network).firms.map(\.reach)
    case .revenue: network.firms.map { $0.revenue?.euros ?? 0 }
    }
  }

  /// What a large node means.
  var phrase: Phrase {
    switch self {
    case .degree:
      Phrase(de: "Je größer, desto mehr Beziehungen.", en: "The larger, the more links.")
    case .betweenness:
      Phrase(
        de: "Je größer, desto öfter liegt das Unternehmen zwischen anderen (Betweenness).",
        en: "The larger, the more a firm lies between others (betweenness).")
    case .reach:
      Phrase(
        de: "Je größer, desto mehr Unternehmen sind über Empfehlungen zu erreichen.",
        en: "The larger, the more firms it reaches by introductions.")
    case .revenue: Phrase(de: "Je größer, desto mehr Umsatz.", en: "The larger, the more revenue.")
    }
  }
}

extension String {
  /// A firm's name without its legal form, where that leaves enough: short labels keep pictures calm.
  var shortened: String {
    let forms = [
      " GmbH & Co. KG", " mbH & Co. KG", " AG & Co. KG", " gGmbH", " GmbH", " AG", " SE", " KG",
      " OHG", " GbR", " UG (haftungsbeschränkt)", " UG", " e.K.", " eG", " e.V.", " mbH",
    ]
    guard let form = forms.first(where: { hasSuffix($0) }), count - form.count >= 3 else {
      return self
    }
    return String(dropLast(form.count))
  }
}
