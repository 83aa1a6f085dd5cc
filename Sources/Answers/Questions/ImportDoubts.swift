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
  private static let mostFirms = 20_000
  /// Names that a sentence tells.
  private static let shown = 5

  /// Compares a list with the firms that are known.
  ///
  /// A list that lacks more than a third of the known members is no newer edition of theirs; nobody
  /// is absent from it.
  ///
  /// - Parameters:
  ///   - known: the register's firms.
  ///   - listed: the firms that were read.
  /// - Complexity: O(firms), and that of ``DuplicateProposal/among(_:atLeast:)`` where any are new.
  public init(among known: [Firm], beside listed: [Firm]) {
    let ids = Set(listed.map(\.id))
    let members = known.filter { $0.isMember != false }
    let missing = members.filter { !ids.contains($0.id) }
    absent = 3 * missing.count <= members.count ? missing : []
    let before = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
    let new = listed.filter { before[$0.id] == nil }
    guard !known.isEmpty, !new.isEmpty, known.count + new.count <= ImportDoubts.mostFirms else {
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
      return nil
    }
  }

  /// What to look at, a sentence for each kind.
  package var sentences: [Sentence] {
    [absence, likeness].compactMap(\.self)
  }

  private var absence: Sentence? {
    guard let first = absent.first else { return nil }
    func names(_ language: Language) -> String {
      language.list(absent.prefix(ImportDoubts.shown).map(\.name), outOf: absent.count)
    }
    return Sentence(
      de: absent.count == 1
        ? "Ein Mitglied des Registers steht nicht in dieser Liste: \(names(.german)). Es bleibt, bis "
          + "Sie es entfernen."
        : "\(Language.german.number(absent.count)) Mitglieder des Registers stehen nicht in dieser "
          + "Liste: \(names(.german)). Sie bleiben, bis Sie sie entfernen.",
      en: absent.count == 1
        ? "One member of the register is not in this list: \(names(.english)). It stays until you "
          + "remove it."
        : "\(Language.english.number(absent.count)) members of the register are not in this list: "
          + "\(names(.english)). They stay until you remove them.",
      .removeFirm(first.id))
  }

  private var likeness: Sentence? {
    guard let first = lookalikes.first else { return nil }
    func names(_ language: Language) -> String {
      language.list(
        lookalikes.prefix(ImportDoubts.shown).map { pair in
          Phrase(
            de: "\(pair.new.name) (wie \(pair.known.name))",
            en: "\(pair.new.name) (like \(pair.known.name))")(language)
        }, outOf: lookalikes.count)
    }
    return Sentence(
      de: lookalikes.count == 1
        ? "Ein neues Unternehmen ähnelt einem vorhandenen: \(names(.german)). Ist es dasselbe?"
        : "\(Language.german.number(lookalikes.count)) neue Unternehmen ähneln vorhandenen: "
          + "\(names(.german)). Sind es dieselben?",
      en: lookalikes.count == 1
        ? "One new firm looks like a known one: \(names(.english)). Is it the same?"
        : "\(Language.english.number(lookalikes.count)) new firms look like known ones: "
          + "\(names(.english)). Are they the same?",
      .merge(first.known.id, first.new.id))
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
