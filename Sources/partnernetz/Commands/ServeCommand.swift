import ArgumentParser
import Foundation
import PartnernetzRegister
import PartnernetzWebApp
import PartnernetzWording
import PartnernetzWorkspace

/// The web app, for the browser on this machine.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: told(
      de: "Öffnet Partnernetz im Browser dieses Rechners.",
      en: "Opens Partnernetz in this machine's browser."),
    discussion: told(
      de: """
        Die Seiten sind nur von diesem Rechner aus zu erreichen und nur mit der Adresse, die hier \
        erscheint: Sie enthält einen Schlüssel, der bis zum Beenden gilt. Strg-C beendet.

        Beispiele:
          partnernetz serve
          partnernetz serve --network Datasets/musterregion --as-of 2026-11-01
          partnernetz serve --port 8080 --no-open
        """,
      en: """
        The pages can be reached from this machine alone, and only with the address that appears \
        here: it holds a key that is good until the end. Ctrl-C ends it.

        Examples:
          partnernetz serve
          partnernetz serve --network Datasets/musterregion --as-of 2026-11-01
          partnernetz serve --port 8080 --no-open
        """))

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Anschluss (1024 bis 65535); sonst einer, der frei ist.",
      en: "Port (1024 to 65535); else one that is free."))
  var port: Int?

  @Option(
    help: help(
      de: "Adresse, unter der gelauscht wird; nur die dieses Rechners sind erlaubt.",
      en: "Address to listen at; only those of this machine are allowed.", value: "address"))
  var host = "127.0.0.1"

  @Flag(
    name: .customLong("no-open"),
    help: help(
      de: "Keinen Browser öffnen, nur die Adresse nennen.",
      en: "Do not open a browser, only tell the address."))
  var staysClosed = false

  @Option(
    help: help(
      de: "Name des Verbands, wie ihn die Seiten zeigen.",
      en: "The association's name as pages show it."))
  var title: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard ["127.0.0.1", "localhost"].contains(host) else {
      throw ValidationError(
        told(
          de: "Unter „\(host)“ wäre Partnernetz von anderen Rechnern aus zu erreichen. Solange es "
            + "keine Benutzer und Rechte kennt, antwortet es nur auf diesem Rechner: 127.0.0.1.",
          en: "At “\(host)” other machines could reach Partnernetz. As long as it knows no users "
            + "and rights, it answers on this machine only: 127.0.0.1."))
    }
    if let port, !(1_024...65_535).contains(port) {
      throw ValidationError(
        told(de: "--port liegt zwischen 1024 und 65535.", en: "--port is 1024 to 65535."))
    }
  }

  func run() async throws {
    try Shortage.check(for: Shortage.served)
    let workspace = try opened()
    let asOf = common.asOf
    let server = WebServer(
      workspace, name: title, port: port ?? 0,
      day: { asOf ?? .today }, parameters: try common.assumptions(), seed: common.seed,
      who: common.user, preparing: common.language)
    let opensBrowser = !staysClosed
    let language = common.language
    // Whoever chose a language wants it in the browser too, whatever that one prefers.
    let wish = isLanguageTold ? "&lang=\(language.rawValue)" : ""
    try await server.run { opened in
      let line = Phrase(
        de: "Partnernetz ist bereit: \(opened.address)\(wish)\nStrg-C beendet es.",
        en: "Partnernetz is ready: \(opened.address)\(wish)\nCtrl-C ends it.")
      Delivery.say(line(language))
      if opensBrowser { Browser.open(opened.once + wish) }
    }
  }

  /// What the options name, to work in: a register that is not there yet begins empty, and so does one
  /// in a folder without tables.
  private func opened() throws -> Workspace {
    let workspace = try Workspace(beginningAt: common.path, wait: .told(of: common.path))
    common.tell(of: workspace)
    return workspace
  }
}
