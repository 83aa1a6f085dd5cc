/// Why a result in euros teaches of no assumption.
///
/// - SeeAlso: F29.
public enum SilentResult: Sendable, CaseIterable {
  /// Several parts of the gain have a share in it.
  case mixed
  /// It rests on what outcomes do not test: referred customers, capital, what a buyer saves.
  case untested
  /// Nothing was to be expected.
  case unexpected
}
