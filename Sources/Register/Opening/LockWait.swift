import Foundation
import GRDB
import Synchronization

/// How long to wait while another program holds a register, and whom to tell.
public struct LockWait: Sendable {
  /// The longest wait.
  public var limit: Duration
  /// After what time `notice` is called, once for each wait.
  public var noticeAfter: Duration
  /// Tells that the wait takes long; called on the thread that waits.
  public var notice: (@Sendable () -> Void)?

  /// Makes a wait of at most 30 s by default.
  public init(
    limit: Duration = .seconds(30), noticeAfter: Duration = .seconds(2),
    notice: (@Sendable () -> Void)? = nil
  ) {
    self.limit = limit
    self.noticeAfter = noticeAfter
    self.notice = notice
  }

  /// The wait as SQLite asks for it, again and again until it answers false.
  var callback: @Sendable (Int) -> Bool {
    let state = Mutex((start: ContinuousClock.now, isTold: false))
    return { tries in
      if tries == 0 { state.withLock { $0 = (start: .now, isTold: false) } }
      let isDue = state.withLock { state in
        let isDue = !state.isTold && ContinuousClock.now - state.start > noticeAfter
        if isDue { state.isTold = true }
        return isDue
      }
      if isDue { notice?() }
      guard state.withLock({ ContinuousClock.now - $0.start }) < limit else { return false }
      usleep(UInt32(min(50, tries + 1)) * 1_000)
      return true
    }
  }
}
