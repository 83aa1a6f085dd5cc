public import Foundation

extension MatchingCertificateError: CustomStringConvertible, LocalizedError {
  /// The reason, for the programmer.
  public var description: String {
    switch self {
    case .mismatch:
      "Numbers of nodes, capacities and values differ, or an edge leads to no node."
    case .invalidChoice(let edge):
      "Edge \(edge) was chosen, but it is a loop, does not exist or was chosen twice."
    case .overCapacity(let node): "Node \(node) has more chosen edges than its capacity."
    case .negativeNodeValue(let node): "The value of node \(node) is below 0."
    case .invalidEdgeValue(let position):
      "Edge value \(position) is not above 0, names no edge or is out of order."
    case .invalidOddSet(let position):
      "Odd set \(position) has a value not above 0, or its nodes or border are not what they must be."
    case .invalidWeight(let edge):
      "The weight of edge \(edge) is no integer at the certificate's scale, or too large."
    case .uncovered(let edge): "The values at edge \(edge) sum to less than its weight."
    case .gap(let chosen, let bound):
      "The chosen weight is \(chosen), but the values prove \(bound) at most; both must be equal."
    }
  }

  /// The description.
  public var errorDescription: String? { description }
}
