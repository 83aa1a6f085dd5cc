public import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Where nodes stood in an earlier picture: read from its SVG file and handed to the next one, so that
/// people find firms again where they were.
public struct FormerPlaces: Sendable, Hashable, Codable {
  /// For each node's key its place in the layout, in points.
  let points: [String: Point]

  /// Knows no place.
  public init() { points = [:] }

  init(_ points: [String: Point]) { self.points = points }

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
    // Nobody's picture is as large; such a place would tear the next one apart.
    guard point.isFinite, max(abs(point.x), abs(point.y)) < 100_000 else { return }
    points[key] = point
  }
}
