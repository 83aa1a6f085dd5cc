import Foundation

extension WorkerProcess {
  /// Starts the program with the worker's argument, environment and descriptors.
  func spawn(channel: Int32) -> Result<pid_t, StartFailure> {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, channel, WorkerChannel.descriptor)
    for stream: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
    }
    // The starting thread may have blocked or ignored signals that must be able to end a worker.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGXCPU] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var process = pid_t()
    let code = WorkerProcess.withCStrings([executable, GraphvizWorker.argument]) { words in
      WorkerProcess.withCStrings(WorkerProcess.environment) { environment in
        posix_spawn(&process, executable, &actions, &attributes, words, environment)
      }
    }
    return code == 0 ? .success(process) : .failure(StartFailure(code: code))
  }

  /// The host's environment, the mark of a worker, and a time zone of its own, so that files do not
  /// depend on where they are made.
  private static var environment: [String] {
    var environment = ProcessInfo.processInfo.environment
    environment[WorkerChannel.variable] = "1"
    environment["TZ"] = "UTC"
    return environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }

  private static func withCStrings<Answer>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Answer
  ) -> Answer {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
