import Foundation
import Testing

/// `path` as people ask it: ends by tag and market, kinds, matrix, favours, and what is refused.
@Suite struct PathCommandTests {
  private static let region = Program.root.appendingPathComponent("Datasets/musterregion").path
  private let program: Program

  init() throws {
    program = try Program()
    // A knows B and C; both know Z; B and Z serve NL, C offers IT, X is alone.
    try program.write(
      """
      id,name,offers,markets_served,favour_cap,favours_asked,competitors
      A,Anton,,,,,K
      B,Berta,,NL,2,1,
      C,Cesar,IT,,4,0,
      K,Kurt,,,,,
      X,Xaver,Bau,PL,,,
      Z,Zora,,NL,,,
      """, to: "n/firms.csv")
    try program.write(
      """
      source,target,kind,trust,visibility
      A,B,partner,1,
      A,C,acquaintance,1,
      B,Z,supplier,1,
      C,Z,partner,1,
      A,K,partner,1,
      K,X,partner,1,
      """, to: "n/links.csv")
  }

  private func path(_ words: String..., language: String = "en") throws -> Program.Run {
    let common = ["--network", "n", "path", "--as-of", "2026-11-01"]
    return try program.run(common + words, language: language)
  }

  private func routes(_ run: Program.Run) -> [[String]] {
    (run.json["routes"] as? [[String: Any]] ?? []).compactMap { $0["firms"] as? [String] }
  }

  @Test func favoursNameWhatIsLeftAndWhoIsExhausted() throws {
    let run = try path("A", "Z", "--format", "json")
    #expect(routes(run) == [["A", "C", "Z"], ["A", "B", "Z"]])
    let favours = run.json["favours"] as? [[String: Any]] ?? []
    #expect(favours.map { $0["id"] as? String } == ["C", "B"])
    #expect(favours.map { $0["asks"] as? Int } == [1, 1])
    #expect(favours.map { $0["left"] as? Double } == [4, 1])
    #expect(favours.map { $0["load_after"] as? Double } == [0.25, 1])
    #expect(favours.map { $0["exhausted"] as? Bool } == [false, true])
    let shown = try path("A", "Z")
    #expect(shown.text.contains("Then without requests left this year: Berta."))
    try program.write(
      "id,name,favour_cap,favours_asked\nA,Anton,,\nB,Berta,2,1.5\nZ,Zora,,\n", to: "o/firms.csv")
    try program.write("source,target,kind\nA,B,partner\nB,Z,partner\n", to: "o/links.csv")
    let over = try program.run("--network", "o", "path", "A", "Z")
    #expect(over.text.contains("More requests than are left this year: Berta."))
    let german = try path("A", "Z", language: "de")
    #expect(german.text.contains("Danach in diesem Jahr ohne freie Anfragen: Berta."))
  }

  @Test func anyFirmOfAMarketOrWithACapabilityIsAnEnd() throws {
    let market = try path("A", "--to-market", "nl", "--format", "json")
    #expect(market.json["to"] is NSNull && market.json["to_market"] as? String == "NL")
    #expect(routes(market) == [["A", "B"], ["A", "C", "Z"]])
    let first = (market.json["routes"] as? [[String: Any]])?.first
    #expect(first?["from"] as? String == "A" && first?["to"] as? String == "B")
    let tag = try path("--from-tag", "IT", "Z", "--format", "json")
    #expect(routes(tag) == [["C", "Z"], ["C", "A", "B", "Z"]])
    #expect(tag.json["from_tag"] as? String == "IT" && tag.json["from"] is NSNull)
    let both = try path("--from-tag", "IT", "--to-market", "NL", "--format", "json")
    #expect(routes(both) == [["C", "Z"], ["C", "A", "B"]])
    #expect(try path("A", "--to-market", "PL", "--format", "json").code == 1)
  }

  @Test func onlyKeepsToTheKindsInEitherLanguage() throws {
    for word in ["partner", "Partner", "Kooperation"] {
      let run = try path("A", "Z", "--only", word, "--format", "json")
      #expect(run.code == 1 && run.json["reason"] as? String == "only_via_other_kinds")
    }
    let two = try path("A", "Z", "--only", "partner", "--only", "Kunde", "--format", "json")
    #expect(routes(two) == [["A", "B", "Z"]])
  }

  @Test func theReasonNamesEveryObstacle() throws {
    let run = try path("A", "X", "--hops", "1", "--format", "json")
    #expect(run.code == 1 && run.json["reason"] as? String == "only_via_competitor")
    #expect(
      run.json["obstacles"] as? [String] == ["needs_more_hops", "only_via_competitor"])
    let hops = try path("A", "Z", "--hops", "1", "--format", "json")
    #expect(hops.json["hops_needed"] as? Int == 2)
    #expect(try path("A", "Z", "--hops", "1").text.contains("--hops 2"))
    let market = try path(
      "Z", "--to-market", "PL", "--avoid", "X", "--hops", "4", "--format", "json")
    #expect(market.json["reason"] as? String == "only_via_avoided")
    let own = try path("X", "--to-market", "PL", "--format", "json")
    #expect(own.json["reason"] as? String == "nobody_serves")
  }

  @Test func aMatrixHoldsTheBestRouteOfEachPair() throws {
    let json = try path("--matrix", "A", "Z", "X", "--format", "json")
    let pairs = json.json["pairs"] as? [[String: Any]] ?? []
    #expect(pairs.count == 6)
    let best = pairs.first { $0["from"] as? String == "A" && $0["to"] as? String == "Z" }
    #expect(best?["firms"] as? [String] == ["A", "C", "Z"] && best?["hops"] as? Int == 2)
    let alone = pairs.first { $0["from"] as? String == "A" && $0["to"] as? String == "X" }
    #expect(alone?["probability"] as? Double == 0 && alone?["hops"] is NSNull)
    try program.write("A\r\n\r\nZora\r\n", to: "list.txt")
    let csv = try path("--matrix", "list.txt", "--format", "csv")
    #expect(csv.text.hasPrefix("from,to,probability,hops,brokers\nA,Z,0.288") && csv.code == 0)
    #expect(try path("--matrix", "list.txt").text.contains("(1)"))
    try program.write("A\nZ\nA\n", to: "list.txt")
    let twice = try path("--matrix", "list.txt")
    #expect(twice.code == 65 && twice.errors.contains("1 and 3"))
    try program.write("A\nQuentin\n", to: "list.txt")
    #expect(try path("--matrix", "list.txt").errors.contains("line 2"))
    try program.write("\n", to: "list.txt")
    #expect(try path("--matrix", "list.txt").code == 65)
    try program.write((0...2000).map { "F\($0)\n" }.joined(), to: "list.txt")
    #expect(try path("--matrix", "list.txt").errors.contains("2000"))
  }

  @Test(arguments: [
    ["A"], ["A", "Z", "B"], [], ["A", "Z", "--to-market", "NL"], ["--from-tag", "IT"],
    ["A", "--from-tag", "IT", "--to-market", "NL"], ["A", "A"], ["A", "Z", "--avoid", "Z"],
    ["A", "Z", "--hops", "0"], ["A", "Z", "--only", "friend"], ["A", "Z", "--only", "competitor"],
    ["A", "Z", "--alternatives=-1"], ["--matrix"], ["--matrix", "A", "A"],
    ["--matrix", "A", "Z", "--alternatives", "1"], ["--matrix", "A", "--to-market", "NL"],
  ])
  func wrongWordsGetOneSentence(words: [String]) throws {
    let run = try program.run(["--network", "n", "path"] + words)
    #expect(run.code == 64 && run.output.isEmpty, "\(run.errors)")
  }

  @Test func unknownNamesAreAnsweredWithNearOnes() throws {
    let market = try path("A", "--to-market", "N")
    #expect(market.code == 0)
    let unknown = try path("A", "--to-market", "Norwegen")
    #expect(unknown.code == 66 && unknown.errors.contains("NL, PL"))
    let tag = try path("--from-tag", "Bua", "Z")
    #expect(tag.code == 66 && tag.errors.contains("The capability “Bua”"))
    #expect(try path("A", "Zara").errors.contains("Zora (Z)"))
    #expect(try path("--matrix", "nofile").code == 66)
  }

  @Test func noAlternativesStillHaveABackup() throws {
    let run = try path("A", "Z", "--alternatives", "0", "--format", "json")
    #expect(routes(run).count == 1)
    let disjoint = run.json["disjoint"] as? [String: Any]
    #expect((disjoint?["routes"] as? [Any])?.count == 2 && disjoint?["favours"] as? Int == 2)
  }

  /// The best route takes a broker of each of the only two ways round: both are told instead.
  @Test func aBestRouteThatStandsInItsOwnWayIsToldWithTheTwoThatDoNot() throws {
    try program.write(
      "id,name,willingness\n" + ["A", "B", "C", "D"].map { "\($0),Firma \($0),1\n" }.joined(),
      to: "t/firms.csv")
    try program.write(
      """
      source,target,kind,trust
      A,B,partner,0.66
      B,C,partner,1
      C,D,partner,0.66
      A,C,partner,0.55
      B,D,partner,0.44
      """, to: "t/links.csv")
    let json = try program.run("--network", "t", "path", "A", "D", "--format", "json")
    #expect(routes(json).first == ["A", "B", "C", "D"])
    let disjoint = json.json["disjoint"] as? [String: Any]
    let backup = disjoint?["routes"] as? [[String: Any]] ?? []
    #expect(backup.map { $0["firms"] as? [String] } == [["A", "C", "D"], ["A", "B", "D"]])
    let best = (json.json["routes"] as? [[String: Any]])?.first?["probability"] as? Double ?? 1
    #expect(disjoint?["probability"] as? Double ?? 0 > best)
    let shown = try program.run("--network", "t", "path", "A", "D").text
    #expect(shown.contains("These two share no introducer") && shown.contains("Firma A → Firma B → Firma D"))
    #expect(!shown.contains("no backup"))
  }
}
