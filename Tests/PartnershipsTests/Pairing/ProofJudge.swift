import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords

/// Whether a written proof proves its pairing the best, worked out step by step as the definition
/// says, with dictionaries and sets; nothing of the program's checker is used.
struct ProofJudge {
  private struct Known {
    var weights: [Objective: Double] = [:]
  }
  private let capacities: [Firm.ID: Int]
  private let known: [PairingCertificate.PairID: Known]

  init(_ problem: PairingProblem) {
    let firms = problem.benefit.network.firms
    capacities = Dictionary(uniqueKeysWithValues: zip(firms.map(\.id), problem.capacities))
    var known: [PairingCertificate.PairID: Known] = [:]
    for pair in problem.candidates {
      known[[firms[Int(pair.first)].id, firms[Int(pair.second)].id]] = Known(weights: [
        .index: pair.index, .nash: pair.nash.euros, .total: pair.sum.euros,
        .minimum: pair.minimum.euros,
      ])
    }
    self.known = known
  }

  func holds(_ proof: PairingCertificate) -> Bool {
    guard proof.form == 1, abs(proof.binaryScale) < 1_000 else { return false }
    var weights: [PairingCertificate.PairID: Int128] = [:]
    for (pair, about) in known {
      guard let weight = about.weights[proof.objective] else { return false }
      let scaled = Double(sign: .plus, exponent: proof.binaryScale, significand: weight)
      guard scaled < 0x1p60 else { return false }
      weights[pair] = 2 * Int128(scaled.rounded(.toNearestOrEven))
    }
    guard let chosen = choice(proof, weights), let bound = bound(proof, weights) else {
      return false
    }
    return chosen == bound
  }

  /// What the pairs weigh together; nil where they are no pairing.
  private func choice(
    _ proof: PairingCertificate, _ weights: [PairingCertificate.PairID: Int128]
  ) -> Int128? {
    guard Set(proof.pairs).count == proof.pairs.count else { return nil }
    var left = capacities
    var sum: Int128 = 0
    for pair in proof.pairs {
      guard let weight = weights[pair] else { return nil }
      for firm in pair { left[firm, default: 0] -= 1 }
      sum += weight
    }
    return left.values.allSatisfy { $0 >= 0 } ? sum : nil
  }

  /// What no pairing exceeds; nil where the values do not cover every pair.
  private func bound(
    _ proof: PairingCertificate, _ weights: [PairingCertificate.PairID: Int128]
  ) -> Int128? {
    var sum: Int128 = 0
    var firmValues: [Firm.ID: Int128] = [:]
    for entry in proof.firmValues {
      guard let capacity = capacities[entry.firm], entry.value >= 0,
        firmValues.updateValue(Int128(entry.value), forKey: entry.firm) == nil
      else { return nil }
      sum += Int128(entry.value) * Int128(max(0, capacity))
    }
    var pairValues: [PairingCertificate.PairID: Int128] = [:]
    for entry in proof.pairValues {
      guard weights[entry.pair] != nil, entry.value >= 0 else { return nil }
      pairValues[entry.pair, default: 0] += Int128(entry.value)
      sum += Int128(entry.value)
    }
    for set in proof.oddSets {
      let (firms, border) = (Set(set.firms), Set(set.border))
      guard set.value >= 0, firms.count == set.firms.count, border.count == set.border.count,
        firms.allSatisfy({ capacities[$0] != nil })
      else { return nil }
      for pair in border {
        guard weights[pair] != nil, pair.filter(firms.contains).count == 1 else { return nil }
      }
      let places = firms.reduce(0) { $0 + max(0, capacities[$1] ?? 0) } + border.count
      sum += Int128(set.value) * Int128(places / 2)
      for pair in weights.keys where border.contains(pair) || pair.allSatisfy(firms.contains) {
        pairValues[pair, default: 0] += Int128(set.value)
      }
    }
    for (pair, weight) in weights {
      let cover = pair.reduce(pairValues[pair] ?? 0) { $0 + (firmValues[$1] ?? 0) }
      guard cover >= weight else { return nil }
    }
    return sum
  }
}
