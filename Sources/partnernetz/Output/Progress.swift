import Foundation
import Synchronization

/// A line on standard error that tells how far a long work is; silent off a terminal.
final class Progress: Sendable {
  private let label: String
  private let start = ContinuousClock.now
  private let lastShown = Mutex(ContinuousClock.now)
  private let isShown = Mutex(false)
  private let isTerminal: Bool

  init(_ label: String) {
    self.label = label
    isTerminal = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["CI"] == nil
  }

  /// Shows the share that is done, some times a second and not in the first second.
  func update(_ share: Double) {
    guard isTerminal, ContinuousClock.now - start > .seconds(1) else { return }
    let isDue = lastShown.withLock { last in
      guard ContinuousClock.now - last > .milliseconds(150) else { return false }
      last = .now
      return true
    }
    guard isDue else { return }
    isShown.withLock { $0 = true }
    Delivery.redraw("\(label) \(Int(share * 100)) % ")
  }

  /// Takes the line away.
  func finish() {
    if isShown.withLock({ $0 }) { Delivery.redraw("") }
  }

  /// Does a work whose share done is not known, and shows after a second how long it has taken.
  static func during<Result>(_ label: String, _ work: () throws -> Result) rethrows -> Result {
    let progress = Progress(label)
    guard progress.isTerminal else { return try work() }
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler { progress.showSeconds() }
    timer.resume()
    defer {
      timer.cancel()
      progress.finish()
    }
    return try work()
  }

  private func showSeconds() {
    isShown.withLock { $0 = true }
    let seconds = (ContinuousClock.now - start).components.seconds
    Delivery.redraw("\(label) \(seconds) s ")
  }
}
