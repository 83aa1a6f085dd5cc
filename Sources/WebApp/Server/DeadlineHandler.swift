import NIOCore
import NIOHTTPTypes

/// Ends connections that send or read too slowly, however many bytes they trickle.
///
/// A head that never ends, a body that never ends, and a reader who never reads each have a deadline
/// of their own; the time in which a question is worked out counts for none of them.
final class DeadlineHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: ServerLimits
  private var reading: Scheduled<Void>?
  private var writing: Scheduled<Void>?
  /// Requests whose answer is not written yet; a browser may send several in a row.
  private var open = 0

  init(limits: ServerLimits) { self.limits = limits }

  func handlerAdded(context: ChannelHandlerContext) { read(within: limits.head, context) }

  func handlerRemoved(context: ChannelHandlerContext) {
    reading?.cancel()
    writing?.cancel()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      open += 1
      read(within: limits.body, context)
    case .body: break
    case .end: reading?.cancel()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head:
      writing?.cancel()
      writing = close(context, after: limits.answer)
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      let written = promise ?? context.eventLoop.makePromise(of: Void.self)
      let isolated = written.futureResult.assumeIsolated()
      isolated.whenComplete { _ in
        self.writing?.cancel()
        self.open -= 1
        if self.open == 0 { self.read(within: self.limits.head, context) }
      }
      context.write(data, promise: written)
    }
  }

  private func read(within limit: Duration, _ context: ChannelHandlerContext) {
    reading?.cancel()
    reading = close(context, after: limit)
  }

  private func close(_ context: ChannelHandlerContext, after limit: Duration) -> Scheduled<Void> {
    let channel = context.channel
    return context.eventLoop.scheduleTask(in: limit.amount) { channel.close(promise: nil) }
  }
}

extension Duration {
  fileprivate var amount: TimeAmount {
    .nanoseconds(components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000)
  }
}
