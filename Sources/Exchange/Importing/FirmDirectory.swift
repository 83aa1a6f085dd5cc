import Foundation
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzRecords

/// Finds firms by id, or by name where it is unique.
struct FirmDirectory: Sendable {
  /// What a text names.
  enum Found: Equatable {
    case firm(Firm.ID)
    /// The only firm of that name but for spelling and legal form, with its name.
    case spelled(Firm.ID, name: String)
    case several([Firm.ID])
    case refused
    case none
  }

  /// Firms of the register, by id.
  private let known: [Firm.ID: String]
  /// Firms of the register by ids and names of others that were merged into them.
  private let survivors: [String: Firm.ID]
  /// Firms of the register by what they were called before.
  private let renamed: [String: Set<Firm.ID>]
  /// Firms of the register of which nothing is known but that they are no members: others named them.
  private let strangers: Set<Firm.ID>
  /// Firms of the tables; one with the id of a known firm replaces it.
  private let taken: ImportedFirms?
  private var refused: Set<String>
  /// Natural persons that were left out, by what links may call them.
  private var people: Set<String>
  private let refusedSpellings: Once<Set<String>>
  /// Ids by the names' keys, made when a text is no id.
  private let idsByName: Once<[String: [Firm.ID]]>
  /// Firms by their names without legal forms, made when a text is no name as it stands.
  private let spellings: Once<[String: [Spelling]]>

  /// Firms of the register by their LEI, made when a text may be one.
  private let leis: Once<[String: Firm.ID]>
  /// Firms of the tables by their LEI.
  private let takenLEIs: Once<[String: Firm.ID]>
  /// Whether a name that can mean one firm only is taken though it is misspelt.
  var acceptsSure = false
  /// The towns of the register's firms, made when a text may name one.
  private let towns: Once<[Firm.ID: String]>

  private struct Spelling: Sendable {
    var id: Firm.ID
    var name: String
    var legalForm: String?
  }

  /// A directory of the register's firms; of those with the same id the last counts.
  init(known firms: [Firm] = []) {
    var survivors: [String: Firm.ID] = [:]
    var renamed: [String: Set<Firm.ID>] = [:]
    for firm in firms {
      for alias in firm.aliases { survivors[FirmDirectory.key(alias)] = firm.id }
      for name in firm.formerNames { renamed[FirmDirectory.key(name), default: []].insert(firm.id) }
    }
    let strangers = firms.filter { firm in
      firm.isMember == false && firm.identity == Firm(strangerOf: firm).identity
    }
    self.init(
      Dictionary(firms.map { ($0.id, $0.name) }) { $1 }, nil, survivors,
      renamed, strangers: Set(strangers.map(\.id)),
      towns: Once {
        Dictionary(firms.compactMap { firm in firm.town.map { (firm.id, $0) } }) { $1 }
      },
      leis: Once {
        Dictionary(firms.compactMap { firm in firm.lei.map { ($0, firm.id) } }) { first, _ in first
        }
      })
  }

  private init(
    _ known: [Firm.ID: String], _ taken: ImportedFirms?, _ survivors: [String: Firm.ID],
    _ renamed: [String: Set<Firm.ID>], strangers: Set<Firm.ID>,
    towns: Once<[Firm.ID: String]>, leis: Once<[String: Firm.ID]>,
    refused: Set<String> = [], people: Set<String> = []
  ) {
    self.leis = leis
    takenLEIs = Once {
      guard let taken else { return [:] }
      let told = sideBySide(taken.count) { taken.firm($0).lei }
      var found: [String: Firm.ID] = [:]
      for (position, lei) in told.enumerated() {
        if let lei, found[lei] == nil { found[lei] = taken.ids[position] }
      }
      return found
    }
    self.people = people
    self.towns = towns
    self.strangers = strangers
    self.known = known
    self.survivors = survivors
    self.renamed = renamed
    self.taken = taken
    self.refused = refused
    idsByName = Once {
      var ids: [String: [Firm.ID]] = [:]
      for (id, name) in known.sorted(by: { $0.key < $1.key }) where taken?.index[id] == nil {
        ids[FirmDirectory.key(name), default: []].append(id)
      }
      guard let taken else { return ids }
      let names = sideBySide(taken.count) { FirmDirectory.key(taken.name($0)) }
      for (position, name) in names.enumerated() {
        ids[name, default: []].append(taken.ids[position])
      }
      return ids
    }
    spellings = Once {
      let others = known.filter { taken?.index[$0.key] == nil }.sorted { $0.key < $1.key }
      let count = taken?.count ?? 0
      let found = sideBySide(count + others.count) { place in
        if let taken, place < count {
          return FirmDirectory.spelling(taken.name(place), of: taken.ids[place])
        }
        return FirmDirectory.spelling(others[place - count].value, of: others[place - count].key)
      }
      var spellings: [String: [Spelling]] = [:]
      for (key, spelling) in found { spellings[key, default: []].append(spelling) }
      return spellings
    }
    refusedSpellings = Once { Set(refused.map { FirmName($0).key }) }
  }

  private static func spelling(_ name: String, of id: Firm.ID) -> (String, Spelling) {
    let parts = FirmName(name)
    return (parts.key, Spelling(id: id, name: name, legalForm: parts.legalForm))
  }

  /// Whether there is no firm at all.
  var isEmpty: Bool { known.isEmpty && (taken?.count ?? 0) == 0 }

  /// The directory with the firms of tables besides.
  func taking(_ firms: ImportedFirms) -> FirmDirectory {
    var directory = FirmDirectory(
      known, firms, survivors, renamed, strangers: strangers, towns: towns, leis: leis,
      refused: refused,
      people: people)
    directory.acceptsSure = acceptsSure
    return directory
  }

  /// Whether firms were merged, renamed or are named by others only, so that each row has to be asked for.
  var needsCare: Bool { !(survivors.isEmpty && renamed.isEmpty && strangers.isEmpty) }

  /// Whether nothing is known of a firm of the register but that it is no member.
  func isStranger(_ id: Firm.ID) -> Bool { strangers.contains(id) }

  /// The firm into which the one of an id or name was merged; nil where it was not.
  func survivor(of text: String) -> Firm.ID? {
    guard !survivors.isEmpty, !holds(text) else { return nil }
    return survivors[FirmDirectory.key(text)]
  }

  /// Whether a firm of the register was called so before.
  func isFormerName(_ text: String, of id: Firm.ID) -> Bool {
    renamed[FirmDirectory.key(text)]?.contains(id) ?? false
  }

  /// Remembers what a refused row called its firm, to say so where others name it.
  mutating func refuse(_ text: String) {
    refused.insert(FirmDirectory.key(text))
  }

  /// Remembers a natural person that was left out.
  mutating func passOver(person names: [String]) {
    people.formUnion(names.map(FirmDirectory.key))
  }

  /// Whether a text names a natural person that was left out.
  func isPerson(_ text: String) -> Bool {
    !people.isEmpty && people.contains(FirmDirectory.key(text))
  }

  /// The firm that a text names: by id, else by name without regard to case and blanks.
  func find(_ text: String) -> Found {
    if holds(text) { return .firm(text) }
    let text = CellText.cleaned(text, isName: true)
    let trimmed = trimmed(text)
    if holds(trimmed) { return .firm(trimmed) }
    if Firm.isLEI(trimmed), let id = takenLEIs.value[trimmed] ?? leis.value[trimmed] {
      return .firm(id)
    }
    let key = FirmDirectory.key(text)
    if idsByName.value[key] == nil {
      if let survivor = survivors[key] { return .firm(survivor) }
      if let ids = renamed[key], let firm = ids.first {
        return ids.count == 1 ? .firm(firm) : .several(ids.sorted())
      }
    }
    let ids = idsByName.value[key] ?? []
    if ids.count > 1 { return .several(ids.sorted()) }
    if let id = ids.first { return .firm(id) }
    return refused.contains(key) ? .refused : .none
  }

  /// The firm that a text means: as `find` has it, else the only one that is called the same but for
  /// case, umlauts, hyphens and a legal form that one of the two leaves out, or its town behind it.
  func match(_ text: String) -> Found {
    let found = find(text)
    guard found == .none else { return found }
    let name = FirmName(text)
    if refusedSpellings.value.contains(name.key) { return .refused }
    let alike = called(name)
    let same = alike.filter { $0.legalForm == name.legalForm }
    return FirmDirectory.found(
      alike.isEmpty
        ? calledWithTown(text) : same.count == 1 && name.legalForm != nil ? same : alike)
  }

  /// The firms whose names without gaps and legal forms begin with a text.
  /// - Complexity: O(firms).
  func named(beginning: String) -> [(id: Firm.ID, name: String)] {
    spellings.value.filter { $0.key.hasPrefix(beginning) }.values.joined()
      .map { ($0.id, $0.name) }
  }

  /// The only firm that a misspelt name or the beginning of one can mean; nil where there is none, or several are as near.
  ///
  /// Numbers in names tell firms apart, and so do legal forms.
  /// - Complexity: O(firms), for more than 5,000 only those with the same first letter.
  func sure(_ text: String) -> (id: Firm.ID, name: String)? {
    guard acceptsSure else { return nil }
    if let only = beginning(with: text) { return only }
    let name = FirmName(text)
    guard name.key.count >= FirmDirectory.shortestSure else { return nil }
    let numbers = name.key.filter(\.isNumber)
    let isLarge = spellings.value.count > 5_000
    var best: (score: Double, spelling: Spelling)?
    var second = 0.0
    for (key, spellings) in spellings.value
    where (!isLarge || key.first == name.key.first) && key.filter(\.isNumber) == numbers {
      let score = Similarity.jaroWinkler(name.key, key)
      guard score > second else { continue }
      let fitting = spellings.filter { other in
        other.legalForm == nil || name.legalForm == nil || other.legalForm == name.legalForm
      }
      guard let first = fitting.first else { continue }
      if score > best?.score ?? 0 {
        second = max(second, best?.score ?? 0, fitting.count > 1 ? score : 0)
        best = (score, first)
      } else {
        second = score
      }
    }
    guard let best, best.score >= FirmDirectory.sureScore,
      second < best.score - FirmDirectory.sureLead
    else { return nil }
    return (best.spelling.id, best.spelling.name)
  }

  /// Shorter names are too much alike.
  private static let shortestSure = 6
  /// One letter in a name of ten.
  private static let sureScore = 0.94
  /// So much nearer than any other firm's.
  private static let sureLead = 0.04

  private static func found(_ candidates: [Spelling]) -> Found {
    guard let first = candidates.first else { return .none }
    return candidates.count == 1
      ? .spelled(first.id, name: first.name) : .several(candidates.map(\.id).sorted())
  }

  /// The firms that are called so but for a legal form that one of the two leaves out.
  private func called(_ name: FirmName) -> [Spelling] {
    (spellings.value[name.key] ?? []).filter { other in
      other.legalForm == nil || name.legalForm == nil || other.legalForm == name.legalForm
    }
  }

  /// The firms that are called so and have the town that stands behind: `Alba GmbH, 89073 Ulm`,
  /// `Alba (Ulm)`, `Alba GmbH Bad Urach`.
  private func calledWithTown(_ text: String) -> [Spelling] {
    var parts: [(name: Substring, place: Substring)] = []
    if text.hasSuffix(")"), let bracket = text.lastIndex(of: "(") {
      parts.append((text[..<bracket], text[text.index(after: bracket)...].dropLast()))
    } else if let comma = text.lastIndex(of: ",") {
      parts.append((text[..<comma], text[text.index(after: comma)...]))
    } else {
      let blanks = text.indices.filter { text[$0] == " " }.suffix(3).reversed()
      parts += blanks.map { (text[..<$0], text[text.index(after: $0)...]) }
    }
    for part in parts {
      let place = HeaderText.key(JoinedColumns.parts(of: trimmed(String(part.place))).town)
      let name = FirmName(String(part.name))
      guard !place.isEmpty, !name.key.isEmpty else { continue }
      let alike = called(name).filter { town(of: $0.id).map(HeaderText.key) == place }
      if !alike.isEmpty { return alike }
    }
    return []
  }

  private func town(of id: Firm.ID) -> String? {
    taken.flatMap { taken in taken.index[id].flatMap { taken.firm(Int($0)).town } }
      ?? towns.value[id]
  }

  private func holds(_ id: Firm.ID) -> Bool {
    taken?.index[id] != nil || known[id] != nil
  }

  /// A firm's name by its id.
  func name(of id: Firm.ID) -> String? {
    taken.flatMap { taken in taken.index[id].map { taken.name(Int($0)) } } ?? known[id]
  }

  /// The words of all firms' names and towns: a trade with a town may be any firm there.
  /// - Complexity: O(firms).
  var words: Set<String> {
    Set(
      spellings.value.values.joined().flatMap { firm in
        FirmName(firm.name).tokens + (town(of: firm.id).map { FirmName($0).tokens } ?? [])
      })
  }

  /// Up to three firms whose name or id is most like a text.
  /// - Complexity: O(firms), for more than 5,000 only those with the same first letter.
  func nearest(to text: String) -> [String] {
    let wanted = FirmDirectory.key(text)
    let initial = wanted.unicodeScalars.first
    let known = known.keys.filter { taken?.index[$0] == nil }
    let isLarge = known.count + (taken?.count ?? 0) > 5_000
    var scored: [(score: Double, text: String)] = []
    for (key, ids) in idsByName.value
    where !isLarge || key.unicodeScalars.first == initial {
      guard let name = ids.first.flatMap({ name(of: $0) }) else { continue }
      scored.append((Similarity.jaroWinkler(wanted, key), name))
    }
    let first = text.unicodeScalars.first
    for id in known + (0..<(taken?.count ?? 0)).compactMap({ taken?.ids[$0] })
    where !isLarge || id.unicodeScalars.first == first {
      scored.append((Similarity.jaroWinkler(wanted, FirmDirectory.key(id)), id))
    }
    let best = scored.filter { $0.score >= 0.8 }.sorted {
      ($1.score, $0.text) < ($0.score, $1.text)
    }
    var result: [String] = []
    // What only shares `Stahl` with a name is not meant for it.
    let isName = NameHints.isWholeName(text)
    for candidate in best where result.count < 3 && !result.contains(candidate.text) {
      if isName, !NameHints.mayMean(text, candidate.text) { continue }
      result.append(candidate.text)
    }
    return result
  }

  /// A name's key: without regard to case and blanks.
  static func key(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.lowercased()
      .split { $0.isWhitespace }.joined(separator: " ")
  }
}

extension Firm {
  /// A firm of that name of which nothing is known but that it is no member.
  fileprivate init(strangerOf firm: Firm) {
    self.init(id: firm.id, name: firm.name)
    isMember = false
    origin = firm.origin
    attributes = firm.attributes.filter { Firm.nameColumns.contains($0.key) }
  }
}

/// A text without blanks around it.
func trimmed(_ text: String) -> String {
  let ends = [text.utf8.first, text.utf8.last].compactMap(\.self)
  if ends.allSatisfy({ (0x21...0x7E).contains($0) }) { return text }
  return trimmedOfAllBlanks(text)
}

private func trimmedOfAllBlanks(_ text: String) -> String {
  text.trimmingCharacters(in: .whitespacesAndNewlines)
}

extension Firm {
  /// The firm's legal entity identifier, where a column of its table has it.
  fileprivate var lei: String? {
    attributes.first { ["lei", "leicode", "leinummer"].contains($0.key.lowercased()) }
      .map { trimmed($0.value).uppercased() }.flatMap { Firm.isLEI($0) ? $0 : nil }
  }

  /// Whether a text has the form of a legal entity identifier: 18 letters and digits, two digits.
  fileprivate static func isLEI(_ text: String) -> Bool {
    text.utf8.count == 20
      && text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
      && text.utf8.suffix(2).allSatisfy { (48...57).contains($0) }
  }
}
