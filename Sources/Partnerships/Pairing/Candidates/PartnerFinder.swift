import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel

/// Looks for partners of single firms among all members, by bounds of what both gain.
struct PartnerFinder: Sendable {
  let benefit: Benefit
  let members: [Int32]
  let bounds: GainBounds
  let index: PartnerIndex
  /// Members whom no bounds are known for.
  let open: [Int32]
  let strangers: Strangers

  init(_ benefit: Benefit) {
    self.benefit = benefit
    members = benefit.network.members
    bounds = GainBounds(benefit.base)
    var isListed = [Bool](repeating: false, count: bounds.needs.count)
    for firm in members where !bounds.isOpen[Int(firm)] { isListed[Int(firm)] = true }
    index = PartnerIndex(bounds, listing: isListed)
    let isOpen = bounds.isOpen
    open = members.filter { isOpen[Int($0)] }
    strangers = Strangers(benefit.base, among: members.filter { !isOpen[Int($0)] })
  }

  /// Works something out for each of some firms, side by side.
  func forEach<Answer: Sendable>(
    _ firms: [Int32], threads: Int?, _ answer: @Sendable (Int32, inout Encounters) -> Answer
  ) -> [Answer] {
    let ranges = evenRanges(of: firms.count, pieces: 64)
    return parallelMap(count: ranges.count, threads: threads) { piece in
      var encounters = Encounters(bounds)
      return ranges[piece].map { answer(firms[$0], &encounters) }
    }
    .flatMap { $0 }
  }

  /// The members who have to be judged because no bound covers the pair.
  func unbounded(for firm: Int32) -> [Int32] {
    if bounds.isOpen[Int(firm)] { return members.filter { $0 != firm } }
    let known = benefit.network.relations.successors(of: firm)
      .filter { index.isListed[Int($0)] }
    return known + open.filter { $0 != firm }
  }

  /// With whom a firm has something in common, and how much of their needs both can reach at most.
  struct Encounters: ~Copyable {
    private var gains: PartnerScan
    private var returns: PartnerScan
    /// The rows of the firm at hand.
    private(set) var channels: OpenChannels

    init(_ bounds: GainBounds) {
      gains = PartnerScan(firmCount: bounds.needs.count)
      returns = PartnerScan(firmCount: bounds.needs.count)
      channels = OpenChannels(bounds)
    }

    mutating func meet(_ firm: Int32, _ finder: PartnerFinder) {
      clear()
      guard !finder.bounds.isOpen[Int(firm)] else { return }
      channels.open(firm)
      gains.add(finder.index.gains(of: firm, finder.bounds), finder.index.givers)
      returns.add(finder.index.returns(of: firm, finder.bounds), finder.index.takers)
    }

    mutating func clear() {
      gains.clear()
      returns.clear()
    }

    func hasMet(_ other: Int32) -> Bool {
      gains[other].all > 0 || returns[other].all > 0
    }

    /// Calls with each who was met, with what the firm and with what the other reaches at most.
    func forEach(_ body: (_ other: Int32, _ gain: Double, _ return: Double) -> Void) {
      for other in gains.met {
        body(other, gains[other].all, returns[other].all)
      }
      for other in returns.met where gains[other].all == 0 {
        body(other, 0, returns[other].all)
      }
    }
  }
}
