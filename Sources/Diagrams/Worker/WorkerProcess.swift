import Foundation

/// A worker process: started, asked, heard, and ended in any case.
///
/// Blocks its thread until the worker has ended. The two talk over a pair of sockets; when the
/// caller dies, the worker's end tells it so (`CallerWatch`).
struct WorkerProcess: Sendable {
  /// Path of the program.
  var executable: String
  /// Seconds after which the worker is ended.
  var deadline: Double

  /// Largest answer taken from a worker, in bytes.
  static let answerLimit = 256 << 20

  /// How a worker ended, and what it had said until then.
  struct End: Sendable {
    enum Way: Sendable, Hashable {
      case exited(Int32)
      case signalled(Int32)
      /// Ended by its caller: too slow, or the caller does not want the answer any more.
      case outOfTime
      /// Ended by its caller: it said too much.
      case outOfBounds
    }

    var way: Way
    var answer: [UInt8]
  }

  /// The system's reason why a process could not be started.
  struct StartFailure: Error {
    var code: Int32
  }

  /// Starts the program as a worker and gives it a request.
  ///
  /// - Parameters:
  ///   - request: what the worker reads.
  ///   - isCancelled: asked about twenty times a second; `true` ends the worker.
  /// - Returns: how the worker ended, and what it had said.
  /// - Throws: ``StartFailure`` where there was no worker at all.
  func answer(
    to request: [UInt8], isCancelled: () -> Bool
  ) throws(StartFailure) -> End {
    var (own, others) = try WorkerProcess.socketPair()
    // The worker's end must survive the redirection of its standard streams.
    if others <= WorkerChannel.descriptor {
      let moved = fcntl(others, F_DUPFD_CLOEXEC, WorkerChannel.descriptor + 1)
      let code = errno
      close(others)
      guard moved >= 0 else {
        close(own)
        throw StartFailure(code: code)
      }
      others = moved
    }
    let started = spawn(channel: others)
    close(others)
    defer { close(own) }
    let process = try started.get()
    var dialogue = Dialogue(socket: own, request: request)
    let end = ContinuousClock.now + .seconds(deadline)
    var way: End.Way?
    while way == nil, dialogue.goesOn {
      if isCancelled() || ContinuousClock.now >= end {
        way = .outOfTime
      } else if dialogue.received.count > WorkerProcess.answerLimit {
        way = .outOfBounds
      } else {
        dialogue.step()
      }
    }
    let status = WorkerProcess.reaped(process, until: way == nil ? end : .now)
    return End(way: way ?? status, answer: dialogue.received)
  }

  /// Waits for a process to end; what still runs after that instant is killed.
  private static func reaped(_ process: pid_t, until end: ContinuousClock.Instant) -> End.Way {
    var status: Int32 = 0
    var killed = false
    while true {
      let ended = waitpid(process, &status, killed ? 0 : WNOHANG)
      if ended == process { break }
      // A host that ignores the end of its children has none to be asked about.
      if ended < 0, errno != EINTR { return .exited(0) }
      guard !killed, ended == 0 else { continue }
      if ContinuousClock.now >= end {
        kill(process, SIGKILL)
        killed = true
      } else {
        usleep(500)
      }
    }
    if killed { return .outOfTime }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }

  /// Two connected sockets that no other program inherits.
  private static func socketPair() throws(StartFailure) -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    #endif
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw StartFailure(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (ends[0], ends[1])
  }
}
