import PartnernetzGraphs
import TestSupport
import Testing

/// Others are dealt out so that nobody can complain.
@Suite struct DeferredAcceptanceTests {
  private func random(_ seed: UInt64) -> (lists: [[RankedChoice]], rooms: [Int]) {
    var generator = Seeded(seed)
    let others = Int.random(in: 1...6, using: &generator)
    let lists = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
      (0..<Int32(others)).shuffled(using: &generator)
        .prefix(Int.random(in: 0...others, using: &generator)).map {
          // Few values, so that ties are common.
          RankedChoice($0, liking: Double(Int.random(in: 0...3, using: &generator)))
        }
    }
    return (lists, (0..<others).map { _ in Int.random(in: 0...3, using: &generator) })
  }

  @Test(arguments: 1...300)
  func nobodyCanComplain(seed: Int) {
    let (lists, rooms) = random(UInt64(seed))
    let most = 1 + seed % 3
    let dealt = dealtOut(lists, most: most, rooms: rooms)
    var keepers = [[(asker: Int, liking: Double)]](repeating: [], count: rooms.count)
    for (asker, places) in dealt.enumerated() {
      #expect(
        places.count <= most && places == places.sorted() && Set(places).count == places.count)
      for place in places {
        let choice = lists[asker][place]
        keepers[Int(choice.other)].append((asker, choice.liking))
      }
    }
    for (keeper, room) in zip(keepers, rooms) { #expect(keeper.count <= room) }
    for (asker, list) in lists.enumerated() {
      for (place, choice) in list.enumerated() where !dealt[asker].contains(place) {
        // Whoever goes without one likes all that it got better, or is liked less than all whom that one
        // keeps.
        let wishes = dealt[asker].count < most || dealt[asker].contains { $0 > place }
        guard wishes else { continue }
        let (keeper, room) = (keepers[Int(choice.other)], rooms[Int(choice.other)])
        #expect(keeper.count == room, "there is room left")
        for held in keeper {
          #expect((choice.liking, held.asker) < (held.liking, asker))
        }
      }
    }
  }

  @Test func whereThereIsRoomEachGetsTheFirstOfItsList() {
    let (lists, rooms) = random(5)
    let dealt = dealtOut(lists, most: 2, rooms: rooms.map { _ in 99 })
    for (list, places) in zip(lists, dealt) { #expect(places == Array(0..<min(2, list.count))) }
  }

  @Test func theOneThatAllWantGoesToThoseWhoSuitItBest() {
    let lists = [0.2, 0.9, 0.5].map { [RankedChoice(0, liking: $0), RankedChoice(1, liking: 0)] }
    #expect(dealtOut(lists, most: 1, rooms: [1, 9]) == [[1], [0], [1]])
  }
}
