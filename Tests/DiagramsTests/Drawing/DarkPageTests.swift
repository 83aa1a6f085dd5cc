import Foundation
import PartnernetzNetworks
import PartnernetzWording
import Testing

@testable import PartnernetzDiagrams

/// Pictures on light and on dark pages: text and lines stand out from what is behind them.
@Suite struct DarkPageTests {
  private let style = String(decoding: PictureExploring.style, as: UTF8.self)
  private let page = Colour(0x1A_2328)
  private let ink = Colour(0xE9_EDEC)

  private func views() throws -> [Diagram] {
    let network = try RandomNetwork.made(
      seed: 5, firms: 90, circles: 6, links: 400, industries: true)
    var diagrams = NetworkView.allCases.compactMap {
      $0.diagram(of: network, as: ViewWish(paper: .slide, language: .english))
    }
    diagrams.append(
      Diagram(
        nodes: Palette.allCases.enumerated().map { number, colour in
          .init(
            key: "\(number)", label: "Firm \(number)", colour: colour, shape: .box,
            emphasis: [.normal, .highlighted, .muted][number % 3])
        }
          + Palette.allCases.map {
            .init(key: $0.rawValue, label: "Town", colour: $0, inside: "12", diameter: 40)
          },
        links: (1..<22).map { .init(from: 0, to: $0) }))
    return diagrams
  }

  private func colour(_ hex: Substring) throws -> Colour {
    Colour(try #require(UInt32(hex.dropFirst().prefix(6), radix: 16)))
  }

  // Text in boxes and on dark cells once had the ink of the page: light on light, dark on dark.
  @Test func textOnShapesKeepsAnInkThatIsRead() async throws {
    #expect(style.contains("g:not(.own)>text{fill:#E9EDEC}") && !style.contains(".inside"))
    #expect(page.contrast(with: ink) >= 4.5)
    var count = 0
    for diagram in try views() {
      let text = try await ReadPicture(diagram).text
      var fills: [String: Colour] = [:]
      for match in text.matches(of: /id="((?:node|link)-\d+)".*?fill="(#[0-9A-F]{6})/) {
        let fill = try colour(match.2)
        fills[String(match.1)] = fills[String(match.1)] ?? fill
      }
      let lettering =
        /id="(label|inside|count)-(\d+)-\d+" class="\w+ own".*?fill="(#[0-9A-F]{6})"/
      for match in text.matches(of: lettering) {
        let shape = (match.1 == "count" ? "link-" : "node-") + match.2
        let contrast = try #require(fills[shape]).contrast(with: try colour(match.3))
        #expect(contrast >= 4.5, "\(match.0)")
        count += 1
      }
      // What stands beside shapes is dark on a light page.
      for match in text.matches(of: /class="\w+"[^>]*><text [^>]*fill="(#[0-9A-F]{6})"/) {
        #expect(try colour(match.1).contrast(with: .white) >= 4.5, "\(match.0)")
      }
    }
    #expect(count > 60)
  }

  @Test func linesAndMarksStandOutFromADarkPage() throws {
    let dark = try #require(style.split(separator: "@media (prefers-color-scheme:dark)").last)
    let kinds = Set(["blue", "vermilion", "green", "grey", "black"].compactMap(Palette.init))
    for colour in kinds {
      #expect(dark.contains(".link>path[stroke=\"\(colour.stroke.hex())\"]"))
    }
    let rules = dark.matches(of: /\.(?:link|highlighted)>path[^}]*\{stroke:(#[0-9A-F]{6})\}/)
    #expect(rules.count >= 5)
    for rule in rules { #expect(try colour(rule.1).contrast(with: page) >= 3, "\(rule.0)") }
    // The rims of a legend tell branches apart; only the one of shapes follows the page.
    #expect(!dark.contains(".legend>ellipse"))
  }
}
