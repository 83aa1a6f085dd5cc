/// How large a diagram may be, checked before memory is taken.
public enum DiagramLimits {
  /// Most nodes of a diagram.
  public static let nodes = 5_000
  /// Most links of a diagram.
  public static let links = 60_000
  /// Most cells of all honeycombs together.
  public static let cells = 20_000
  /// Most UTF-8 bytes of all texts together.
  public static let textBytes = 8_000_000
  /// Most legend entries and caption lines, each.
  public static let entries = 60
  /// Most nodes drawn in layers; larger diagrams are drawn as a network.
  public static let layeredNodes = 200
  /// Most links drawn in layers; larger diagrams are drawn as a network.
  public static let layeredLinks = 600
  /// Most pixels of a PNG picture.
  public static let pixels = 24_000_000.0
}
