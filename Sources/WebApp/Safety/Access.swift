import Hummingbird

/// Who may come in: whoever has the token that the terminal shows.
///
/// Other people of this machine reach its port as well, and so do the pages that are open in the
/// browser; neither of them knows the token or the cookie that it is changed into.
struct Access: Sendable {
  /// What the terminal shows; good as long as the server runs.
  let token: String
  /// What a browser keeps instead.
  let session: String
  /// Keys that open once.
  let keys = OneTimeKeys()

  init() {
    token = Access.secret()
    session = Access.secret()
  }

  /// 256 bits that nobody can guess.
  static func secret() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// The cookie's name; browsers keep cookies by host, whatever the port.
  static func cookie(port: Int) -> String { "partnernetz-\(port)" }

  /// Whether a request comes from whom the app was opened for.
  func admits(_ request: Request, port: Int) -> Bool {
    let kept = request.cookies[Access.cookie(port: port)]?.value
    if let kept, Access.equal(kept, session) { return true }
    return admitsBearer(request)
  }

  /// Whether a request shows the token itself, as a program does.
  func admitsBearer(_ request: Request) -> Bool {
    guard let shown = request.headers[.authorization], shown.hasPrefix("Bearer ") else {
      return false
    }
    return Access.equal(String(shown.dropFirst(7)), token)
  }

  /// Whether two secrets are the same, in a time that does not tell where they differ.
  static func equal(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Array(one.utf8), Array(other.utf8))
    guard first.count == second.count else { return false }
    return zip(first, second).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// Keys for an address that others may read over a shoulder or in a list of programs: each opens
/// once.
actor OneTimeKeys {
  private var keys: Set<String> = []

  /// A new key.
  func make() -> String {
    let key = Access.secret()
    keys.insert(key)
    return key
  }

  /// Takes a key; false where there is none of it.
  func take(_ key: String) -> Bool { keys.remove(key) != nil }
}

/// Refuses requests without the cookie or the token.
struct AccessCheck: RouterMiddleware {
  let access: Access

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard let port = context.port, access.admits(request, port: port) else { throw Refusal.noToken }
    return try await next(request, context)
  }
}
