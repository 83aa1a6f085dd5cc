import Foundation
import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzReports
import PartnernetzWording
import Testing

/// The report and the dossier as pages: whole, safe, and with the network's own figures.
@Suite struct AssociationReportTests {
  private static let hostile = "<script>alert(1)</script> & \"Söhne\" GmbH"

  /// Alba sells all to Birke, who says another amount; Cato needs what Alba offers.
  private func network() throws -> Network {
    var tables = MemberTables(firms: [
      Firm(id: "A", name: "Alba GmbH"), Firm(id: "B", name: Self.hostile),
      Firm(id: "C", name: "Cato KG"),
    ])
    tables.firms[0].revenue = Money(cents: 200_000_000)
    var sold = Statement(source: "A", target: "B", kind: .supplier)
    sold.amount = Money(cents: 150_000_000)
    var bought = Statement(source: "B", target: "A", kind: .customer)
    bought.amount = Money(cents: 100_000_000)
    var known = Statement(source: "A", target: "C", kind: .acquaintance)
    known.trust = 0.8
    tables.statements = [sold, bought, known]
    tables.offers = [Offer(firm: "A", capability: "Guss")]
    tables.needs = [Need(firm: "C", capability: "Guss", mode: .bridge)]
    return Network(tables, asOf: try #require(Day(year: 2026, month: 11, day: 1)))
  }

  private func page(
    _ language: Language, pictures: AssociationReport.Pictures = .init(), title: String? = nil
  ) throws -> String {
    let network = try network()
    let found = try PairingQuestion(fallsBackToFit: true)
      .found(in: network, for: Reader(language))
    return try AssociationReport(of: network, pairing: found, pictures: pictures, title: title)
      .html(language)
  }

  private func dossier(_ language: Language) throws -> String {
    let network = try network()
    let sheet = try Dossiers(in: network).dossier(of: 1).sheet(language)
    return try DossierPage(of: sheet, from: Self.hostile).html()
  }

  /// The first place where an element is closed that was not the last to be opened.
  private func imbalance(_ page: String) -> String? {
    let void: Set<String> = ["meta", "img", "br", "link", "input", "hr"]
    var open: [Substring] = []
    for tag in page.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/) {
      if !tag.1.isEmpty {
        guard open.popLast() == tag.2 else { return String(tag.0) }
      } else if tag.3.isEmpty, !void.contains(String(tag.2)) {
        open.append(tag.2)
      }
    }
    return open.last.map(String.init)
  }

  @Test(arguments: Language.allCases)
  func everyEntryOfTheContentsLeadsToItsSection(_ language: Language) throws {
    let page = try page(language)
    let targets = page.matches(of: /href="#([a-z]+)"/).map { String($0.1) }
    let sections = page.matches(of: /<section id="([a-z]+)">\n<h2>([^<]+)<\/h2>/)
    #expect(targets.count > 6 && Set(targets).count == targets.count)
    #expect(["main"] + sections.map { String($0.1) } == targets)
    for section in sections {
      #expect(page.contains("<a href=\"#\(section.1)\">\(section.2)</a>"))
    }
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
  }

  @Test(arguments: Language.allCases)
  func elementsAreClosedAndNamesStayText(_ language: Language) throws {
    for page in [try page(language, title: Self.hostile), try dossier(language)] {
      #expect(imbalance(page) == nil)
      #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
      #expect(!page.contains("& "), "an ampersand stands bare")
      #expect(!page.contains("http://") && !page.contains("https://"))
      #expect(page.contains("Content-Security-Policy\" content=\"default-src 'none'"))
    }
  }

  @Test func eachPictureStandsOnceInItsPlaceWithWordsForIt() throws {
    let pictures = AssociationReport.Pictures(
      network: Data("<svg>1</svg>".utf8), pairing: Data("<svg>2</svg>".utf8),
      path: Data("<svg>3</svg>".utf8))
    let page = try page(.german, pictures: pictures)
    let images = page.matches(of: /<img alt="([^"]+)" src="data:image\/svg\+xml;base64,([^"]+)">/)
    #expect(
      images.map { Data(base64Encoded: String($0.2)) }
        == [pictures.network, pictures.pairing, pictures.path])
    #expect(Set(images.map { String($0.1) }).count == 3)
    #expect(try !self.page(.german).contains("<img"))
  }

  @Test func whoDependsOnOneCustomerAndWhoContradictsWhomAreListed() throws {
    let german = try page(.german)
    let name = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Söhne&quot; GmbH"
    let risk = try #require(german.components(separatedBy: "<section id=\"risk\">").last)
    #expect(
      risk.contains(
        "<tr><td><bdi>Alba GmbH</bdi></td><td><bdi>\(name)</bdi></td>"
          + "<td class=\"n\">50\u{A0}%</td><td>kritisch</td></tr>"))
    // The smaller of two figures that are proven alike counts (F1).
    let data = try #require(german.components(separatedBy: "<section id=\"data\">").last)
    #expect(data.contains("<td class=\"n\">1.000.000\u{A0}€</td><td class=\"n\">33\u{A0}%</td>"))
    #expect(data.contains("die Angaben widersprechen sich"))
    let english = try page(.english)
    #expect(english.contains("<td class=\"n\">€1,000,000</td><td class=\"n\">33%</td>"))
    #expect(english.contains("<td class=\"n\">50%</td><td>critical</td>"))
  }

  @Test(arguments: Language.allCases)
  func theSameNetworkGivesTheSameBytes(_ language: Language) throws {
    #expect(try page(language) == page(language))
    #expect(try dossier(language) == dossier(language))
  }
}
