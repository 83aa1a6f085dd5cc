import HTTPTypes
import Hummingbird

/// The names under which the app may be asked for: those of this machine alone.
///
/// A page of the web whose name is turned to this machine's address (DNS rebinding) sends its own
/// name, and is refused by it.
enum AllowedHosts {
  /// The hosts that mean this machine.
  static let names = ["127.0.0.1", "localhost", "[::1]"]

  /// Whether a request may be answered at a port: exactly one host, and one of this machine's.
  static func allow(_ request: HTTPRequest, port: Int?) -> Bool {
    // A second host header stays among the fields; the first has become the authority.
    guard let authority = request.authority?.lowercased(), let port,
      !request.headerFields.contains(where: { $0.name.canonicalName == "host" })
    else { return false }
    return names.contains { authority == "\($0):\(port)" || port == 80 && authority == $0 }
  }
}

/// Refuses requests that name another host.
struct HostCheck: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard AllowedHosts.allow(request.head, port: context.port) else { throw Refusal.foreignHost }
    return try await next(request, context)
  }
}
