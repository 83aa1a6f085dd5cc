import Synchronization

/// A value that is made when it is first asked for, and then kept; threads may ask side by side.
package final class Once<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private let made = AtomicLazyReference<Box>()
  private let making = Mutex(())
  private let make: @Sendable () -> Value

  /// Remembers how the value is made.
  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value.
  package var value: Value { ready ?? makeNow() }

  /// The value if it was made already.
  package var ready: Value? { made.load()?.value }

  private func makeNow() -> Value {
    making.withLock { _ in made.load()?.value ?? made.storeIfNil(Box(make())).value }
  }
}
