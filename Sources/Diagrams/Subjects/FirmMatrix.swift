import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// The marks of a matrix of firms: what the firm of a row is to that of a column.
struct FirmMatrix {
  /// One link for each mark, ordered by row and column.
  let links: [Diagram.Link]
  /// Whether trust is known of any link, so that marks differ in size.
  let showsTrust: Bool
  private let kinds: [LinkKind]

  /// Kinds in the order in which one hides another in the same cell.
  private static let ranks: [LinkKind] = [.capital, .supplier, .partner, .acquaintance]

  init(_ rows: [Int32], _ network: Network) {
    let places = Dictionary(uniqueKeysWithValues: zip(rows, rows.indices))
    var cells: [Cell: (rank: Int, trust: Double?)] = [:]
    for link in network.links {
      guard let rank = FirmMatrix.ranks.firstIndex(of: link.kind),
        let from = places[link.source], let to = places[link.target], from != to
      else { continue }
      let isMutual = link.kind == .partner || link.kind == .acquaintance
      let both = [Cell(row: from, column: to), Cell(row: to, column: from)]
      for cell in both.prefix(isMutual ? 2 : 1) {
        let known = cells[cell]
        let trust = [known?.trust, link.trust].compactMap(\.self).max()
        cells[cell] = (min(rank, known?.rank ?? rank), trust)
      }
    }
    showsTrust = cells.values.contains { $0.trust != nil }
    kinds = FirmMatrix.ranks.indices.filter { rank in
      cells.values.contains { $0.rank == rank }
    }.map { FirmMatrix.ranks[$0] }
    links = cells.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
      .map { cell, value in
        var style = FirmMatrix.ranks[value.rank].style
        style.width = FirmMatrix.width(value.trust)
        return Diagram.Link(from: cell.row, to: cell.column, style: style)
      }
  }

  private struct Cell: Hashable {
    var row: Int
    var column: Int
  }

  /// A mark fills 45 to 90 % of its cell; a width of 6 would fill it.
  private static func width(_ trust: Double?) -> Double {
    guard let trust, trust.isFinite else { return 6 * 0.66 }
    return 6 * (0.45 + 0.45 * min(max(trust, 0), 1))
  }

  /// Who is linked with whom among some firms.
  static func graph(_ firms: [Int32], _ network: Network) -> Graph {
    let places = Dictionary(uniqueKeysWithValues: zip(firms, firms.indices))
    let edges = firms.indices.flatMap { place in
      network.relations.successors(of: firms[place]).compactMap { other -> Graph.Arc? in
        guard let there = places[other], there > place else { return nil }
        return Graph.Arc(Int32(place), Int32(there))
      }
    }
    return Graph(nodeCount: firms.count, edges: edges)
  }

  func legend(_ language: Language) -> [Diagram.LegendEntry] {
    kinds.map { kind in
      let text =
        switch kind {
        case .capital: Phrase(de: "Zeile finanziert Spalte", en: "row finances column")
        case .partner: Phrase(de: "Partner", en: "partners")
        case .acquaintance: Phrase(de: "kennen sich", en: "know each other")
        default: Phrase(de: "Zeile beliefert Spalte", en: "row supplies column")
        }
      return .init(
        .node(colour: kind.style.colour, shape: kind.style.matrixShape), text(language))
    }
  }

  static func caption(
    _ language: Language, showsTrust: Bool, isGrouped: Bool, alone: Int
  ) -> [String] {
    var caption = [
      Phrase(
        de:
          "Zeile und Spalte gleicher Nummer sind dasselbe Unternehmen. Wer dieselben Partner hat, "
          + "steht nebeneinander; von mehreren Beziehungen ist die engste gezeigt.",
        en: "Row and column of the same number are the same firm. Who has the same partners stands "
          + "side by side; of several links the closest is shown.")(language)
    ]
    if isGrouped {
      caption.append(
        Phrase(
          de: "Rahmen: Gruppen, die untereinander eng verbunden sind.",
          en: "Frames: groups that are closely linked.")(language))
    }
    if showsTrust {
      caption.append(
        Phrase(
          de: "Je größer das Zeichen, desto mehr Vertrauen.",
          en: "The larger the mark, the more trust.")(language))
    }
    if alone > 0 {
      caption.append(
        Phrase(
          de: "Nicht gezeigt: \(Diagram.firms(alone, .german)) ohne Beziehungen.",
          en: "Not shown: \(Diagram.firms(alone, .english)) without links.")(language))
    }
    return caption
  }
}

extension Diagram.LinkStyle {
  /// The mark in a matrix of a link of this style; kinds that differ in pattern differ in shape.
  var matrixShape: Diagram.Shape {
    switch (head, dash) {
    case (.diamond, _): .diamond
    case (_, .dashed): .circle
    case (_, .dotted): .triangle
    default: .square
    }
  }
}
