public import Foundation

extension GraphError: LocalizedError {
  /// The description.
  public var errorDescription: String? { description }
}
