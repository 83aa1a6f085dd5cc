import ArgumentParser
import PartnernetzAnswers
import PartnernetzReports

extension CommonOptions {
  /// Brings an evening to the reader: as a page, or on paper, where the file's name ends so.
  ///
  /// - Parameter evening: the plan.
  /// - Throws: the exit code for nothing found where nobody meets, and what writing throws.
  func deliver(_ evening: Evening) throws {
    let answer = evening.answer(language)
    guard format == .table, ends(in: "html") || ends(in: "pdf") else {
      return try deliver(answer)
    }
    let page = EveningPlan(of: evening.timetable, in: evening.network, clock: evening.clock)
    try deliver(page: try page.html(language))
    if answer.status.exitCode != 0 { throw ExitCode(answer.status.exitCode) }
  }
}
