// Answers: whether a written proof holds for a network's pairs.
// Takes: what the graph's checker takes; nothing of the solver is used.

public import PartnernetzGraphs
import PartnernetzNetworks
public import PartnernetzRecords

/// Why a written proof does not hold.
public enum PairingCertificateError: Error, Hashable, Sendable {
  /// The file has another form than this program writes.
  case unknownForm(Int)
  /// An objective that is no sum over pairs, for which values prove nothing.
  case noSum(Objective)
  /// A firm that the network does not have.
  case unknownFirm(Firm.ID)
  /// Two firms that are no win-win pair of the network.
  case noCandidate(PairingCertificate.PairID)
  /// A firm or pair stands twice in a list, or lists are out of order.
  case disorder
  /// The values prove nothing.
  case unproven(MatchingCertificateError)
}

extension PairingProblem {
  /// Checks that a written pairing is possible here and that its values prove it the best.
  ///
  /// Candidates and capacities are those of this problem, not of the file.
  /// - Parameter certificate: the pairing with its proof.
  /// - Throws: the first thing that is wrong.
  /// - Complexity: O(pairs of the file · log candidates), besides the graph's checker.
  public func verify(_ certificate: PairingCertificate) throws(PairingCertificateError) {
    guard certificate.form == 1 else { throw .unknownForm(certificate.form) }
    guard certificate.objective != .coverage, certificate.objective != .leximin else {
      throw .noSum(certificate.objective)
    }
    var nodeValues = [Int64](repeating: 0, count: capacities.count)
    var isNamed = [Bool](repeating: false, count: capacities.count)
    for entry in certificate.firmValues {
      let firm = try number(entry.firm)
      guard !isNamed[Int(firm)] else { throw .disorder }
      isNamed[Int(firm)] = true
      nodeValues[Int(firm)] = entry.value
    }
    var values: [MatchingCertificate.EdgeValue] = []
    for entry in certificate.pairValues {
      values.append(.init(edge: try position(entry.pair), value: entry.value))
    }
    var sets: [MatchingCertificate.OddSet] = []
    for set in certificate.oddSets {
      sets.append(
        .init(
          nodes: try mapped(set.firms, number), border: try mapped(set.border, position),
          value: set.value))
    }
    let chosen = try mapped(certificate.pairs, position)
    let proof = MatchingCertificate(
      binaryScale: certificate.binaryScale, nodeValues: nodeValues, edgeValues: values,
      oddSets: sets)
    do {
      try proof.verify(
        edges: edges(for: certificate.objective), capacities: capacities, chosen: chosen)
    } catch {
      throw .unproven(error)
    }
  }

  private func number(_ id: Firm.ID) throws(PairingCertificateError) -> Int32 {
    guard let number = benefit.network.number(of: id) else { throw .unknownFirm(id) }
    return number
  }

  /// Where a pair stands among the candidates, which are in order.
  private func position(
    _ pair: PairingCertificate.PairID
  ) throws(PairingCertificateError) -> Int {
    guard pair.count == 2 else { throw .noCandidate(pair) }
    let (first, second) = (try number(pair[0]), try number(pair[1]))
    let place = candidates.firstPosition { ($0.first, $0.second) >= (first, second) }
    guard place < candidates.count, candidates[place].first == first,
      candidates[place].second == second
    else { throw .noCandidate(pair) }
    return place
  }

  private func mapped<Written, Meant>(
    _ list: [Written], _ meaning: (Written) throws(PairingCertificateError) -> Meant
  ) throws(PairingCertificateError) -> [Meant] {
    var all: [Meant] = []
    all.reserveCapacity(list.count)
    for entry in list { all.append(try meaning(entry)) }
    return all
  }
}
