/// A figure that nobody told, with what knowing it would change.
///
/// - SeeAlso: F32.
public struct OpenQuestion: Sendable, Hashable {
  /// The figure, and whom to ask for it.
  public let input: MissingInput
  /// The partners in pairs about which the answer decides: whether they are good for both. Those first
  /// for whom it decides most often.
  public let partners: [Int32]
  /// By how many index points the firm's best pairs would be better on average if they were chosen
  /// knowing the answer, 0 or more.
  public let value: Double

  package init(input: MissingInput, partners: [Int32], value: Double) {
    self.input = input
    self.partners = partners
    self.value = value
  }
}
