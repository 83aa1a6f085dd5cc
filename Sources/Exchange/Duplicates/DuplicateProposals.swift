// Which firms may be entered twice. Names are compared only within blocks (same first letters, same
// rarest word), so that the work grows with the firms and not with their square; a word counts the
// more the rarer it is (FORMULAS F23, after Fellegi and Sunter). O(firms × block size).

import PartnernetzPartnerships
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
      }
    }
  }

  /// Proposals among firms, the surest first.
  ///
  /// - Complexity: O(firms × 200).
  /// - SeeAlso: F23.
  public static func among(_ firms: [Firm], atLeast threshold: Double = 0.7) -> [DuplicateProposal]
  {
    let names = firms.map { FirmName($0.name, legalForm: $0.legalForm) }
    var frequency: [String: Int] = [:]
    for name in names { for token in Set(name.tokens) { frequency[token, default: 0] += 1 } }
    var proposals: [DuplicateProposal] = []
    for pair in DuplicateProposal.pairs(names, frequency) {
      let comparison = Comparison(
        firms[pair.first], names[pair.first], firms[pair.second], names[pair.second], frequency)
      guard comparison.score >= threshold,
        !firms[pair.first].isDistinct(from: firms[pair.second])
      else { continue }
      proposals.append(
        DuplicateProposal(
          first: firms[pair.first].id, second: firms[pair.second].id, score: comparison.score,
          reasons: comparison.reasons))
    }
    return proposals.sorted { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
  }

  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  /// Pairs that share a block; in a block beyond 200 firms only neighbours by name are compared.
  private static func pairs(_ names: [FirmName], _ frequency: [String: Int]) -> [Pair] {
    var blocks: [String: [Int]] = [:]
    for (index, name) in names.enumerated() {
      let letters = name.tokens.joined().prefix(4)
      if !letters.isEmpty { blocks["a" + letters, default: []].append(index) }
      let rarest = name.tokens.min { (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1) }
      // A word of one firm only blocks nothing; the rarest shared one does.
      let shared = name.tokens.filter { (frequency[$0] ?? 0) > 1 }
        .min { (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1) }
      for token in Set([rarest, shared].compactMap(\.self)) {
        blocks["t" + token, default: []].append(index)
      }
    }
    var pairs: Set<Pair> = []
    for key in blocks.keys.sorted() {
      let members = (blocks[key] ?? []).sorted { (names[$0].core, $0) < (names[$1].core, $1) }
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

extension Firm {
  /// Whether somebody decided that the two are not one.
  fileprivate func isDistinct(from other: Firm) -> Bool {
    distinctFrom.contains(other.id) || other.distinctFrom.contains(id)
  }
}

/// The evidence of two names, as a score.
private struct Comparison {
  var score: Double
  var reasons: [DuplicateProposal.Reason] = []

  init(
    _ a: Firm, _ nameA: FirmName, _ b: Firm, _ nameB: FirmName, _ frequency: [String: Int]
  ) {
    let (tokensA, tokensB) = (Set(nameA.tokens), Set(nameB.tokens))
    func weight(_ tokens: Set<String>) -> Double {
      tokens.sorted().reduce(0) { $0 + 1 / Double(frequency[$1] ?? 1) }
    }
    let shared = weight(tokensA.intersection(tokensB))
    let all = weight(tokensA.union(tokensB))
    let overlap = all > 0 ? shared / all : 0
    let likeness = Similarity.jaroWinkler(nameA.core, nameB.core)
    let isSame = nameA.key == nameB.key
    score = isSame ? 0.96 : 0.65 * likeness + 0.35 * max(overlap, likeness >= 0.96 ? 0.7 : 0)
    if nameA.numbers != nameB.numbers {
      reasons.append(.differentNumber)
      score -= 0.3
    }
    if isSame { reasons.append(.sameName) } else if likeness >= 0.9 { reasons.append(.similarName) }
    if !isSame, overlap >= 0.5 { reasons.append(.sharedRareWords) }
    if let formA = nameA.legalForm, let formB = nameB.legalForm {
      reasons.append(formA == formB ? .sameLegalForm : .differentLegalForm)
      score += formA == formB ? 0.02 : -0.35
    }
    if let regionA = a.region, let regionB = b.region {
      reasons.append(regionA == regionB ? .sameRegion : .differentRegion)
      score += regionA == regionB ? 0.02 : -0.1
    }
    // Only equal names are nearly certain.
    score = min(isSame ? 1 : 0.94, max(0, score))
  }
}
