import Partnerships

/// A row that knows where it came from, and what makes another row its repetition.
protocol ImportedRow: Hashable {
  /// Where the row came from.
  var origin: Origin? { get set }
  /// All that the row says.
  var identity: Self { get }
}

extension ImportedRow {
  var identity: Self {
    var bare = self
    bare.origin = nil
    return bare
  }
}

extension Firm: ImportedRow {}
extension Offer: ImportedRow {}
extension Need: ImportedRow {}
extension MarketEntry: ImportedRow {}
extension CapitalEntry: ImportedRow {}
extension Goal: ImportedRow {}

extension Statement: ImportedRow {
  /// All that the row says, but for a number that only the row itself bears.
  var identity: Statement {
    var bare = self
    bare.origin = nil
    for header in bare.attributes.keys where ["id", "nr", "no"].contains(header.lowercased()) {
      bare.attributes[header] = nil
    }
    return bare
  }
}
