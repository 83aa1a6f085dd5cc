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
  /// What the picture is made for.
  public var paper: Paper
  /// Where nodes stood in an earlier picture, by key; in a network they stay there. Empty for a new
  /// layout.
  public var places: FormerPlaces
  /// Whether it takes part in what is remembered of where firms stood.
  public var recall = Recall.nothing
  /// Whether an SVG of it can be explored: with search, filter, and links that light up. Its script
  /// needs no other file and no connection; without script it is a picture like any other.
  public var isInteractive: Bool
  /// The language of its texts as pages name it ("de"); empty where unknown.
  public var language: String

  /// Makes a diagram.
  public init(
    title: String = "", subtitle: [String] = [], caption: [String] = [], nodes: [Node] = [],
    links: [Link] = [], legend: [LegendEntry] = [], arrangement: Arrangement = .force,
    sentences: Sentences = Sentences(), paper: Paper = .screen, language: String = "",
    isInteractive: Bool = false, places: FormerPlaces = FormerPlaces()
  ) {
    self.title = title
    self.subtitle = subtitle
    self.caption = caption
    self.nodes = nodes
    self.links = links
    self.legend = legend
    self.arrangement = arrangement
    self.sentences = sentences
    self.paper = paper
    self.language = language
    self.isInteractive = isInteractive
    self.places = places
  }
}

extension Diagram {
  /// What a picture has to do with the places that are remembered of the whole network.
  public enum Recall: String, Sendable, Hashable, Codable {
    /// Nothing: its places are its own.
    case nothing
    /// Firms stand where they stood in the network's picture.
    case looks
    /// The same, and its places are remembered for the next one.
    case keeps
  }

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
    /// On a ring, for a few wholes with flows between them.
    case ring
    /// Where `places` has them, for a map; only what would overlap moves apart.
    case map
    /// A list of links: each in a row, its first node left and its second right, a band between.
    case rows
    /// A list of nodes by their level; each link leads from a node to one that stands below it.
    case outline
    /// Nodes that stand for many firms, side by side with those that they have most links with.
    case areas
    /// A table of marks: each node a row and a column, each link a mark where they meet; nodes of
    /// one level share a frame.
    case matrix

    /// Whether the picture is a list, in which every node is named on one line.
    var isList: Bool { [.rows, .outline, .matrix].contains(self) }
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

  /// Sentences with places `{count}`, `{rest}` and `{total}` for numbers known only after drawing;
  /// nil keeps silent.
  public struct Sentences: Sendable, Hashable, Codable {
    /// Heading of the block of nodes without links: "{count} firms without links".
    public var isolated: String?
    /// Said where nodes stay without label: "Named are {rest} of {total} firms".
    public var unlabelled: String?
    /// Said below the heading where a list is longer than the paper carries: "Shown are {rest} of {total} rows".
    public var shortened: String?
    /// Said where a simpler way of drawing had to be taken; has no number.
    public var simplified: String?
    /// What an explored picture says of a node with one neighbour: "linked with one town".
    public var neighbour: String?
    /// The same for any other number: "linked with {count} towns".
    public var neighbours: String?

    /// Makes the sentences.
    public init(
      isolated: String? = nil, unlabelled: String? = nil, shortened: String? = nil,
      simplified: String? = nil, neighbour: String? = nil, neighbours: String? = nil
    ) {
      self.neighbour = neighbour
      self.neighbours = neighbours
      self.isolated = isolated
      self.unlabelled = unlabelled
      self.shortened = shortened
      self.simplified = simplified
    }
  }
}
