import ArgumentParser
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzWorkspace

/// What is done with a row.
enum EditVerb: String, ExpressibleByArgument, CaseIterable {
  case add, set, remove
}

extension CommonOptions {
  /// Makes an edit of the register as one step of the history, and says what it changes.
  ///
  /// - Throws: what `edit` throws, and where the register cannot be read or written.
  func edit(isDry: Bool, _ edit: (Editor) throws -> Edit) throws {
    let workspace = try workspace()
    try deliver(
      try workspace.edit(on: day, by: user, isDry: isDry, for: Reader(language), edit))
  }
}
