import Foundation
import Testing

/// The dossier as it is read, printed, and written for everybody.
@Suite struct DossierCommandTests {
  @Test(arguments: [("de", "Ihre nächsten drei Schritte"), ("en", "Your next three steps")])
  func aPageOfTwoSheetsThatLoadsNothing(_ language: String, _ word: String) throws {
    let program = try Program()
    let run = try program.run(
      "dossier", "MR-002", "--network", Program.region, "--as-of", "2026-11-01", "--lang",
      language, "-o", "k.html", "--association", "Kammer <b>Nord</b>")
    #expect(run.code == 0 && run.output.isEmpty, "\(run.errors)")
    let page = String(decoding: try #require(program.bytes(of: "k.html")), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains(word) && !page.contains("{{"))
    #expect(page.components(separatedBy: "<article class=\"sheet\"").count == 3)
    #expect(page.contains("Kammer &lt;b&gt;Nord") && !page.contains("://"))
    #expect(page.components(separatedBy: "<div class=\"partner\">").count == 4)
  }

  @Test func machinesGetPartnersWithReasonsRangesAndDays() throws {
    let program = try Program()
    let words = ["dossier", "MR-002", "--network", Program.region, "--as-of", "2026-11-01"]
    let json = try program.run(words + ["--format", "json"]).json
    let partners = try #require(json["partners"] as? [[String: Any]])
    #expect(json["firm"] as? String == "MR-002" && partners.count == 3)
    // The dossier and the association's own list led with others, and one pair had two gains.
    let list = try program.run(
      "suggest", "MR-002", "--network", Program.region, "--as-of", "2026-11-01", "--format", "json"
    ).json
    let pairs = try #require(list["pairs"] as? [[String: Any]])
    let known = Dictionary(
      pairs.compactMap { pair -> (String, Double)? in
        let side = pair["first"] as? String == "MR-002" ? "first" : "second"
        let other = pair[side == "first" ? "second" : "first"] as? String
        let gains = (pair["gains"] as? [String: [String: Any]])?[side]
        guard let other, let net = gains?["net"] as? Double else { return nil }
        return (other, net)
      }, uniquingKeysWith: { first, _ in first })
    #expect(known.count > 3 && partners[0]["firm"] as? String == "MR-018")
    #expect(!partners.contains { $0["firm"] as? String == "MR-015" }, "both lose")
    for partner in partners {
      guard let firm = partner["firm"] as? String, let net = partner["net"] as? Double,
        let most = known[firm]
      else { continue }
      #expect(net <= 1.01 * most, "\(firm)")
    }
    #expect(json["contact_role"] as? String == "Assistenz der Geschäftsführung")
    for partner in partners {
      // Where too little is known, no euros are told, and no range of them.
      let net = partner["net"] as? Double
      #expect((partner["net_low"] as? Double == nil) == (net == nil))
      if let net {
        let low = try #require(partner["net_low"] as? Double)
        let high = try #require(partner["net_high"] as? Double)
        #expect(low <= net && net <= high)
      }
      #expect((partner["reasons"] as? [String])?.isEmpty == false)
      #expect((partner["setup_days"] as? Double ?? 0) > 0)
    }
    let csv = try program.run(words + ["--format", "csv"])
    #expect(csv.text.hasPrefix("partner,net,net_low,net_high,net_worst,net_best,novel,reason,"))
    #expect(csv.text.split(separator: "\n").count == 4)
  }

  @Test func everyMemberGetsAFileWhateverItsId() throws {
    let program = try Program()
    try program.write(
      "id,name,needs,offers\n../x,Oben,Optik,Guss\nA/b,Anton,Guss,Optik\na_B,<script>,Guss,\n",
      to: "t/firms.csv")
    let run = try program.run("dossier", "--network", "t", "-o", "d", language: "de")
    #expect(run.code == 0 && run.errors.contains("3 Dossiers liegen in „d“."), "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: program.folder.appendingPathComponent("d").path)
    #expect(names.sorted() == ["A_b.html", "___x.html", "a_B-2.html"].sorted())
    let page = String(decoding: try #require(program.bytes(of: "d/a_B-2.html")), as: UTF8.self)
    #expect(page.contains("&lt;script&gt;") && !page.contains("<script>"))
    let again = try program.run("dossier", "--network", "t", "-o", "d")
    #expect(again.code == 73 && again.errors.contains("--force"))
    #expect(try program.run("dossier", "--network", "t", "-o", "d", "--force").code == 0)
  }

  @Test func whatCannotBeGivenIsRefusedBeforeTheWork() throws {
    let program = try Program()
    try program.write("id,name\nA,Anton\nB,Berta\n", to: "t/firms.csv")
    let all = try program.run("dossier", "--network", "t")
    #expect(all.code == 64 && all.errors.contains("-o FOLDER"))
    let other = try program.run("dossier", "A", "--seen-by", "B", "--network", "t")
    #expect(other.code == 64 && other.errors.contains("dossier of Anton"))
    let own = try program.run("dossier", "--seen-by", "B", "--network", "t", language: "de")
    #expect(own.code == 0 && own.text.hasPrefix("Sagen Sie uns"))
    let unknown = try program.run("dossier", "Zora", "--network", "t")
    #expect(unknown.code == 66 && unknown.errors.contains("Zora"))
    let print = try program.run(
      ["dossier", "A", "--network", "t", "-o", "a.pdf"], environment: ["PATH": "/nowhere"])
    #expect(print.code == 73 && print.errors.contains("Chromium, which is not installed"))
    #expect(program.bytes(of: "a.pdf") == nil)
  }

  @Test(.enabled(if: Chromium.isThere))
  func onPaperItIsTwoPages() throws {
    let program = try Program()
    for firm in ["MR-002", "MR-011"] {
      let run = try program.run(
        "dossier", firm, "--network", Program.region, "--as-of", "2026-11-01", "--lang", "de",
        "-o", "\(firm).pdf")
      #expect(run.code == 0, "\(run.errors)")
      let text = String(
        decoding: try #require(program.bytes(of: "\(firm).pdf")), as: UTF8.self)
      #expect(text.hasPrefix("%PDF"))
      #expect(text.components(separatedBy: "/Type /Page\n").count == 3)
    }
  }
}
