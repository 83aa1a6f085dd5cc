import PartnernetzWorkspace
import Synchronization

/// The workspace that all pages work in: a folder of tables gives way to the register that is made
/// of it while the app runs.
final class CurrentWorkspace: Sendable {
  private let current: Mutex<Workspace>

  init(_ workspace: Workspace) { current = Mutex(workspace) }

  /// The workspace now.
  var workspace: Workspace { current.withLock { $0 } }

  /// Goes on with another one.
  func change(to workspace: Workspace) { current.withLock { $0 = workspace } }
}
