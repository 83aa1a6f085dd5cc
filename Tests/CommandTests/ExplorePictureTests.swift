import Foundation
import Testing

/// The SVG file in a real browser, where there is one.
@Suite(.enabled(if: Browser.path != nil, "needs chromium"))
struct ExplorePictureTests {
  @Test func aLinkIntoThePictureShowsAFirmAndItsPartners() throws {
    let program = try Program()
    let run = try program.run(
      "--network", Program.root.appendingPathComponent("Datasets/florentine").path, "diagram",
      "-o", "families.svg", "--lang", "de")
    try #require(run.code == 0, "\(run.errors)")
    let page = try Browser.page(
      program.folder.appendingPathComponent("families.svg"), fragment: "medici")
    #expect(page.matches(of: /class="firm chosen"/).count == 1)
    // The Medici have eight partners by marriage or business; all others fade.
    #expect(page.contains("<svg") && page.contains("Unternehmen suchen"))
    #expect(page.matches(of: /class="firm faded"/).count > 4)
    #expect(page.matches(of: /class="link near"/).count > 4)
    #expect(page.matches(of: /type="checkbox"/).count >= 1)
    #expect(page.matches(of: /tabindex="0"/).count == 1)
    #expect(page.contains("verbunden mit 8 Unternehmen"))
  }

  @Test func looseLinksCanBeLeftOut() throws {
    let program = try Program()
    let run = try program.run(
      "--network", Program.root.appendingPathComponent("Datasets/florentine").path, "diagram",
      "-o", "families.svg")
    try #require(run.code == 0, "\(run.errors)")
    let page = try Browser.page(
      program.folder.appendingPathComponent("families.svg"), fragment: "&from=50")
    #expect(page.contains("type=\"range\"") && page.contains("Only the closest"))
    let off = page.matches(of: /class="(link|muted) off"/).count
    #expect(off > 3 && off < page.matches(of: /data-closeness=/).count)
  }

  // Neighbouring towns and groups were read out as so many links.
  @Test func neighboursAreCalledWhatTheyAre() throws {
    let program = try Program()
    let run = try program.run(
      "--network", Program.root.appendingPathComponent("Datasets/musterregion").path, "diagram",
      "--of", "groups", "-o", "groups.svg", "--lang", "en", "--as-of", "2026-11-01")
    try #require(run.code == 0, "\(run.errors)")
    let page = try Browser.page(
      program.folder.appendingPathComponent("groups.svg"), fragment: "")
    let labels = page.matches(of: /aria-label="([^"]*)"/).map { String($0.1) }
    #expect(labels.contains { $0.hasSuffix("groups") || $0.hasSuffix("one group") })
    #expect(!labels.contains { $0.hasSuffix(" links") })
  }
}

/// Chromium without a window.
private enum Browser {
  static var path: String? {
    ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The page after its script has run.
  static func page(_ file: URL, fragment: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
      "--user-data-dir=\(file.deletingLastPathComponent().path)/profile",
      "\(file.absoluteString)#\(fragment)",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
