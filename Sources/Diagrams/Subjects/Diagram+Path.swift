import PartnernetzAnswers
import PartnernetzGraphs
import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension Diagram {
  /// Who can introduce one firm to another: the best route stands out, the others lie behind it.
  ///
  /// - Parameters:
  ///   - answer: the referral paths; without any, the two firms and the reason are shown.
  ///   - referral: the search that gave the answer.
  ///   - language: the reader's language.
  public init(of answer: ReferralAnswer, from referral: Referral, language: Language) {
    let network = referral.network
    let routes = answer.routes
    let starts = Set(routes.compactMap(\.nodes.first) + answer.question.from.named)
    let goals = Set(routes.compactMap(\.nodes.last) + answer.question.to.named)
    var shown: [Int32] = []
    for firm in routes.flatMap(\.nodes) + answer.question.from.named + answer.question.to.named
    where !shown.contains(firm) {
      shown.append(firm)
    }
    let positions = Dictionary(uniqueKeysWithValues: zip(shown, shown.indices))
    let best = Set(routes.first?.nodes ?? [])
    let nodes = shown.map { firm in
      let isEnd = starts.contains(firm) || goals.contains(firm)
      let willing = language.percent(referral.brokers.willingness[Int(firm)], digits: 0)
      let detail =
        starts.contains(firm)
        ? Phrase(de: "möchte eingeführt werden", en: "wants to be introduced")
        : goals.contains(firm)
          ? Phrase(de: "Ziel", en: "target")
          : Phrase(de: "vermittelt zu \(willing)", en: "introduces at \(willing)")
      return Node(
        key: network.firm(firm).id, label: network.firm(firm).name, detail: detail(language),
        weight: isEnd ? 1 : 0.6, colour: isEnd ? .blue : best.contains(firm) ? .sky : .grey,
        shape: .box, emphasis: best.contains(firm) || isEnd ? .highlighted : .normal)
    }
    var links: [Link] = []
    var drawn: Set<[Int32]> = []
    for (rank, route) in routes.enumerated() {
      for (from, to) in zip(route.nodes, route.nodes.dropFirst())
      where drawn.insert([from, to]).inserted {
        let arc = network.introductions.arc(from: from, to: to)
        let probability = arc.map { network.introductions.weights[$0] } ?? 0
        links.append(
          Link(
            from: positions[from] ?? 0, to: positions[to] ?? 0,
            style: .init(
              colour: rank == 0 ? .vermilion : .grey, dash: rank == 0 ? .solid : .dashed,
              width: rank == 0 ? 2.4 : 1.2, head: .triangle),
            label: language.percent(probability, digits: 0),
            emphasis: rank == 0 ? .highlighted : .normal))
      }
    }
    let subtitle: [String] =
      if let first = routes.first {
        [
          Phrase(
            de: "Bester Weg: \(language.percent(first.probability)). Nacheinander über "
              + "verschiedene Vermittler: \(language.percent(answer.combinedProbability)).",
            en: "Best route: \(language.percent(first.probability)). One after another over "
              + "different brokers: \(language.percent(answer.combinedProbability)).")(language)
        ]
      } else {
        [answer.hindrance?.phrase(language) ?? ""]
      }
    let main = LinkStyle(colour: .vermilion, dash: .solid, width: 2.4, head: .triangle)
    let other = LinkStyle(colour: .grey, dash: .dashed, width: 1.2, head: .triangle)
    var legend: [LegendEntry] = []
    if !routes.isEmpty {
      legend.append(
        .init(
          .link(main), Phrase(de: "wahrscheinlichster Weg", en: "most probable route")(language)))
    }
    if routes.count > 1 {
      legend.append(.init(.link(other), Phrase(de: "andere Wege", en: "other routes")(language)))
    }
    self.init(
      title: answer.question.heading(in: network)(language),
      subtitle: subtitle,
      caption: routes.isEmpty
        ? []
        : [
          Phrase(
            de: "An den Pfeilen: wie wahrscheinlich die Einführung zustande kommt.",
            en: "At the arrows: how probably the introduction comes about.")(language)
        ],
      nodes: nodes, links: links, legend: legend, arrangement: .layered,
      wording: Diagram.wording(language))
  }
}

extension ReferralEnd {
  /// The firm that was named; none where any of several may stand there.
  fileprivate var named: [Int32] {
    if case .firm(let firm) = self { [firm] } else { [] }
  }
}
