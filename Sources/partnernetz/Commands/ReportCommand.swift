import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzDiagrams
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzReports
import PartnernetzWording
import PartnernetzWorkspace

/// The association's report as one HTML page.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: told(
      de: "Der Bericht des Verbands mit Netzwerk, Partnerplan, Wegen und Risiken: eine HTML-Seite, "
        + "oder PDF (mit Chromium).",
      en:
        "The association's report with network, partner plan, routes and risks: one HTML page, or PDF "
        + "(with Chromium)."))

  @Option(help: help(de: "Die Überschrift.", en: "The heading."))
  var title: String?

  @Option(
    help: help(
      de: "Auch sagen, was sich seit diesem Tag änderte (JJJJ-MM-TT); dazu braucht es ein "
        + "Register.",
      en: "Also tell what changed since this day (YYYY-MM-DD); that takes a register.",
      value: "date"))
  var since: Day?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let (workspace, session, changes) = try readWithChanges()
    let memory = common.asOf == nil ? common.memory(workspace) : nil
    let network = session.network
    let language = common.language
    let found = try common.reading {
      try PairingQuestion(fallsBackToFit: true).found(in: network, for: $0)
    }
    let referral = Referral(network)
    async let networkPicture = picture(
      Diagram(of: network, title: title, language: language),
      instead: Diagram(densityOf: network, language: language), memory)
    async let pairingPicture = picture(
      Diagram(of: found, in: network, language: language))
    async let pathPicture = found.pairing.exampleIntroduction(referral).asyncMap {
      try await picture(Diagram(of: $0, from: referral, language: language))
    }
    let report = AssociationReport(
      of: network, pairing: found,
      pictures: .init(
        network: try await networkPicture, pairing: try await pairingPicture,
        path: try await pathPicture),
      changes: changes, title: title, seed: common.seed)
    try common.deliver(page: try report.html(language))
  }

  /// What is reported on, and what changed since the day that was named.
  private func readWithChanges() throws -> (Workspace, Session, Answer?) {
    guard let since else {
      let (workspace, session) = try common.opened()
      return (workspace, session, nil)
    }
    let workspace = try common.workspace()
    let (question, now) = try workspace.comparison(since: since, try common.view())
    if question.since > since { common.noteBeginning(workspace, since) }
    return (workspace, now, common.reading { question.answer(in: now.network, for: $0) })
  }

  /// A picture, or none and a sentence: a page without a picture is worth more than no page.
  private func picture(
    _ diagram: Diagram, instead: Diagram? = nil, _ memory: (any PictureMemory)? = nil
  ) async throws -> Data? {
    var diagram = diagram
    diagram.paper = .report
    do {
      // Nobody waits a minute for one picture of a page that can have another one.
      let limits =
        instead == nil ? WorkerLimits() : WorkerLimits(processorSeconds: 8, deadline: 10)
      let renderer = DiagramRenderer(limits: limits)
      let rendering: Rendering
      do {
        rendering = try await renderer.render(
          diagram, as: .svg, remembered: memory, onlyAsWanted: instead != nil)
      } catch let error as RenderingError {
        guard let instead else { throw error }
        return try await picture(instead)
      }
      for warning in rendering.warnings {
        Delivery.say("\(diagram.title): \(warning(common.language))")
      }
      return Data(rendering.bytes)
    } catch let error as RenderingError {
      Delivery.say("\(diagram.title): \(error.phrase(common.language))")
      return nil
    }
  }
}

extension ReportCommand: TakesCommonOptions {
  var endings: [String] { ["html", "pdf"] }
}

extension Optional {
  /// What an asynchronous step makes of the value, if there is one.
  fileprivate func asyncMap<T: Sendable>(
    _ transform: @Sendable (Wrapped) async throws -> T?
  ) async rethrows -> T? where Wrapped: Sendable {
    guard let self else { return nil }
    return try await transform(self)
  }
}
