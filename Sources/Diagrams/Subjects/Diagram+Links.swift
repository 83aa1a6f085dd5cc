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

  /// What the nodes of a picture are.
  enum Wholes {
    case firms, towns, groups

    func phrase(isOne: Bool) -> Phrase {
      switch (self, isOne) {
      case (.firms, true): Phrase(de: "einem Unternehmen", en: "one firm")
      case (.firms, false): Phrase(de: "{count} Unternehmen", en: "{count} firms")
      case (.towns, true): Phrase(de: "einem Ort", en: "one town")
      case (.towns, false): Phrase(de: "{count} Orten", en: "{count} towns")
      case (.groups, true): Phrase(de: "einer Gruppe", en: "one group")
      case (.groups, false): Phrase(de: "{count} Gruppen", en: "{count} groups")
      }
    }
  }

  /// The sentences that only the drawing can finish.
  static func sentences(
    _ language: Language, of wholes: Wholes = .firms
  ) -> Diagram.Sentences {
    func linked(isOne: Bool) -> String {
      let phrase = wholes.phrase(isOne: isOne)
      return Phrase(
        de: "verbunden mit \(phrase.german)", en: "linked with \(phrase.english)")(language)
    }
    let (german, english) =
      wholes == .towns
      ? ("{rest} von {total} Orten", "{rest} of {total} towns")
      : wholes == .groups
        ? ("{rest} von {total} Gruppen", "{rest} of {total} groups")
        : (
          "{rest} von {total} Unternehmen, die am besten verbundenen zuerst",
          "{rest} of {total} firms, the best linked first"
        )
    return .init(
      isolated: Phrase(de: "{count} ohne Verbindung", en: "{count} without links")(language),
      unlabelled: Phrase(
        de: "Benannt sind \(german).", en: "Named are \(english).")(language),
      shortened: Phrase(
        de: "Gezeigt sind {rest} von {total} Zeilen, mehr trägt das Blatt nicht in lesbarer "
          + "Schrift.",
        en: "Shown are {rest} of {total} rows; the sheet carries no more in readable type.")(
          language),
      simplified: Phrase(de: "Vereinfacht gezeichnet.", en: "Drawn in a simpler way.")(language),
      neighbour: linked(isOne: true), neighbours: linked(isOne: false))
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
