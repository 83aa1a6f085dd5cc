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
    let picture = PathPicture(answer: answer, referral: referral, language: language)
    let hasRoutes = !answer.routes.isEmpty
    self.init(
      title: answer.question.heading(in: referral.network)(language),
      subtitle: [picture.subtitle],
      caption: hasRoutes
        ? [
          Phrase(
            de: "An den Pfeilen: wie wahrscheinlich die Einführung zustande kommt.",
            en: "At the arrows: how probably the introduction comes about.")(language)
        ] : [],
      nodes: picture.nodes, links: picture.links, legend: picture.legend, arrangement: .layered,
      sentences: Diagram.sentences(language),
      language: language.rawValue)
    // What keeps the two apart is said already, and others' links are no subject here.
    if !hasRoutes { sentences.isolated = nil }
  }
}

/// The parts of a picture of referral paths.
private struct PathPicture {
  let answer: ReferralAnswer
  let referral: Referral
  let language: Language

  private static let best = Diagram.LinkStyle(
    colour: .vermilion, dash: .solid, width: 2.4, head: .triangle)
  private static let other = Diagram.LinkStyle(
    colour: .grey, dash: .dashed, width: 1.2, head: .triangle)

  /// The firms of all routes and those that were named, each once, in this order.
  private var shown: [Int32] {
    let named = answer.question.from.named + answer.question.to.named
    var seen: Set<Int32> = []
    return (answer.routes.flatMap(\.nodes) + named).filter { seen.insert($0).inserted }
  }

  var nodes: [Diagram.Node] {
    let starts = Set(answer.routes.compactMap(\.nodes.first) + answer.question.from.named)
    let goals = Set(answer.routes.compactMap(\.nodes.last) + answer.question.to.named)
    let best = Set(answer.routes.first?.nodes ?? [])
    return shown.map { firm in
      let isEnd = starts.contains(firm) || goals.contains(firm)
      let willing = language.percent(referral.brokers.willingness[Int(firm)], digits: 0)
      let detail =
        starts.contains(firm)
        ? Phrase(de: "möchte eingeführt werden", en: "wants to be introduced")
        : goals.contains(firm)
          ? Phrase(de: "Ziel", en: "target")
          : Phrase(de: "vermittelt zu \(willing)", en: "introduces at \(willing)")
      return Diagram.Node(
        key: referral.network.firm(firm).id, label: referral.network.firm(firm).name,
        detail: detail(language), weight: isEnd ? 1 : 0.6,
        colour: isEnd ? .blue : best.contains(firm) ? .sky : .grey, shape: .box,
        emphasis: best.contains(firm) || isEnd ? .highlighted : .normal)
    }
  }

  /// Each step once, as part of the best route that uses it.
  var links: [Diagram.Link] {
    let introductions = referral.network.introductions
    let shown = shown
    let positions = Dictionary(uniqueKeysWithValues: zip(shown, shown.indices))
    var drawn: Set<[Int32]> = []
    return answer.routes.enumerated().flatMap { rank, route in
      zip(route.nodes, route.nodes.dropFirst()).filter { drawn.insert([$0, $1]).inserted }
        .map { from, to in
          let arc = introductions.arc(from: from, to: to)
          let probability = arc.map { introductions.weights[$0] } ?? 0
          return Diagram.Link(
            from: positions[from] ?? 0, to: positions[to] ?? 0,
            style: rank == 0 ? PathPicture.best : PathPicture.other,
            label: language.percent(probability, digits: 0),
            emphasis: rank == 0 ? .highlighted : .normal)
        }
    }
  }

  var subtitle: String {
    guard let first = answer.routes.first else { return answer.hindrance?.phrase(language) ?? "" }
    return Phrase(
      de: "Bester Weg: \(language.percent(first.probability)). Nacheinander über "
        + "verschiedene Vermittler: \(language.percent(answer.combinedProbability)).",
      en: "Best route: \(language.percent(first.probability)). One after another over "
        + "different brokers: \(language.percent(answer.combinedProbability)).")(language)
  }

  var legend: [Diagram.LegendEntry] {
    let best = Phrase(de: "wahrscheinlichster Weg", en: "most probable route")
    let other = Phrase(de: "andere Wege", en: "other routes")
    return switch answer.routes.count {
    case 0: []
    case 1: [.init(.link(PathPicture.best), best(language))]
    default:
      [
        .init(.link(PathPicture.best), best(language)),
        .init(.link(PathPicture.other), other(language)),
      ]
    }
  }
}

extension ReferralEnd {
  /// The firm that was named; none where any of several may stand there.
  fileprivate var named: [Int32] {
    if case .firm(let firm) = self { [firm] } else { [] }
  }
}
