public import Synchronization

/// A value that is made when it is first asked for, and then kept; threads may ask side by side.
///
/// What asks is told to other modules, so that each compiles it for its own values: asked for in the
/// innermost loop, a value must not cost a search for its type.
@usableFromInline
package final class Once<Value: Sendable>: Sendable {
  @usableFromInline
  final class Box: Sendable {
    @usableFromInline let value: Value
    init(_ value: Value) { self.value = value }
  }

  @usableFromInline let made = AtomicLazyReference<Box>()
  private let making = Mutex(())
  private let make: @Sendable () -> Value

  /// Remembers how the value is made.
  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value.
  @inlinable package var value: Value { made.load()?.value ?? makeNow() }

  /// The value if it was made already.
  @inlinable package var ready: Value? { made.load()?.value }

  @usableFromInline
  func makeNow() -> Value {
    making.withLock { _ in made.load()?.value ?? made.storeIfNil(Box(make())).value }
  }
}
