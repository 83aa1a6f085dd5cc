import Foundation
import PartnernetzRecords
import PartnernetzRegister
import TestSupport
import Testing

@testable import PartnernetzWebApp

/// What a member does in its own view is done as that member, and stays in its view.
@Suite struct MembersFormsTests {
  private static func serving(
    _ test: @escaping @Sendable (RunningServer) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("office.sqlite")
    var tables = MemberTables(firms: [
      Firm(id: "A", name: "Alpha GmbH"), Firm(id: "B", name: "Beta AG"),
      Firm(id: "C", name: "Gamma KG"),
    ])
    tables.needs = [Need(firm: "B", capability: "Guss")]
    var own = Statement(source: "B", target: "A", kind: .partner)
    own.reporter = "B"
    var others = Statement(source: "A", target: "C", kind: .partner)
    others.reporter = "A"
    tables.statements = [own, others]
    _ = try Register(openingOrCreating: path)
      .take(tables, on: RunningServer.day, from: ["firms.csv"], by: "Tester")
    try await RunningServer.serving(path, test)
  }

  /// Where the forms of a page send what changes something.
  private static func targets(_ page: String) -> [String] {
    page.matches(of: /<form[^>]*action="([^"]*)"[^>]*method="post"/).map { String($0.1) }
  }

  // Sent without whose eyes looked, a member's form was the association's, and so was the page after it.
  @Test func everyFormOfAMembersViewIsSentAsTheMembers() async throws {
    try await MembersFormsTests.serving { server in
      var count = 0
      let choice = "firm=B&first=B&second=A&from=B&to=A"
      for page in Pages.all {
        let shown = try await server.get("\(page.path)?\(choice)&seen-by=B").body
        for target in MembersFormsTests.targets(shown) {
          #expect(target.contains("?seen-by=B"), "\(page.path) sends to \(target)")
          // What is offered is the member's to do.
          let allowed = [EditPage.path, LinkFields.path, PairingPage.wishes]
          #expect(allowed.contains(String(target.prefix { $0 != "?" })), "\(page.path): \(target)")
          count += 1
        }
        let whole = try await server.get("\(page.path)?\(choice)").body
        for target in MembersFormsTests.targets(whole) { #expect(!target.contains("?")) }
      }
      #expect(count > 5)
    }
  }

  @Test func whatFollowsAFormStaysInTheMembersView() async throws {
    try await MembersFormsTests.serving { server in
      let need = "firm=B&table=needs&capability=Optik"
      let stored = try await server.post("/edit?seen-by=B", need)
      #expect(stored.status == 303)
      #expect(stored.header("location") == "/edit?firm=B&seen-by=B#needs")
      let asked = try await server.post(
        "/edit?seen-by=B", "firm=B&table=needs&capability=Laser&next=ask")
      #expect(asked.header("location") == "/ask?firm=B&seen-by=B")
      // The same where a form says it.
      let said = try await server.post("/edit", "firm=B&table=needs&capability=Zoll&seen-by=B")
      #expect(said.header("location") == "/edit?firm=B&seen-by=B#needs")
      // What was refused is shown again with the member's eyes.
      let refused = try await server.post(
        "/edit?seen-by=B", "firm=B&table=firms&column=employees&value=viel")
      #expect(refused.status == 400 && refused.body.contains("You see what Beta AG may see."))
      #expect(!refused.body.contains("action=\"/undo\""))
      // The association's forms lead on as they did.
      let whole = try await server.post("/edit", "firm=B&table=needs&capability=Lack")
      #expect(whole.header("location") == "/edit?firm=B#needs")
    }
  }

  @Test func whatIsNotTheMembersIsNotDoneInItsView() async throws {
    try await MembersFormsTests.serving { server in
      let refused: [(String, String)] = [
        ("/edit", "firm=A&table=needs&capability=Optik"),
        ("/contact", "kind=propose&asker=B&partner=A"),
        ("/parameters", "assumption=hop_limit&value=2"), ("/check/merge", "first=A&second=B"),
        ("/pairing/publish", ""), ("/erase", "firm=B&confirm=B"), ("/new", "name=Delta"),
        ("/undo", "step=1"), ("/redo", "step=1"), ("/register", "next=/"),
        ("/import/read", "stage=x"), ("/import/unknown", "stage=x"), ("/import/drop", "stage=x"),
        ("/import/take", "stage=x"), ("/import", ""),
      ]
      for (path, fields) in refused {
        let reply = try await server.post("\(path)?seen-by=B", fields)
        #expect(reply.status == 403, "\(path) is answered \(reply.status)")
      }
      // A statement of others could be taken away by a form that names them.
      let removal = "firm=B&remove=yes&kind=partner"
      for forged in [
        "&source=A&target=C&reporter=A", "&source=A&target=C&reporter=B", "&source=B&target=A",
      ] {
        #expect(try await server.post("/links?seen-by=B", removal + forged).status == 403)
      }
      let own = try await server.post(
        "/links?seen-by=B", removal + "&source=B&target=A&reporter=B")
      #expect(own.status == 303 && own.header("location") == "/edit?firm=B&seen-by=B#links")
    }
  }

  // The link led to a page that said only that the dossier is not to be seen.
  @Test func aMemberIsLedToItsOwnDossierAlone() async throws {
    try await MembersFormsTests.serving { server in
      #expect(try await server.get("/member?firm=B&seen-by=B").body.contains("\"/dossier?firm=B"))
      let other = try await server.get("/member?firm=A&seen-by=B").body
      #expect(!other.contains("\"/dossier?firm=A"))
      #expect(try await server.get("/member?firm=A").body.contains("\"/dossier?firm=A"))
    }
  }

  // A member was offered the making of a register, which is refused to it.
  @Test func aMemberIsOfferedNoRegister() async throws {
    try await RunningServer.serving(RunningServer.region) { server in
      for page in ["/ask?firm=MR-048", "/edit?firm=MR-048", "/pipeline?state="] {
        let shown = try await server.get("\(page)&seen-by=MR-048").body
        #expect(!shown.contains("/register") && !shown.contains(".sqlite"), "\(page)")
        #expect(try await server.get(page).body.contains("action=\"/register\""), "\(page)")
      }
    }
  }
}
