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
      // The refusal was a dead end; the tables can be read anew, and are taken then.
      for language in ["de", "en"] {
        let look = try await server.get(second, language: language).body
        #expect(look.contains(language == "de" ? "Neu einlesen" : "Read them again"))
        #expect(look.contains("action=\"/import/read\"") && !look.contains("/import/take"))
      }
      #expect(try await server.get("/members").body.contains("Alpha GmbH"))
      // An old page's button does not take back what came after it.
      #expect(try await server.post("/undo", "step=0").status == 409)
      #expect(try await server.get("/members").body.contains("Alpha GmbH"))
      let anew = "stage=\(second.split(separator: "=")[1])"
      #expect(try await server.post("/import/read", anew).status == 303)
      #expect(try await server.get(second).body.contains("/import/take"))
      #expect(try await take(second) == 303)
      #expect(try await server.get("/members").body.contains("Other"))
    }
  }

  @Test func aFaultyTableSaysWhereAndMayBeTakenWithoutItsFaultyCells() async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      let staged = try await ChangeTests.stage(
        "id,name,employees\nA,Alpha GmbH,many\nB,Beta AG,12\n", to: server)
      let look = try await server.get(staged)
      #expect(look.body.contains("No: at one place"))
      #expect(look.body.contains("employees"))
      let id = staged.split(separator: "=")[1]
      #expect(try await server.post("/import/read", "stage=\(id)&skip=yes").status == 303)
      #expect(try await server.get(staged).body.contains("2 rows are new"))
      #expect(try await server.post("/import/take", "stage=\(id)").status == 303)
      #expect(try await server.get("/members").body.contains("Alpha GmbH"))
    }
  }

  // The only firm that a name might mean was chosen unseen.
  @Test func aLikelyFirmIsOfferedAndNotChosen() async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      let firms = try await ChangeTests.stage("name\nAlpha Maschinenbau GmbH\n", to: server)
      _ = try await server.post("/import/take", "stage=\(firms.split(separator: "=")[1])")
      let staged = try await ChangeTests.stage(
        "source,target,kind\nAlpha Maschinenba AG,Alpha Maschinenbau GmbH,partner\n", to: server)
      let look = try await server.get(staged).body
      #expect(look.contains("<option value=\"\" selected>choose</option>"))
      let id = staged.split(separator: "=")[1]
      let empty = "stage=\(id)&column=source&value=Alpha+Maschinenba+AG&word="
      #expect(try await server.post("/import/read", empty).status == 303)
      #expect(try await server.get(staged).body.contains(">choose</option>"))
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
      let large = try await server.post("/import", form.body, type: form.type)
      #expect(large.status == 413 && large.body.contains("Send it in parts."))
      // Where the browser heard no answer, the page of imports says why.
      #expect(try await server.get("/import?broken=yes").body.contains("That did not arrive."))
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

  @Test func aFolderOfTablesOffersARegisterThatBeginsWithThem() async throws {
    let folder = try TemporaryFolder()
    try ChangeTests.firms.write(
      toFile: folder.path("firms.csv"), atomically: true, encoding: .utf8)
    try await RunningServer.serving(folder.path("")) { server in
      for page in [
        "/import", "/history", "/edit?firm=A", "/interview?firm=A", "/contact?first=A&second=B",
        "/pipeline", "/access", "/erase?firm=A",
      ] {
        let reply = try await server.get(page)
        #expect(reply.status == 200 && reply.body.contains("Make a register"), "\(page)")
        #expect(reply.body.contains("partnernetz.sqlite"), "\(page) says where")
        // Each of them was left for the page of imports once the register was there.
        let next = reply.body.components(separatedBy: "name=\"next\" value=\"").last ?? ""
        let back = next.prefix { $0 != "\"" }.replacing("&amp;", with: "&")
        #expect(back == page, "\(page) is led back to")
      }
      // Nothing is changed until it is there.
      let form = ChangeTests.upload("id,name\nC,Gamma\n", named: "firms.csv")
      #expect(try await server.post("/import", form.body, type: form.type).status == 409)
      #expect(!FileManager.default.fileExists(atPath: folder.path("partnernetz.sqlite")))
      let made = try await server.post("/register", "next=%2Fedit%3Ffirm%3DA")
      #expect(made.status == 303 && made.header("location") == "/edit?firm=A")
      for page in ["/interview?firm=A", "/contact?first=A&second=B", "/pipeline", "/access"] {
        let next = page.replacing("?", with: "%3F").replacing("=", with: "%3D")
          .replacing("&", with: "%26")
        let led = try await server.post("/register", "next=" + next)
        #expect(led.header("location") == page, "\(page)")
      }
      #expect(FileManager.default.fileExists(atPath: folder.path("partnernetz.sqlite")))
      #expect(try await server.get("/members").body.contains("Alpha GmbH"))
      let staged = try await ChangeTests.stage("id,name\nC,Gamma\n", to: server)
      #expect(try await server.get(staged).body.contains("one row is new"))
      // The offer leads to no other site.
      let again = try await server.post("/register", "next=%2F%2Fevil.example")
      #expect(again.header("location") == "/import")
    }
  }

  @Test func wordsThatCannotBeReadAreMendedOnThePage() async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      let staged = try await ChangeTests.stage(
        "id,name,employees\nA,Alpha GmbH,many\nB,Beta AG,few\nC,Gamma KG,few\n", to: server)
      let id = staged.split(separator: "=")[1]
      let look = try await server.get(staged).body
      #expect(look.contains("“many” means") && look.contains("Read all 3 as unknown"))
      let first = "stage=\(id)&mapped=firms.csv&column=employees&value=many&word="
      // Words that do not help are asked about again, and then the first ones are meant.
      #expect(try await server.post("/import/read", first + "a+lot").status == 303)
      #expect(try await server.get(staged).body.contains("“a lot” means"))
      let second = "stage=\(id)&mapped=firms.csv&column=employees&value=a+lot&word=40"
      #expect(try await server.post("/import/read", second).status == 303)
      #expect(try await server.get(staged).body.contains("Read all 2 as unknown"))
      let rest = "stage=\(id)&file=firms.csv&mapped=firms.csv&column=employees&code=not_a_number"
      #expect(try await server.post("/import/unknown", rest).status == 303)
      #expect(try await server.get(staged).body.contains("3 rows are new"))
      #expect(try await server.post("/import/take", "stage=\(id)").status == 303)
      let members = try await server.get("/api/members?format=csv").body
      #expect(members.contains("Alpha GmbH") && members.contains("40"))
    }
  }

  // “The name must not be empty” and a number that is there twice could be mended in the file alone.
  @Test func aRowIsMendedOrLeftOutOnThePage() async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      let staged = try await ChangeTests.stage(
        "id,name,employees\n101,Alpha GmbH,5\n101,Beta AG,6\n103,,7\n104,,8\n", to: server)
      let id = staged.split(separator: "=")[1]
      let look = try await server.get(staged).body
      #expect(look.contains("Leave out row 4") && look.contains("“name” in row 4"))
      #expect(look.contains("“id” in row 3"), "\(look)")
      for decision in [
        "row=3&column=id&word=102", "row=4&column=name&word=Gamma+KG", "row=5&leave=yes",
      ] {
        let reply = try await server.post(
          "/import/read", "stage=\(id)&file=firms.csv&sheet=&\(decision)")
        #expect(reply.status == 303)
      }
      #expect(try await server.get(staged).body.contains("3 rows are new"))
      #expect(try await server.post("/import/take", "stage=\(id)").status == 303)
      let members = try await server.get("/api/members?format=csv").body
      for name in ["Alpha GmbH", "Beta AG", "Gamma KG"] { #expect(members.contains(name)) }
      #expect(try await server.get("/stored?firm=102").body.contains("Beta AG"))
    }
  }

  // Firms were to be made without a word which, and a table of headers was "nothing new".
  @Test func theLookSaysWhomItWouldMakeAndWhatIsNotThere() async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      let links = try await ChangeTests.stage(
        "source,target,kind,strength\nDelta GmbH,Epsilon AG,supplier,250000\n", to: server)
      let look = try await server.get(links).body
      #expect(look.contains("Delta GmbH, Epsilon AG") && look.contains("Make them"))
      // What the note advises is a button beside it.
      #expect(look.contains("“strength” is an attribute only"))
      let remark = "stage=\(links.split(separator: "=")[1])&mapped=firms.csv&column=strength"
      #expect(try await server.post("/import/read", remark + "&word=attribute").status == 303)
      #expect(!(try await server.get(links).body.contains("is an attribute only")))
      let headers = try await ChangeTests.stage("id,name,town\n", to: server)
      let empty = try await server.get(headers)
      #expect(empty.body.contains("headers only") && !empty.body.contains("/import/take"))
      #expect(
        try await server.get(headers, language: "de").body.contains("nur Überschriften"))
    }
  }

  // Two firms that may be one were named, and no way led to either.
  @Test func likelyDuplicatesLeadToTheirPages() async throws {
    try await RunningServer.serving { server in
      let page = try await server.get("/check").body
      for firm in ["MR-001", "MR-126"] {
        #expect(page.contains("class=\"abhilfe\" href=\"/member?firm=\(firm)\""), "\(firm)")
      }
    }
  }

  @Test func aColumnThatNobodyKnowsIsExplainedOnThePage() async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      let staged = try await ChangeTests.stage("id,name,Kopfstärke\nA,Alpha GmbH,17\n", to: server)
      #expect(try await server.get(staged).body.contains("What does the column “Kopfstärke” mean?"))
      let id = staged.split(separator: "=")[1]
      let meaning = "stage=\(id)&mapped=firms.csv&column=Kopfst%C3%A4rke&word=employees"
      #expect(try await server.post("/import/read", meaning).status == 303)
      #expect(!(try await server.get(staged).body.contains("What does the column")))
      #expect(try await server.post("/import/take", "stage=\(id)").status == 303)
      #expect(try await server.get("/member?firm=A").body.contains("17"))
    }
  }

  @Test func whatAMemberOffersNeedsAndWantsIsChangedAndTakenBack() async throws {
    let folder = try TemporaryFolder()
    try await RunningServer.serving(folder.path("new.sqlite")) { server in
      let staged = try await ChangeTests.stage(ChangeTests.firms, to: server)
      let id = staged.split(separator: "=")[1]
      #expect(try await server.post("/import/take", "stage=\(id)").status == 303)
      let edits = [
        "table=needs&capability=Welding&value=12000",
        "table=offers&capability=Milling&level=80+%25",
        "table=markets&market=Poland&role=sought&target=50000&contacts=",
        "table=goals&product=Pumps&market=Poland&rank=1",
        "table=firms&column=revenue&value=1200000",
      ]
      for edit in edits {
        #expect(try await server.post("/edit", "firm=A&" + edit).status == 303, "\(edit)")
      }
      var page = try await server.get("/edit?firm=A").body
      for words in ["Welding", "Milling", "Poland · role: sought", "Pumps", "€12,000"] {
        #expect(page.contains(words), "\(words)")
      }
      // A second answer about the same changes it instead of standing beside it.
      #expect(
        try await server.post("/edit", "firm=A&table=needs&capability=Welding&value=9000").status
          == 303)
      page = try await server.get("/edit?firm=A").body
      #expect(page.contains("€9,000") && !page.contains("€12,000"))
      let gone = "firm=A&table=markets&remove=yes&market=Poland&role=sought"
      #expect(try await server.post("/edit", gone).status == 303)
      #expect(!(try await server.get("/edit?firm=A").body.contains("Poland · role")))
      #expect(try await server.post("/undo", "step=8").status == 303)
      #expect(try await server.get("/edit?firm=A").body.contains("Poland · role"))
      let wrong = try await server.post("/edit", "firm=A&table=needs&capability=X&value=much")
      #expect(wrong.status == 400 && wrong.body.contains("much"))
    }
  }
}
