import Foundation
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzReports

/// A planned evening, perhaps after changes.
struct Evening {
  var network: Network
  var timetable: Timetable
  var changes: Replanning?
}

extension CommonOptions {
  /// Brings an evening to the reader: as a page to print where the file's name ends so.
  func deliver(_ evening: Evening) throws {
    guard format == .table, let output, output.lowercased().hasSuffix(".html") else {
      return try deliver(evening.answer(language))
    }
    let page = EveningPlan(of: evening.timetable, in: evening.network)
    try deliver(Data(try page.html(language).utf8))
  }
}
