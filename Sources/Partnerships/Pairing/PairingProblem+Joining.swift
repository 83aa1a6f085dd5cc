package import PartnernetzNetworks
import PartnernetzParallel
public import PartnernetzRecords

extension PairingProblem {
  /// The problem after some firms have joined or changed; only their pairs are judged.
  ///
  /// A pair's gains rest on what is said of its two firms, so those of all others stay.
  /// - Parameters:
  ///   - benefit: the benefit of any two firms now, under the same assumptions on the same day.
  ///   - before: the problem without rules before.
  ///   - changed: all firms of which anything else is said now, and those that were not there.
  ///   - threads: the most threads to use; `Threads.most` unless told. The result is the same.
  /// - Complexity: O(changed · n) at worst, besides preparing the search.
  public init(
    _ benefit: Benefit, after before: PairingProblem, changed: Set<Firm.ID>, threads: Int? = nil
  ) {
    let (network, known) = (benefit.network, before.benefit.network)
    let kept = known.firms.map { changed.contains($0.id) ? nil : network.number(of: $0.id) }
    var candidates = before.candidates.compactMap { candidate -> Candidate? in
      guard let first = kept[Int(candidate.first)], let second = kept[Int(candidate.second)] else {
        return nil
      }
      var same = candidate
      (same.first, same.second) = (min(first, second), max(first, second))
      return same
    }
    candidates += WinWinSearch(benefit, of: Set(changed.compactMap { network.number(of: $0) }))
      .candidates(threads: threads, stop: Interruption.never, progress: nil)
    self.init(
      benefit, candidates: candidates.sorted { $0.firms < $1.firms },
      capacities: PairingProblem.capacities(in: network))
  }

  /// New partnerships that each firm can start at once, by number; none for guests.
  package static func capacities(in network: Network) -> [Int] {
    network.firms.enumerated().map { number, firm in
      firm.isMember == false ? 0 : network.placesLeft(Int32(number))
    }
  }
}
