import PartnernetzFormats
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

/// The best routes between all of some firms, in every form that `path --matrix` gives.
///
/// A thousand firms have a million routes, so rows are written as they come and never held as
/// values of an answer.
struct MatrixAnswer: StreamedAnswer {
  /// The most firms whose routes are shown as a square; of more each gets a row.
  static let widest = 10

  let routes: RouteMatrix
  let network: Network
  let hops: Int

  private var count: Int { routes.nodes.count }

  /// Whether anybody can be introduced to anybody.
  var hasRoute: Bool {
    pairs.contains { pair in routes.probability(from: pair.0, to: pair.1) > 0 }
  }

  /// For people a square of chances, or a row for each firm where there are many; for machines every
  /// ordered pair, written as it comes.
  func answer(_ language: Language) -> Answer {
    let isSquare = count <= MatrixAnswer.widest
    let note =
      isSquare
      ? Sentence(
        de: "Zeile: wer den Kontakt sucht. In Klammern: über wie viele Vermittler. "
          + "Die Wege selbst stehen in den Daten.",
        en: "Row: who wants to be introduced. In brackets: over how many brokers. "
          + "The routes themselves are in the data.", .takeAsData)
      : Sentence(
        de: "Jede einzelne Strecke mit ihren Vermittlern steht in den Daten.",
        en: "Every single route with its brokers is in the data.", .takeAsData)
    let table = isSquare ? square : summary
    return Answer(
      blocks: [
        .headline(
          Phrase(
            de: "Wer zu wem vermittelt werden kann: Erfolgsaussicht des besten Wegs, höchstens "
              + "\(hops) Empfehlungen hintereinander",
            en: "Who can be introduced to whom: chance of the best route, at most \(hops) "
              + "introductions in a row")(language)),
        .table(table), .gap, note.block(language),
      ],
      json: .null, table: table, status: hasRoute ? .fine : .nothingFound, streamed: self)
  }

  private var square: Table {
    Table(
      columns: [.init("from", de: "Von ↓ zu →", en: "From ↓ to →")]
        + routes.nodes.map {
          .init(network.id(of: $0), de: network.id(of: $0), en: network.id(of: $0))
        },
      rows: (0..<count).map { i in
        [.text("\(network.name(routes.nodes[i])) (\(network.id(of: routes.nodes[i])))")]
          + (0..<count).map { j in
            guard routes.probability(from: i, to: j) > 0 else { return i == j ? .text("") : .none }
            return .chance(
              routes.probability(from: i, to: j),
              brokers: routes.intermediates(from: i, to: j).count)
          }
      })
  }

  private var summary: Table {
    Table(
      columns: [
        .init("from", de: "Wer einen Kontakt sucht", en: "Who seeks an introduction"),
        .init("reached", de: "kommt zu", en: "gets to"),
        .init("mean", de: "im Mittel zu", en: "on average at"),
        .init("best", de: "am besten zu", en: "best to"),
        .init("probability", de: "Erfolgsaussicht", en: "Chance"),
      ],
      rows: (0..<count).map { i in
        let chances = (0..<count).map { routes.probability(from: i, to: $0) }
        let reached = chances.filter { $0 > 0 }
        let best = chances.indices.max { (chances[$0], $1) < (chances[$1], $0) } ?? 0
        let isAlone = reached.isEmpty
        return [
          .text(network.name(routes.nodes[i])), .count(reached.count),
          isAlone ? .none : .percent(reached.reduce(0, +) / Double(reached.count)),
          isAlone ? .none : .text(network.name(routes.nodes[best])),
          isAlone ? .none : .percent(chances[best]),
        ]
      })
  }

  /// A row for each ordered pair; without a route the probability is 0 and the rest empty.
  func csv() -> String {
    let ids = routes.nodes.map { CSV.field(network.id(of: $0)) }
    var text = "from,to,probability,hops,brokers\n"
    for (i, j) in pairs {
      let chance = routes.probability(from: i, to: j)
      let brokers = routes.intermediates(from: i, to: j)
      let names = CSV.field(brokers.map { network.id(of: $0) }.joined(separator: ";"))
      text += "\(ids[i]),\(ids[j]),\(chance),"
      text += chance > 0 ? "\(brokers.count + 1),\(names)\n" : ",\n"
    }
    return text
  }

  /// The same for machines: `{firms, hops, pairs: [{from, to, probability, hops, firms}]}`.
  func json() -> String {
    var words: [Int32: String] = [:]
    func word(_ firm: Int32) -> String {
      if let known = words[firm] { return known }
      let word = JSONText.string(network.id(of: firm))
      words[firm] = word
      return word
    }
    var text = "{\n  \"firms\" : ["
    text += routes.nodes.map(word).joined(separator: ", ")
    text += "],\n  \"hops\" : \(hops),\n  \"pairs\" : [\n"
    var isFirst = true
    for (i, j) in pairs {
      let chance = routes.probability(from: i, to: j)
      let (from, to) = (word(routes.nodes[i]), word(routes.nodes[j]))
      let nodes =
        chance > 0 ? [from] + routes.intermediates(from: i, to: j).map(word) + [to] : []
      text += isFirst ? "    {" : ",\n    {"
      text += "\"from\" : \(from), \"to\" : \(to), \"probability\" : \(chance), \"hops\" : "
      text += chance > 0 ? "\(nodes.count - 1)" : "null"
      text += ", \"firms\" : [\(nodes.joined(separator: ", "))]}"
      isFirst = false
    }
    text += "\n  ]\n}\n"
    return text
  }

  private var pairs: some Sequence<(Int, Int)> {
    (0..<count).lazy.flatMap { i in
      (0..<count).lazy.filter { $0 != i }.map { (i, $0) }
    }
  }
}
