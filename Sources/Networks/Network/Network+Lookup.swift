import Foundation
import PartnernetzParallel
import PartnernetzRecords
public import PartnernetzWording

/// Why a firm was not found by what it was called.
public enum FirmLookupError: Hashable, WordedError {
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
          + (nearest.isEmpty
            ? " Nennen Sie Nummer oder Namen so, wie sie in den Tabellen stehen."
            : " Meinten Sie \(nearest.joined(separator: ", "))?"),
        en: "No firm “\(name)” is known."
          + (nearest.isEmpty
            ? " Give an ID or a name as it stands in the tables."
            : " Did you mean \(nearest.joined(separator: ", "))?"))
    case .ambiguous(let name, let ids):
      Phrase(
        de: "„\(name)“ heißen mehrere Unternehmen. Nennen Sie die Nummer: "
          + "\(ids.joined(separator: ", ")).",
        en: "Several firms are called “\(name)”. Give the ID: "
          + "\(ids.joined(separator: ", ")).")
    }
  }
}

extension Network {
  /// The number of the firm that is meant by an id or by a name.
  ///
  /// Case and outer space do not count in a name, `ae` may stand for `ä`, and the legal form behind it
  /// may be missing where no two firms differ by it alone; the start of a name is enough where only
  /// one firm begins so and no other has it in its name: `Hotel` is nobody's name where several are
  /// hotels.
  /// - Throws: ``FirmLookupError`` with candidates.
  /// - Complexity: O(1) for an id, O(n) for a name.
  public func number(named name: String) throws(FirmLookupError) -> Int32 {
    if let number = number(of: name) { return number }
    let spellings: [@Sendable (String) -> String] = [Network.folded, Network.spelledOut]
    for spelling in spellings {
      let wanted = spelling(name)
      guard !wanted.isEmpty else { break }
      let firms = firms
      let names = sideBySide(firms.count) { spelling(firms[$0].name) }
      let exact = numbersOfFirms.filter { names[Int($0)] == wanted }
      if exact.count == 1 { return exact[0] }
      if exact.count > 1 { throw .ambiguous(name: name, ids: exact.map { firm($0).id }) }
      let starting = numbersOfFirms.filter { names[Int($0)].hasPrefix(wanted) }
      // As answers print it: that another has this name within its own is no doubt.
      let called = starting.filter {
        spelling(Network.withoutLegalForm(firm($0).name)) == wanted
      }
      if called.count == 1 { return called[0] }
      if called.count > 1 { throw .ambiguous(name: name, ids: called.map { firm($0).id }) }
      if starting.count == 1 {
        let holding = numbersOfFirms.filter { names[Int($0)].contains(wanted) }
        if holding.count == 1 { return starting[0] }
      }
    }
    let former = numbersOfFirms.filter { isFormerName(name, of: firm($0)) }
    if former.count == 1 { return former[0] }
    throw .unknown(name: name, nearest: nearest(to: name))
  }

  /// Whether the firm, or one that was merged into it, was called so.
  private func isFormerName(_ name: String, of firm: Firm) -> Bool {
    Firm.nameColumns.compactMap { firm.attributes[$0] }.contains { names in
      names.split(separator: ";").contains {
        Network.folded(String($0)) == Network.folded(name)
      }
    }
  }

  /// At most three firms that may be meant: half of the letters must be right.
  private func nearest(to name: String) -> [String] {
    let (wanted, spelledOut) = (Network.folded(name), Network.spelledOut(name))
    guard !wanted.isEmpty, wanted.count < 200 else { return [] }
    return numbersOfFirms.map { number -> (distance: Int, place: Int, number: Int32) in
      let (candidate, id) = (Network.folded(firm(number).name), Network.folded(firm(number).id))
      // A part of the name is nearer than any misspelling; an id must be right but for two signs.
      if candidate.contains(wanted)
        || Network.spelledOut(firm(number).name).contains(spelledOut)
      {
        // What a name begins with is meant before what stands within it.
        return (0, candidate.hasPrefix(wanted) ? 0 : 1, number)
      }
      let start = String(candidate.prefix(wanted.count)).editDistance(to: wanted)
      let signs = id.editDistance(to: wanted)
      return (min(start, signs <= 2 ? signs : .max), 0, number)
    }
    .filter { $0.distance <= wanted.count / 2 }
    .sorted { $0 < $1 }
    .prefix(3)
    .map { found in
      let (name, id) = (firm(found.number).name, firm(found.number).id)
      // Without numbers of its own an association's names are its ids.
      return id == name ? name : "\(name) (\(id))"
    }
  }

  /// The name with `ae` for `ä` and the like.
  private static func spelledOut(_ name: String) -> String { folded(name.umlautsSpelledOut) }

  /// The same of a name without umlauts and the like: to fold each name of a large association by the
  /// rules of Unicode would take longer than all else.
  private static func foldedASCII(_ name: String) -> String? {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    var rest = name.utf8[...]
    while let first = rest.first, isSpace(first) { rest.removeFirst() }
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(
      decoding: rest.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  static func folded(_ name: String) -> String {
    if let plain = foldedASCII(name) { return plain }
    return name.trimmingCharacters(in: .whitespacesAndNewlines)
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
