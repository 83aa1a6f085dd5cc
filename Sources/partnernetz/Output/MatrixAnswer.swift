import Foundation
import PartnernetzFormats
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

/// The best routes between all of some firms, in every form that `path --matrix` gives.
///
/// A thousand firms have a million routes, so rows are written as they come and never held as
/// values of an answer.
struct MatrixAnswer {
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

  /// For people: a square of chances, or a row for each firm where there are many.
  func shown(_ language: Language) -> String {
    let answer = Answer(
      parts: [
        .heading(
          Phrase(
            de: "Wer zu wem vermittelt werden kann: Aussicht des besten Weges, höchstens "
              + "\(hops) Empfehlungen hintereinander",
            en: "Who can be introduced to whom: chance of the best route, at most \(hops) "
              + "introductions in a row")(language)),
        .table(count <= MatrixAnswer.widest ? square : summary), .text(""),
        .text(
          count <= MatrixAnswer.widest
            ? Phrase(
              de: "Zeile: wer eingeführt werden will. In Klammern: über wie viele Vermittler. "
                + "Die Wege selbst: --format csv oder json.",
              en: "Row: who wants to be introduced. In brackets: over how many brokers. "
                + "The routes themselves: --format csv or json.")(language)
            : Phrase(
              de: "Jede einzelne Strecke mit ihren Vermittlern: --format csv oder json.",
              en: "Every single route with its brokers: --format csv or json.")(language)),
      ], json: .null, table: square)
    return answer.shown(language, width: Delivery.width)
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
        .init("from", de: "Wer eingeführt werden will", en: "Who wants to be introduced"),
        .init("reached", de: "kommt zu", en: "gets to"),
        .init("mean", de: "im Mittel zu", en: "on average at"),
        .init("best", de: "am besten zu", en: "best to"),
        .init("probability", de: "Aussicht", en: "Chance"),
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
  func csv() -> Data {
    let ids = routes.nodes.map { network.id(of: $0).csvField }
    var text = "from,to,probability,hops,brokers\n"
    for (i, j) in pairs {
      let chance = routes.probability(from: i, to: j)
      let brokers = routes.intermediates(from: i, to: j)
      let names = brokers.map { network.id(of: $0) }.joined(separator: ";").csvField
      text += "\(ids[i]),\(ids[j]),\(chance),"
      text += chance > 0 ? "\(brokers.count + 1),\(names)\n" : ",\n"
    }
    return Data(text.utf8)
  }

  /// The same for machines: `{firms, hops, pairs: [{from, to, probability, hops, firms}]}`.
  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    var words: [Int32: String] = [:]
    func word(_ firm: Int32) throws -> String {
      if let known = words[firm] { return known }
      let word = String(decoding: try encoder.encode(network.id(of: firm)), as: UTF8.self)
      words[firm] = word
      return word
    }
    var text = "{\n  \"firms\" : ["
    text += try routes.nodes.map(word).joined(separator: ", ")
    text += "],\n  \"hops\" : \(hops),\n  \"pairs\" : [\n"
    var isFirst = true
    for (i, j) in pairs {
      let chance = routes.probability(from: i, to: j)
      let (from, to) = (try word(routes.nodes[i]), try word(routes.nodes[j]))
      let nodes =
        chance > 0
        ? [from] + (try routes.intermediates(from: i, to: j).map(word)) + [to] : []
      text += isFirst ? "    {" : ",\n    {"
      text += "\"from\" : \(from), \"to\" : \(to), \"probability\" : \(chance), \"hops\" : "
      text += chance > 0 ? "\(nodes.count - 1)" : "null"
      text += ", \"firms\" : [\(nodes.joined(separator: ", "))]}"
      isFirst = false
    }
    text += "\n  ]\n}\n"
    return Data(text.utf8)
  }

  private var pairs: some Sequence<(Int, Int)> {
    (0..<count).lazy.flatMap { i in
      (0..<count).lazy.filter { $0 != i }.map { (i, $0) }
    }
  }
}
