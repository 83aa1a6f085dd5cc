import Foundation
import PartnernetzFormats
import TestSupport
import Testing

@Suite struct ParquetCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    #expect(try program.run("import", Program.golden).code == 0)
  }

  private func reader(_ file: String) throws -> ParquetReader {
    try ParquetReader(Array(try #require(program.bytes(of: file))))
  }

  @Test func theFilesHoldTheNetwork() throws {
    let run = try program.run("export", "--parquet", "tables")
    #expect(run.code == 0 && run.output.isEmpty, "\(run.errors)")
    let known = try program.run("export", "--to", "json").json
    for table in [
      "firms", "links", "offers", "needs", "markets", "capital", "goals", "pipeline",
    ] {
      let rows = known[table] as? [[String: Any]] ?? []
      let read = try reader("tables/\(table).parquet")
      #expect(read.rows.count == rows.count, "\(table)")
      let name = try #require(read.columns.first?.name)
      #expect(read.rows.map { $0[0] } == rows.map { .text($0[name] as? String ?? "") })
    }
  }

  @Test func theFormIsTheSameByEitherName() throws {
    #expect(try program.run("export", "--parquet", "one").code == 0)
    #expect(try program.run("export", "--to", "parquet", "-o", "two").code == 0)
    for table in ["firms", "links", "goals"] {
      let bytes = try #require(program.bytes(of: "one/\(table).parquet"))
      #expect(bytes == program.bytes(of: "two/\(table).parquet"))
    }
  }

  // These tables leave the machine.
  @Test func whatMembersKeepToThemselvesIsNotInIt() throws {
    let hidden = try Program()
    try hidden.write(
      "id,name,revenue,visibility\nA,Alba GmbH,1000000,own_firm\nB,Birke AG,2000000,\n",
      to: "t/firms.csv")
    try hidden.write("firm,capability\nA,Guss\nB,Optik\n", to: "t/offers.csv")
    try hidden.write(
      "source,target,kind,visibility\nA,B,partner,own_firm\nB,A,competitor,own_firm\n",
      to: "t/links.csv")
    try hidden.write(
      "source,target,state,day\nA,B,shortlisted,2026-01-05\nA,B,introduced,2026-01-09\n",
      to: "t/pipeline.csv")
    #expect(try hidden.run("import", "t").code == 0)
    #expect(try hidden.run("export", "--parquet", "p").code == 0)
    func rows(_ table: String) throws -> String {
      let read = try ParquetReader(Array(try #require(hidden.bytes(of: "p/\(table).parquet"))))
      return "\(read.rows)"
    }
    #expect(try rows("firms").contains("Alba") && !rows("firms").contains("1000000"))
    #expect(try !rows("offers").contains("Guss") && rows("offers").contains("Optik"))
    let contacts = try ParquetReader(Array(try #require(hidden.bytes(of: "p/pipeline.parquet"))))
    #expect(contacts.rows.count == 2)
    // That two compete still keeps them apart.
    #expect(try !rows("links").contains("partner") && rows("links").contains("competitor"))
  }

  @Test func nothingIsReplacedUnasked() throws {
    #expect(try program.run("export", "--parquet", "tables").code == 0)
    #expect(try program.run("export", "--parquet", "tables").code == 73)
    #expect(try program.run("export", "--parquet", "tables", "--force").code == 0)
    #expect(try program.run("export", "--parquet", "tables", "-o", "other").code == 64)
    #expect(try program.run("export", "--to", "parquet").code == 64)
  }

  /// A Python with pyarrow and DuckDB: that of Scripts/scaleout-check, which installs them.
  private static let python: String? = {
    let path = packageRoot.appendingPathComponent(".build/scaleout/venv-check/bin/python").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  @Test(.enabled(if: python != nil, "Scripts/scaleout-check has not installed pyarrow and DuckDB"))
  func otherProgramsReadTheSame() throws {
    #expect(try program.run("export", "--parquet", "tables").code == 0)
    let known = try program.run("export", "--to", "json").json
    let script = """
      import duckdb, json, pyarrow.parquet as pq, sys
      told = {}
      for name in sys.argv[2:]:
          path = f"{sys.argv[1]}/{name}.parquet"
          table = pq.read_table(path)
          table.validate(full=True)
          other = duckdb.sql(f"select * from '{path}'").fetchall()
          assert [tuple(row.values()) for row in table.to_pylist()] == other, name
          told[name] = [{key: value if isinstance(value, bool) else str(value) for key, value in row.items()
                         if value is not None} for row in table.to_pylist()]
      print(json.dumps(told))
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.python ?? "")
    let tables = ["firms", "links", "offers", "needs", "markets", "capital", "goals", "pipeline"]
    process.arguments =
      ["-c", script, program.folder.appendingPathComponent("tables").path] + tables
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let read = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: [[String: Any]]])
    for table in tables {
      let rows = known[table] as? [[String: Any]] ?? []
      #expect(read[table]?.count == rows.count)
      for (found, row) in zip(read[table] ?? [], rows) {
        for (key, value) in row where key != "attributes" {
          let same =
            switch (found[key], value) {
            case (let found as String, let value as String): found == value
            case (let found as Bool, let value as Bool): found == value
            case (let found as String, let value as NSNumber): Double(found) == value.doubleValue
            default: false
            }
          #expect(same, "\(table).\(key): \(String(describing: found[key])) is not \(value)")
        }
      }
    }
  }
}
