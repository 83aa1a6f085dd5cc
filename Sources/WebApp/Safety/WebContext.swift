import Hummingbird
import NIOCore

/// What is known of a request beside itself.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The port at which it came in.
  let port: Int?

  init(source: Source) {
    coreContext = .init(source: source)
    port = source.channel.localAddress?.port
  }
}
