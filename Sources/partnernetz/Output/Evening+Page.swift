import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzReports

extension CommonOptions {
  /// Brings an evening to the reader: as a page to print where the file's name ends so.
  ///
  /// - Throws: the exit code for nothing found where nobody meets, and what writing throws.
  func deliver(_ evening: Evening) throws {
    let answer = evening.answer(language)
    guard format == .table, let output, output.lowercased().hasSuffix(".html") else {
      return try deliver(answer)
    }
    let page = EveningPlan(of: evening.timetable, in: evening.network)
    try deliver(Data(try page.html(language).utf8))
    if answer.status.exitCode != 0 { throw ExitCode(answer.status.exitCode) }
  }
}
