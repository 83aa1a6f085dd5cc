// Answers: what a firm's name and its own word for its trade say of what it does.
// Takes: O(letters).

import PartnernetzNetworks
import PartnernetzRecords

/// Parts of words that tell what a firm makes or does, where no code of a trade does.
///
/// Whoever shares one may be a competitor: it is asked, never stated.
struct TradeStems: Sendable {
  /// The stems in the firm's name and in its own word for its trade, ascending.
  let stems: [UInt8]
  /// Whether it sells on what others make.
  let isDealer: Bool

  /// Reads a firm.
  ///
  /// - Complexity: O(letters of its name and trade).
  init(_ firm: Firm) {
    let text = firm.ownTrade.map { "\(firm.name) \($0)" } ?? firm.name
    stems = TradeStems.found(in: text)
    isDealer =
      firm.industry.map { (45...47).contains($0.division) } ?? TradeStems.isDealing(text)
  }

  /// Whether a text names a trade that sells on.
  static func isDealing(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["handel", "händler", "vertrieb", "wholesale", "trading", "retail"].contains {
      text.contains($0)
    }
  }

  /// The words as they are told; each of four letters or more.
  static let words = [
    "Möbel", "Küche", "Fleisch", "Wurst", "Metzger", "Bäcker", "Mühle", "Brauerei", "Getränk",
    "Spirituos", "Molkerei", "Käserei", "Textil", "Bekleidung", "Leder", "Schuh", "Holz",
    "Sägewerk",
    "Papier", "Karton", "Verpackung", "Druck", "Etikett", "Lacke", "Lackier", "Lackherst",
    "Kunststoff", "Gummi", "Dichtung",
    "Glas", "Keramik", "Beton", "Stahl", "Metall", "Blech", "Gieß", "Schmied", "Zerspan",
    "Drehteil",
    "Werkzeug", "Ventil", "Armatur", "Pumpe", "Elektro", "Kabel", "Sensor", "Robot", "Automation",
    "Automatis", "Software", "Solar", "Photovolt", "Kälte", "Heizung", "Sanitär", "Fenster",
    "Tiefbau", "Hochbau", "Gerüst", "Maler", "Spedition", "Logisti", "Transport", "Catering",
    "Hotel", "Reinigung", "Wäscherei", "Zeitarbeit", "Werbe", "Steuerberat", "Ingenieur",
    "Medizintechnik", "Orthopäd", "Optik", "Landmaschin", "Recycling", "Entsorg", "Bootsbau",
    "Werft", "Segel", "Furniture", "Bakery", "Brewery", "Printing", "Packaging", "Plastics",
    "Foundry", "Carpent", "Plumbing", "Freight",
  ]

  /// The numbers of the stems by the first four bytes of each.
  private static let byStart: [UInt32: [(bytes: [UInt8], number: UInt8)]] = {
    let all = words.indices.map { (bytes: Array(words[$0].lowercased().utf8), number: UInt8($0)) }
    return Dictionary(grouping: all) { start($0.bytes, 0) }
  }()

  private static func start(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    bytes[place..<(place + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func found(in text: String) -> [UInt8] {
    let bytes = Array(text.lowercased().utf8)
    guard bytes.count >= 4 else { return [] }
    var found: Set<UInt8> = []
    for place in 0...(bytes.count - 4) {
      for stem in byStart[start(bytes, place)] ?? []
      where bytes[place...].starts(with: stem.bytes) {
        found.insert(stem.number)
      }
    }
    return found.sorted()
  }
}
