import PartnernetzNetworks
import Synchronization

/// The assumptions that all pages work with: those the app began with, and what was changed since.
///
/// A change holds until the app ends: which figures an association stands by is said by its file of
/// assumptions, and not by what somebody tried.
final class CurrentAssumptions: Sendable {
  /// An assumption that is another one than at the beginning.
  struct Change {
    let entry: Parameters.Entry
    let before: Double
    let now: Double
  }

  /// What the app began with.
  let first: Parameters
  private let current: Mutex<Parameters>

  init(_ parameters: Parameters) {
    first = parameters
    current = Mutex(parameters)
  }

  /// The assumptions now.
  var parameters: Parameters { current.withLock { $0 } }

  /// What was changed, in the order of the formulas.
  var changes: [Change] {
    let now = parameters
    return Parameters.catalogue.compactMap { entry in
      let (old, new) = (entry.value(first), entry.value(now))
      return old == new ? nil : Change(entry: entry, before: old, now: new)
    }
  }

  /// Changes one by its name in the catalogue.
  ///
  /// - Throws: ``ParameterError``.
  func set(_ name: String, to value: Double) throws(ParameterError) {
    var changed = parameters
    try changed.set(name, to: value)
    let result = changed
    current.withLock { $0 = result }
  }

  /// Takes one back to what the app began with, or all where none is named.
  func reset(_ name: String?) {
    guard let name else { return current.withLock { $0 = first } }
    // What is changed beside it stays, and what stands as at the beginning counts as not set by hand.
    var kept = first
    for change in changes where change.entry.name != name {
      try? kept.set(change.entry.name, to: change.now)
    }
    let result = kept
    current.withLock { $0 = result }
  }
}
