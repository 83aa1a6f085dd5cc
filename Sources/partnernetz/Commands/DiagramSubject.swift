import ArgumentParser
import PartnernetzDiagrams
import PartnernetzNetworks

/// What a picture shows: a view of the whole network, or something that is named besides.
enum DiagramSubject: ExpressibleByArgument {
  case view(NetworkView)
  case firm, path, pairing, change

  private static let named: [(name: String, subject: DiagramSubject)] = [
    ("firm", .firm), ("path", .path), ("pairing", .pairing), ("change", .change),
  ]

  init?(argument: String) {
    let named = DiagramSubject.named.first { $0.name == argument }?.subject
    guard let subject = NetworkView(rawValue: argument).map({ .view($0) }) ?? named else {
      return nil
    }
    self = subject
  }

  static var allValueStrings: [String] {
    NetworkView.allCases.map(\.rawValue) + named.map(\.name)
  }

  var defaultValueDescription: String { name }

  /// How the option names it.
  var name: String {
    switch self {
    case .view(let view): view.rawValue
    case .firm: "firm"
    case .path: "path"
    case .pairing: "pairing"
    case .change: "change"
    }
  }

  /// How many firms it takes.
  var firmCount: Int {
    switch self {
    case .firm: 1
    case .path: 2
    case .view, .pairing, .change: 0
    }
  }

  /// Whether it is compared with a former state.
  var isChange: Bool { if case .change = self { true } else { false } }

  /// Whether it shows links of which some may be looked at alone.
  var showsLayers: Bool {
    switch self {
    case .view(let view): view != .ownership
    case .firm: true
    case .path, .pairing, .change: false
    }
  }

  /// Whether it is one firm's surroundings.
  var isFirm: Bool { if case .firm = self { true } else { false } }

  /// What shows something of a network where this shows nothing, or is too large.
  func instead(in network: Network) -> [String] {
    switch self {
    case .view(let view):
      view.instead.filter { NetworkView(rawValue: $0)?.isPossible(in: network) ?? false }
    case .pairing, .change: ["firm"]
    case .firm, .path: []
    }
  }
}
