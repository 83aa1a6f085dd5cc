import Synchronization

/// Keeps what was worked out, so that it is worked out once however many ask for it.
///
/// Networks never change: what was found in one stays right for as long as it is asked for.
actor Shelf<Key: Hashable & Sendable, Value: Sendable> {
  private struct Entry {
    var work: Task<Value, any Error>
    var used: Int
  }

  private let capacity: Int
  private var entries: [Key: Entry] = [:]
  private var clock = 0

  /// Makes a shelf for so many values; of more, those go that were not used for longest.
  init(capacity: Int) { self.capacity = capacity }

  /// The value of a key; who asks while it is being worked out waits for the same work.
  ///
  /// - Throws: what the work throws, which is not kept.
  func value(
    _ key: Key, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    clock += 1
    if let entry = entries[key] {
      entries[key]?.used = clock
      return try await entry.work.value
    }
    let task = Task { try await work() }
    entries[key] = Entry(work: task, used: clock)
    if entries.count > capacity, let oldest = entries.min(by: { $0.value.used < $1.value.used }) {
      entries[oldest.key] = nil
    }
    do {
      return try await task.value
    } catch {
      if entries[key]?.work == task { entries[key] = nil }
      throw error
    }
  }

  /// The value of a key where it is there before so long; the work goes on for whoever asks next.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - patience: how long to wait.
  ///   - work: makes the value.
  /// - Returns: the value; nil where it takes longer.
  /// - Throws: what the work throws.
  func value(
    _ key: Key, within patience: Duration, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value? {
    let end = ContinuousClock.now + patience
    let found = Found<Value>()
    Task {
      do { found.note(.success(try await value(key, work))) } catch { found.note(.failure(error)) }
    }
    repeat {
      if let result = found.result { return try result.get() }
      try await Task.sleep(for: .milliseconds(10))
    } while .now < end
    return try found.result?.get()
  }

  /// Forgets everything.
  func clear() { entries = [:] }
}

/// What came out of a work that somebody looks at from time to time.
private final class Found<Value: Sendable>: Sendable {
  private let held = Mutex<Result<Value, any Error>?>(nil)

  var result: Result<Value, any Error>? { held.withLock { $0 } }

  func note(_ result: Result<Value, any Error>) { held.withLock { $0 = result } }
}
