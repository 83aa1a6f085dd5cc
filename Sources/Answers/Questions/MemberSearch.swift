import Foundation
import PartnernetzNetworks
import PartnernetzRecords

/// Finds firms by a part of what is said of them; case and accents do not count.
struct MemberSearch {
  private let words: [String]
  private let network: Network
  /// Capabilities and markets whose name holds each word.
  private let capabilities: [Set<Int32>]
  private let markets: [Set<Int32>]

  /// Takes what was typed: each of its words must be found.
  init(_ text: String?, in network: Network) {
    self.network = network
    let words = (text ?? "").split(whereSeparator: \.isWhitespace).prefix(8)
      .map { Network.searchable(String($0)) }
    self.words = words
    func holding(_ codes: [String]) -> [Set<Int32>] {
      let codes = codes.map(Network.searchable)
      return words.map { word in
        Set(codes.indices.filter { codes[$0].contains(word) }.map(Int32.init))
      }
    }
    capabilities = words.isEmpty ? [] : holding(network.capabilities.names)
    markets = words.isEmpty ? [] : holding(network.markets.names)
  }

  /// Whether each word is found in the firm's name, id or town, or in what it offers or seeks.
  func matches(_ number: Int32, _ firm: Firm) -> Bool {
    guard !words.isEmpty else { return true }
    let text = Network.searchable([firm.name, firm.id, firm.town ?? ""].joined(separator: "\n"))
    return words.indices.allSatisfy { place in
      text.contains(words[place])
        || network.strengths[number].contains { capabilities[place].contains($0.capability) }
        || network.weaknesses[number].contains { capabilities[place].contains($0.capability) }
        || network.served[number].contains { markets[place].contains($0.market) }
        || network.sought[number].contains { markets[place].contains($0.market) }
    }
  }
}

extension Network {
  /// A text as it is searched and sorted: without case and accents.
  package static func searchable(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
