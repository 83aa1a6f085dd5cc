import Testing

/// The walls that the compiler does not see: folders of a room, and the size of files.
@Suite struct RoomsTests {
  /// The folders of each room, the lowest first: one may name types of those before it, and of no
  /// other. "." are the files that lie in the room itself.
  private static let order: [String: [String]] = [
    "Answers": [
      "Answer", "Contacts", "Fit", "Naming", "Words", "Dossier", "Tables", "Questions",
    ],
    "Diagrams": [
      "Geometry", "Interaction", "Text", "Model", "Graphviz", "Layout", "Composition", "Subjects",
      "Drawing", "Worker",
    ],
    "Exchange": [
      ".", "Headers", "Values", "Diagnostics", "Duplicates", "Industries", "Encoding", "Tables",
      "Workbooks", "Writing", "GraphFiles", "Columns", "Files", "Places", "Sniffing", "Fast",
      "Shapes", "Importing", "Editing",
    ],
    "Formats": [".", "Parquet"],
    "Graphs": [
      "Foundations", "Cascade", "Coloring", "Matching", "Paths", "Similarity", "Traversal",
      "Structure",
    ],
    "Networks": ["Columns", "Parameters", "Visibility", "Network", "Plausibility"],
    "Parallel": ["."],
    "Partnerships": [
      "Benefit", "Indicators", "Contacts", "Pairing", "Referral", "Asking", "Evening", "Fit",
      "Risk", "Learning", "Markets", "Prediction",
    ],
    "Records": [".", "Catalogue", "Packed"],
    "Register": [
      "Checks", "Tables", "Journal", "Opening", "Taking", "Snapshot", ".", "Erasure",
    ],
    "Reports": ["."],
    "WebApp": ["Place", "Views", "Office", "Rendering", "Safety", "Pages", "Server"],
    "Wording": ["."],
    "Workspace": ["Files", "."],
    "partnernetz": ["Output", "Options", "Commands"],
    "partnernetz-draw": ["."],
  ]

  @Test func everyFolderHasItsPlace() throws {
    let files = try SourceTree.shared.get().files
    let found = Dictionary(grouping: files, by: \.room)
      .mapValues { Set($0.map(\.folder)).sorted() }
    #expect(found == RoomsTests.order.mapValues { $0.sorted() })
  }

  @Test(arguments: order.keys.sorted())
  func foldersOfARoomPointDownwards(room: String) throws {
    let order = RoomsTests.order[room] ?? []
    let arrows = try SourceTree.shared.get().arrows(in: room)
    for (place, folder) in order.enumerated() {
      let allowed = Set(order[..<place])
      let upwards = (arrows[folder] ?? []).subtracting(allowed)
      #expect(upwards.sorted() == [], "\(room): \(folder) names types of folders above it")
    }
  }

  /// Arrows are only worth something where the reading of the sources finds them.
  @Test func theArrowsOfKnownFilesAreFound() throws {
    let tree = try SourceTree.shared.get()
    #expect(tree.arrows(in: "Exchange")["Importing"]?.contains("Values") == true)
    #expect(tree.arrows(in: "Partnerships")["Pairing"]?.contains("Benefit") == true)
    #expect(tree.arrows(in: "partnernetz")["Commands"]?.contains("Options") == true)
  }

  @Test func filesAreShortEnoughToReadInOneSitting() throws {
    let long = try SourceTree.shared.get().files.filter { $0.lines > 400 }.map(\.name)
    #expect(long == [])
  }

  @Test func functionsAreShortEnoughToBeReadAtOnce() throws {
    let functions = try SourceTree.shared.get().files.flatMap { file in
      file.functions.map { (name: "\(file.room): \($0.name)", lines: $0.lines) }
    }
    #expect(functions.filter { $0.lines > 60 }.map(\.name) == [], "cut them")
    // The rule holds only as far as functions are found, with all their lines.
    let known = functions.first { $0.name == "Graphs: communities" }
    #expect(functions.count > 4_000)
    #expect(known?.lines ?? 0 > 5)
  }
}
