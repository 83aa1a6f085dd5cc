import Testing

/// Every error says something: to people in both languages, to Swift and to logs.
@Suite struct ErrorsTests {
  /// Errors that never leave their room, each turned into one that does where it is caught.
  private static let inner: Set<String> = [
    "Diagrams: DrawingFault", "Diagrams: StartFailure",
    "Exchange: GraphFault", "Exchange: Overflow", "Exchange: SheetMessage",
    "Formats: ParquetError", "Graphs: BrokenInvariant",
    "Register: Damage", "Register: DamagedCell", "Register: NoSuchRow", "Register: RefusedValue",
    "Register: RepeatedFirm", "Register: UnknownFirm",
    // It is what people read already.
    "partnernetz: Failure",
  ]

  @Test func everyErrorIsKnownAndSpeaks() throws {
    let tree = try SourceTree.shared.get()
    var errors: [String: SourceTree.Declaration] = [:]
    var promises: [String: Set<String>] = [:]
    for declaration in tree.files.flatMap(\.declarations) {
      promises[declaration.name, default: []].formUnion(declaration.promises)
      if !declaration.isExtension,
        !declaration.promises.isDisjoint(with: ["Error", "WordedError"])
      {
        errors["\(declaration.room): \(declaration.name)"] = declaration
      }
    }
    #expect(errors.count > 30)
    for (place, error) in errors where !ErrorsTests.inner.contains(place) {
      let said = promises[error.name] ?? []
      let speaks = said.contains("WordedError")
      // Algorithms know no language but the programmer's.
      let isForProgrammers = error.room == "Graphs" && said.contains("LocalizedError")
      #expect(speaks || isForProgrammers, "\(place) says nothing")
      #expect(
        speaks || said.contains("CustomStringConvertible"), "\(place) is a number in a log")
    }
    #expect(ErrorsTests.inner.subtracting(errors.keys).sorted() == [], "gone: off the list")
  }

  @Test func innerErrorsAreNotPublic() throws {
    let tree = try SourceTree.shared.get()
    for declaration in tree.files.flatMap(\.declarations)
    where ErrorsTests.inner.contains("\(declaration.room): \(declaration.name)") {
      #expect(!declaration.isPublic, "\(declaration.name) can be caught outside")
    }
  }
}
