import CGraphviz
import Synchronization

/// Graphviz' context: one for each process, since the library is not thread-safe.
///
/// Only the worker process makes one.
struct GraphvizSession: ~Copyable {
  let context: OpaquePointer

  /// What Graphviz has said; it comes in pieces.
  private static let said = Mutex("")
  /// Longest text of warnings kept, in UTF-8 bytes.
  private static let saidLimit = 100_000

  init() throws(DrawingFault) {
    _ = agseterrf { piece in
      guard let piece else { return 0 }
      let text = String(cString: piece)
      GraphvizSession.said.withLock { said in
        if said.utf8.count < GraphvizSession.saidLimit { said += text }
      }
      return 0
    }
    guard let context = gvContext() else { throw .noGraphviz }
    self.context = context
  }

  deinit { gvFreeContext(context) }

  /// What Graphviz warned of so far, each kind once, labels that are too wide for their room counted.
  var warnings: [Rendering.Note] {
    GraphvizSession.notes(of: GraphvizSession.said.withLock { $0 })
  }

  static func notes(of said: String) -> [Rendering.Note] {
    var tight = 0
    var others: [String] = []
    for line in said.split(whereSeparator: \.isNewline) {
      let text = Inscription(String(line)).text
        .trimmingPrefix("Warning: ").trimmingPrefix("Error: ")
      if text.contains("too small for label") {
        tight += 1
      } else if !text.isEmpty, others.count < 5, !others.contains(String(text)) {
        others.append(String(text))
      }
    }
    return (tight > 0 ? [.tightLabels(tight)] : []) + others.map { .engineWarning($0) }
  }
}

/// What can go wrong inside the worker.
enum DrawingFault: Error, Codable {
  case noGraphviz
  case layoutFailed
  case renderFailed
}
