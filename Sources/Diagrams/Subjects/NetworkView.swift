public import PartnernetzNetworks
public import PartnernetzWording

/// A way to look at a whole network. All faces choose from the same list: whoever adds a view writes
/// one file, with its picture and its entry, and puts the entry on the list.
public struct NetworkView: Sendable, Hashable, RawRepresentable, CaseIterable {
  /// How options and addresses name it.
  public let rawValue: String
  /// What it shows, as a choice of several.
  public let name: Phrase
  /// Why there is no such picture of a network, where there is none.
  public let missing: Phrase
  /// The views, as options name them, that show something where this one does not, or where it would
  /// be too large.
  public let instead: [String]
  private let possible: (@Sendable (Network) -> Bool)?
  private let draw: @Sendable (Network, ViewWish) -> Diagram?

  init(
    _ rawValue: String, _ name: Phrase, missing: Phrase, instead: [String] = [],
    isPossible: (@Sendable (Network) -> Bool)? = nil,
    draw: @escaping @Sendable (Network, ViewWish) -> Diagram?
  ) {
    self.rawValue = rawValue
    self.name = name
    self.missing = missing
    self.instead = instead
    possible = isPossible
    self.draw = draw
  }

  /// All views, in the order in which people are offered them.
  public static let allCases: [NetworkView] = [
    .network, .groups, .sections, .density, .matrix, .map, .ownership,
  ]

  /// The view of a name; nil where there is none.
  public init?(rawValue: String) {
    guard let view = NetworkView.allCases.first(where: { $0.rawValue == rawValue }) else {
      return nil
    }
    self = view
  }

  /// Whether enough is known for the picture; as a rule quicker than to make it.
  public func isPossible(in network: Network) -> Bool {
    possible?(network) ?? (draw(network, ViewWish(language: .english)) != nil)
  }

  /// The picture of a network; nil where too little is known for it.
  public func diagram(of network: Network, as wish: ViewWish) -> Diagram? {
    guard var diagram = draw(network, wish) else { return nil }
    if let title = wish.title { diagram.title = title }
    diagram.paper = wish.paper
    return diagram
  }

  /// Whether two are the same view.
  public static func == (a: NetworkView, b: NetworkView) -> Bool { a.rawValue == b.rawValue }

  /// Puts the view's name into a hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

/// How a view is wanted; each takes of it what it knows.
public struct ViewWish: Sendable {
  /// The heading; nil for the finding, or a plain one.
  public var title: String?
  /// What makes a firm large.
  public var size: SizeMetric
  /// What gives firms their colour, or makes wholes of them.
  public var grouping: Grouping.Criterion
  /// What the picture is made for.
  public var paper: Paper
  /// The reader's language.
  public var language: Language

  /// Makes a wish.
  public init(
    title: String? = nil, size: SizeMetric = .degree, grouping: Grouping.Criterion = .section,
    paper: Paper = .screen, language: Language
  ) {
    self.title = title
    self.size = size
    self.grouping = grouping
    self.paper = paper
    self.language = language
  }
}
