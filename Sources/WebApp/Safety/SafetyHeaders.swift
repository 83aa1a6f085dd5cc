import HTTPTypes
import Hummingbird

/// Tells the browser with every answer what a page may do: load from here, and nothing else.
struct SafetyHeaders: RouterMiddleware {
  /// Scripts, styles, pictures and requests from here alone; nothing inline, no frame, no plug-in.
  static let policy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
    "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  /// A picture is a file of its own: it draws with styles in it and loads nothing.
  static let picturePolicy =
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

  /// A document for paper holds its style and its pictures in itself, and loads nothing.
  static let documentPolicy = picturePolicy + "; img-src data:"

  private static let fields: [(String, String)] = [
    ("X-Content-Type-Options", "nosniff"),
    // With no referrer at all a browser would hide a form's origin as well.
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
  ]

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in SafetyHeaders.fields {
      if let name = HTTPField.Name(name) { response.headers[name] = value }
    }
    if response.headers[.contentSecurityPolicy] == nil {
      response.headers[.contentSecurityPolicy] = SafetyHeaders.policy
    }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}
