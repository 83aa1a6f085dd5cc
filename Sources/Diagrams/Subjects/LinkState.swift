import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// What a link is, by the ids of its firms, so that two states of a network can be compared.
struct LinkState: Hashable {
  private let source: Firm.ID
  private let target: Firm.ID
  private let kind: LinkKind
  private let what: String?
  private let euros: Double?
  private let share: Double?
  private let trust: Double?

  init(_ link: PartnernetzNetworks.Link, _ network: Network) {
    source = network.id(of: link.source)
    target = network.id(of: link.target)
    kind = link.kind
    what = link.what
    euros = link.amount?.euros
    share = link.statements.compactMap { network.statements[Int($0)].share }.max()
    // A mean of the same figures may differ in its last digits.
    trust = link.trust.map { ($0 * 1_000).rounded() / 1_000 }
  }

  /// What it is, in what it differs from another state.
  func words(besides other: LinkState?, _ language: Language) -> String {
    if let other, other.kind == kind {
      if other.source != source { return source + " → " + target }
      if other.euros != euros { return euros.map { language.euros($0) } ?? "?" }
      if other.share != share { return share.map { language.share($0) } ?? "?" }
      if other.trust != trust { return trust.map { language.percent($0, digits: 0) } ?? "?" }
      return what ?? "?"
    }
    return kind.reading(language)
  }
}

extension LinkState: Comparable {
  static func < (a: LinkState, b: LinkState) -> Bool {
    (a.kind.rawValue, a.source, a.what ?? "", a.euros ?? -1, a.share ?? -1, a.trust ?? -1)
      < (b.kind.rawValue, b.source, b.what ?? "", b.euros ?? -1, b.share ?? -1, b.trust ?? -1)
  }
}

extension Language {
  /// A share of a firm, with a decimal where it is not whole: 50.1 % is more than a half.
  func share(_ share: Double) -> String {
    let isWhole = abs((share * 100).rounded() - share * 100) < 0.05
    return percent(share, digits: isWhole ? 0 : 1)
  }
}
