import PartnernetzFormats
public import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// Which members the association has: all, or those that a search and filters leave.
public struct MembersQuestion: Question, Hashable {
  /// What sets members apart beside what they do and where they are.
  public enum Standing: String, Sendable, CaseIterable {
    /// Nobody is known to deal with them.
    case withoutLinks = "without_links"
    /// They are linked with somebody.
    case linked
    /// They take part but are no members.
    case outside
  }

  /// Part of a name, id, town, or of something offered, needed, served or sought; nil for all.
  public var search: String?
  /// The section's letter of the industry; nil for all.
  public var section: String?
  /// The region's code; nil for all.
  public var region: String?
  /// How they stand; nil for all.
  public var standing: Standing?

  /// Makes the question.
  public init(
    matching search: String? = nil, section: String? = nil, region: String? = nil,
    standing: Standing? = nil
  ) {
    self.search = search
    self.section = section
    self.region = region
    self.standing = standing
  }

  /// The members in the order of their names.
  ///
  /// - Complexity: O(n log n) for n firms, and the length of what they offer and seek where a search
  ///   is asked for.
  public func answer(in network: Network, for reader: Reader) -> Answer {
    let list = MemberList(self, in: network)
    let table = list.table(network, reader.language)
    return Answer(
      blocks: [.headline(list.headline(reader.language)), .table(table)],
      json: list.json(network), table: table,
      status: list.firms.isEmpty ? .nothingFound : .fine)
  }
}
