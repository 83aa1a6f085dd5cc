import Foundation
import TestSupport
import Testing

@Suite struct NetworkPageTests {
  // "4 of 5 firms are linked with others": two pairs that nothing connects.
  @Test func groupsThatNothingConnectsAreToldApart() async throws {
    let folder = try TemporaryFolder()
    let names = ["A", "B", "C", "D", "E"].map { "\($0),\($0) GmbH\n" }
    try ("id,name\n" + names.joined()).write(
      toFile: folder.path("firms.csv"), atomically: true, encoding: .utf8)
    try "source,target,kind\nA,B,partner\nC,D,partner\n".write(
      toFile: folder.path("links.csv"), atomically: true, encoding: .utf8)
    try await RunningServer.serving(folder.path("")) { server in
      let page = try await server.get("/network").body
      #expect(page.contains("4 of 5 firms have links"))
      #expect(page.contains("2 groups that nothing connects"))
    }
  }
}
