import PartnernetzAnswers
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension NetworkView {
  /// Who owns or finances whom.
  public static let ownership = NetworkView(
    "ownership", Phrase(de: "Beteiligungen", en: "holdings"),
    missing: Phrase(
      de: "Beteiligungen sind nicht bekannt. Tragen Sie Beziehungen der Art Kapitalgeber ein.",
      en: "No holdings are known. Enter links of the kind capital.")
  ) { network, wish in Diagram(ownershipIn: network, language: wish.language) }
}

extension Diagram {
  /// The most rows of an outline; of more the deepest are counted.
  static let outlineLimit = 600

  /// Who owns or finances whom: each owner above what is its own, shares or amounts on the lines; nil
  /// where no such link is known.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - language: the reader's language.
  public init?(ownershipIn network: Network, language: Language) {
    let holdings = Holdings(network)
    guard holdings.count > 0 else { return nil }
    let rows = holdings.rows(limit: Diagram.outlineLimit)
    let groups = Grouping(rows.map(\.firm), of: network, by: .section, language: language)
    var seen: Set<Int32> = []
    let nodes = rows.enumerated().map { position, row in
      let isFirst = seen.insert(row.firm).inserted
      let firm = network.firm(row.firm)
      return Node(
        key: isFirst ? firm.id : "\(firm.id)#\(position)", label: firm.name,
        weight: 0.1, colour: groups.colour(at: position),
        shape: groups.shape(at: position), emphasis: row.level == 0 ? .highlighted : .normal,
        diameter: row.level == 0 ? 11 : 8, level: row.level)
    }
    let links = rows.enumerated().compactMap { position, row -> Link? in
      guard let owner = row.owner else { return nil }
      return Link(
        from: owner, to: position, style: LinkKind.capital.style,
        label: holdings.figure(row.link, language))
    }
    var caption = [
      Phrase(
        de: "Unter jedem Eigentümer oder Geldgeber stehen die Unternehmen, an denen Anteile oder "
          + "Kapital liegen. Wer mehrere hat, steht unter jedem.",
        en: "Below each owner or capital provider stand the firms that it has a share of or "
          + "finances. Who has several stands below each.")(language)
    ]
    if holdings.count > links.count {
      caption.append(
        Phrase(
          de: "Gezeigt sind \(language.number(links.count)) von \(language.number(holdings.count)) "
            + "Beteiligungen.",
          en: "Shown are \(language.number(links.count)) of \(language.number(holdings.count)) "
            + "holdings.")(language))
    }
    self.init(
      title: holdings.title(language), subtitle: [holdings.subtitle(language)],
      caption: caption, nodes: nodes, links: links,
      legend: Diagram.legend(of: links.isEmpty ? [] : [.capital], language) + groups.legend,
      arrangement: .outline, sentences: Diagram.sentences(language), language: language.rawValue)
  }
}

/// Capital links as a forest.
private struct Holdings {
  /// One row: a firm below an owner.
  struct Row {
    var firm: Int32
    var level: Int
    /// The owner's row; nil for one without an owner.
    var owner: Int?
    var link: Link?
  }

  private var owned: [Int32: [Link]] = [:]
  private let network: Network
  /// How many holdings there are.
  private(set) var count = 0
  /// How many of them are loans, grants or guarantees, by which nobody owns anything.
  private(set) var financed = 0
  private var roots: [Int32] = []

  init(_ network: Network) {
    self.network = network
    var hasOwner: Set<Int32> = []
    var seen: Set<[Int32]> = []
    for link in network.links
    where link.kind == .capital && seen.insert([link.source, link.target]).inserted {
      owned[link.source, default: []].append(link)
      hasOwner.insert(link.target)
      count += 1
      if isFinancing(link) { financed += 1 }
    }
    let owners = owned.keys.sorted()
    roots = owners.filter { !hasOwner.contains($0) }
    // In a ring everybody has an owner: begin with the first one that nobody above reaches.
    var reached = reachable(from: roots)
    for owner in owners where !reached.contains(owner) {
      roots.append(owner)
      reached.formUnion(reachable(from: [owner]))
    }
    let sizes = owned.mapValues(\.count)
    roots.sort { (sizes[$1] ?? 0, $0) < (sizes[$0] ?? 0, $1) }
  }

  private func isFinancing(_ link: Link) -> Bool {
    let hasShare = link.statements.contains { network.statements[Int($0)].share != nil }
    let form = link.what.flatMap { CapitalEntry.Kind(rawValue: $0.lowercased()) }
    return !hasShare && form.map { $0 != .equity } ?? false
  }

  /// What the picture shows: a loan makes nobody an owner.
  func title(_ language: Language) -> String {
    let phrase =
      switch financed {
      case 0: Phrase(de: "Wem gehört was?", en: "Who owns what?")
      case count: Phrase(de: "Wer finanziert wen?", en: "Who finances whom?")
      default:
        Phrase(
          de: "Wem gehört was, und wer finanziert wen?", en: "Who owns what, and who finances whom?"
        )
      }
    return phrase(language)
  }

  func subtitle(_ language: Language) -> String {
    // Who stands below another may own as well.
    let owners = owned.count
    let shares = count - financed
    let german = [
      "\(Language.german.number(owners)) Eigentümer oder Geldgeber",
      shares > 0 ? "\(Language.german.number(shares)) Beteiligung\(shares == 1 ? "" : "en")" : nil,
      financed > 0
        ? "\(Language.german.number(financed)) Finanzierung\(financed == 1 ? "" : "en")" : nil,
    ]
    let english = [
      "\(Language.english.number(owners)) owner\(owners == 1 ? "" : "s") or capital "
        + "provider\(owners == 1 ? "" : "s")",
      shares > 0 ? "\(Language.english.number(shares)) holding\(shares == 1 ? "" : "s")" : nil,
      financed > 0
        ? "\(Language.english.number(financed)) financing\(financed == 1 ? "" : "s")" : nil,
    ]
    return Phrase(
      de: german.compactMap(\.self).joined(separator: ", "),
      en: english.compactMap(\.self).joined(separator: ", "))(language)
  }

  private func reachable(from starts: [Int32]) -> Set<Int32> {
    var found = Set(starts)
    var open = starts
    while let next = open.popLast() {
      for link in owned[next] ?? [] where found.insert(link.target).inserted {
        open.append(link.target)
      }
    }
    return found
  }

  /// The forest from top to bottom, owners before what they own; what a firm owns is told once.
  func rows(limit: Int) -> [Row] {
    var rows: [Row] = []
    var told: Set<Int32> = []
    var open = roots.reversed().map { Row(firm: $0, level: 0) }
    while let row = open.popLast(), rows.count < limit {
      rows.append(row)
      guard told.insert(row.firm).inserted else { continue }
      let owner = rows.count - 1
      let below = (owned[row.firm] ?? []).map {
        Row(firm: $0.target, level: min(row.level + 1, 12), owner: owner, link: $0)
      }
      // Those who own others themselves come last, so that the rest stays together.
      open += below.sorted { ($0.firm, 0) < ($1.firm, 0) }.reversed()
    }
    return rows
  }

  /// The share as it was said, else the amount.
  func figure(_ link: Link?, _ language: Language) -> String? {
    guard let link else { return nil }
    let shares = link.statements.compactMap { network.statements[Int($0)].share }
    if let share = shares.max() { return language.share(share) }
    return link.amount.map { language.euros($0.euros) }
  }
}
