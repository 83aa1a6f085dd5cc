import PartnernetzWording
import Testing

@testable import PartnernetzDiagrams

/// Pictures that are lists, on paper.
@Suite struct ListTests {
  private func rows(_ count: Int, label: String? = "1,200 € | 3,400 €") -> Diagram {
    Diagram(
      title: "List",
      nodes: (0..<2 * count).map { .init(key: "\($0)", label: "Firm number \($0) of the region") },
      links: (0..<count).map {
        .init(
          from: 2 * $0, to: 2 * $0 + 1,
          style: .init(width: 1 + 5 * Double($0) / Double(count), head: .none), label: label)
      },
      arrangement: .rows, sentences: .init(shortened: "Shown are {rest} of {total}."))
  }

  // 250 pairs on a sheet of A4 were printed in type of two points.
  @Test(arguments: [Paper.a4, .slide]) func aListIsAsLongAsItsPaperCarries(paper: Paper)
    async throws
  {
    var diagram = rows(250)
    diagram.paper = paper
    let picture = try await ReadPicture(diagram)
    #expect(picture.smallestType >= paper.type.smallest - 0.25)
    let shown = picture.text.matches(of: /id="link-(\d+)" class="link"/).compactMap { Int($0.1) }
    #expect(shown.count > 20 && shown.count < 250)
    // The strongest are shown, and how many they are is said.
    #expect((shown.min() ?? 0) == 250 - shown.count)
    // Right below the heading: in the small print nobody saw that it was a part.
    let said = "Shown are \(shown.count) of 250."
    #expect(picture.text.contains(said))
    let lines = picture.text.split(separator: "\n").filter { $0.contains("<text") }
    let line = try #require(lines.first { $0.contains(">\(said)<") })
    #expect(line.contains("class=\"heading\""))
  }

  // Pictures in a report were printed at half their size, in type of three points.
  @Test func aPictureForAReportIsSmallEnoughForItsText() async throws {
    var list = rows(250)
    list.paper = .report
    var network = Diagram(
      title: "Network",
      nodes: (0..<120).map { .init(key: "\($0)", label: "Firm number \($0) of the region") },
      links: (1..<120).map { .init(from: $0, to: $0 / 3) })
    network.paper = .report
    var small = network
    small.nodes = Array(small.nodes[..<3])
    small.links = Array(small.links[..<2])
    for node in 0..<3 { small.nodes[node].weight = Double(node) / 2 }
    for diagram in [list, network, small] {
      let picture = try await ReadPicture(diagram)
      #expect(picture.smallestType >= 5.99)
      let size = try #require(picture.text.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/))
      #expect(abs((Double(size.1) ?? 0) - 490) < 1 && (Double(size.2) ?? 999) < 398)
      if diagram.nodes.count == 3 { #expect((Double(size.2) ?? 999) < 300) }
    }
    #expect(!Paper.allCases.contains(.report))
  }

  // Figures lay upon each other near the hub, and their plates hid the bands.
  @Test func figuresStandInTheRowsOfTheirPartners() async throws {
    var diagram = rows(5)
    diagram.links = (1..<6).map { .init(from: 0, to: $0, label: "figure \($0)") }
    let text = try await ReadPicture(diagram).text
    #expect(!text.contains("link-plate"))
    func heights(_ id: String) -> [Double] {
      text.matches(of: /id="([a-z-]+)-(\d+)-0"[^>]*><text x="[0-9.]+" y="([0-9.]+)"/)
        .filter { $0.1 == id && $0.2 != (id == "label" ? "0" : "-") }.compactMap { Double($0.3) }
        .sorted()
    }
    let (figures, names) = (heights("link-label"), heights("label").prefix(5))
    #expect(figures.count == 5)
    for (figure, name) in zip(figures, names) { #expect(abs(figure - name) < 3) }
  }

  @Test func aDetailThatDoesNotFitGivesWayToAShorterOne() {
    let node = Diagram.Node(
      key: "a", label: "Group", detail: String(repeating: "A long name of a firm, ", count: 20),
      shorterDetails: ["18 firms, 34 links. Alba and 16 others"], shape: .box, detailLines: 6)
    let lines = MeasuredNode(node).label.lines.map(\.text).joined(separator: " ")
    #expect(lines.hasSuffix("and 16 others"))
  }

  // Groups around firms of long names were told apart by their counts alone, as it seemed.
  @Test func namesAlikeAtTheirBeginningKeepTheirEnds() {
    let start = "Around Gesellschaft für angewandte Oberflächentechnik und Beschichtungswesen "
    let nodes = ["Nord", "Süd"].enumerated().map { number, end in
      Diagram.Node(
        key: end, label: start + end, detail: "\(number + 3) firms", shape: .box)
    }
    let shown = MeasuredNode.all(nodes, rowWidth: nil, detailLines: .max).map {
      $0.label.lines.filter { !$0.pale }.map(\.text).joined(separator: " ")
    }
    #expect(shown[0].hasSuffix("Nord") && shown[1].hasSuffix("Süd"), "\(shown)")
  }
}
