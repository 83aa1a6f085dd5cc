import Foundation
import PartnernetzExchange
public import PartnernetzRecords
public import PartnernetzRegister

extension Workspace {
  /// What a register is called that nobody named.
  public static let usualName = "partnernetz.sqlite"

  /// Opens what somebody can work in who has nothing yet: the register that is named or lies in the
  /// folder that is named; else the folder's tables; else a new register.
  ///
  /// - Parameters:
  ///   - path: a register, which need not be there yet, or a folder.
  ///   - wait: how long to wait where another program holds the register.
  /// - Throws: what ``init(opening:wait:)`` and ``init(openingOrCreating:wait:)`` throw.
  public init(beginningAt path: String, wait: LockWait = LockWait()) throws {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if !exists, path.hasSuffix(".sqlite") {
      self = try Workspace(openingOrCreating: path, wait: wait)
      return
    }
    guard exists, isFolder.boolValue else {
      self = try Workspace(opening: path, wait: wait)
      return
    }
    let register = Workspace.register(besides: path)
    if Register.isRegister(atPath: register) {
      self = try Workspace(opening: register, wait: wait)
      return
    }
    do {
      self = try Workspace(opening: path, wait: wait)
    } catch let error as RefusedImport
      where error.problems.kept.allSatisfy({ $0.code == "no_tables" })
    {
      self = try Workspace(openingOrCreating: register, wait: wait)
    }
  }

  /// Where a register of these tables would lie: beside them.
  public var registerPath: String { Workspace.register(besides: path) }

  /// The register's file with its folder, as people read it.
  public var registerFile: String { URL(fileURLWithPath: path).standardizedFileURL.path }

  private static func register(besides path: String) -> String {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let folder = exists && isFolder.boolValue ? url : url.deletingLastPathComponent()
    return folder.appendingPathComponent(usualName).path
  }

  /// Makes a register that begins with these tables; they stay as they are.
  ///
  /// - Parameters:
  ///   - day: the day to note in the history.
  ///   - who: the person, to note in the history.
  /// - Returns: the register; this workspace where it is one already.
  /// - Throws: ``WorkspaceError/registerIsThere(path:)`` where one lies there already;
  ///   `RefusedImport` where the tables have errors meanwhile; `RegisterError`.
  /// - Complexity: O(bytes).
  public func keeping(on day: Day, by who: String?) throws -> Workspace {
    guard case .tables = store else { return self }
    let new = registerPath
    guard !FileManager.default.fileExists(atPath: new) else {
      throw WorkspaceError.registerIsThere(path: new)
    }
    let staged = try StagedImport(into: new) { $0.read(paths: [path]) }
    let name = URL(fileURLWithPath: path).lastPathComponent
    _ = try staged.commit(on: day, from: [name], by: who)
    return try Workspace(opening: new)
  }
}
