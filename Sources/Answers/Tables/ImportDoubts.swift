import PartnernetzExchange
import PartnernetzFormats
public import PartnernetzRecords
import PartnernetzWording

/// What a newer list leaves open beside the register: members that it no longer names, and firms that
/// it names for the first time though they look like known ones.
public struct ImportDoubts: Sendable {
  /// Members of the register that a list of most of them does not name.
  public let absent: [Firm]
  /// Firms that are new, each with the known one that it looks like.
  public let lookalikes: [(new: Firm, known: Firm)]

  /// More firms than this are not looked through for lookalikes during an import.
  package static let mostFirms = 20_000
  /// Names that are told.
  private static let shown = 5

  /// Compares a list with the firms that are known.
  ///
  /// A list that lacks more than a third of the known members, or tells nothing of most firms but
  /// their names, is no newer edition of theirs; nobody is absent from it.
  ///
  /// - Parameters:
  ///   - known: the register's firms.
  ///   - listed: the firms that were read.
  /// - Complexity: O(firms), and that of ``DuplicateProposal/among(_:atLeast:)`` where any are new.
  public init(among known: [Firm], beside listed: [Firm]) {
    let ids = Set(listed.map(\.id))
    let members = known.filter { $0.isMember != false }
    let missing = members.filter { !ids.contains($0.id) }
    // Who is absent from a list of guests has not left.
    let described = listed.count { ImportDoubts.isDescribed($0) }
    absent = 3 * missing.count <= members.count && 2 * described >= listed.count ? missing : []
    let before = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    let new = listed.filter { before[$0.id] == nil }
    let hasOthers = !known.isEmpty || new.contains(where: \.isMadeOfLinks)
    guard hasOthers, !new.isEmpty, known.count + new.count <= ImportDoubts.mostFirms else {
      lookalikes = []
      return
    }
    let fresh = Dictionary(new.map { ($0.id, $0) }) { first, _ in first }
    lookalikes = DuplicateProposal.among(known + new).compactMap { proposal in
      if let known = before[proposal.first], let new = fresh[proposal.second] {
        return (new, known)
      }
      if let known = before[proposal.second], let new = fresh[proposal.first] {
        return (new, known)
      }
      // One list's own firms are for `check`; a name that only links have may mean one of them.
      guard let first = fresh[proposal.first], let second = fresh[proposal.second],
        first.isMadeOfLinks != second.isMadeOfLinks
      else { return nil }
      return first.isMadeOfLinks ? (first, second) : (second, first)
    }
  }

  /// Whether a list tells of a firm what lists of members do: two or more of its trade, place and size.
  private static func isDescribed(_ firm: Firm) -> Bool {
    let facts = [
      firm.industry != nil, firm.town != nil || firm.postalCode != nil, firm.employees != nil,
      firm.revenue != nil, firm.legalForm != nil, firm.region != nil,
    ]
    return facts.count { $0 } >= 2
  }

  /// What to look at.
  package var sentences: [Sentence] {
    [absence].compactMap(\.self) + likenesses
  }

  private var absence: Sentence? {
    guard let first = absent.first else { return nil }
    func names(_ language: Language) -> String {
      language.list(absent.prefix(ImportDoubts.shown).map(\.name), outOf: absent.count)
    }
    return Sentence(
      de: absent.count == 1
        ? "Ein Mitglied des Registers steht nicht in dieser Liste: \(names(.german))".sentence
          + " Es bleibt, bis Sie es entfernen."
        : ("\(Language.german.number(absent.count)) Mitglieder des Registers stehen nicht in dieser "
          + "Liste: \(names(.german))").sentence + " Sie bleiben, bis Sie sie entfernen.",
      en: absent.count == 1
        ? "One member of the register is not in this list: \(names(.english))".sentence
          + " It stays until you remove it."
        : ("\(Language.english.number(absent.count)) members of the register are not in this list: "
          + names(.english)).sentence + " They stay until you remove them.",
      .removeFirm(first.id))
  }

  /// Each likeness with what makes one firm of the two.
  private var likenesses: [Sentence] {
    let told = lookalikes.prefix(ImportDoubts.shown).map { pair in
      let isSame = pair.new.name == pair.known.name
      return Sentence(
        de: isSame
          ? "„\(pair.new.name)“ gibt es schon (Nr. \(pair.known.id)); neu ist Nr. \(pair.new.id). "
            + "Ist es dasselbe Unternehmen?"
          : "Neu ist „\(pair.new.name)“; bekannt ist „\(pair.known.name)“. Ist es dasselbe "
            + "Unternehmen?",
        en: isSame
          ? "“\(pair.new.name)” is there already (no. \(pair.known.id)); new is no. \(pair.new.id). Is "
            + "it the same firm?"
          : "“\(pair.new.name)” is new; “\(pair.known.name)” is known. Is it the same firm?",
        .merge(pair.known.id, pair.new.id))
    }
    let rest = lookalikes.count - told.count
    guard rest > 0 else { return told }
    return told + [
      Sentence(
        de: rest == 1
          ? "Noch ein neues Unternehmen ähnelt einem vorhandenen."
          : "Weitere \(Language.german.number(rest)) neue Unternehmen ähneln vorhandenen.",
        en: rest == 1
          ? "One more new firm looks like a known one."
          : "\(Language.english.number(rest)) more new firms look like known ones.",
        .listTwins)
    ]
  }

  /// The same for machines.
  var json: [String: JSONValue] {
    [
      "absent": .array(absent.map { .string($0.id) }),
      "lookalikes": .array(
        lookalikes.map { ["new": .string($0.new.id), "known": .string($0.known.id)] }),
    ]
  }
}

extension Firm {
  /// Whether nothing is known of it but the name by which links name it.
  fileprivate var isMadeOfLinks: Bool { isMember == false && id == name }
}
