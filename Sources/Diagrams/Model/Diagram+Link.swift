import PartnernetzNetworks

extension Diagram {
  /// A line between two nodes.
  public struct Link: Sendable, Hashable, Codable {
    /// Position of the node where the line starts.
    public var from: Int
    /// Position of the node where the line ends.
    public var to: Int
    /// How the line looks.
    public var style: LinkStyle
    /// A short text at the line.
    public var label: String?
    /// How much the line stands out.
    public var emphasis: Emphasis
    /// In a matrix how many it stands for, where its cell is full of a tone; nil for a mark.
    public var tone: Tone?
    /// How many in a hundred links of the picture bind their ends less closely; nil where that is not
    /// known. Whoever explores a picture can leave the looser ones out.
    public var closeness: Int?

    /// Makes a link.
    public init(
      from: Int, to: Int, style: LinkStyle = LinkStyle(), label: String? = nil,
      emphasis: Emphasis = .normal, tone: Tone? = nil
    ) {
      self.from = from
      self.to = to
      self.style = style
      self.label = label
      self.emphasis = emphasis
      self.tone = tone
    }
  }

  /// How a line looks; kinds of links should differ in more than the colour.
  public struct LinkStyle: Sendable, Hashable, Codable {
    /// The line's colour.
    public var colour: Palette
    /// The line's pattern.
    public var dash: Dash
    /// Width in points at normal emphasis; clamped to 0.3...6.
    public var width: Double
    /// The mark at the end.
    public var head: Arrow
    /// The mark at the start.
    public var tail: Arrow

    /// Makes a style.
    public init(
      colour: Palette = .grey, dash: Dash = .solid, width: Double = 1.1, head: Arrow = .triangle,
      tail: Arrow = .none
    ) {
      self.colour = colour
      self.dash = dash
      self.width = width
      self.head = head
      self.tail = tail
    }
  }

  /// A line's pattern.
  public enum Dash: String, Sendable, Hashable, Codable, CaseIterable {
    /// One stroke.
    case solid
    /// Short strokes.
    case dashed
    /// Dots.
    case dotted
  }

  /// The mark at a line's end.
  public enum Arrow: String, Sendable, Hashable, Codable, CaseIterable {
    /// No mark.
    case none
    /// A filled triangle.
    case triangle
    /// Two strokes.
    case open
    /// A filled diamond.
    case diamond
    /// A dot.
    case dot
    /// A stroke across.
    case bar
  }

  /// A sample and what it stands for.
  public struct LegendEntry: Sendable, Hashable, Codable {
    /// What is shown beside the text.
    public enum Sample: Sendable, Hashable, Codable {
      /// A small node.
      case node(colour: Palette, shape: Shape)
      /// A short line.
      case link(LinkStyle)
      /// A short pale line, as links in the background are drawn.
      case pale
      /// A cell of a tone.
      case tone(Tone)
      /// A disc with a rim of a colour, as nodes that stand for many firms have it.
      case rim(Palette)

      /// Whether it is a line.
      var isLine: Bool {
        switch self {
        case .link, .pale: true
        case .node, .tone, .rim: false
        }
      }
    }

    /// What is shown.
    public var sample: Sample
    /// What it means.
    public var text: String

    /// Makes an entry.
    public init(_ sample: Sample, _ text: String) {
      self.sample = sample
      self.text = text
    }
  }
}
