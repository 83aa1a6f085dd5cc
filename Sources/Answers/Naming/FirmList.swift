public import PartnernetzNetworks
import PartnernetzRecords
public import PartnernetzWording

/// Several firms as they were named, each with the place where it stands in the list, from 1.
public struct FirmList: Sendable, Hashable {
  /// The most firms: four million ordered pairs.
  public static let most = 2_000

  /// A name in the list.
  public struct Entry: Sendable, Hashable {
    /// An id or a name.
    public var name: String
    /// The line or place, from 1.
    public var place: Int

    /// Makes an entry.
    public init(_ name: String, at place: Int) {
      self.name = name
      self.place = place
    }
  }

  /// The names in order.
  public var entries: [Entry]

  /// Makes a list.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// The firms by number, in the order in which they were named.
  ///
  /// - Throws: where the list is too short or too long, or names a firm twice or one that is unknown.
  /// - Complexity: O(firms) for the network, and as much again for a name that is not as it stands in
  ///   the tables.
  public func firms(in network: Network) throws(FirmListError) -> [Int32] {
    guard entries.count >= 2 else { throw .tooFew(entries.count) }
    guard entries.count <= FirmList.most else { throw .tooMany(entries.count) }
    // Most names are written as in the tables; only the others are looked for among all firms.
    let known = Dictionary(
      zip(network.firms.lazy.map(\.name), network.numbersOfFirms), uniquingKeysWith: { _, _ in -1 })
    var firms: [Int32] = []
    var places: [Int32: Int] = [:]
    for entry in entries {
      let exact = network.number(of: entry.name) ?? known[entry.name].flatMap { $0 < 0 ? nil : $0 }
      let firm: Int32
      do throws(FirmLookupError) {
        firm = if let exact { exact } else { try network.number(named: entry.name) }
      } catch {
        throw .unknown(error, place: entry.place)
      }
      if let first = places.updateValue(entry.place, forKey: firm) {
        throw .twice(network.name(firm), first: first, second: entry.place)
      }
      firms.append(firm)
    }
    return firms
  }
}

/// What is wrong with a list of firms.
public enum FirmListError: WordedError, Hashable {
  /// It holds fewer than two.
  case tooFew(Int)
  /// It holds more than ``FirmList/most``.
  case tooMany(Int)
  /// A firm, by name, stands at two places.
  case twice(String, first: Int, second: Int)
  /// Nobody, or several, are called so.
  case unknown(FirmLookupError, place: Int)

  /// What is wrong, and how to mend it.
  public var phrase: Phrase {
    switch self {
    case .tooFew(let count):
      Phrase(
        de: "Gebraucht werden mindestens zwei Unternehmen; in der Liste stehen \(count).",
        en: "At least two firms are needed; the list holds \(count).")
    case .tooMany(let count):
      Phrase(
        de: "Die Liste nennt \(count) Unternehmen; mehr als \(FirmList.most) auf einmal "
          + "gehen nicht.",
        en: "The list names \(count) firms; more than \(FirmList.most) at once do not work.")
    case .twice(let name, let first, let second):
      Phrase(
        de: "\(name) steht zweimal in der Liste, an Stelle \(first) und \(second). "
          + "Nennen Sie es einmal.",
        en: "\(name) is twice in the list, at places \(first) and \(second). "
          + "Name it once.")
    case .unknown(let error, _): error.phrase
    }
  }
}
