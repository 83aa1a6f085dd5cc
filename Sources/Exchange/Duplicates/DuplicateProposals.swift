// Which firms may be entered twice. Names are compared only within blocks (same first letters, same
// rarest word), so that the work grows with the firms and not with their square; a word counts the
// more the rarer it is (FORMULAS F23, after Fellegi and Sunter). O(firms × block size).

public import PartnernetzRecords
public import PartnernetzWording

/// Two firms that may be one; it is proposed, never merged.
public struct DuplicateProposal: Sendable, Hashable {
  /// The firm that stands first in the tables.
  public let first: Firm.ID
  /// The other one.
  public let second: Firm.ID
  /// How sure it is, 0–1: 0.95 and more is nearly certain, below 0.7 nothing is proposed.
  public let score: Double
  /// What speaks for it and against it.
  public let reasons: [Reason]

  /// What speaks for or against two firms being one.
  public enum Reason: String, Sendable, CaseIterable, Worded {
    /// The names are equal but for case, spelling and legal form.
    case sameName
    /// The names are much alike.
    case similarName
    /// They share words that are rare in the register.
    case sharedRareWords
    /// The legal forms are the same.
    case sameLegalForm
    /// The legal forms differ, which speaks against it.
    case differentLegalForm
    /// Numbers in the names differ (SPV 1, SPV 2), which speaks against it.
    case differentNumber
    /// They are in the same region.
    case sameRegion
    /// They are in different regions, which speaks against it.
    case differentRegion
    /// A number that only one firm has is the same: VAT, LEI, commercial register, EUID.
    case sameIdentifier
    /// They have different ones of a kind: they are two firms.
    case differentIdentifier
    /// Street and house number are the same, in one postal code.
    case sameAddress
    /// The telephone number or the domain is the same.
    case sameReach
    /// Postal codes or towns are the same.
    case samePlace
    /// Postal codes and towns differ, which speaks against it.
    case differentPlace

    /// The reason in words.
    public var phrase: Phrase {
      switch self {
      case .sameName: Phrase(de: "gleicher Name", en: "same name")
      case .similarName: Phrase(de: "ähnlicher Name", en: "similar name")
      case .sharedRareWords: Phrase(de: "seltene Wörter gemeinsam", en: "shared rare words")
      case .sameLegalForm: Phrase(de: "gleiche Rechtsform", en: "same legal form")
      case .differentLegalForm: Phrase(de: "andere Rechtsform", en: "different legal form")
      case .differentNumber: Phrase(de: "andere Nummer im Namen", en: "different number")
      case .sameRegion: Phrase(de: "gleiche Region", en: "same region")
      case .differentRegion: Phrase(de: "andere Region", en: "different region")
      case .sameIdentifier: Phrase(de: "gleiche Register- oder Steuernummer", en: "same identifier")
      case .differentIdentifier:
        Phrase(de: "andere Register- oder Steuernummer", en: "different identifier")
      case .sameAddress: Phrase(de: "gleiche Anschrift", en: "same address")
      case .sameReach:
        Phrase(de: "gleiche Telefonnummer oder Internetadresse", en: "same telephone or domain")
      case .samePlace: Phrase(de: "gleicher Ort", en: "same place")
      case .differentPlace: Phrase(de: "anderer Ort", en: "different place")
      }
    }
  }

  /// Proposals among firms, the surest first.
  ///
  /// - Complexity: O(firms × 200).
  /// - SeeAlso: F23.
  public static func among(_ firms: [Firm], atLeast threshold: Double = 0.7) -> [DuplicateProposal]
  {
    let evidence = firms.map { FirmEvidence($0) }
    var frequency: [String: Int] = [:]
    for firm in evidence {
      for token in Set(firm.name.tokens) { frequency[token, default: 0] += 1 }
    }
    var proposals: [DuplicateProposal] = []
    for pair in DuplicateProposal.pairs(evidence, frequency) {
      let (one, other) = (pair.first, pair.second)
      let comparison = Comparison(
        firms[one], evidence[one], firms[other], evidence[other], frequency)
      guard comparison.score >= threshold, !firms[one].isDistinct(from: firms[other])
      else { continue }
      proposals.append(
        DuplicateProposal(
          first: firms[one].id, second: firms[other].id, score: comparison.score,
          reasons: comparison.reasons))
    }
    return settled(proposals).sorted {
      ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second)
    }
  }

  /// Of several firms that a bare name may be, none is sure.
  private static func settled(_ proposals: [DuplicateProposal]) -> [DuplicateProposal] {
    var sure: [Firm.ID: Set<Firm.ID>] = [:]
    for proposal in proposals where proposal.isSure {
      sure[proposal.first, default: []].insert(proposal.second)
      sure[proposal.second, default: []].insert(proposal.first)
    }
    return proposals.map { proposal in
      guard proposal.isSure, !proposal.reasons.contains(where: \.isOfOneFirm) else {
        return proposal
      }
      let (one, other) = (proposal.first, proposal.second)
      let isOne = [(one, other), (other, one)].allSatisfy { firm, twin in
        (sure[firm] ?? []).allSatisfy { $0 == twin || sure[twin]?.contains($0) ?? false }
      }
      return isOne
        ? proposal
        : DuplicateProposal(
          first: one, second: other, score: min(proposal.score, DuplicateProposal.sure - 0.01),
          reasons: proposal.reasons)
    }
  }

  /// From here on a proposal is nearly certain.
  fileprivate static let sure = 0.95

  /// Whether it is nearly certain.
  public var isSure: Bool { score >= DuplicateProposal.sure }

  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  /// Pairs that share a block; in a block beyond 200 firms only neighbours by name are compared.
  private static func pairs(_ firms: [FirmEvidence], _ frequency: [String: Int]) -> [Pair] {
    var blocks: [String: [Int]] = [:]
    for (index, firm) in firms.enumerated() {
      for block in firm.blocks(frequency) { blocks[block, default: []].append(index) }
    }
    var pairs: Set<Pair> = []
    for key in blocks.keys.sorted() {
      let members = (blocks[key] ?? []).sorted {
        (firms[$0].name.core, $0) < (firms[$1].name.core, $1)
      }
      let reach = members.count <= 200 ? members.count : 20
      for i in members.indices {
        for j in (i + 1)..<max(i + 1, min(members.count, i + 1 + reach)) {
          pairs.insert(
            Pair(first: min(members[i], members[j]), second: max(members[i], members[j])))
        }
      }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}

extension DuplicateProposal.Reason {
  /// Whether it is what only one firm has.
  fileprivate var isOfOneFirm: Bool {
    switch self {
    case .sameIdentifier, .sameAddress, .sameReach: true
    default: false
    }
  }
}

extension Firm {
  /// Whether somebody decided that the two are not one.
  fileprivate func isDistinct(from other: Firm) -> Bool {
    distinctFrom.contains(other.id) || other.distinctFrom.contains(id)
  }
}

/// The evidence that two entries are one firm, as a score.
private struct Comparison {
  var score: Double
  var reasons: [DuplicateProposal.Reason] = []

  init(
    _ a: Firm, _ evidenceA: FirmEvidence, _ b: Firm, _ evidenceB: FirmEvidence,
    _ frequency: [String: Int]
  ) {
    let (nameA, nameB) = (evidenceA.name, evidenceB.name)
    let (tokensA, tokensB) = (Set(nameA.tokens), Set(nameB.tokens))
    func weight(_ tokens: Set<String>) -> Double {
      tokens.sorted().reduce(0) { $0 + 1 / Double(frequency[$1] ?? 1) }
    }
    let shared = weight(tokensA.intersection(tokensB))
    let all = weight(tokensA.union(tokensB))
    let overlap = all > 0 ? shared / all : 0
    let likeness = Similarity.jaroWinkler(nameA.core, nameB.core)
    // `Alba GmbH, Ulm` is Alba GmbH in Ulm.
    let towns = Set([a.town, b.town].compactMap { $0 }.flatMap { FirmName($0).tokens })
    let bare = tokensA.subtracting(towns)
    // Two houses of one name, each of which is called after its own town, are two.
    let places = (tokensA.intersection(towns), tokensB.intersection(towns))
    let nameTwoTowns = !places.0.isEmpty && !places.1.isEmpty && places.0 != places.1
    let isSame =
      nameA.key == nameB.key || tokensA == tokensB
      || !nameTwoTowns && !bare.isEmpty && bare == tokensB.subtracting(towns)
    score = isSame ? 0.96 : 0.65 * likeness + 0.35 * max(overlap, likeness >= 0.96 ? 0.7 : 0)
    if nameA.numbers != nameB.numbers {
      reasons.append(.differentNumber)
      score -= 0.3
    }
    let sharesWords = !isSame && overlap >= 0.5
    if isSame {
      reasons.append(.sameName)
    } else if likeness >= 0.9 || !sharesWords && likeness >= 0.7 {
      // Nobody is likely the same for the place alone: the name is always among the reasons.
      reasons.append(.similarName)
    }
    if sharesWords { reasons.append(.sharedRareWords) }
    if let formA = nameA.legalForm, let formB = nameB.legalForm {
      reasons.append(formA == formB ? .sameLegalForm : .differentLegalForm)
      score += formA == formB ? 0.02 : -0.35
    }
    weighRegions(a, b)
    let contacts = weigh(evidenceA, evidenceB)
    // `Alba GmbH` and `Alba GmbH & Co. KG` in one place are one house, or one firm told twice.
    let isOnePlace = reasons.contains { $0 == .samePlace || $0 == .sameAddress || $0 == .sameReach }
    // Of one that only others name, nothing but its name is known, and that is written from memory.
    let isByHearsay = Comparison.isBare(a) || Comparison.isBare(b)
    if isSame, isOnePlace || isByHearsay, reasons.contains(.differentLegalForm) { score += 0.2 }
    // `Xanten Bäckerei` and `Xanten Steuerberatung`, `Hotel Ost` and `Hotel West`: what each is called
    // alone tells them apart, unless they have an address or a telephone in common.
    if !isSame, contacts < 2,
      Comparison.eachHasOwnWords(nameA, nameB, nameTwoTowns ? [] : towns)
    {
      score -= 0.15
    }
    // Only equal names are nearly certain, and likely ones at one address or telephone.
    let isBacked = contacts >= 2 && Comparison.isSpelling(nameA, of: nameB, towns)
    let contradicts = reasons.contains { $0 == .differentLegalForm || $0 == .differentNumber }
    if isBacked, !contradicts { score = max(score, DuplicateProposal.sure) }
    score = min(isSame || isBacked ? 1 : DuplicateProposal.sure - 0.01, max(0, score))
    judge(evidenceA.identifiers, evidenceB.identifiers)
  }

  /// Whether nothing is known of a firm but its name, and that it is no member.
  private static func isBare(_ firm: Firm) -> Bool {
    firm.isMember == false && firm.town == nil && firm.postalCode == nil && firm.region == nil
      && firm.industry == nil && firm.employees == nil && firm.revenue == nil
  }

  private mutating func weighRegions(_ a: Firm, _ b: Firm) {
    guard let regionA = a.region, let regionB = b.region else { return }
    reasons.append(regionA == regionB ? .sameRegion : .differentRegion)
    score += regionA == regionB ? 0.02 : -0.1
  }

  /// Whether each word of a name is one of the other's but for its spelling: a slip, a word cut short,
  /// or the town behind it. A word more is often another firm of the same owner.
  private static func isSpelling(_ one: FirmName, of other: FirmName, _ towns: Set<String>) -> Bool
  {
    if Similarity.jaroWinkler(one.key, other.key) >= 0.96, one.key.count == other.key.count {
      return true
    }
    let (a, b) = (Set(one.tokens).subtracting(towns), Set(other.tokens).subtracting(towns))
    let (own, others) = (a.subtracting(b), b.subtracting(a))
    return !a.isEmpty && !b.isEmpty
      && own.allSatisfy { word in others.contains { isOne(word, $0) } }
      && others.allSatisfy { word in own.contains { isOne(word, $0) } }
  }

  /// Whether each of two names has a word, towns apart, that is none of the other's however it is spelled.
  private static func eachHasOwnWords(
    _ one: FirmName, _ other: FirmName, _ towns: Set<String>
  ) -> Bool {
    let (a, b) = (Set(one.tokens), Set(other.tokens))
    let (own, others) = (
      a.subtracting(b).subtracting(towns), b.subtracting(a).subtracting(towns)
    )
    return own.contains { word in !others.contains { isOne(word, $0) } }
      && others.contains { word in !own.contains { isOne(word, $0) } }
  }

  /// Whether two words are one but for a slip, or one of them is the other cut short.
  private static func isOne(_ word: String, _ word2: String) -> Bool {
    let (short, long) = word.count < word2.count ? (word, word2) : (word2, word)
    return short.count >= 3 && long.hasPrefix(short)
      || Similarity.jaroWinkler(word, word2) >= 0.88
  }

  /// Counts what address, telephone and domain say; 2 and more where one of them is the same.
  private mutating func weigh(_ a: FirmEvidence, _ b: FirmEvidence) -> Int {
    var strong = 0
    let isOneCode = a.postalCode != nil && a.postalCode == b.postalCode
    if let street = a.street, street == b.street, isOneCode || a.town != nil && a.town == b.town {
      reasons.append(.sameAddress)
      strong += 2
      score += 0.1
    } else if let street = a.street, let other = b.street, street != other {
      reasons.append(.differentPlace)
      score -= 0.1
    } else if isOneCode || a.town != nil && a.town == b.town {
      reasons.append(.samePlace)
      score += 0.02
    } else if (a.postalCode == nil) == (b.postalCode == nil), (a.town == nil) == (b.town == nil),
      a.postalCode != nil || a.town != nil
    {
      reasons.append(.differentPlace)
      score -= 0.08
    }
    let isOnePhone = a.phone != nil && a.phone == b.phone
    let isOneDomain = a.domain != nil && a.domain == b.domain
    if isOnePhone || isOneDomain {
      reasons.append(.sameReach)
      strong += 2
      score += 0.1
    }
    return strong
  }

  /// Numbers that only one firm has decide.
  private mutating func judge(_ a: [StrongIdentifier], _ b: [StrongIdentifier]) {
    if a.contains(where: b.contains) {
      reasons.append(.sameIdentifier)
      score = 1
    } else if a.contains(where: { own in b.contains { $0.kind == own.kind } }) {
      reasons.append(.differentIdentifier)
      score = min(score, 0.5)
    }
  }
}
