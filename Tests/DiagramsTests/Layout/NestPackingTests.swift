import TestSupport
import Testing

@testable import PartnernetzDiagrams

@Suite struct NestPackingTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>, [true, false])
  func nothingOverlaps(seed: UInt64, areDiscs: Bool) {
    var random = Seeded(seed)
    let sizes = (0..<Int.random(in: 1...40, using: &random)).map { _ -> Size in
      let width = Double.random(in: 3...120, using: &random)
      return Size(width: width, height: areDiscs ? width : .random(in: 3...90, using: &random))
    }
    let pulls = (0..<60).map { _ in
      (
        Int.random(in: sizes.indices, using: &random),
        Int.random(in: sizes.indices, using: &random),
        Double.random(in: -1...6, using: &random)
      )
    }
    let packing = NestPacking(sizes: sizes, areDiscs: areDiscs, pulls: pulls, gap: 2, aspect: 1.5)
    let centres = packing.centres()
    #expect(centres == packing.centres())
    for a in centres.indices {
      for b in 0..<a {
        let d = centres[a] - centres[b]
        let isApart =
          areDiscs
          ? d.length >= (sizes[a].width + sizes[b].width) / 2 + 2 - 1e-9
          : abs(d.x) >= (sizes[a].width + sizes[b].width) / 2 + 2 - 1e-9
            || abs(d.y) >= (sizes[a].height + sizes[b].height) / 2 + 2 - 1e-9
        #expect(isApart, "\(a) and \(b)")
      }
    }
  }

  @Test func whoPullsStandsNear() {
    let sizes = (0..<20).map { _ in Size(width: 20, height: 20) }
    let centres = NestPacking(
      sizes: sizes, areDiscs: true, pulls: [(0, 19, 5), (1, 18, 5)], gap: 1
    ).centres()
    let apart = (centres[0] - centres[19]).length
    let others = (2..<18).map { (centres[0] - centres[$0]).length }.sorted()
    #expect(apart <= others[10])
  }

  @Test func nothingAndMadSizesAreNoTrouble() {
    #expect(NestPacking(sizes: [], areDiscs: true, pulls: [], gap: 1).centres() == [])
    let zero = Size(width: 0, height: 0)
    let centres = NestPacking(
      sizes: [zero, zero], areDiscs: false, pulls: [(0, 1, .nan)], gap: 0
    ).centres()
    #expect(centres.allSatisfy { $0.isFinite })
  }
}
