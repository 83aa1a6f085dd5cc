import Foundation
import PartnernetzWebApp
import TestSupport
import Testing

@Suite struct ChangeTests {
  private static let firms = "id,name,town\nA,Alpha GmbH,Ulm\nB,Beta AG,Köln\n"

  /// A form with one file, as a browser sends it.
  private static func upload(_ table: String, named name: String) -> (body: String, type: String) {
    (
      "--mark\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(name)\"\r\n"
        + "Content-Type: text/csv\r\n\r\n\(table)\r\n--mark--\r\n",
      "multipart/form-data; boundary=mark"
    )
  }

  /// Sends a table and gives the address at which it is looked at.
  private static func stage(
    _ table: String, named name: String = "firms.csv", to server: RunningServer
  ) async throws -> String {
    let form = upload(table, named: name)
    let reply = try await server.post("/import", form.body, type: form.type)
    #expect(reply.status == 303)
    return try #require(reply.header("location"))
  }

  @Test func tablesAreLookedAtThenTakenThenTakenBack() async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      #expect(try await server.get("/").body.contains("no member here yet"))
      let staged = try await ChangeTests.stage(ChangeTests.firms, to: server)
      let look = try await server.get(staged)
      #expect(look.status == 200 && look.body.contains("2 rows are new"))
      // Nothing is stored yet.
      #expect(!(try await server.get("/members").body.contains("Alpha")))

      let id = staged.split(separator: "=")[1]
      let taken = try await server.post("/import/take", "stage=\(id)")
      #expect(taken.status == 303)
      let members = try await server.get("/members")
      #expect(members.body.contains("Alpha GmbH") && members.body.contains("Beta AG"))
      #expect(members.body.contains("Undo: Import of firms.csv"))
      #expect(try await server.get("/history").body.contains("Tester"))
      // Sending the same button again takes nothing twice.
      #expect(try await server.post("/import/take", "stage=\(id)").status == 410)

      let undone = try await server.post("/undo", "step=1")
      #expect(undone.status == 303)
      #expect(!(try await server.get("/members").body.contains("Alpha")))
      #expect(try await server.post("/redo", "step=2").status == 303)
      #expect(try await server.get("/members").body.contains("Alpha GmbH"))
    }
  }

  @Test func ofTwoTabsThatChangeTheSameTheSecondIsToldSo() async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      let first = try await ChangeTests.stage(ChangeTests.firms, to: server)
      let second = try await ChangeTests.stage("id,name\nA,Other\n", to: server)
      func take(_ address: String) async throws -> Int {
        try await server.post("/import/take", "stage=\(address.split(separator: "=")[1])").status
      }
      #expect(try await take(first) == 303)
      #expect(try await take(second) == 409)
      #expect(try await server.get("/members").body.contains("Alpha GmbH"))
      // An old page's button does not take back what came after it.
      #expect(try await server.post("/undo", "step=0").status == 409)
      #expect(try await server.get("/members").body.contains("Alpha GmbH"))
    }
  }

  @Test func aFaultyTableSaysWhereAndMayBeTakenWithoutItsFaultyCells() async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      let staged = try await ChangeTests.stage(
        "id,name,employees\nA,Alpha GmbH,many\nB,Beta AG,12\n", to: server)
      let look = try await server.get(staged)
      #expect(look.body.contains("No: at 1 places"))
      #expect(look.body.contains("employees"))
      let id = staged.split(separator: "=")[1]
      #expect(try await server.post("/import/skip", "stage=\(id)").status == 303)
      #expect(try await server.get(staged).body.contains("2 rows are new"))
      #expect(try await server.post("/import/take", "stage=\(id)").status == 303)
      #expect(try await server.get("/members").body.contains("Alpha GmbH"))
    }
  }

  @Test func whatAForeignPageSendsIsNotCarriedOut() async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      let staged = try await ChangeTests.stage(ChangeTests.firms, to: server)
      let take = "stage=\(staged.split(separator: "=")[1])"
      for origin in ["http://evil.example", "null", "http://127.0.0.1:1", "https://" + server.host]
      {
        let reply = try await server.post("/import/take", take, origin: origin)
        #expect(reply.status == 403, "\(origin)")
      }
      let stranger = try await server.post("/import/take", take, cookie: "none=1")
      #expect(stranger.status == 403)
      // Neither does an address change anything.
      #expect([404, 405].contains(try await server.get("/import/take?\(take)").status))
      #expect(!(try await server.get("/members").body.contains("Alpha")))
    }
  }

  @Test func moreThanMayBeSentIsRefused() async throws {
    let folder = try TemporaryFolder()
    var limits = ServerLimits()
    limits.upload = 2_000
    try await RunningServer.serving(folder.path("new.sqlite"), limits: limits) { server in
      let form = ChangeTests.upload(String(repeating: "x", count: 5_000), named: "big.csv")
      #expect(try await server.post("/import", form.body, type: form.type).status == 413)
      #expect(
        try await server.post("/import", "nonsense", type: "multipart/form-data").status == 400)
      let empty =
        "--mark\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\n\r\n\r\n--mark--\r\n"
      let reply = try await server.post(
        "/import", empty, type: "multipart/form-data; boundary=mark")
      #expect(reply.status == 400 && reply.body.contains("a file"))
    }
  }

  @Test func aFilesNameLeadsNowhere() async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      for name in [
        "../../../../tmp/evil.csv", "..\\..\\evil.csv", "/etc/evil.csv", "..", "a\tb.csv",
      ] {
        let staged = try await ChangeTests.stage(ChangeTests.firms, named: name, to: server)
        #expect(try await server.get(staged).body.contains("2 rows are new"), "\(name)")
      }
      #expect(!FileManager.default.fileExists(atPath: "/tmp/evil.csv"))
    }
  }

  @Test func aFolderOfTablesIsShownAndNotChanged() async throws {
    try await RunningServer.serving { server in
      let page = try await server.get("/import")
      #expect(page.status == 409 && page.body.contains("nothing is changed there"))
      let form = ChangeTests.upload(ChangeTests.firms, named: "firms.csv")
      #expect(try await server.post("/import", form.body, type: form.type).status == 409)
    }
  }
}
