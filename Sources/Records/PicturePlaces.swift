/// Where firms stood in a picture when it was drawn last, so that people find them there again.
public struct PicturePlaces: Sendable, Hashable, Codable {
  /// A firm's place.
  public struct Spot: Sendable, Hashable, Codable {
    /// To the right, in points of the layout.
    public var x: Double
    /// Downwards.
    public var y: Double
    /// How wide its mark was.
    public var width: Double

    /// Makes a place.
    public init(x: Double, y: Double, width: Double) {
      self.x = x
      self.y = y
      self.width = width
    }
  }

  /// The places by firm.
  public var spots: [Firm.ID: Spot]
  /// For so many names the layout kept room; nil for all.
  public var names: Int?
  /// How large names were, for 1 as usual.
  public var enlarged: Double
  /// How many times as large as its paper asks for the smallest name was.
  public var room: Double

  /// Makes places.
  public init(
    spots: [Firm.ID: Spot] = [:], names: Int? = nil, enlarged: Double = 1, room: Double = 1
  ) {
    self.spots = spots
    self.names = names
    self.enlarged = enlarged
    self.room = room
  }
}

/// Who keeps where firms stood in pictures.
public protocol PictureMemory: Sendable {
  /// Where firms stood in a picture when it was drawn last; nil where nobody knows.
  func places(in picture: String) -> PicturePlaces?

  /// Keeps where firms stand in a picture, in the place of what was kept of it before.
  ///
  /// - Returns: whether it is kept.
  @discardableResult
  func keep(_ places: PicturePlaces, in picture: String) -> Bool
}
