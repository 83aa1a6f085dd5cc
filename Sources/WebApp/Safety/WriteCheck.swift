import HTTPTypes
import Hummingbird

/// Lets only the app's own pages, or a program with the token, change something.
///
/// A foreign page can send a form here, and the browser may add the cookie; it cannot lie about
/// where the form came from.
struct WriteCheck: RouterMiddleware {
  let access: Access

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    // Nothing is done by other methods; that is what the routes then say.
    let changes = [.get, .head, .post].contains(request.method)
    guard !changes || WriteCheck.allows(request.head) || access.admitsBearer(request) else {
      throw Refusal.foreignOrigin
    }
    return try await next(request, context)
  }

  /// Whether a request only reads, or was sent by a page of this app.
  static func allows(_ request: HTTPRequest) -> Bool {
    let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headerFields[$0] }
    let origin = request.headerFields[.origin]
    let isOwn = origin.map { $0 == "http://" + (request.authority ?? "") }
    if request.method == .get || request.method == .head {
      // Another site may lead here, as a bookmark does, but not take a page into its own.
      let mode = HTTPField.Name("Sec-Fetch-Mode").flatMap { request.headerFields[$0] }
      return site != "cross-site" && site != "same-site" || mode == "navigate"
    }
    return isOwn == true && (site == nil || site == "same-origin")
  }
}
