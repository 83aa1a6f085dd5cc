import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Diagram {
  /// The links among some firms, one for each pair and kind; declared competitors are no link here.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - positions: where each firm stands among the nodes.
  /// - Returns: the links with their kinds, ordered by source, target and kind.
  static func links(of network: Network, among positions: [Int32: Int]) -> [(LinkKind, Link)] {
    var drawn: [(LinkKind, Link)] = []
    for link in network.links where link.kind != .competitor {
      guard let from = positions[link.source], let to = positions[link.target] else { continue }
      // Links are ordered by source, target and kind: what repeats follows directly.
      if let last = drawn.last, last.0 == link.kind, last.1.from == from, last.1.to == to {
        continue
      }
      drawn.append((link.kind, Link(from: from, to: to, style: link.kind.style)))
    }
    return drawn
  }

  /// The legend of the kinds that occur, in the order in which kinds are declared.
  static func legend(of kinds: [LinkKind], _ language: Language) -> [LegendEntry] {
    LinkKind.allCases.filter { kinds.contains($0) }.map { kind in
      .init(.link(kind.style), kind.reading(language))
    }
  }

  /// The sentences that only the drawing can finish.
  static func sentences(_ language: Language) -> Diagram.Sentences {
    .init(
      isolated: Phrase(de: "{count} ohne Verbindung", en: "{count} without links")(language),
      unlabelled: Phrase(
        de: "Benannt sind {rest} von {total} Unternehmen, die am besten verbundenen zuerst.",
        en: "Named are {rest} of {total} firms, the best linked first.")(language),
      shortened: Phrase(
        de: "Gezeigt sind {rest} von {total} Zeilen, mehr trägt das Blatt nicht in lesbarer "
          + "Schrift.",
        en: "Shown are {rest} of {total} rows; the sheet carries no more in readable type.")(
          language),
      simplified: Phrase(de: "Vereinfacht gezeichnet.", en: "Drawn in a simpler way.")(language))
  }
}

extension LinkKind {
  /// What an arrow of this kind says.
  func reading(_ language: Language) -> String {
    switch self {
    case .supplier, .customer: Phrase(de: "beliefert", en: "supplies")(language)
    case .capital: Phrase(de: "finanziert", en: "finances")(language)
    case .partner: Phrase(de: "Partner", en: "partners")(language)
    case .acquaintance: Phrase(de: "kennen sich", en: "know each other")(language)
    case .competitor: Phrase(de: "Wettbewerber", en: "competitors")(language)
    }
  }
}
