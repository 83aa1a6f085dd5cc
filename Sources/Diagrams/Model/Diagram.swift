import PartnernetzNetworks

/// What a picture shows: plain values that know neither firms' data nor how they are drawn.
///
/// All texts come in already in the reader's language. Any text may be foreign: it is cleaned
/// (`Inscription`) before it reaches a drawing.
public struct Diagram: Sendable, Hashable, Codable {
  /// The heading over the picture; empty for none.
  public var title: String
  /// Smaller lines under the heading.
  public var subtitle: [String]
  /// Lines under the picture.
  public var caption: [String]
  /// What is drawn as a shape.
  public var nodes: [Node]
  /// What is drawn between shapes; ends are positions in `nodes`.
  public var links: [Link]
  /// Samples with their meaning, drawn under the picture in this order.
  public var legend: [LegendEntry]
  /// How the nodes are laid out.
  public var arrangement: Arrangement
  /// Sentences that only the drawing can finish.
  public var sentences: Sentences

  /// Makes a diagram.
  public init(
    title: String = "", subtitle: [String] = [], caption: [String] = [], nodes: [Node] = [],
    links: [Link] = [], legend: [LegendEntry] = [], arrangement: Arrangement = .force,
    sentences: Sentences = Sentences()
  ) {
    self.title = title
    self.subtitle = subtitle
    self.caption = caption
    self.nodes = nodes
    self.links = links
    self.legend = legend
    self.arrangement = arrangement
    self.sentences = sentences
  }
}

extension Diagram {
  /// How nodes are laid out.
  public enum Arrangement: Sendable, Hashable, Codable {
    /// Linked nodes attract, all others repel: for a network.
    case force
    /// From left to right along the links: for referral paths and small things.
    case layered
    /// Rings around one node (its position in `nodes`) by distance.
    case surroundings(centre: Int)
    /// Pairs and small groups, packed as a neat block.
    case pairs
  }

  /// How much a node or link stands out.
  public enum Emphasis: String, Sendable, Hashable, Codable, CaseIterable {
    /// As usual.
    case normal
    /// The thing to look at.
    case highlighted
    /// Background to what is highlighted.
    case muted
  }

  /// Sentences with a place `{count}` for a number known only after drawing; nil keeps silent.
  public struct Sentences: Sendable, Hashable, Codable {
    /// Heading of the block of nodes without links: "{count} firms without links".
    public var isolated: String?
    /// Said where nodes had to stay without label: "{count} small nodes without name".
    public var unlabelled: String?
    /// Said where a simpler way of drawing had to be taken; has no number.
    public var simplified: String?

    /// Makes the sentences.
    public init(isolated: String? = nil, unlabelled: String? = nil, simplified: String? = nil) {
      self.isolated = isolated
      self.unlabelled = unlabelled
      self.simplified = simplified
    }
  }
}
