import TestSupport
import Testing

@Suite struct HostileNameTests {
  /// Names that would be scripts, attributes, templates or turn text around.
  static let names = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'",
    "{{{secret}}}{{/rows}}", "javascript:alert(1)", "A\u{202E}gnp.exe", "Müller & Söhne <b>",
    "]]>--><svg onload=alert(1)>", "%00%3Cscript%3E", "=HYPERLINK(\"http://x\")",
  ]

  /// A folder of tables in which every text is such a name.
  private static func folder() throws -> TemporaryFolder {
    func row(_ cells: [String]) -> String {
      cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
    }
    let ids = names.indices.map { "<\($0)>\"&'" }
    let folder = try TemporaryFolder()
    try folder.write(
      row(["id", "name", "town", "region"])
        + zip(ids, names).map { row([$0, $1, $1, $1]) }.joined(), to: "firms.csv")
    try folder.write(
      row(["source", "target", "kind", "what"])
        + zip(zip(ids, ids.dropFirst()), names).map { row([$0.0, $0.1, "partner", $1]) }.joined(),
      to: "links.csv")
    for table in ["offers", "needs"] {
      let shift = table == "offers" ? 0 : 1
      try folder.write(
        row(["firm", "capability"])
          + ids.indices.map { row([ids[$0], names[($0 + shift) % names.count]]) }.joined(),
        to: table + ".csv")
    }
    return folder
  }

  @Test func namesThatAreScriptsStandOnPagesAsText() async throws {
    let folder = try HostileNameTests.folder()
    try await RunningServer.serving(folder.path(".")) { server in
      let id = "%3C0%3E%22%26%27"
      let other = "%3C5%3E%22%26%27"
      let pages = [
        "/", "/members", "/members?q=%3Cscript%3Ealert(1)%3C/script%3E", "/member?firm=\(id)",
        "/path?from=\(id)&to=\(other)", "/pairing", "/reach", "/check", "/network",
        "/why?first=\(id)&second=\(other)", "/member?firm=%3Cscript%3Ealert(1)%3C/script%3Ex",
        "/members?sort=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/members?seen-by=\(id)", "/pairing?forbid=\(id),\(other)",
        "/%3Cscript%3Ealert(1)%3C/script%3E",
      ]
      for page in pages {
        let body = try await server.get(page).body
        #expect(!body.contains("<script>alert"), "\(page)")
        #expect(!body.contains("<img src=x"), "\(page)")
        #expect(!body.contains("<svg onload"), "\(page)")
        #expect(!body.contains("<b>"), "\(page)")
        #expect(!body.contains("href=\"javascript:"), "\(page)")
        #expect(!body.contains("\u{202E}"), "\(page)")
      }
      let members = try await server.get("/members").body
      #expect(members.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(members.contains("{{{secret}}}{{/rows}}"), "a name is no template")
    }
  }
}
