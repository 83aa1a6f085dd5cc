import Testing

@testable import PartnernetzWebApp

/// What is worked out is worked out once, and nobody has to wait for it.
@Suite struct ShelfTests {
  // The first page after a change waited seconds for the plan, and showed nothing of what was there.
  @Test func whoDoesNotWaitFindsItThereLater() async throws {
    let shelf = Shelf<String, Int>(capacity: 2)
    let (gate, opened) = AsyncStream.makeStream(of: Void.self)
    let work: @Sendable () async throws -> Int = {
      for await _ in gate { break }
      return 7
    }
    #expect(try await shelf.value("plan", within: .zero, work) == nil)
    opened.yield()
    // Who asks later waits for the same work, which lets nobody in a second time.
    #expect(try await shelf.value("plan", work) == 7)
    #expect(try await shelf.value("plan", within: .seconds(3_600), work) == 7)
  }

  @Test func whatFailsIsToldToWhoWaits() async throws {
    let shelf = Shelf<String, Int>(capacity: 2)
    await #expect(throws: Refusal.busy) {
      try await shelf.value("plan", within: .seconds(3_600)) { throw Refusal.busy }
    }
  }
}
