import Foundation
import Testing

/// Pictures in hard places: few descriptors, little memory, no fonts, hubs, long names.
@Suite struct PictureCommandTests {
  private static let golden = Program.root
    .appendingPathComponent("Datasets/florentine").path

  // With 6 to 16 descriptors the program once died of a signal.
  @Test(arguments: [5, 6, 7, 8, 10, 12, 16, 20])
  func fewDescriptorsEndInAPictureOrASentence(count: Int) throws {
    let program = try Program()
    let run = try program.run(
      ["--network", PictureCommandTests.golden, "diagram", "--type", "svg"],
      behind: "ulimit -n \(count)")
    #expect([0, 70, 74].contains(run.code), "\(run.code): \(run.errors)")
    #expect((run.code == 0) == run.text.contains("<svg"))
    #expect((run.code == 0) == run.errors.isEmpty)
    #expect(run.errors.split(separator: "\n").count <= 1, "\(run.errors)")
  }

  // The program once asked for 256 MB at once for an answer of some kilobytes.
  @Test(arguments: [400_000, 300_000]) func littleMemoryEndsInAPictureOrASentence(kilobytes: Int)
    throws
  {
    let program = try Program()
    let run = try program.run(
      ["--network", PictureCommandTests.golden, "diagram", "--type", "svg"],
      behind: "ulimit -v \(kilobytes)")
    #expect([0, 70, 74].contains(run.code), "\(run.code): \(run.errors)")
    #expect((run.code == 0) == run.text.contains("<svg"))
  }

  // Every letter of such a picture was an empty box, and nothing was said.
  @Test func aMachineWithoutFontsIsWarnedAbout() throws {
    let program = try Program()
    try program.write(
      "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig/>",
      to: "fonts.conf")
    let file = program.folder.appendingPathComponent("fonts.conf").path
    for (type, isWarned) in [("png", true), ("svg", false)] {
      let run = try program.run(
        ["--network", PictureCommandTests.golden, "diagram", "--type", type, "-o", "n.\(type)"],
        environment: ["FONTCONFIG_FILE": file])
      #expect(run.code == 0 || !run.errors.isEmpty)
      #expect(run.errors.contains("No font is installed") == isWarned, "\(run.errors)")
    }
  }

  @Test func aPDFIsTheSameInEveryTimeZone() throws {
    let program = try Program()
    let files = try ["UTC", "Asia/Tokyo", "America/St_Johns"].map { zone in
      let run = try program.run(
        ["--network", PictureCommandTests.golden, "diagram", "--type", "pdf"],
        environment: ["TZ": zone])
      #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
      return run.output
    }
    #expect(files[0].count > 1_000 && Set(files).count == 1)
  }

  // Each picture of a register was laid out anew: whoever had learned where firms stand lost them.
  @Test func aRegisterRemembersWhereFirmsStood() throws {
    let program = try Program()
    let files = ["firms", "links"].map { PictureCommandTests.golden + "/\($0).csv" }
    try #require(try program.run(["--network", "r.sqlite", "import"] + files).code == 0)
    func picture(_ words: String...) throws -> String {
      let run = try program.run(["--network", "r.sqlite", "diagram", "--type", "svg"] + words)
      #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
      return run.text
    }
    // A member's picture, and one of a layer, are their own.
    _ = try picture("--seen-by", "medici")
    _ = try picture("--only", "acquaintance")
    #expect(program.files == ["r.sqlite"])
    let first = try picture()
    #expect(program.files == ["r.sqlite", "r.sqlite-places"])
    #expect(try picture() == first)
    try program.write("source,target,kind\nginori,pazzi,partner\n", to: "more.csv")
    try #require(try program.run("--network", "r.sqlite", "import", "more.csv").code == 0)
    func places(_ text: String) -> Set<Substring> {
      Set(text.matches(of: /data-place="([^"]*)"/).map(\.1))
    }
    let second = try picture()
    #expect(second != first && places(second) == places(first))
  }

  @Test func layersGoWithViewsOfLinksOnly() throws {
    let program = try Program()
    for words in [["--of", "pairing", "--only", "partner"], ["--least", "0"]] {
      let run = try program.run(["--network", PictureCommandTests.golden, "diagram"] + words)
      #expect(run.code == 64)
      #expect(run.errors.contains(words.contains("--only") ? "--only" : "--least"))
    }
  }

  private func hub(_ count: Int, in program: Program) throws {
    let firms = (0..<count).map { "F\($0),Firm \($0)\n" }.joined()
    let links = (1..<count).map { "F0,F\($0),acquaintance\n" }.joined()
    try program.write("id,name\n" + firms, to: "hub/firms.csv")
    try program.write("source,target,kind\n" + links, to: "hub/links.csv")
  }

  // 500 neighbours once took 35 seconds, 2,000 ended without a picture.
  @Test(arguments: [500, 4_000]) func aHubIsShownWithItsStrongestPartners(count: Int) throws {
    let program = try Program()
    try hub(count, in: program)
    let run = try program.run(
      "--network", "hub", "diagram", "--of", "firm", "F0", "--type", "svg")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.text.matches(of: /id="node-\d+"/).count == 41)
    let whole = count == 500 ? "499" : "3,999"
    #expect(run.text.contains("Shown are 40 of \(whole) links; others are as strong."))
  }

  // Only holdings were once shown, all their works left out, and all called "without links".
  @Test func nobodyWithLinksIsCalledWithoutLinks() throws {
    let program = try Program()
    let numbers = 0..<210
    try program.write(
      "id,name\n"
        + numbers.map { "H\($0),Holding \($0)\nA\($0),Work A\($0)\nB\($0),Work B\($0)\n" }.joined(),
      to: "n/firms.csv")
    try program.write(
      "source,target,kind\n"
        + numbers.map { "H\($0),A\($0),capital\nH\($0),B\($0),capital\n" }.joined(),
      to: "n/links.csv")
    let run = try program.run("--network", "n", "diagram", "--type", "svg")
    #expect(run.code == 0, "\(run.errors)")
    #expect(!run.text.contains("without links"))
    #expect(run.text.matches(of: /id="node-\d+"/).count == 630)
    #expect(run.text.matches(of: /id="link-\d+"/).count == 420)
  }

  // An empty page said how large the firms on it were, and advice led from one empty page to another.
  @Test func ofNothingThereIsNoPicture() throws {
    let program = try Program()
    try program.write("id,name\nA,Alba\nB,Birke\n", to: "n/firms.csv")
    for view in ["network", "groups", "pairing"] {
      let run = try program.run("--network", "n", "diagram", "--of", view, "--type", "svg")
      #expect(run.code == 1 && run.output.isEmpty, "\(view)")
      // Nothing is advised that shows nothing either.
      #expect(!run.errors.contains("--of sections") && !run.errors.contains("--of matrix"))
    }
  }

  @Test func aVeryLongNameCostsNoPicture() throws {
    let program = try Program()
    let firms = (0..<20).map { "F\($0),\(String(repeating: "n", count: 900))\($0)\n" }.joined()
    try program.write("id,name\n" + firms, to: "n/firms.csv")
    let links = (1..<20).map { "F0,F\($0),partner\n" }.joined()
    try program.write("source,target,kind\n" + links, to: "n/links.csv")
    let run = try program.run("--network", "n", "diagram", "--type", "svg")
    #expect(run.code == 0 && run.output.count < 200_000, "\(run.errors)")
  }
}
