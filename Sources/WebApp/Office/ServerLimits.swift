/// What a connection may take before it is ended, and what is kept and awaited for it.
public struct ServerLimits: Sendable {
  /// Until the whole head of a request is there; also between two requests.
  public var head: Duration = .seconds(20)
  /// From the head to the end of the body.
  public var body: Duration = .seconds(120)
  /// From the first byte of an answer to its last one.
  public var answer: Duration = .seconds(120)
  /// Until requests that are being answered are broken off when the server ends.
  public var ending: Duration = .seconds(10)
  /// Connections at once.
  public var connections = 2_000
  /// Bytes of a form.
  public var form = 64 * 1_024
  /// Bytes of tables that are sent at once.
  public var upload = 64 * 1_024 * 1_024
  /// Imports that are looked at and not taken yet; of more, the oldest is forgotten.
  public var staged = 4
  /// How long a page waits for the end of a reading before it says that it goes on.
  public var patience: Duration = .milliseconds(900)
  /// Questions that are worked out at once.
  public var work = 2
  /// Questions that wait to be worked out.
  public var waiting = 64

  /// Makes the usual limits.
  public init() {}
}
