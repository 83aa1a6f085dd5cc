public import Foundation
public import PartnernetzRecords

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Where nodes stood in an earlier picture: read from its SVG file and handed to the next one, so that
/// people find firms again where they were.
public struct FormerPlaces: Sendable, Hashable, Codable {
  /// For each node's key its place in the layout, in points.
  let points: [String: Point]
  /// How wide each was, where that is known.
  private(set) var widths: [String: Double] = [:]
  /// How names were set; nil where that is not known, or was another picture.
  private(set) var setting: Setting?

  /// Whether they are of a picture for other paper: who stands beside whom is kept, not how far off.
  private(set) var isShape = false

  /// How names were set in a picture.
  struct Setting: Sendable, Hashable, Codable {
    var names: Int?
    var enlarged: Double
    var room: Double
  }

  /// Knows no place.
  public init() { points = [:] }

  init(_ points: [String: Point]) { self.points = points }

  /// The same places of a picture for other paper.
  var asShape: FormerPlaces {
    var shape = FormerPlaces(points)
    shape.isShape = true
    return shape
  }

  /// What is remembered of a picture.
  ///
  /// - Parameters:
  ///   - kept: the places.
  ///   - isSame: whether they are of the same picture, whose names are then set as they were.
  public init(_ kept: PicturePlaces, isSame: Bool = true) {
    // Nobody's picture is as large; such a place would tear the next one apart.
    points = kept.spots.mapValues { Point(x: $0.x, y: $0.y) }.filter { $1.isOnAPage }
    guard isSame, kept.enlarged.isFinite, (0.1...20).contains(kept.enlarged) else { return }
    widths = kept.spots.mapValues(\.width)
    setting = Setting(
      names: kept.names.map { max($0, 0) }, enlarged: kept.enlarged, room: kept.room)
  }

  /// Reads the places of the firms in an SVG file of ours; nil if it is no SVG with places.
  ///
  /// - Parameter svg: the file's bytes.
  /// - Complexity: O(bytes).
  public init?(svg: Data) {
    let reader = PlacesReader()
    let parser = XMLParser(data: svg)
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    guard parser.parse(), !reader.points.isEmpty else { return nil }
    points = reader.points
  }
}

private final class PlacesReader: NSObject, XMLParserDelegate {
  private(set) var points: [String: Point] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    guard let key = attributes["id"], let place = attributes["data-place"] else { return }
    let numbers = place.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 2 else { return }
    let point = Point(x: numbers[0], y: numbers[1])
    guard point.isOnAPage else { return }
    points[key] = point
  }
}

extension Point {
  /// Whether it may be a place of a picture.
  fileprivate var isOnAPage: Bool { isFinite && max(abs(x), abs(y)) < 100_000 }
}
