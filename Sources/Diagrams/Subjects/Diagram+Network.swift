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

extension Diagram {
  /// The most firms that a picture of the whole network names; beyond, the best linked are shown.
  public static let networkLimit = 250

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
      : linked.sorted {
        (network.relations.outDegree($1), $0) < (network.relations.outDegree($0), $1)
      }.prefix(200).sorted()
    let sizes = metric.values(network)
    let largest = shown.map { sizes[Int($0)] }.max() ?? 0
    let groups = Grouping(shown, of: network, by: grouping, language: language)
    let nodes = shown.enumerated().map { position, firm in
      // Areas, not widths, are what people compare.
      let weight = largest > 0 ? (sizes[Int(firm)] / largest).squareRoot() : 0.3
      return Node(
        key: network.firm(firm).id, label: network.firm(firm).name.shortened,
        weight: weight, colour: groups.colour(at: position))
    }
    let positions = Dictionary(uniqueKeysWithValues: zip(shown, shown.indices))
    let all = Diagram.links(of: network, among: positions)
    let links = Diagram.backbone(of: all, nodes: shown, network)
    var caption: [String] = [metric.phrase(language)]
    if links.count < all.count {
      caption.append(
        Phrase(
          de: "Gezeigt sind die \(language.number(links.count)) stärksten von "
            + "\(language.number(all.count)) Beziehungen.",
          en: "Shown are the \(language.number(links.count)) strongest of "
            + "\(language.number(all.count)) links.")(language))
    }
    if shown.count < linked.count {
      caption.append(
        Phrase(
          de: "Gezeigt sind die \(shown.count) am besten verbundenen von "
            + "\(language.number(linked.count)) verbundenen Unternehmen.",
          en: "Shown are the \(shown.count) best linked of "
            + "\(language.number(linked.count)) linked firms.")(language))
    }
    if isolated > 0 {
      caption.append(
        Phrase(
          de: "Nicht gezeigt: \(language.number(isolated)) Unternehmen ohne Beziehung.",
          en: "Not shown: \(language.number(isolated)) without any relation.")(language))
    }
    self.init(
      title: title
        ?? Phrase(de: "Das Netz des Verbands", en: "The association's network")(language),
      subtitle: [
        Phrase(
          de: "\(language.number(network.firmCount)) Unternehmen, "
            + "\(language.number(network.relations.arcCount / 2)) Paare mit einer Beziehung",
          en: "\(language.number(network.firmCount)) firms, "
            + "\(language.number(network.relations.arcCount / 2)) pairs with a relation")(
            language)
      ],
      caption: caption, nodes: nodes, links: links.map(\.1),
      legend: Diagram.legend(of: links.map(\.0), language) + groups.legend,
      arrangement: .force, wording: Diagram.wording(language))
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
      Phrase(de: "Je größer, desto mehr Beziehungen.", en: "The larger, the more relations.")
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
