/// One firm's rows laid open by channel, so that bounds with many others need no merging of rows.
struct OpenChannels {
  private let bounds: GainBounds
  private var takes: [ChannelEnd]
  private var gives: [ChannelEnd]
  private var firm: Int32?

  /// Lays nobody's rows open yet.
  init(_ bounds: GainBounds) {
    self.bounds = bounds
    takes = (0..<Int32(bounds.channels.count)).map { ChannelEnd(channel: $0, rate: 0, most: 0) }
    gives = takes
  }

  /// Lays a firm's rows open in place of the former's.
  mutating func open(_ firm: Int32) {
    if let former = self.firm {
      for end in bounds.takes[former] { takes[Int(end.channel)].rate = 0 }
      for end in bounds.gives[former] { gives[Int(end.channel)].rate = 0 }
    }
    for end in bounds.takes[firm] { takes[Int(end.channel)] = end }
    for end in bounds.gives[firm] { gives[Int(end.channel)] = end }
    self.firm = firm
  }

  /// What the firm gains at most from another before persistence and costs, EUR/yr, where the two
  /// have no relation and strengths are worth a share of the most for the distance of industries.
  ///
  /// - Complexity: O(rows of the other).
  func gain(from other: Int32, novelty: Double) -> Double {
    sum(takes, bounds.gives, other, novelty)
  }

  /// The same for what the other gains from the firm.
  func gain(of other: Int32, novelty: Double) -> Double {
    sum(gives, bounds.takes, other, novelty)
  }

  @inline(__always)
  private func sum(
    _ own: [ChannelEnd], _ others: FirmRows, _ other: Int32, _ novelty: Double
  ) -> Double {
    let (range, firstBridge) = (others.range(other), bounds.channels.firstBridge)
    var (plain, bridged) = (0.0, 0.0)
    own.withUnsafeBufferPointer { own in
      others.rows.withUnsafeBufferPointer { rows in
        for there in rows[range] {
          let here = own[Int(there.channel)]
          guard here.rate > 0 else { continue }
          let worth = min(
            Double(here.rate) * Double(there.rate), Double(min(here.most, there.most)))
          if there.channel < firstBridge { plain += worth } else { bridged += worth }
        }
      }
    }
    return (plain + bridged * novelty) * (1 + GainBounds.rounding)
  }
}
