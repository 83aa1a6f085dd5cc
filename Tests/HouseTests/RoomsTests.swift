import Testing

/// The walls that the compiler does not see: folders of a room, and the size of files.
@Suite struct RoomsTests {
  /// Two folders that name each other's types, as "Room: A, B".
  ///
  /// Each is a wall still to be moved; nothing may be added.
  private static let known: Set<String> = [
    "Exchange: Columns, Diagnostics", "Exchange: Columns, Sniffing", "Exchange: Columns, Tables",
    "Exchange: Columns, Values",
    "Exchange: Diagnostics, Importing", "Exchange: Diagnostics, Tables",
    "Exchange: Diagnostics, Workbooks",
    "Exchange: Sniffing, Tables", "Exchange: Tables, Values",
  ]

  @Test func foldersOfARoomPointOneWay() throws {
    let tree = try SourceTree()
    var found: Set<String> = []
    for room in Set(tree.files.map(\.room)) {
      let arrows = tree.arrows(in: room)
      for (folder, others) in arrows {
        for other in others where arrows[other]?.contains(folder) == true {
          found.insert("\(room): \([folder, other].sorted().joined(separator: ", "))")
        }
      }
    }
    #expect(found.subtracting(RoomsTests.known).sorted() == [], "new circles")
    #expect(RoomsTests.known.subtracting(found).sorted() == [], "cut: take them off the list")
  }

  @Test func filesAreShortEnoughToReadInOneSitting() throws {
    let long = try SourceTree().files.filter { $0.lines > 400 }.map(\.name)
    #expect(long == [])
  }
}
