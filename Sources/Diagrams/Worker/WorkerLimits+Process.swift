import Foundation

extension WorkerLimits {
  /// Takes effect on the running process, for good.
  func apply() {
    #if os(Linux)
      // Elsewhere address space is promised freely, and a limit on it ends nothing that runs wild.
      lower(RLIMIT_AS, to: rlim_t(addressSpace), hard: rlim_t(addressSpace))
    #endif
    let seconds = rlim_t(max(processorSeconds, 1))
    lower(RLIMIT_CPU, to: seconds, hard: seconds + 1)
    lower(RLIMIT_CORE, to: 0, hard: 0)
  }

  #if canImport(Darwin)
    private typealias Resource = Int32
  #else
    private typealias Resource = __rlimit_resource
  #endif

  /// Limits never rise above those that the caller itself was given.
  private func lower(_ resource: Resource, to soft: rlim_t, hard: rlim_t) {
    #if canImport(Darwin)
      let number = resource
    #else
      let number = __rlimit_resource_t(resource.rawValue)
    #endif
    var now = rlimit()
    guard getrlimit(number, &now) == 0 else { return }
    var lowered = rlimit(rlim_cur: min(soft, now.rlim_cur), rlim_max: min(hard, now.rlim_max))
    setrlimit(number, &lowered)
  }
}
