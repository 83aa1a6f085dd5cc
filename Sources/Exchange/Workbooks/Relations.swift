/// What a part of a package refers to.
final class Relations: XMLHandler {
  private struct Target {
    var type: String
    var path: String
  }

  private var targets: [String: Target] = [:]
  /// The first one of each type.
  private var firsts: [String: String] = [:]

  /// Reads the part that lists relations; none where it is missing.
  static func read(_ name: String, in archive: Archive) throws(SheetMessage) -> Relations {
    let relations = Relations()
    if archive.has(name) { try XMLEvents.read(name, in: archive, relations) }
    return relations
  }

  /// Where the relations of a part are listed.
  static func path(of part: String) -> String {
    var parts = part.split(separator: "/").map(String.init)
    let name = parts.popLast() ?? ""
    return (parts + ["_rels", name + ".rels"]).joined(separator: "/")
  }

  /// The part of a type.
  func path(ofType type: String, from folder: String) -> String? {
    firsts[type].flatMap { targets[$0] }.flatMap { Relations.joined(folder, $0.path) }
  }

  /// The part of a relation, if it is of a type.
  func path(_ id: String, from folder: String, ofType type: String) -> String? {
    guard let target = targets[id], target.type == type else { return nil }
    return Relations.joined(folder, target.path)
  }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
      attributes["TargetMode"] != "External"
    else { return }
    // The same relation has different addresses in both editions of the format.
    let type = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    targets[id] = Target(type: type, path: target)
    if firsts[type] == nil { firsts[type] = id }
  }

  func end(_ name: String) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// A path that stands in a folder, or begins at the root; nil where it leads out of the archive.
  private static func joined(_ folder: String, _ path: String) -> String? {
    var parts = path.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
