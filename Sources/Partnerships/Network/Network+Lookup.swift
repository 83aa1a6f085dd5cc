import Foundation
public import Wording

/// Why a firm was not found by what it was called.
public enum FirmLookupError: Error, Hashable, Worded {
  /// Nobody is called so; the nearest names with their ids.
  case unknown(name: String, nearest: [String])
  /// Several are called so; their ids.
  case ambiguous(name: String, ids: [String])

  /// The error as a sentence.
  public var phrase: Phrase {
    switch self {
    case .unknown(let name, let nearest):
      Phrase(
        de: "Ein Unternehmen „\(name)“ ist nicht bekannt."
          + (nearest.isEmpty ? "" : " Meinten Sie \(nearest.joined(separator: ", "))?"),
        en: "No firm “\(name)” is known."
          + (nearest.isEmpty ? "" : " Did you mean \(nearest.joined(separator: ", "))?"))
    case .ambiguous(let name, let ids):
      Phrase(
        de: "„\(name)“ heißen mehrere Unternehmen. Bitte die Nummer nennen: "
          + "\(ids.joined(separator: ", ")).",
        en: "Several firms are called “\(name)”. Please give the id: "
          + "\(ids.joined(separator: ", ")).")
    }
  }
}

extension Network {
  /// The number of the firm that is meant by an id or by a name.
  ///
  /// Case and outer space do not count in a name; the start of a name is enough where only one firm
  /// begins so.
  /// - Throws: ``FirmLookupError`` with candidates.
  /// - Complexity: O(1) for an id, O(n) for a name.
  public func number(named name: String) throws(FirmLookupError) -> Int32 {
    if let number = number(of: name) { return number }
    let wanted = Network.folded(name)
    let folded = firms.map { Network.folded($0.name) }
    let exact = numbersOfFirms.filter { folded[Int($0)] == wanted }
    if exact.count == 1 { return exact[0] }
    if exact.count > 1 { throw .ambiguous(name: name, ids: exact.map { firm($0).id }) }
    let starting = numbersOfFirms.filter { !wanted.isEmpty && folded[Int($0)].hasPrefix(wanted) }
    if starting.count == 1 { return starting[0] }
    let near =
      numbersOfFirms
      .filter { !wanted.isEmpty && abs(folded[Int($0)].count - wanted.count) < 40 }
      .map { number -> (Int, Int32) in
        let candidate = folded[Int(number)]
        // A part of the name is nearer than any misspelling; an id must be right but for two signs.
        let id = Network.folded(firm(number).id).editDistance(to: wanted)
        let distance =
          candidate.contains(wanted)
          ? 0 : min(candidate.editDistance(to: wanted), id <= 2 ? id : .max)
        return (distance, number)
      }
      .sorted { $0 < $1 }
      .prefix(3)
      .map { "\(firm($0.1).name) (\(firm($0.1).id))" }
    throw .unknown(name: name, nearest: near)
  }

  static func folded(_ name: String) -> String {
    name.trimmingCharacters(in: .whitespacesAndNewlines)
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
