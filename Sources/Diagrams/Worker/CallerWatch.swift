import Foundation

/// Ends the worker when its caller is gone, however that ended.
enum CallerWatch {
  /// Exit code of a worker whose caller is gone.
  static let code: Int32 = 75

  /// Watches the socket to the caller from a thread of its own.
  static func begin() {
    Thread.detachNewThread {
      var entry = pollfd(fd: WorkerChannel.descriptor, events: 0, revents: 0)
      while entry.revents & Int16(POLLHUP | POLLERR | POLLNVAL) == 0 {
        guard poll(&entry, 1, -1) >= 0 || errno == EINTR else { return }
      }
      _exit(code)
    }
  }
}
