import PartnernetzExchange
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// What two states of a network differ in: firms by id, links by who is what to whom.
struct NetworkChanges {
  /// What became of a firm or link.
  enum Kind: String, CaseIterable {
    case firmAdded = "firm_added"
    case firmRemoved = "firm_removed"
    case firmChanged = "firm_changed"
    case linkAdded = "link_added"
    case linkRemoved = "link_removed"
    case linkChanged = "link_changed"
  }

  /// One cell that differs, or a firm or link that came or went.
  struct Row {
    var kind: Kind
    /// The ids of the firm, or of the link's ends.
    var firms: [Firm.ID]
    var names: [String]
    /// The column; nil where the whole came or went.
    var column: CellDifference?
    /// What the link is about.
    var about = ""
    /// The kind of the link; nil for firms.
    var link: LinkKind?
    /// In what the link consists.
    var what = ""
    var before: Catalogue.Value?
    var after: Catalogue.Value?
  }

  private(set) var rows: [Row] = []

  /// Compares two networks.
  ///
  /// - Complexity: O((firms + links) · log).
  init(from before: Network, to after: Network) {
    addFirms(before, after)
    addLinks(before, after)
  }

  private mutating func addFirms(_ before: Network, _ after: Network) {
    for firm in after.firms where before.number(of: firm.id) == nil {
      rows.append(Row(kind: .firmAdded, firms: [firm.id], names: [firm.name]))
    }
    for firm in before.firms {
      guard let number = after.number(of: firm.id) else {
        rows.append(Row(kind: .firmRemoved, firms: [firm.id], names: [firm.name]))
        continue
      }
      let now = after.firm(number)
      guard now != firm else { continue }
      for cell in Change.put(.firm(now), insteadOf: .firm(firm)).differences {
        rows.append(
          Row(
            kind: .firmChanged, firms: [firm.id], names: [now.name], column: cell,
            before: cell.before, after: cell.after))
      }
    }
  }

  private struct LinkKey: Hashable, Comparable {
    var source: Firm.ID
    var target: Firm.ID
    var kind: UInt8
    var what: String

    static func < (a: LinkKey, b: LinkKey) -> Bool {
      (a.source, a.target, a.kind, a.what) < (b.source, b.target, b.kind, b.what)
    }
  }

  private static func links(_ network: Network) -> [LinkKey: Link] {
    Dictionary(
      network.links.map { link in
        let (source, target) = (network.id(of: link.source), network.id(of: link.target))
        // Ends of a symmetric kind are named in the order of ids, whatever their numbers are.
        let ends =
          link.kind.isSymmetric && target < source ? (target, source) : (source, target)
        return (
          LinkKey(
            source: ends.0, target: ends.1, kind: link.kind.position, what: link.what ?? ""), link
        )
      }
    ) { first, _ in first }
  }

  private mutating func addLinks(_ before: Network, _ after: Network) {
    let (old, new) = (NetworkChanges.links(before), NetworkChanges.links(after))
    func row(_ kind: Kind, _ key: LinkKey, _ network: Network, _ link: Link) -> Row {
      let words = [link.kind.rawValue, key.what].filter { !$0.isEmpty }
      return Row(
        kind: kind, firms: [key.source, key.target],
        names: [key.source, key.target].map { id in
          network.number(of: id).map { network.name($0) } ?? id
        }, about: words.joined(separator: ", "), link: link.kind, what: key.what)
    }
    for key in new.keys.sorted() {
      guard let link = new[key], old[key] == nil else { continue }
      var added = row(.linkAdded, key, after, link)
      added.after = link.amount.map { .money($0) }
      rows.append(added)
    }
    for key in old.keys.sorted() {
      guard let link = old[key] else { continue }
      guard let now = new[key] else {
        var gone = row(.linkRemoved, key, before, link)
        gone.before = link.amount.map { .money($0) }
        rows.append(gone)
        continue
      }
      var changed = row(.linkChanged, key, after, now)
      if link.amount != now.amount {
        changed.before = link.amount.map { .money($0) }
        changed.after = now.amount.map { .money($0) }
        rows.append(changed)
      }
      if link.trust != now.trust {
        changed.before = link.trust.map { .number($0) }
        changed.after = now.trust.map { .number($0) }
        rows.append(changed)
      }
    }
  }
}

extension NetworkChanges {
  /// How many firms and links came, went and changed.
  func summary(_ language: Language) -> String {
    func count(_ kind: Kind) -> Int {
      Set(rows.filter { $0.kind == kind }.map { $0.firms + [$0.about] }).count
    }
    guard !rows.isEmpty else {
      return Phrase(de: "Es hat sich nichts geändert.", en: "Nothing has changed.")(language)
    }
    func number(_ kind: Kind) -> String { language.number(count(kind)) }
    return Phrase(
      de: "Unternehmen: \(number(.firmAdded)) neu, \(number(.firmRemoved)) nicht mehr dabei, "
        + "\(number(.firmChanged)) geändert. Beziehungen: \(number(.linkAdded)) neu, "
        + "\(number(.linkRemoved)) entfallen, \(number(.linkChanged)) geändert.",
      en: "Firms: \(number(.firmAdded)) new, \(number(.firmRemoved)) gone, "
        + "\(number(.firmChanged)) changed. Links: \(number(.linkAdded)) new, "
        + "\(number(.linkRemoved)) gone, \(number(.linkChanged)) changed.")(language)
  }

  /// A row for each cell that differs.
  func table(_ language: Language) -> Table {
    Table(
      columns: [
        .init("change", de: "Was", en: "What"), .init("firms", de: "Wer", en: "Who"),
        .init("about", de: "Worum es geht", en: "About"),
        .init("before", de: "bisher", en: "before"), .init("after", de: "jetzt", en: "now"),
      ],
      rows: rows.map { row in
        [
          .word(row.kind.phrase(language), key: row.kind.rawValue),
          .word(row.names.joined(separator: " – "), key: row.firms.joined(separator: " · ")),
          .word(row.title(language), key: row.column?.name ?? row.about),
          .word(row.before?.shown(language) ?? "", key: row.before?.plain ?? ""),
          .word(row.after?.shown(language) ?? "", key: row.after?.plain ?? ""),
        ]
      })
  }

  /// All rows for machines.
  var json: JSONValue {
    .array(
      rows.map { row in
        [
          "change": .string(row.kind.rawValue), "firms": .array(row.firms.map { .string($0) }),
          "about": .string(row.column?.name ?? row.about),
          "before": JSONValue(row.before?.plain), "after": JSONValue(row.after?.plain),
        ]
      })
  }
}

extension NetworkChanges.Row {
  /// What people call the column, or the kind of the link and in what it consists.
  fileprivate func title(_ language: Language) -> String {
    if let column { return column.title(language) }
    guard let link else { return about }
    let form = link == .capital ? CapitalEntry.Kind(what: what)?.phrase(language) : nil
    return [link.phrase(language), form ?? what].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension CellDifference {
  /// What people call the column.
  func title(_ language: Language) -> String {
    switch own {
    case Firm.aliasColumn: Phrase(de: "auch bekannt als", en: "also known as")(language)
    case Firm.formerNamesColumn: Phrase(de: "hieß früher", en: "formerly called")(language)
    default: column?.title(language) ?? name
    }
  }

  /// What kind a link is of, or in which form capital is given.
  private static func word(_ code: String, _ language: Language) -> String? {
    (LinkKind(rawValue: code)?.phrase ?? CapitalEntry.Kind(rawValue: code)?.phrase)?(language)
  }

  /// What the row is known by, in words.
  func keyWords(_ names: [Firm.ID: String], _ language: Language) -> String {
    key.map { part in
      names[part]
        ?? (table == .links
          ? CellDifference.word(part, language) : Catalogue.Value.words[part]?(language)) ?? part
    }.filter { !$0.isEmpty }.joined(separator: " – ")
  }
}

extension NetworkChanges.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .firmAdded: Phrase(de: "neu dabei", en: "joined")
    case .firmRemoved: Phrase(de: "nicht mehr dabei", en: "left")
    case .firmChanged: Phrase(de: "Unternehmen geändert", en: "firm changed")
    case .linkAdded: Phrase(de: "neue Beziehung", en: "new link")
    case .linkRemoved: Phrase(de: "Beziehung entfallen", en: "link gone")
    case .linkChanged: Phrase(de: "Beziehung geändert", en: "link changed")
    }
  }
}
