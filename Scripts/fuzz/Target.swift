import Foundation
import PartnernetzExchange
import PartnernetzWording

// One target for each reader: READER names the ending of the file that the bytes are taken for.
// Whatever the bytes are, the import ends with rows that are all accounted for, or with sentences.

private let reader = ProcessInfo.processInfo.environment["READER"] ?? "csv"
private let limits = Limits(
  bytes: 1 << 20, rows: 20_000, fields: 200, fieldLength: 100_000, problems: 100, cells: 200_000)

/// Reads bytes as libFuzzer hands them over.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let data = start.map { Data(bytes: $0, count: count) } ?? Data()
  if reader == "mapping" {
    if let table = try? Table(data: data, named: "mapping.csv", limits: limits) {
      _ = try? ColumnMapping(table)
    }
    return 0
  }
  let importer = Importer(
    skippingFaultyRows: true, makingFirmsOfLinks: true, kindOfLinks: .partner, limits: limits)
  let result = importer.read(data: data, named: "input." + reader)
  for (kind, count) in result.counts {
    guard count.read == count.accepted + count.refused + count.duplicates else {
      fatalError("rows of \(kind) are lost: \(count)")
    }
  }
  _ = result.tables
  for problem in result.problems.kept {
    _ = (problem.phrase(.german), problem.phrase(.english))
  }
  return 0
}
