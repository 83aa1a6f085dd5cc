import Foundation

/// The browser of whoever sits at the machine.
enum Browser {
  private static let programs = ["xdg-open", "open", "wslview"]

  /// Shows an address, where there is a screen and a program that opens browsers; else nothing
  /// happens, since the address has been told.
  static func open(_ address: String) {
    #if os(Linux)
      let environment = ProcessInfo.processInfo.environment
      let hasScreen = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"]
        .contains { environment[$0]?.isEmpty == false }
      guard hasScreen else { return }
    #endif
    guard let program = programs.lazy.compactMap(path).first else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // Whether it worked is seen on the screen.
    try? process.run()
  }

  private static func path(of program: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
