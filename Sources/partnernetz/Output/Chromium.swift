import Foundation
import PartnernetzWording

/// The browser that prints pages to PDF, where one is installed; it is started for one page, loads
/// nothing, and is ended in any case.
enum Chromium {
  private static let programs = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
  ]
  /// Seconds that one page may take.
  private static let deadline = 60.0

  /// Whether there is one.
  static var isInstalled: Bool { executable != nil }

  /// Refuses PDF where nothing could print it, before the work.
  ///
  /// - Throws: ``Failure``.
  static func check() throws {
    guard !isInstalled else { return }
    throw Failure(
      code: .cannotWrite,
      phrase: Phrase(
        de: "Für PDF wird Chromium gebraucht; es ist hier nicht installiert. Schreiben Sie mit "
          + "-o DATEI.html eine Seite und drucken Sie sie aus dem Browser.",
        en: "PDF takes Chromium, which is not installed here. Write a page with -o FILE.html and "
          + "print it from a browser."))
  }

  /// A page as PDF.
  ///
  /// - Throws: ``Failure`` where it is not installed or does not print.
  static func pdf(of html: Data) throws -> Data {
    try check()
    guard let executable else { return Data() }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("partnernetz-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      let (page, printed) = (
        folder.appendingPathComponent("page.html"), folder.appendingPathComponent("page.pdf")
      )
      try html.write(to: page)
      try run(
        executable, page: page, to: printed, profile: folder.appendingPathComponent("profile"))
      let data = try Data(contentsOf: printed)
      guard data.starts(with: Data("%PDF".utf8)) else { throw notPrinted }
      return data
    } catch let failure as Failure {
      throw failure
    } catch {
      throw notPrinted
    }
  }

  private static func run(
    _ executable: URL, page: URL, to printed: URL, profile: URL
  ) throws {
    let process = Process()
    process.executableURL = executable
    process.arguments =
      [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions",
        "--disable-background-networking", "--user-data-dir=\(profile.path)",
        "--no-pdf-header-footer", "--print-to-pdf=\(printed.path)",
      ]
      // The browser's own cage does not work for the administrator.
      + (geteuid() == 0 ? ["--no-sandbox"] : []) + [page.absoluteString]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let end = ContinuousClock.now + .seconds(deadline)
    while process.isRunning, ContinuousClock.now < end { usleep(20_000) }
    if process.isRunning {
      process.terminate()
      usleep(500_000)
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      throw notPrinted
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw notPrinted }
  }

  private static let executable: URL? =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .flatMap { folder in programs.map { "\(folder)/\($0)" } }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
    .map { URL(fileURLWithPath: $0) }

  private static let notPrinted = Failure(
    code: .inputOutput,
    phrase: Phrase(
      de: "Chromium hat die Seite nicht gedruckt. Schreiben Sie mit -o DATEI.html eine Seite und "
        + "drucken Sie sie aus dem Browser.",
      en: "Chromium did not print the page. Write a page with -o FILE.html and print it from a "
        + "browser."))
}
