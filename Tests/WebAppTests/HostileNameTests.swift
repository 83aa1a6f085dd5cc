import PartnernetzRecords
import PartnernetzWebApp
import Testing

@Suite struct HostileNameTests {
  /// Names that would be scripts, attributes, templates or turn text around.
  static let names = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'",
    "{{{secret}}}{{/rows}}", "javascript:alert(1)", "A\u{202E}gnp.exe", "Müller & Söhne <b>",
    "]]>--><svg onload=alert(1)>", "%00%3Cscript%3E", "=HYPERLINK(\"http://x\")",
  ]

  private static var tables: MemberTables {
    var tables = MemberTables()
    for (number, name) in names.enumerated() {
      var firm = Firm(id: "<\(number)>\"&'", name: name)
      firm.town = name
      firm.region = name
      tables.firms.append(firm)
      tables.offers.append(Offer(firm: firm.id, capability: name))
      tables.needs.append(Need(firm: firm.id, capability: names[(number + 1) % names.count]))
    }
    for (one, other) in zip(tables.firms, tables.firms.dropFirst()) {
      var link = Statement(source: one.id, target: other.id, kind: .partner)
      link.what = one.name
      tables.statements.append(link)
    }
    return tables
  }

  @Test func namesThatAreScriptsStandOnPagesAsText() async throws {
    try await RunningServer.serving(HostileNameTests.tables) { server in
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
