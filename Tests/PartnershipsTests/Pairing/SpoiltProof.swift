import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords

/// A written proof that is changed in one place.
struct SpoiltProof {
  /// Number of kinds of change.
  static let kinds = 20

  private(set) var proof: PairingCertificate
  private let ids: [Firm.ID]
  private let candidates: [PairingCertificate.PairID]

  init(_ proof: PairingCertificate, of problem: PairingProblem) {
    self.proof = proof
    let ids = problem.benefit.network.firms.map(\.id)
    self.ids = ids
    candidates = problem.candidates.map { [ids[Int($0.first)], ids[Int($0.second)]] }
  }

  /// Changes one thing.
  ///
  /// - Returns: whether there was such a thing.
  mutating func spoil(_ kind: Int, _ random: inout SplitMix64) -> Bool {
    switch kind {
    case 0..<7: spoilPairs(kind, &random)
    case 7..<12: spoilValues(kind, &random)
    case 12..<16: spoilSets(kind, &random)
    default: spoilHead(kind, &random)
    }
  }

  private mutating func spoilPairs(_ kind: Int, _ random: inout SplitMix64) -> Bool {
    guard let at = proof.pairs.indices.randomElement(using: &random),
      let other = proof.pairs.indices.randomElement(using: &random),
      let candidate = candidates.randomElement(using: &random),
      let id = ids.randomElement(using: &random)
    else { return false }
    switch kind {
    case 0: proof.pairs.remove(at: at)
    case 1: proof.pairs.append(candidate)
    case 2: proof.pairs[at] = candidate
    case 3: proof.pairs[at].reverse()
    case 4: proof.pairs[at][Int.random(in: 0...1, using: &random)] = id
    case 5:
      let second = proof.pairs[at][1]
      proof.pairs[at][1] = proof.pairs[other][1]
      proof.pairs[other][1] = second
    default: proof.pairs[at] = [[], [id], proof.pairs[at] + [id], ["?", id]][at % 4]
    }
    return true
  }

  private mutating func spoilValues(_ kind: Int, _ random: inout SplitMix64) -> Bool {
    guard let firm = proof.firmValues.indices.randomElement(using: &random),
      let other = proof.firmValues.indices.randomElement(using: &random),
      let id = ids.randomElement(using: &random)
    else { return false }
    let pair = proof.pairValues.indices.randomElement(using: &random)
    switch kind {
    case 7: proof.firmValues[firm].value &+= change(&random)
    case 8: proof.firmValues.remove(at: firm)
    case 9:
      let firms = (proof.firmValues[firm].firm, proof.firmValues[other].firm)
      (proof.firmValues[other].firm, proof.firmValues[firm].firm) = firms
    case 10: proof.firmValues[firm].firm = id
    default:
      guard let pair else { return false }
      switch pair % 3 {
      case 0: proof.pairValues[pair].value &+= change(&random)
      case 1: proof.pairValues.remove(at: pair)
      default: proof.pairValues.append(proof.pairValues[pair])
      }
    }
    return true
  }

  private mutating func spoilSets(_ kind: Int, _ random: inout SplitMix64) -> Bool {
    guard let set = proof.oddSets.indices.randomElement(using: &random),
      let member = proof.oddSets[set].firms.indices.randomElement(using: &random),
      let id = ids.randomElement(using: &random),
      let candidate = candidates.randomElement(using: &random)
    else { return false }
    switch kind {
    case 12: proof.oddSets[set].value &+= change(&random)
    case 13: proof.oddSets.remove(at: set)
    case 14:
      if Bool.random(using: &random) {
        proof.oddSets[set].firms.remove(at: member)
      } else {
        proof.oddSets[set].firms[member] = id
      }
    default:
      let border = proof.oddSets[set].border
      proof.oddSets[set].border =
        border.contains(candidate) ? border.filter { $0 != candidate } : border + [candidate]
    }
    return true
  }

  private mutating func spoilHead(_ kind: Int, _ random: inout SplitMix64) -> Bool {
    switch kind {
    case 16: proof.binaryScale += Int(change(&random) % 10)
    case 17: proof.form = Int.random(in: -2...9, using: &random)
    case 18:
      proof.objective = Objective.allCases.randomElement(using: &random) ?? .index
    default:
      // As if all were written in another unit.
      for at in proof.firmValues.indices { proof.firmValues[at].value *= 2 }
      for at in proof.pairValues.indices { proof.pairValues[at].value *= 2 }
      for at in proof.oddSets.indices { proof.oddSets[at].value *= 2 }
      proof.binaryScale += 1 + Int.random(in: -1...0, using: &random) * 2
    }
    return true
  }

  private func change(_ random: inout SplitMix64) -> Int64 {
    let size = Int64(1) << Int64.random(in: 0..<60, using: &random)
    return Bool.random(using: &random) ? size : -size
  }
}
