public import Foundation

/// An error that says what was found, what was expected and how to mend it, to people in both
/// languages and to Swift in the environment's.
public protocol WordedError: Worded, LocalizedError, CustomStringConvertible {}

extension WordedError {
  /// The error in the language of `LC_ALL`, `LC_MESSAGES` or `LANG`, else in English.
  public var errorDescription: String? { description }

  /// The same text, as it stands in logs.
  public var description: String {
    phrase(Language(environment: ProcessInfo.processInfo.environment))
  }

  // The rest of `LocalizedError` stands here, so that files with errors need no Foundation.

  /// Nothing beside the description, which tells the reason as well.
  public var failureReason: String? { nil }

  /// Nothing beside the description, which tells the remedy as well.
  public var recoverySuggestion: String? { nil }

  /// There is no book of help.
  public var helpAnchor: String? { nil }
}
