import Foundation
import PartnernetzExchange
import PartnernetzRecords
import Synchronization
import Testing

@Suite struct ReadingProgressTests {
  @Test(arguments: [nil, 512] as [Int?]) func theShareGrowsToTheWhole(_ plain: Int?) throws {
    let names = (0..<3_000).map { "\($0);Firma \($0)" }
    let links = (1..<500).map { "0;\($0);Lieferant" }
    let tables = [
      try Table(
        data: Data(("id;name\n" + names.joined(separator: "\n")).utf8), named: "firmen.csv"),
      try Table(
        data: Data(("von;an;art\n" + links.joined(separator: "\n")).utf8), named: "links.csv"),
    ]
    let told = Mutex<[Double]>([])
    var importer = Importer()
    importer.plainRowsAtATime = plain
    importer.progress = { share in told.withLock { $0.append(share) } }
    _ = importer.read(tables: tables)
    let shares = told.withLock { $0 }
    #expect(shares.first == 1 / 3 && shares.last == 1)
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 < $1 })
    #expect((4...101).contains(shares.count))
  }
}
