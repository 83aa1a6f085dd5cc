import Testing

@testable import PartnernetzDiagrams

/// What an SVG file of ours shows, read back from its text.
struct ReadPicture {
  let text: String
  private let size: (width: Double, height: Double)
  private let discs: [(node: Int, x: Double, y: Double, radius: Double)]
  private let cells: [(node: Int, points: [(Double, Double)])]

  init(_ diagram: Diagram) async throws {
    let bytes = try await DiagramRenderer(worker: .tool("partnernetz-draw"))
      .render(diagram, as: .svg).bytes
    text = String(decoding: bytes, as: UTF8.self)
    let page = try #require(text.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/))
    size = (try #require(Double(page.1)), try #require(Double(page.2)))
    let disc =
      #/id="node-(\d+)" class="area">.*?<ellipse cx="([0-9.]+)" cy="([0-9.]+)" rx="([0-9.]+)"/#
    discs = text.matches(of: disc).compactMap { match in
      guard let node = Int(match.1), let x = Double(match.2), let y = Double(match.3),
        let radius = Double(match.4)
      else { return nil }
      return (node, x, y, radius)
    }
    let cell = #/id="cell-(\d+)-\d+".*?points="([^"]*)"/#
    cells = text.matches(of: cell).compactMap { match in
      guard let node = Int(match.1) else { return nil }
      let numbers = match.2.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
      return (
        node, stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
      )
    }
  }

  var smallestType: Double {
    text.matches(of: /font-size="([0-9.]+)"/).compactMap { Double($0.1) }.min() ?? 0
  }

  /// How many nodes have a label.
  var labelled: Int { Set(text.matches(of: /data-label="(\d+)"/).map { String($0.1) }).count }

  var cellCount: Int { cells.count }

  var isInside: Bool {
    discs.allSatisfy {
      $0.x >= $0.radius && $0.y >= $0.radius && $0.x + $0.radius <= size.width
        && $0.y + $0.radius <= size.height
    }
  }

  var discsOverlap: Bool {
    discs.indices.contains { a in
      discs[..<a].contains { other in
        let (dx, dy) = (other.x - discs[a].x, other.y - discs[a].y)
        return (dx * dx + dy * dy).squareRoot() < other.radius + discs[a].radius
      }
    }
  }

  var cellsStayInTheirDisc: Bool {
    let byNode = Dictionary(discs.map { ($0.node, $0) }) { first, _ in first }
    return cells.allSatisfy { cell in
      guard let disc = byNode[cell.node] else { return false }
      return cell.points.allSatisfy { point in
        let (dx, dy) = (point.0 - disc.x, point.1 - disc.y)
        return (dx * dx + dy * dy).squareRoot() <= disc.radius + 0.1
      }
    }
  }

  /// The ends of the marks of a matrix, as "row column".
  var marks: [String] {
    text.matches(of: /class="cell" data-ends="(\d+ \d+)"/).map { String($0.1) }
  }
}
