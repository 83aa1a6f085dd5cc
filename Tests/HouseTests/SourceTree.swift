import Foundation

/// The project's source files, read as text: what the compiler does not look at is looked at here.
struct SourceTree: Sendable {
  /// The tree as it is, read once.
  static let shared = Result { try SourceTree() }

  /// One file.
  struct File: Sendable {
    /// The room, e.g. `Graphs`.
    var room: String
    /// The folder below the room; "." for files that lie in the room itself.
    var folder: String
    var name: String
    /// The text without comments and the words of strings.
    var code: String
    var lines: Int
  }

  /// A type or an extension, with the protocols that it says to keep.
  struct Declaration: Sendable {
    var room: String
    var name: String
    var promises: Set<String>
    var isExtension: Bool
    var isPublic: Bool
  }

  let files: [File]

  /// The project's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private init() throws {
    let root = SourceTree.root.appendingPathComponent("Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    files = try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let parts = path.split(separator: "/").map(String.init)
      let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
      return File(
        room: parts[0], folder: parts.count > 2 ? parts[1] : ".", name: parts.last ?? path,
        code: SourceTree.code(of: text), lines: text.count { $0 == "\n" })
    }
  }

  /// The folders of a room that name types of another of its folders.
  func arrows(in room: String) -> [String: Set<String>] {
    let own = files.filter { $0.room == room }
    var homes: [String: Set<String>] = [:]
    for file in own {
      for type in SourceTree.types(in: file.code) { homes[type, default: []].insert(file.folder) }
    }
    var arrows: [String: Set<String>] = [:]
    for file in own {
      for word in Set(file.code.split { !($0.isLetter || $0.isNumber || $0 == "_") }) {
        guard let home = homes[String(word)], home.count == 1, let folder = home.first,
          folder != file.folder
        else { continue }
        arrows[file.folder, default: []].insert(folder)
      }
    }
    return arrows
  }

  /// The types that stand at the left edge of a file.
  private static func types(in code: String) -> [String] {
    let marks: Set<Substring> = ["struct", "class", "enum", "protocol", "actor"]
    return code.split(separator: "\n").compactMap { line in
      guard let first = line.first, first != " " else { return nil }
      let words = line.split { $0 == " " || $0 == ":" || $0 == "<" || $0 == "{" }
      guard let place = words.firstIndex(where: marks.contains), place + 1 < words.count,
        !words[..<place].contains("extension"), !words[..<place].contains("private"),
        !words[..<place].contains("fileprivate")
      else { return nil }
      return String(words[place + 1])
    }
  }

  private static func code(of text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { code(ofLine: String($0)) }
      .joined(separator: "\n")
  }

  /// A line without its comment and the words of its strings; what stands in `\(…)` is code.
  private static func code(ofLine line: String) -> String {
    var code = ""
    var isText = false
    /// Open parentheses of each `\(` that is not closed yet.
    var open: [Int] = []
    var rest = line[...]
    while let sign = rest.popFirst() {
      if isText {
        if sign == "\\", rest.popFirst() == "(" {
          open.append(1)
          isText = false
          code.append(" ")
        } else if sign == "\"" {
          isText = false
        }
        continue
      }
      if sign == "/", rest.first == "/" { break }
      switch sign {
      case "\"":
        isText = true
        code.append(" ")
        continue
      case "(":
        if let last = open.indices.last { open[last] += 1 }
      case ")":
        if let last = open.indices.last {
          open[last] -= 1
          if open[last] == 0 {
            open.removeLast()
            isText = true
            continue
          }
        }
      default: break
      }
      code.append(sign)
    }
    return code
  }
}

extension SourceTree.File {
  /// The types and extensions of the file that name protocols, or a type that they inherit.
  var declarations: [SourceTree.Declaration] {
    let head = /(public )?(struct|enum|class|actor|extension) ([A-Za-z.]+)\s*:\s*([^{]+)\{/
    return code.matches(of: head).map { match in
      let (_, mark, kind, name, list) = match.output
      return SourceTree.Declaration(
        room: room, name: String(name),
        promises: Set(list.split { !($0.isLetter || $0 == ".") }.map(String.init)),
        isExtension: kind == "extension", isPublic: mark != nil)
    }
  }
}

extension SourceTree.File {
  /// The functions and initialisers of the file with the lines from their first word to their last
  /// brace, which stands as far from the left as they do.
  var functions: [(name: String, lines: Int)] {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { start, line in
      let words = line.split(separator: " ")
      guard let name = SourceTree.File.function(words) else { return nil }
      let edge = String(line.prefix { $0 == " " })
      let rest = lines[start...]
      // What stands on one line, and what a protocol only asks for, has no such brace.
      guard !line.hasSuffix("}"),
        let end = rest.dropFirst().firstIndex(where: { !$0.isEmpty && !$0.hasPrefix(edge + " ") }),
        let last = lines[end...].firstIndex(where: { $0.hasPrefix(edge + "}") }),
        lines[(start + 1)..<last].allSatisfy({
          $0.isEmpty || $0.hasPrefix(edge + " ") || $0.hasPrefix(edge + ")")
        })
      else { return nil }
      return (name, last - start + 1)
    }
  }

  /// The name of the function that a line begins, behind words such as `private static`; nil where it
  /// begins none.
  private static func function(_ words: [Substring]) -> String? {
    guard
      let place = words.firstIndex(where: {
        $0 == "func" || $0.hasPrefix("init(") || $0.hasPrefix("init?(") || $0.hasPrefix("init<")
      }),
      words[..<place].allSatisfy({ $0.first == "@" || $0.first?.isLowercase == true })
    else { return nil }
    guard words[place] == "func" else { return "init" }
    return place + 1 < words.count
      ? String(words[place + 1].prefix { $0 != "(" && $0 != "<" }) : nil
  }
}
