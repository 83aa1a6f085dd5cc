import PartnernetzWorkspace
import Synchronization

/// The workspace that all pages work in: a folder of tables gives way to the register that is made
/// of it while the app runs, and a register to one that is laid in its place.
final class CurrentWorkspace: Sendable {
  private let current: Mutex<Workspace>

  init(_ workspace: Workspace) { current = Mutex(workspace) }

  /// The workspace now.
  ///
  /// Where nothing can be opened in the place of a register, the old one says so as soon as it is
  /// asked for anything.
  var workspace: Workspace {
    current.withLock { workspace in
      if workspace.isReplaced, let other = try? Workspace(opening: workspace.path),
        other.isRegister
      {
        workspace = other
      }
      return workspace
    }
  }

  /// Goes on with another one.
  func change(to workspace: Workspace) { current.withLock { $0 = workspace } }
}
