/// Dual values that prove how much a b-matching can weigh at most.
///
/// All values count in the same unit, half of the unit of the weights: weights times 2^`binaryScale`
/// are integers, dual values are integers that count halves of those. For every edge e between
/// u and v of weight w (in doubled units), the values must satisfy
///
///     y(u) + y(v) + u(e) + Σ z(W, F) over odd sets that count e ≥ w,
///
/// where an odd set counts the edges inside W and the edges of F, which each have one end in W.
/// No b-matching then weighs more than
///
///     Σ b(v) · y(v) + Σ u(e) + Σ z(W, F) · ⌊(b(W) + |F|) / 2⌋.
///
/// Where no node may take more than one edge, all F are empty and all u(e) are 0. Source: Schrijver,
/// Combinatorial Optimization (2003), theorem 32.2 and section 32.4.
public struct MatchingCertificate: Sendable, Hashable {
  /// A set of nodes with edges on its border, and the dual value of its constraint.
  public struct OddSet: Sendable, Hashable {
    /// The nodes W, ascending.
    public var nodes: [Graph.Node]
    /// The border edges F: their numbers, ascending; b(W) + |F| is odd.
    public var border: [Int]
    /// z(W, F) > 0.
    public var value: Int64

    /// Makes an odd set.
    ///
    /// - Parameters:
    ///   - nodes: the nodes W, ascending.
    ///   - border: the border edges F, ascending.
    ///   - value: the dual value.
    public init(nodes: [Graph.Node], border: [Int], value: Int64) {
      self.nodes = nodes
      self.border = border
      self.value = value
    }
  }

  /// The dual value of one edge's upper bound.
  public struct EdgeValue: Sendable, Hashable {
    /// The edge's number.
    public var edge: Int
    /// u(e) > 0.
    public var value: Int64

    /// Makes an edge's value.
    ///
    /// - Parameters:
    ///   - edge: the edge's number.
    ///   - value: the dual value.
    public init(edge: Int, value: Int64) {
      self.edge = edge
      self.value = value
    }
  }

  /// Weights times two to this power are rounded to integers.
  public var binaryScale: Int
  /// For each node y(v) ≥ 0.
  public var nodeValues: [Int64]
  /// The values u(e) > 0, ascending by edge; all others are 0.
  public var edgeValues: [EdgeValue]
  /// The values z(W, F) > 0; all others are 0.
  public var oddSets: [OddSet]

  /// Makes a certificate; whether it proves anything, `verify` says.
  ///
  /// - Parameters:
  ///   - binaryScale: weights times two to this power are rounded to integers.
  ///   - nodeValues: for each node y(v).
  ///   - edgeValues: the values of edges that are not 0, ascending by edge.
  ///   - oddSets: the values of odd sets that are not 0.
  public init(
    binaryScale: Int, nodeValues: [Int64], edgeValues: [EdgeValue], oddSets: [OddSet]
  ) {
    self.binaryScale = binaryScale
    self.nodeValues = nodeValues
    self.edgeValues = edgeValues
    self.oddSets = oddSets
  }
}
