import Foundation

/// An answer as it came over the wire.
struct HTTPReply: Sendable {
  let status: Int
  let head: String
  let body: String

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    head = String(parts.first ?? "")
    body = parts.count > 1 ? String(parts[1]) : ""
    status = Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
  }

  /// The first header of a name.
  func header(_ name: String) -> String? {
    head.split(separator: "\r\n").lazy
      .first { $0.lowercased().hasPrefix(name + ":") }
      .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
  }
}

/// A client that sends exactly the bytes it is told to: what no browser and no library would send.
final class RawClient {
  private let socket: Int32

  struct Failure: Error {
    let call: String
    let number: Int32
  }

  /// Connects, and waits no longer than so many seconds for each read.
  init(port: Int, patience: Int = 120) throws {
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw Failure(call: "socket", number: errno) }
    var wait = timeval(tv_sec: patience, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let (place, size) = (socket, socklen_t(MemoryLayout<sockaddr_in>.size))
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(place, $0, size) }
    }
    guard result == 0 else { throw Failure(call: "connect", number: errno) }
  }

  deinit { close(socket) }

  /// Sends bytes; false where the other side has closed.
  @discardableResult
  func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// Everything until the other side closes.
  ///
  /// - Throws: where it does not close in time.
  func readToEnd() throws -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      // A connection that is broken off has ended as well.
      if count == 0 || count < 0 && errno == ECONNRESET { return result }
      guard count > 0 else { throw Failure(call: "recv", number: errno) }
      result += buffer[..<count]
    }
  }

  /// Sends a text and takes what comes back until the end.
  static func send(_ text: String, port: Int) async throws -> HTTPReply {
    try await apart {
      let client = try RawClient(port: port)
      client.send(text)
      return HTTPReply(try client.readToEnd())
    }
  }

  /// Asks for a page with nothing but a host.
  static func get(_ path: String, host: String, port: Int) async throws -> HTTPReply {
    try await send("GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n", port: port)
  }

  /// Does what waits on a thread that may wait.
  static func apart<Result: Sendable>(
    _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      Thread { continuation.resume(with: Swift.Result { try work() }) }.start()
    }
  }
}
