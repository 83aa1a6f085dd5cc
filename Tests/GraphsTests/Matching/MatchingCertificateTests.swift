import PartnernetzGraphs
import PartnernetzParallel
import Testing

@Suite struct MatchingCertificateTests {
  /// What is checked, each part of which can be spoilt.
  private struct Claim {
    var edges: [Graph.Arc]
    var capacities: [Int]
    var certificate: MatchingCertificate
    var chosen: [Int]

    var isAccepted: Bool {
      do {
        try certificate.verify(edges: edges, capacities: capacities, chosen: chosen)
        return true
      } catch {
        return false
      }
    }

    /// Changes one field so that nothing is proved any more; false where there is no such field.
    mutating func spoil(_ field: Int, _ generator: inout SplitMix64) -> Bool {
      let change =
        Int64.random(in: 1...9, using: &generator) * (Bool.random(using: &generator) ? 1 : -1)
      let node = Int.random(in: 0..<capacities.count, using: &generator)
      let pair = certificate.edgeValues.indices.randomElement(using: &generator)
      let set = certificate.oddSets.indices.randomElement(using: &generator)
      switch field {
      case 0: certificate.nodeValues[node] += change
      case 1: certificate.nodeValues.removeLast()
      case 2: certificate.binaryScale += Int(change)
      case 3: certificate.nodeValues[node] = .min
      case 4:
        guard let pair else { return false }
        certificate.edgeValues[pair].value += change
      case 5:
        guard let pair else { return false }
        certificate.edgeValues[pair].edge += Int(change)
      case 6:
        guard let pair else { return false }
        certificate.edgeValues.insert(certificate.edgeValues[pair], at: pair)
      case 7:
        guard let set else { return false }
        certificate.oddSets[set].value += change
      case 8:
        guard let set else { return false }
        certificate.oddSets.remove(at: set)
      case 9:
        guard let set else { return false }
        let place = Int.random(in: 0..<certificate.oddSets[set].nodes.count, using: &generator)
        certificate.oddSets[set].nodes.remove(at: place)
      case 10:
        guard let set else { return false }
        certificate.oddSets[set].nodes.append(Int32(node))
        certificate.oddSets[set].nodes.sort()
      case 11:
        guard let set else { return false }
        let edge = Int.random(in: -1...edges.count, using: &generator)
        let border = certificate.oddSets[set].border
        certificate.oddSets[set].border =
          border.contains(edge) ? border.filter { $0 != edge } : (border + [edge]).sorted()
      case 12: chosen.remove(at: Int.random(in: 0..<chosen.count, using: &generator))
      case 13: chosen.append(Int.random(in: -1...edges.count, using: &generator))
      case 14:
        let e = chosen[Int.random(in: 0..<chosen.count, using: &generator)]
        edges[e].weight += Double(change)
      default:
        let e = chosen[Int.random(in: 0..<chosen.count, using: &generator)]
        capacities[Int(edges[e].source)] = 0
      }
      return true
    }
  }

  @Test func everySpoiltCertificateIsRejected() {
    var generator = SplitMix64(seed: 1)
    var spoilt = [Int](repeating: 0, count: 16)
    while spoilt.reduce(0, +) < 10_000 {
      let problem = RandomMatchingProblem(
        &generator, nodes: 9, edges: 20, weights: 1...9,
        capacities: 1...Int.random(in: 1...3, using: &generator))
      let solution = problem.solved()
      let claim = Claim(
        edges: problem.edges, capacities: problem.capacities, certificate: solution.certificate,
        chosen: solution.matching.edges)
      #expect(claim.isAccepted)
      for round in 0..<64 {
        var other = claim
        guard other.spoil(round % 16, &generator) else { continue }
        spoilt[round % 16] += 1
        #expect(!other.isAccepted, "field \(round % 16) of \(claim)")
      }
    }
    #expect(spoilt.allSatisfy { $0 > 50 })
  }

  @Test func saysWhatIsWrong() {
    let edges = [Graph.Arc(0, 1, weight: 3)]
    func error(_ values: [Int64], _ chosen: [Int]) -> MatchingCertificateError? {
      let certificate = MatchingCertificate(
        binaryScale: 0, nodeValues: values, edgeValues: [], oddSets: [])
      do {
        try certificate.verify(edges: edges, capacities: [1, 1], chosen: chosen)
        return nil
      } catch {
        return error
      }
    }
    #expect(error([6, 0], [0]) == nil)
    #expect(error([3, 3], [0]) == nil)
    #expect(error([3, 2], [0]) == .uncovered(edge: 0))
    #expect(error([3, 4], [0]) == .gap(chosen: 6, bound: 7))
    #expect(error([6, 0], []) == .gap(chosen: 0, bound: 6))
    #expect(error([7, -1], [0]) == .negativeNodeValue(node: 1))
    #expect(error([6], [0]) == .mismatch)
    #expect(error([6, 0], [0, 0]) == .invalidChoice(edge: 0))
  }
}
