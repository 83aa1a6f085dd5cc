import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
public import PartnernetzDiagrams
public import PartnernetzNetworks
public import PartnernetzRecords
public import PartnernetzWording
public import PartnernetzWorkspace
import ServiceLifecycle
import UnixSignals

/// The web app: a server for the browser on this machine.
public struct WebServer: Sendable {
  /// Where the app can be opened once it listens.
  public struct Opened: Sendable {
    /// The port.
    public let port: Int
    /// The address with the token, for whoever reads the terminal.
    public let address: String
    /// An address with a key that opens once, for the program that starts the browser: others can
    /// read what a program is started with.
    public let once: String
  }

  private let office: Office
  private let access = Access()
  private let limits: ServerLimits
  private let port: Int
  private let prepared: Language?

  /// Makes a server.
  ///
  /// - Parameters:
  ///   - workspace: where the tables lie.
  ///   - name: the association's name, as pages show it; nil for “our association” in the language of
  ///     each page.
  ///   - port: the port at 127.0.0.1; 0 takes one that is free.
  ///   - day: the day from which ages are counted back, asked for with each page.
  ///   - parameters: the assumptions.
  ///   - seed: chooses random worlds; the same number gives the same answers.
  ///   - who: who sits at the machine, for the history.
  ///   - renderer: draws pictures.
  ///   - limits: what a connection may take.
  ///   - prepared: the language in which the home page is worked out before anybody asks for it; nil
  ///     where it is not.
  public init(
    _ workspace: Workspace, name: String?, port: Int, day: @escaping @Sendable () -> Day,
    parameters: PartnernetzNetworks.Parameters = .init(), seed: UInt64 = 1, who: String? = nil,
    renderer: DiagramRenderer = DiagramRenderer(), limits: ServerLimits = ServerLimits(),
    preparing prepared: Language? = nil
  ) {
    office = Office(
      workspace, name: name,
      desk: Office.Desk(day: day, parameters: parameters, seed: seed, who: who),
      renderer: renderer, limits: limits)
    self.limits = limits
    self.port = port
    self.prepared = prepared
  }

  /// Listens until the process is told to end (SIGINT, SIGTERM) or the task is cancelled; requests
  /// that are being answered are finished first.
  ///
  /// - Parameters:
  ///   - signals: whether the process's signals end it.
  ///   - opened: hears where the app can be opened.
  /// - Throws: ``ServerError`` where the port is taken.
  public func run(
    untilSignals signals: Bool = true, opened: @escaping @Sendable (Opened) async -> Void
  ) async throws {
    _ = try? await Workbench.aside { Staging.sweep() }
    var logger = Logger(label: "partnernetz")
    logger.logLevel = .error
    let routes = Routes(
      office: office, access: access, templates: try Templates(), assets: Assets(),
      limits: limits)
    let limits = limits
    let application = Application(
      router: routes.router(),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [DeadlineHandler(limits: limits)],
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 32 * 1_024, maxHeaderListSize: 64 * 1_024,
            maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
      onServerRunning: { [access, office, prepared] channel in
        guard let port = channel.localAddress?.port else { return }
        if let prepared { Task { await HomePage.prepare(prepared, from: office) } }
        let base = "http://127.0.0.1:\(port)/open"
        await opened(
          Opened(
            port: port, address: "\(base)?token=\(access.token)",
            once: "\(base)?key=\(await access.keys.make())"))
      }, logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: [application], gracefulShutdownSignals: signals ? [.sigterm, .sigint] : [],
      logger: logger)
    configuration.maximumGracefulShutdownDuration = limits.ending
    do {
      let ended = await WebServer.run(ServiceGroup(configuration: configuration))
      // Members' tables do not outlive the server, however it ended.
      await office.staging.clear()
      try ended.get()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw ServerError.portTaken(port)
    } catch let error as IOError where error.errnoCode == EACCES {
      throw ServerError.portForbidden(port)
    }
  }

  /// Runs services so that a cancelled task ends them as a signal does: a server that is torn down at
  /// once may trap on connections that it has just taken.
  private static func run(_ services: ServiceGroup) async -> Result<Void, any Error> {
    let work = Task { try await services.run() }
    return await withTaskCancellationHandler {
      await work.result
    } onCancel: {
      Task { await services.triggerGracefulShutdown() }
    }
  }
}
