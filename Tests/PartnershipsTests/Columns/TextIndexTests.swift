import PartnernetzNetworks
import PartnernetzPartnerships
import Testing

/// Positions of texts, one by one and many at a time, against a dictionary.
@Suite struct TextIndexTests {
  /// Texts short and long, of which many come again.
  private func texts(seed: UInt64, count: Int) -> [String] {
    var state = seed
    func random(_ most: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % most
    }
    return (0..<count).map { _ in
      let number = random(UInt64(count))
      switch random(6) {
      case 0: return "F\(1_000_000 + number)"
      case 1: return "association-member-\(number)"
      case 2: return "\(number % 50)"
      case 3: return "M-2026-\(number)"
      case 4: return String(repeating: "x", count: Int(number % 40))
      default: return "F\(number)"
      }
    }
  }

  private func withQueries<Result>(
    _ texts: [String], _ body: (UnsafeMutableBufferPointer<TextIndex.Lookup.Query>) -> Result
  ) -> Result {
    let bytes = texts.map { Array($0.utf8) }
    let all = bytes.flatMap { $0 }
    return all.withUnsafeBufferPointer { all in
      var start = 0
      var queries = bytes.map { own in
        let text = UnsafeBufferPointer(rebasing: all[start..<start + own.count])
        start += own.count
        return TextIndex.Lookup.Query(text, word: TextIndex.Lookup.word(text))
      }
      return queries.withUnsafeMutableBufferPointer { body($0) }
    }
  }

  @Test(arguments: [1, 2, 15, 16, 17, 300, 5_000])
  func textsAreFoundWhereTheyWerePut(count: Int) {
    let texts = texts(seed: UInt64(count), count: count)
    var index = TextIndex()
    var known: [String: Int32] = [:]
    for text in texts {
      #expect(index.insert(text) == known[text])
      if known[text] == nil { known[text] = Int32(known.count) }
    }
    #expect(index.count == known.count)
    let asked = texts + self.texts(seed: 99, count: count) + ["", "never", "never-to-be-found"]
    var found = [Int32](repeating: 7, count: asked.count)
    withQueries(asked) { queries in index.withLookup { $0.find(queries, into: &found) } }
    for (text, position) in zip(asked, found) {
      #expect(position == known[text] ?? -1, "\(text)")
      #expect(index[text] == known[text], "\(text)")
    }
  }

  @Test(arguments: [1, 16, 300, 5_000])
  func manyPutAtATimeAreThoseOfOneByOne(count: Int) {
    let texts = texts(seed: 3, count: count)
    var (one, many) = (TextIndex(), TextIndex())
    var start = 0
    while start < texts.count {
      let block = Array(texts[start..<min(texts.count, start + 100)])
      var former = [Int32](repeating: 7, count: block.count)
      withQueries(block) { many.insert($0, into: &former) }
      for (text, position) in zip(block, former) {
        #expect(position == one.insert(text) ?? -1, "\(text)")
      }
      start += 100
    }
    #expect(one.count == many.count && texts.allSatisfy { one[$0] == many[$0] })
  }
}
