import PartnernetzNetworks

/// For each channel who gives and who takes, those first who give or gain most.
///
/// A posting's contribution is the least of `unit` times a factor, `most` times a share, and a limit
/// times `scale`; for givers factor and limit are the taker's, for takers the giver's.
struct PartnerIndex: Sendable {
  struct Posting {
    var firm: Int32
    var unit: Float
    var most: Float
    var scale: Float
  }

  /// The postings of one channel, and their largest figures.
  struct List {
    var range: Range<Int>
    var unit = 0.0
    var most = 0.0
    var scale = 0.0
  }

  /// Lists of one direction.
  struct Lists: Sendable {
    fileprivate(set) var postings: [Posting] = []
    fileprivate(set) var lists: [List] = []
  }

  /// Who gives, in EUR/yr to whom it is given.
  let givers: Lists
  /// Who takes, as shares of what each needs.
  let takers: Lists
  /// Who is in the lists.
  let isListed: [Bool]

  /// Lists some of the firms.
  ///
  /// - Complexity: O(rows · log of the longest list).
  init(_ bounds: GainBounds, listing isListed: [Bool]) {
    self.isListed = isListed
    var (giving, taking): ([(Int32, Posting)], [(Int32, Posting)]) = ([], [])
    for firm in bounds.model.network.numbersOfFirms where isListed[Int(firm)] {
      for row in bounds.gives[firm] {
        giving.append(
          (row.channel, Posting(firm: firm, unit: row.rate, most: row.most, scale: 1)))
      }
      let share = 1 / bounds.needs[Int(firm)]
      for row in bounds.takes[firm] {
        let posting = Posting(
          firm: firm, unit: Float(roundedUp: Double(row.rate) * share),
          most: Float(roundedUp: Double(row.most) * share), scale: Float(roundedUp: share))
        taking.append((row.channel, posting))
      }
    }
    givers = Lists(giving, channelCount: bounds.channels.count)
    takers = Lists(taking, channelCount: bounds.channels.count)
  }
}

extension PartnerIndex.Lists {
  fileprivate init(_ entries: [(channel: Int32, posting: PartnerIndex.Posting)], channelCount: Int)
  {
    var next = [Int](repeating: 0, count: channelCount + 1)
    for entry in entries { next[Int(entry.channel) + 1] += 1 }
    for channel in 0..<channelCount { next[channel + 1] += next[channel] }
    let offsets = next
    postings = [PartnerIndex.Posting](
      repeating: .init(firm: 0, unit: 0, most: 0, scale: 0), count: entries.count)
    for entry in entries {
      postings[next[Int(entry.channel)]] = entry.posting
      next[Int(entry.channel)] += 1
    }
    for channel in 0..<channelCount {
      let range = offsets[channel]..<offsets[channel + 1]
      postings[range].sort { $0.unit != $1.unit ? $0.unit > $1.unit : $0.firm < $1.firm }
      var list = PartnerIndex.List(range: range)
      for posting in postings[range] {
        list.unit = max(list.unit, Double(posting.unit))
        list.most = max(list.most, Double(posting.most))
        list.scale = max(list.scale, Double(posting.scale))
      }
      lists.append(list)
    }
  }
}

extension PartnerIndex {
  /// One channel of a firm with all who stand at its other end.
  struct Term {
    var range: Range<Int>
    /// Times a posting's unit.
    var factor: Double
    /// Times a posting's most.
    var share: Double
    /// Times a posting's scale.
    var limit: Double
    /// What anybody contributes at most.
    var maximum: Double
    /// Whether it is worth less where the industries are too near or too far.
    var isBridge: Bool

    /// What a posting contributes.
    @inline(__always)
    func contribution(_ posting: Posting) -> Double {
      min(
        factor * Double(posting.unit),
        min(share * Double(posting.most), limit * Double(posting.scale)))
    }

    fileprivate init?(
      _ list: List, factor: Double, share: Double, limit: Double, isBridge: Bool
    ) {
      guard !list.range.isEmpty else { return nil }
      self.isBridge = isBridge
      range = list.range
      self.factor = factor
      self.share = share
      self.limit = limit
      maximum = min(factor * list.unit, min(share * list.most, limit * list.scale))
    }
  }

  /// What a firm can gain from each of the listed, as shares of what it needs.
  func gains(of firm: Int32, _ bounds: GainBounds) -> [Term] {
    let share = 1 / bounds.needs[Int(firm)]
    return bounds.takes[firm].compactMap { row in
      Term(
        givers.lists[Int(row.channel)], factor: Double(row.rate) * share, share: share,
        limit: Double(row.most) * share, isBridge: row.channel >= bounds.channels.firstBridge)
    }
  }

  /// What each of the listed can gain from a firm, as shares of what each needs.
  func returns(of firm: Int32, _ bounds: GainBounds) -> [Term] {
    bounds.gives[firm].compactMap { row in
      Term(
        takers.lists[Int(row.channel)], factor: Double(row.rate), share: 1,
        limit: Double(row.most), isBridge: row.channel >= bounds.channels.firstBridge)
    }
  }
}

extension [PartnerIndex.Term] {
  /// What anybody reaches at most in all terms together.
  var most: Double { reduce(0) { $0 + $1.maximum } }
  /// The postings to be gone through.
  var work: Int { reduce(0) { $0 + $1.range.count } }
}
