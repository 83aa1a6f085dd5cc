public import PartnernetzNetworks
public import PartnernetzRecords
public import PartnernetzWording

/// A part of a network's links, looked at alone: of some kinds, or of some worth.
public struct NetworkLayer: Sendable, Hashable {
  /// The kinds; a supplier's and a customer's are one. Empty for all.
  public let kinds: Set<LinkKind>
  /// The least amount a year, or of capital; links without a known amount are none then.
  public let least: Money?

  /// Makes a layer.
  public init(kinds: Set<LinkKind>, least: Money? = nil) {
    self.kinds = Set(kinds.map { $0 == .customer ? .supplier : $0 })
    self.least = least
  }

  /// Whether it is the whole network.
  public var isWhole: Bool { kinds.isEmpty && least == nil }

  /// The network with these links alone; all firms stay in it.
  ///
  /// - Complexity: O(statements · log).
  public func part(of network: Network) -> Network {
    guard !isWhole else { return network }
    return network.keeping { link in
      guard kinds.isEmpty || kinds.contains(link.kind) else { return false }
      guard let least else { return true }
      return link.amount.map { $0 >= least } ?? false
    }
  }

  /// What is shown of it, as a line below a heading.
  func phrase(_ language: Language) -> Phrase {
    let readings = LinkKind.allCases.filter { kinds.contains($0) }
    func quoted(_ language: Language) -> String {
      let (open, close) = language == .german ? ("„", "“") : ("“", "”")
      return language.list(readings.map { open + $0.reading(language) + close })
    }
    let (german, english) =
      readings.isEmpty
      ? ("", "") : (" der Art \(quoted(.german))", " of kind \(quoted(.english))")
    let amount = least.map { $0.euros }
    return Phrase(
      de: "Nur Beziehungen\(german)"
        + (amount.map { " ab \(Language.german.euros($0))" } ?? ""),
      en: "Only links\(english)" + (amount.map { " from \(Language.english.euros($0)) on" } ?? ""))
  }
}

extension Diagram {
  /// Says below the heading which links alone it shows.
  public mutating func say(_ layer: NetworkLayer, _ language: Language) {
    guard !layer.isWhole else { return }
    subtitle.append(layer.phrase(language)(language))
    // A part of the links would give all others places that suit it alone.
    if recall == .keeps { recall = .looks }
  }
}
