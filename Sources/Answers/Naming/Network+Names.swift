import PartnernetzGraphs
package import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords

extension Network {
  /// A firm's name.
  package func name(_ firm: Int32) -> String { self.firm(firm).name }

  /// The names along a path, e.g. `A → B → C`.
  package func names(along path: [Int32]) -> String {
    path.map { name($0) }.joined(separator: " → ")
  }

  /// The names of a pair, e.g. `A – B`.
  package func names(_ first: Int32, _ second: Int32) -> String {
    "\(name(first)) – \(name(second))"
  }

  /// The links whose two sides tell figures that do not fit together.
  package var conflicts: [Link] {
    links.filter { $0.outcome == .conflict || $0.outcome == .vatMismatch }
  }

  /// The links whose two sides tell figures that differ, though little enough to be averaged.
  package var deviations: [Link] { links.filter { $0.outcome == .deviating } }
}
