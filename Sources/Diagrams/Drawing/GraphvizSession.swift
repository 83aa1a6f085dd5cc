import CGraphviz

/// Graphviz' context: one for each process, since the library is not thread-safe.
///
/// Only the worker process makes one.
struct GraphvizSession: ~Copyable {
  let context: OpaquePointer

  init() throws(DrawingFault) {
    // Warnings go nowhere: what Graphviz could not do shows in its results.
    _ = agseterrf { _ in 0 }
    guard let context = gvContext() else { throw .noGraphviz }
    self.context = context
  }

  deinit { gvFreeContext(context) }
}

/// What can go wrong inside the worker.
enum DrawingFault: Error, Codable {
  case noGraphviz
  case layoutFailed
  case renderFailed
}
