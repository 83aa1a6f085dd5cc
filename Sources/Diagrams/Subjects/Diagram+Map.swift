import Foundation
import PartnernetzGraphs
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension NetworkView {
  /// Where the members are.
  public static let map = NetworkView(
    "map", Phrase(de: "Landkarte", en: "map"),
    missing: Phrase(
      de: "Wo die Unternehmen sind, ist nicht bekannt. Lesen Sie eine Ortstabelle ein: "
        + "Postleitzahlen mit Koordinaten.",
      en: "Where the firms are is not known. Take in a table of places: postal codes with "
        + "coordinates.")
  ) { network, wish in Diagram(mapOf: network, language: wish.language) }
}

extension Diagram {
  /// The most places on a map; of more the largest are shown and the rest counted.
  static let mapLimit = 80

  /// Where the members are: a disc for each town at its coordinates, as large as its number of firms,
  /// and a band for the links between two towns. Nil where fewer than two places are known.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - language: the reader's language.
  /// - Complexity: O(n + links), for each of the networks drawn to test the distances.
  public init?(mapOf network: Network, language: Language) {
    let towns = Towns(network)
    guard towns.all.count > 1 else { return nil }
    let shown = towns.all.indices
      .sorted { (towns.all[$1].count, $0) < (towns.all[$0].count, $1) }
      .prefix(Diagram.mapLimit).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(shown, shown.indices))
    let largest = shown.map { towns.all[$0].count }.max() ?? 1
    let nodes = shown.map { town in
      let found = towns.all[town]
      return Node(
        key: found.key, label: found.name, weight: 1, colour: .sky,
        inside: found.count > 1 ? language.number(found.count) : nil,
        diameter: 10 + 34 * (Double(found.count) / Double(largest)).squareRoot())
    }
    let bands = towns.bands.compactMap { band -> (Int, Int, Int)? in
      guard let from = places[Int(band.key.first)],
        let to = places[Int(band.key.second)]
      else { return nil }
      return (from, to, band.count)
    }
    let most = bands.map(\.2).max() ?? 1
    let links = bands.map { from, to, count in
      Link(
        from: from, to: to,
        style: .band(count, of: most), label: count >= 3 ? language.number(count) : nil)
    }
    let linked = towns.bands.reduce(towns.inside) { $0 + $1.count }
    let finding = towns.finding(network)
    let counts = (
      Diagram.firms(towns.located, .german), Diagram.firms(towns.located, .english),
      language.number(towns.all.count), language.number(linked)
    )
    self.init(
      title: finding?.heading(language)
        ?? Phrase(de: "Wo die Mitglieder sind", en: "Where the members are")(language),
      subtitle: [
        Phrase(
          de: "\(counts.0) an \(counts.2) Orten, \(counts.3) Paar\(linked == 1 ? "" : "e") mit "
            + "Beziehung",
          en: "\(counts.1) in \(counts.2) towns, \(counts.3) linked pair\(linked == 1 ? "" : "s")")(
            language)
      ],
      caption: towns.caption(showing: shown.count, language)
        + (finding.map { [$0.test(language)] } ?? []),
      nodes: nodes, links: links,
      legend: links.isEmpty ? [] : [.band(most, of: most, language)],
      arrangement: .map,
      sentences: Diagram.sentences(language, of: .towns), language: language.rawValue,
      places: FormerPlaces(towns.points(of: shown)))
  }
}

/// Firms by the town that they are in.
private struct Towns {
  struct Town {
    var key: String
    var name: String
    /// The first digits of the postal codes.
    var area: String?
    var count = 0
    var latitude = 0.0
    var longitude = 0.0
  }

  /// Towns of which coordinates are known, in the order of their firms.
  private(set) var all: [Town] = []
  /// How many linked pairs each two towns have.
  private(set) var bands: [(key: FirmPair, count: Int)] = []
  /// Linked pairs within a town.
  private(set) var inside = 0
  /// Firms without coordinates.
  private(set) var unknown = 0
  private var firms: [Int32] = []
  /// The town of each firm; -1 where it is not known.
  private var town: [Int32]

  var located: Int { firms.count }

  init(_ network: Network) {
    town = [Int32](repeating: -1, count: network.firmCount)
    var numbers: [String: Int32] = [:]
    for number in network.numbersOfFirms {
      let firm = network.firm(number)
      guard let latitude = firm.latitude, let longitude = firm.longitude else {
        unknown += 1
        continue
      }
      // Without a town the place is the coordinate itself, to about a kilometre.
      let named = firm.town ?? firm.postalCode
      // Many towns share a name; the first digits of the postal code tell where they are.
      let area = firm.town == nil ? "" : String((firm.postalCode ?? "").prefix(2))
      let key =
        named.map { $0.lowercased() + " " + area }
        ?? "\((latitude * 100).rounded()) \((longitude * 100).rounded())"
      let place = numbers[key] ?? Int32(all.count)
      if numbers[key] == nil {
        numbers[key] = place
        all.append(
          Town(
            key: "town " + key, name: named ?? firm.name.shortened,
            area: area.isEmpty ? nil : area))
      }
      town[Int(number)] = place
      all[Int(place)].count += 1
      all[Int(place)].latitude += latitude
      all[Int(place)].longitude += longitude
      firms.append(number)
    }
    for place in all.indices {
      all[place].latitude /= Double(all[place].count)
      all[place].longitude /= Double(all[place].count)
    }
    tellNamesakesApart()
    var counts: [FirmPair: Int] = [:]
    for firm in firms {
      for other in network.relations.successors(of: firm) where other > firm {
        let (one, two) = (town[Int(firm)], town[Int(other)])
        guard two >= 0 else { continue }
        if one == two { inside += 1 } else { counts[FirmPair(one, two), default: 0] += 1 }
      }
    }
    bands = counts.sorted { $0.key < $1.key }.map { (key: $0.key, count: $0.value) }
  }

  /// Where towns stand on the page, in points: north is up, a degree of longitude as wide as it is in
  /// the middle of the map.
  func points(of shown: [Int]) -> [String: Point] {
    let latitudes = shown.map { all[$0].latitude }
    let middle = ((latitudes.min() ?? 0) + (latitudes.max() ?? 0)) / 2
    let stretch = cos(middle * .pi / 180)
    let raw = shown.map { Point(x: all[$0].longitude * stretch, y: -all[$0].latitude) }
    let box = Box.around(raw.map { Box(centre: $0, Size(width: 0, height: 0)) })
    let span = max(box?.width ?? 0, 1.3 * (box?.height ?? 0), 1e-6)
    // So many towns need so much room.
    let scale = max(420, 110 * Double(shown.count).squareRoot()) / span
    return Dictionary(
      uniqueKeysWithValues: zip(shown, raw).map { (all[$0].key, $1 * scale) })
  }

  private mutating func tellNamesakesApart() {
    let names = Dictionary(all.map { ($0.name.lowercased(), 1) }, uniquingKeysWith: +)
    for place in all.indices where (names[all[place].name.lowercased()] ?? 0) > 1 {
      if let area = all[place].area { all[place].name += " (\(area)…)" }
    }
  }

  /// What of the distances between linked firms chance would hardly make.
  func finding(_ network: Network) -> DistanceFinding? { DistanceFinding(network, among: firms) }
}

extension Towns {
  /// How the picture is to be read, and what it leaves out.
  func caption(showing shown: Int, _ language: Language) -> [String] {
    var caption = [
      Phrase(
        de: "Kreis: Zahl der Unternehmen am Ort. Band: Zahl der Paare mit Beziehung zwischen zwei "
          + "Orten. Norden ist oben.",
        en: "Disc: number of firms in the town. Band: number of linked pairs between two towns. "
          + "North is up.")(language)
    ]
    let rest = all.count - shown
    if rest > 0 {
      caption.append(
        Phrase(
          de: "Gezeigt sind die \(shown) größten von \(language.number(all.count)) Orten.",
          en: "Shown are the \(shown) largest of \(language.number(all.count)) towns.")(language))
    }
    if unknown > 0 {
      caption.append(
        Phrase(
          de: "Ohne Koordinaten und nicht gezeigt: \(Diagram.firms(unknown, .german)).",
          en: "Without coordinates and not shown: \(Diagram.firms(unknown, .english)).")(
            language))
    }
    return caption
  }
}
