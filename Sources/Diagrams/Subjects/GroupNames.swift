import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// What groups of firms are called.
struct GroupNames {
  private let network: Network
  private let basis: FirmGroups.Basis
  private let language: Language
  private let regions: RegionNames

  init(_ network: Network, _ basis: FirmGroups.Basis, _ language: Language) {
    self.network = network
    self.basis = basis
    self.language = language
    regions = RegionNames(network)
  }

  /// A group, whose firms are known and in order.
  func group(_ label: Int, _ firms: [Int32]) -> FirmGroups.Group {
    let hub = network.firm(firms[0])
    switch basis {
    case .communities, .weakCommunities:
      return FirmGroups.Group(
        key: hub.id,
        name: Phrase(de: "Um \(hub.name.shortened)", en: "Around \(hub.name.shortened)")(language),
        firms: firms, colour: GroupNames.mainBranch(of: firms, network)?.colour ?? .grey)
    case .branches:
      let branch = Branch(rawValue: label) ?? .other
      return FirmGroups.Group(
        key: "branch \(label)", name: branch.phrase(language), firms: firms,
        colour: branch.colour)
    case .regions:
      return FirmGroups.Group(
        key: "region \(hub.region ?? "")", name: regions.name(of: hub.region ?? "", language),
        firms: firms)
    }
  }

  /// The groups that have no name of their own, as one.
  func rest(_ count: Int, _ firms: [Int32]) -> FirmGroups.Group {
    FirmGroups.Group(
      key: "rest",
      name: Phrase(
        de: "\(language.number(count)) kleinere Gruppen",
        en: "\(language.number(count)) smaller groups")(language), firms: firms, isNamed: false)
  }

  /// The firms that belong to no group.
  func alone(_ firms: [Int32]) -> FirmGroups.Group {
    let name =
      switch basis {
      case .communities, .weakCommunities: Phrase(de: "ohne Beziehungen", en: "without links")
      case .branches: Phrase(de: "Branche nicht bekannt", en: "industry not known")
      case .regions: Phrase(de: "Region nicht bekannt", en: "region not known")
      }
    return FirmGroups.Group(key: "alone", name: name(language), firms: firms, isNamed: false)
  }

  /// The branch that more than half of some firms belong to.
  static func mainBranch(of firms: [Int32], _ network: Network) -> Branch? {
    var counts: [Branch: Int] = [:]
    for firm in firms {
      if let industry = network.firm(firm).industry { counts[Branch(industry), default: 0] += 1 }
    }
    return Branch.allCases.first { (counts[$0] ?? 0) * 2 > firms.count }
  }
}

/// What regions are called: bare codes get the town in which most of their members are.
struct RegionNames {
  private let towns: [String: String]

  init(_ network: Network) {
    var counts: [String: [String: Int]] = [:]
    for firm in network.firms {
      if let region = firm.region, let town = firm.town {
        counts[region, default: [:]][town, default: 0] += 1
      }
    }
    towns = counts.compactMapValues { towns in
      towns.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
  }

  /// The region in words where they are known.
  func name(of region: String, _ language: Language) -> String {
    guard RegionNames.isCode(region), let town = towns[region] else { return region }
    return Phrase(de: "Raum \(town) (\(region))", en: "\(town) area (\(region))")(language)
  }

  /// Whether a region is a code (of NUTS, AGS or the like) rather than a name.
  static func isCode(_ region: String) -> Bool {
    region.contains(where: \.isNumber) && !region.contains(where: \.isLowercase)
  }
}
