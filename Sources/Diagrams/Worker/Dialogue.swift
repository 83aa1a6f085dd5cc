import Foundation

/// The caller's side of the talk with a worker: sends the request, gathers the answer.
struct Dialogue {
  private let socket: Int32
  private let request: [UInt8]
  private var sent = 0
  /// What the worker has said so far.
  private(set) var received: [UInt8] = []
  /// Whether the worker still holds its end.
  private(set) var goesOn = true

  private static let pieceSize = 1 << 16

  init(socket: Int32, request: [UInt8]) {
    self.socket = socket
    self.request = request
  }

  /// Waits at most a twentieth of a second for the worker, then sends and takes what is possible.
  mutating func step() {
    let wanted = POLLIN | (sent < request.count ? POLLOUT : 0)
    var entry = pollfd(fd: socket, events: Int16(wanted), revents: 0)
    guard poll(&entry, 1, 50) > 0 else { return }
    if entry.revents & Int16(POLLOUT) != 0 { send() }
    if entry.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 { receive() }
  }

  private mutating func send() {
    #if canImport(Darwin)
      let quiet: Int32 = 0
    #else
      let quiet = Int32(MSG_NOSIGNAL)
    #endif
    let count = request[sent...].withUnsafeBytes { rest in
      Foundation.send(socket, rest.baseAddress, rest.count, quiet)
    }
    if count > 0 { sent += count }
    if count < 0, errno != EAGAIN, errno != EINTR { sent = request.count }
    // The worker reads until there is no more.
    if sent == request.count { shutdown(socket, Int32(SHUT_WR)) }
  }

  private mutating func receive() {
    var outcome = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Dialogue.pieceSize) { buffer, count in
      outcome = recv(socket, buffer.baseAddress, buffer.count, 0)
      count = max(0, outcome)
    }
    received += piece
    if outcome == 0 || outcome < 0 && errno != EAGAIN && errno != EINTR { goesOn = false }
  }
}
