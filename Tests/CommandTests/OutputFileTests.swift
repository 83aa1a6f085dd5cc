import Foundation
import Testing

/// Where answers are written to: whole, or not at all.
@Suite struct OutputFileTests {
  private let program: Program

  init() throws { program = try Program() }

  private func path(_ name: String) -> String {
    program.folder.appendingPathComponent(name).path
  }

  @Test func aFolderIsNoFile() throws {
    try FileManager.default.createDirectory(
      atPath: path("there"), withIntermediateDirectories: true)
    for words in [["-o", "there"], ["-o", "there", "--force"], ["--certificate", "there"]] {
      let run = try program.run(
        ["pair", "--network", Program.golden, "--as-of", "2026-11-01"] + words)
      #expect(run.code == 73 && run.errors.contains("“there” is a folder"), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  // A file took the place of the device, so that nothing could be written to it any more.
  @Test func aDeviceIsWrittenIntoAndNotReplaced() throws {
    try #require(mkfifo(path("pipe"), 0o600) == 0)
    let reader = open(path("pipe"), O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let run = try program.golden("path", "D", "C", "--format", "csv", "-o", "pipe")
    #expect(run.code == 0, "\(run.errors)")
    let text = try FileHandle(fileDescriptor: reader).readToEnd() ?? Data()
    #expect(String(decoding: text, as: UTF8.self).hasPrefix("set,probability,"))
    var facts = stat()
    #expect(stat(path("pipe"), &facts) == 0 && facts.st_mode & S_IFMT == S_IFIFO)
    if FileManager.default.fileExists(atPath: "/dev/full") {
      let full = try program.golden("path", "D", "C", "-o", "/dev/full")
      #expect(full.code == 74 && full.errors.contains("was not taken"), "\(full.errors)")
    }
  }

  @Test func aLinkStaysALink() throws {
    try program.write("old", to: "real.txt")
    try FileManager.default.createSymbolicLink(
      atPath: path("link.txt"), withDestinationPath: "real.txt")
    #expect(try program.golden("reach", "-o", "link.txt").code == 73)
    #expect(try program.golden("reach", "-o", "link.txt", "--force").code == 0)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: path("link.txt")) == "real.txt")
    #expect(program.bytes(of: "real.txt").map { $0.count > 100 } == true)
  }

  // The proof was written before the answer was refused, and stood in the way of the next try.
  @Test func aProofIsWrittenWithItsAnswerOrNotAtAll() throws {
    try program.write("mine", to: "answer.txt")
    let before = program.files
    let refused = try program.golden("pair", "--certificate", "p.json", "-o", "answer.txt")
    #expect(refused.code == 73 && program.files == before)
    for words in [["--certificate", "-"], ["--certificate", "p.json", "-o", "./p.json"]] {
      let run = try program.run(["pair", "--network", Program.golden] + words)
      #expect(run.code == 64 && run.errors.contains("a file of its own"), "\(run.errors)")
      #expect(program.files == before)
    }
  }

  @Test func nowhereIsToldBeforeTheWork() throws {
    let run = try program.run("pair", "--network", "no-such-tables", "-o", "no/such/file.txt")
    #expect(run.code == 73 && run.errors.contains("no/such/file.txt"), "\(run.errors)")
  }

  // `--force -o` over the register that was read left a text in its place, and no way back.
  @Test func aRegisterIsNeverOverwritten() throws {
    try program.write("Nr;Firma\n1;Alba GmbH\n2;Birke AG\n", to: "firmen.csv")
    #expect(try program.run("import", "firmen.csv", "--network", "r.sqlite").code == 0)
    let before = try Data(contentsOf: URL(fileURLWithPath: path("r.sqlite")))
    for words in [
      ["export", "--to", "json"], ["assess"], ["firm", "set", "1", "revenue=5"],
    ] {
      let run = try program.run(
        words + ["--network", "r.sqlite", "-o", "r.sqlite", "--force"])
      #expect(run.code == 64 && run.errors.contains("ending .sqlite"), "\(words) \(run.errors)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("r.sqlite"))) == before)
    // A register may bear any ending.
    try before.write(to: URL(fileURLWithPath: path("r.txt")))
    let named = try program.run("assess", "--network", "r.txt", "-o", "r.txt", "--force")
    #expect(named.code == 73 && named.errors.contains("is a register"), "\(named.errors)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("r.txt"))) == before)
    let own = try program.run("import", "firmen.csv", "-o", "firmen.csv", "--force")
    #expect(own.code == 64 && own.errors.contains("is read"))
  }

  // "failed to allocate 160000000032 bytes".
  @Test(arguments: ["10000000000", "9223372036854775807"])
  func howeverManyAreAskedForThereAreNoMoreThanThereAre(top: String) throws {
    for words in [["suggest", "F", "--top", top], ["suggest", "--top", top]] {
      let run = try program.run(
        words + ["--network", Program.golden, "--as-of", "2026-11-01", "--format", "json"])
      #expect(run.code == 0, "\(run.errors)")
    }
  }

  @Test func aSpoiltHeadOfARegisterIsNoTable() throws {
    try program.write("Nr;Firma\n1;Alba GmbH\n2;Birke AG\n", to: "firmen.csv")
    #expect(try program.run("import", "firmen.csv", "--network", "r.sqlite").code == 0)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path("r.sqlite")))
    for (place, byte) in [(47, 200), (3, 7)] as [(Int, UInt8)] {
      var spoilt = whole
      spoilt[place] = byte
      try spoilt.write(to: URL(fileURLWithPath: path("s.sqlite")))
      let run = try program.run("assess", "--network", "s.sqlite")
      #expect(run.code == 65, "\(run.code) \(run.errors)")
      #expect(!run.errors.contains("Codepage") && !run.errors.contains("report"), "\(run.errors)")
    }
  }

  // `report -o r.pdf` was a page and `assess -o b.pdf` a text, under names that say otherwise.
  @Test(arguments: [
    (["report"], "r.svg", ".html or .pdf"), (["report"], "r.json", ".html or .pdf"),
    (["assess"], "b.PDF", ".txt, .csv, .json or .xlsx"), (["firm", "show", "A"], "a.html", ".csv"),
    (["pair"], "p.pdf", ".xlsx"), (["pair", "--rounds", "2"], "p.png", ".html, .pdf, .txt"),
    (["assess", "--format", "csv"], "b.json", "with .csv."),
    (["assess", "--format", "table"], "b.csv", ".txt or .xlsx"),
    (["dossier", "A"], "d.png", ".html, .pdf"), (["dossier"], "all.pdf", "fills a folder"),
    (["export"], "t.csv", "fills a folder"), (["export", "--to", "json"], "t.xlsx", "with .json."),
    (["export", "--questionnaire", "A"], "q.pdf", "with .xlsx."),
    (["diagram", "--type", "svg"], "n.png", "with .svg."), (["diagram"], "n.html", ".pdf, .png"),
    (["contact", "reminders"], "r.csv", "with .ics."), (["undo"], "u.pdf", ".xlsx"),
    (["import", Program.golden, "--propose-mapping"], "m.xlsx", "with .csv."),
    (["pair", "--certificate", "proof.pdf"], "-", "with .json."),
  ])
  func aNameThatPromisesWhatIsNotWrittenIsRefused(
    _ words: [String], _ name: String, _ said: String
  ) throws {
    let run = try program.run(words + ["-o", name, "--network", Program.golden])
    #expect(run.code == 64 && run.errors.contains(said), "\(words) \(run.errors)")
    #expect(run.output.isEmpty && program.files.isEmpty)
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func theEndingTellsTheFormOfAnAnswer() throws {
    for (name, start) in [("p.json", "{"), ("P.CSV", "set,probability,")] {
      #expect(try program.golden("path", "D", "C", "-o", name).code == 0)
      let text = String(decoding: try #require(program.bytes(of: name)), as: UTF8.self)
      #expect(text.hasPrefix(start), "\(text.prefix(40))")
    }
    let german = try program.golden("report", "-o", "r.png", language: "de")
    #expect(german.errors.contains("wohl aber mit .html oder .pdf"), "\(german.errors)")
  }
}
