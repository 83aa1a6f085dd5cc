extension Diagram {
  /// A node's inside where it stands for many firms: cells in rows shifted by half, each as dark as
  /// it holds many of them.
  public struct Honeycomb: Sendable, Hashable, Codable {
    /// One cell, by its axial coordinates: the column, and the row counted along a slanted axis.
    public struct Cell: Sendable, Hashable, Codable {
      /// The column.
      public var column: Int
      /// The row along an axis that falls by half a cell from column to column.
      public var row: Int
      /// How many firms it holds, as a tone.
      public var tone: Tone

      /// Makes a cell.
      public init(column: Int, row: Int, tone: Tone) {
        self.column = column
        self.row = row
        self.tone = tone
      }
    }

    /// The length of a cell's side in points; clamped to 0.5...60.
    public var side: Double
    /// The cells.
    public var cells: [Cell]
    /// How far right and down of the node's middle the cell at column 0 and row 0 stands, in points.
    public var right, down: Double

    /// Makes a honeycomb.
    public init(side: Double, cells: [Cell], right: Double = 0, down: Double = 0) {
      self.side = side
      self.cells = cells
      self.right = right
      self.down = down
    }
  }

  /// How many something stands for, from few (pale) to many (dark): one hue whose lightness falls
  /// evenly, so that colour-blind people and grey prints keep the order.
  public enum Tone: Int, Sendable, Hashable, Codable, CaseIterable {
    /// Very few.
    case palest
    /// Few.
    case pale
    /// Some.
    case middle
    /// Many.
    case dark
    /// Very many.
    case darkest

    /// The colour of a surface.
    public var fill: Colour {
      switch self {
      case .palest: Colour(0xD9_E6F0)
      case .pale: Colour(0xA6_C6DD)
      case .middle: Colour(0x6A_9EC4)
      case .dark: Colour(0x2F_6C9E)
      case .darkest: Colour(0x0B_345A)
      }
    }

    /// The colour of its rim, which is seen on white even where the surface is pale.
    public var rim: Colour { self < .middle ? Colour(0x5C_8FB5) : fill.darkened(by: 0.25) }
  }
}

extension Diagram.Tone: Comparable {
  /// Whether one stands for fewer than the other.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
