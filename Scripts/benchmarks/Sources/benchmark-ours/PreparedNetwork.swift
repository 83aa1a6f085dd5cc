import Foundation
import PartnernetzGraphs

/// What `prepare.py` wrote: the same bytes that the peers read.
struct PreparedNetwork {
  /// Where the two tables and the prepared files lie.
  let folder: URL
  let nodeCount: Int
  /// One end of each link.
  let sources: [Graph.Node]
  /// The other end of each link.
  let targets: [Graph.Node]
  /// For each link the probability of an introduction.
  let trust: [Double]
  /// Pairs of firms in the largest component.
  let queries: [(source: Graph.Node, target: Graph.Node)]

  var linkCount: Int { trust.count }

  init(folder path: String) throws {
    folder = URL(fileURLWithPath: path, isDirectory: true)
    nodeCount = Int(try preparedValues("size.i64", in: folder, of: Int64.self)[0])
    let ends = try preparedValues("edges.i32", in: folder, of: Int32.self)
    sources = Array(ends.prefix(ends.count / 2))
    targets = Array(ends.suffix(ends.count / 2))
    trust = try preparedValues("trust.f64", in: folder, of: Double.self)
    let pairs = try preparedValues("queries.i32", in: folder, of: Int32.self)
    queries = stride(from: 0, to: pairs.count, by: 2).map { (pairs[$0], pairs[$0 + 1]) }
  }

  /// The links as edges; the weight is the trust times a factor.
  func edges(times factor: Double = 1) -> [Graph.Arc] {
    (0..<linkCount).map { Graph.Arc(sources[$0], targets[$0], weight: factor * trust[$0]) }
  }

  /// The undirected network of introductions.
  func graph(times factor: Double = 1) -> Graph {
    Graph(nodeCount: nodeCount, edges: edges(times: factor))
  }
}

func preparedValues<Value: BitwiseCopyable>(
  _ name: String, in folder: URL, of type: Value.Type
) throws -> [Value] {
  let data = try Data(contentsOf: folder.appendingPathComponent(name), options: .alwaysMapped)
  return data.withUnsafeBytes { Array($0.bindMemory(to: type)) }
}
