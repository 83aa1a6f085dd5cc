extension Diagram {
  /// One shape with its name.
  public struct Node: Sendable, Hashable, Codable {
    /// A name that stays the same from picture to picture; the node's name in DOT files.
    public var key: String
    /// The name people read.
    public var label: Inscription
    /// A second, smaller line.
    public var detail: String?
    /// Shorter sentences for the detail, the longest first, where it does not fit.
    public var shorterDetails: [String]
    /// Size and importance, 0...1; others are clamped.
    public var weight: Double
    /// The fill.
    public var colour: Palette
    /// The outline. A `box` carries its label inside, all others beside them.
    public var shape: Shape
    /// How much the node stands out.
    public var emphasis: Emphasis
    /// A short text inside a shape whose label stands beside it, such as a number.
    public var inside: String?
    /// The shape's width in points; nil where it follows from the weight.
    public var diameter: Double?
    /// Most lines of the detail.
    public var detailLines: Int
    /// In an outline how deep the node stands, 0 for the top; in a matrix the number of its frame.
    public var level: Int
    /// What fills a node that stands for many firms; nil for its colour.
    public var honeycomb: Honeycomb?

    /// Makes a node.
    public init(
      key: String, label: String, detail: String? = nil, shorterDetails: [String] = [],
      weight: Double = 0.3, colour: Palette = .blue, shape: Shape = .circle,
      emphasis: Emphasis = .normal,
      inside: String? = nil, diameter: Double? = nil, detailLines: Int = 2, level: Int = 0,
      honeycomb: Honeycomb? = nil
    ) {
      self.key = key
      self.label = Inscription(label)
      self.detail = detail
      self.shorterDetails = shorterDetails
      self.weight = weight
      self.colour = colour
      self.shape = shape
      self.emphasis = emphasis
      self.inside = inside
      self.diameter = diameter
      self.detailLines = detailLines
      self.level = level
      self.honeycomb = honeycomb
    }
  }

  /// A node's outline.
  public enum Shape: String, Sendable, Hashable, Codable, CaseIterable {
    /// A disc, label beside.
    case circle
    /// A square, label beside.
    case square
    /// A square on its tip, label beside.
    case diamond
    /// A hexagon, label beside.
    case hexagon
    /// A triangle, label beside.
    case triangle
    /// A rounded box as wide as its label, which stands inside.
    case box

    /// Whether the label stands inside the shape.
    public var holdsLabel: Bool { self == .box }
  }
}

extension Diagram.Node {
  /// What decides whose name is shown first: how much it stands out, then how large it is.
  var importance: Double {
    let rank =
      switch emphasis {
      case .highlighted: 2.0
      case .normal: 1.0
      case .muted: 0.0
      }
    return rank * 10 + (weight.isFinite ? min(max(weight, 0), 1) : 0)
  }
}
