import PartnernetzNetworks
import PartnernetzRecords
import TestSupport
import Testing

/// Networks made by lot, for tests of pictures.
enum RandomNetwork {
  /// Firms in some circles, most of whose links stay in the circle; the last firms have none.
  static func made(
    seed: UInt64, firms count: Int, circles: Int, links: Int, alone: Int = 0,
    industries: Bool = false
  ) throws -> Network {
    var random = Seeded(seed)
    let codes = ["25.1", "41.2", "62.01", "46.1"]
    let firms = (0..<count).map { number in
      var firm = Firm(id: "F\(10_000 + number)", name: "Firm number \(number) of the region")
      if industries { firm.industry = Industry(codes[number % circles % codes.count]) }
      return firm
    }
    let kinds: [LinkKind] = [.supplier, .capital, .partner, .acquaintance]
    var statements: [Statement] = []
    let linked = count - alone
    while statements.count < links, linked > 1 {
      let a = Int.random(in: 0..<linked, using: &random)
      var b = Int.random(in: 0..<linked, using: &random)
      if Int.random(in: 0..<10, using: &random) < 8 {
        b = a % circles + circles * Int.random(in: 0..<(linked / circles + 1), using: &random)
      }
      guard a != b, b < linked else { continue }
      let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
      statements.append(Statement(source: firms[a].id, target: firms[b].id, kind: kind))
    }
    return Network(
      MemberTables(firms: firms, statements: statements),
      asOf: try #require(Day(year: 2026, month: 11, day: 1)))
  }
}
