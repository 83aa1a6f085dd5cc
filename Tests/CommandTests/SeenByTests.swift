import Testing

/// What a member may see of the network, asked by the program.
@Suite struct SeenByTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.write(
      """
      id,name,industry,revenue,visibility
      A,Alt Maschinenbau,28.99,4000000,
      B,Beck Zerspanung,25.62,2000000,
      C,Clausen Elektro,27.12,1000000,association
      """, to: "t/firms.csv")
    try program.write(
      """
      source,target,kind,amount,visibility
      B,A,supplier,500000,own_firm
      B,C,partner,,members
      C,A,supplier,90000,
      """, to: "t/links.csv")
    return program
  }

  @Test func aMemberSeesItsOwnWordAndWhatIsOpen() throws {
    let program = try program()
    let own = try program.run("--network", "t", "--seen-by", "B", "assess", "B")
    #expect(own.text.contains("500,000"), "B said so itself")
    let other = try program.run("--network", "t", "--seen-by", "A", "assess", "B")
    #expect(!other.text.contains("500,000") && !other.text.contains("€2\u{A0}million"))
    let association = try program.run("--network", "t", "assess", "B")
    #expect(association.text.contains("€2\u{A0}million revenue"))
    #expect(!association.text.contains("500,000"), "what B keeps to itself is not listed")
  }

  @Test func whatIsExportedForAMemberHoldsNothingElse() throws {
    let program = try program()
    let whole = try program.run("--network", "t", "export", "--to", "json")
    #expect(whole.text.contains("500000"), "a backup holds everything")
    let seen = try program.run("--network", "t", "--seen-by", "A", "export", "--to", "json")
    #expect(seen.code == 0 && !seen.text.contains("500000"))
    #expect(!seen.text.contains("27.12"), "C shows its profile to the association alone")
  }

  @Test func aReaderThatThereIsNotIsRefused() throws {
    let run = try program().run("--network", "t", "--seen-by", "Nobody", "assess")
    #expect(run.code == 66 && run.errors.contains("Nobody"))
  }
}
