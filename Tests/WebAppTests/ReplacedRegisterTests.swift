import Foundation
import PartnernetzRecords
import PartnernetzRegister
import TestSupport
import Testing

@Suite struct ReplacedRegisterTests {
  // A register that was laid in the place of another was not noticed: pages told what was no more.
  @Test func aRegisterInThePlaceOfAnotherIsRead() async throws {
    let folder = try TemporaryFolder()
    let (path, other) = (folder.path("office.sqlite"), folder.path("other.sqlite"))
    for (place, name) in [(path, "Alpha GmbH"), (other, "Omega AG")] {
      _ = try Register(openingOrCreating: place)
        .take(
          MemberTables(firms: [Firm(id: "A", name: name)]), on: RunningServer.day, from: [])
    }
    try await RunningServer.serving(path) { server in
      #expect(try await server.get("/members").body.contains("Alpha GmbH"))
      try FileManager.default.removeItem(atPath: path)
      let gone = try await server.get("/members")
      #expect(gone.status == 409 && gone.body.contains("replaced or deleted"))
      try FileManager.default.moveItem(atPath: other, toPath: path)
      let page = try await server.get("/members").body
      #expect(page.contains("Omega AG") && !page.contains("Alpha GmbH"))
      let edit = "firm=A&table=firms&column=revenue&value=1200000"
      #expect(try await server.post("/edit", edit).status == 303)
    }
  }
}
