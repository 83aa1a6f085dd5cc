public import PartnernetzRecords

/// A finished picture.
public struct Rendering: Sendable, Hashable {
  /// The file.
  public var bytes: [UInt8]
  /// What was simplified or left out on the way, in a fixed order.
  public var notes: [Note]
  /// Where firms stand in it, for the next one; nil for what is no network, or was drawn in a plainer
  /// way than it should be.
  public var places: PicturePlaces?

  /// Something simplified or left out.
  public enum Note: Sendable, Hashable, Codable {
    /// Lines are straight, since curved ones failed.
    case straightLines
    /// Nodes were moved apart by plain scaling.
    case coarseSpacing
    /// Nodes stand on a circle or grid, since the layout engine failed.
    case plainPositions
    /// Too large for layers: drawn as a network.
    case layersReplaced
    /// So many nodes found no room for their label.
    case unlabelled(Int)
    /// So many rows of a list found no room on the paper.
    case shortened(Int)
    /// So many nodes without links are counted, not drawn.
    case isolatedCounted(Int)
    /// The picture is large: so many dots per inch instead of the usual ones.
    case resolution(Int)
    /// No font is installed: every letter is an empty box.
    case noFont
    /// So many different characters have no glyph in any installed font.
    case missingGlyphs(Int)
    /// So many lines of text are wider than the room they were given.
    case tightLabels(Int)
    /// What Graphviz warned of, in its own words.
    case engineWarning(String)
  }

  /// Makes a rendering.
  public init(bytes: [UInt8], notes: [Note], places: PicturePlaces? = nil) {
    self.bytes = bytes
    self.notes = notes
    self.places = places
  }
}

/// The kind of file a diagram is drawn as.
public enum DiagramFormat: String, Sendable, Hashable, Codable, CaseIterable {
  /// Scalable graphics for browsers.
  case svg
  /// One page for print.
  case pdf
  /// Pixels.
  case png
  /// The graph itself in Graphviz' language, for use in other programs.
  case dot
}
