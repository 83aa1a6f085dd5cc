import Foundation

/// Times one task on one prepared folder:
/// `benchmark-ours TASK FOLDER [--runs N] [--vector FILE]`; `benchmark-ours list` names the tasks.
@main
struct Main {
  static func main() throws {
    var words = Array(CommandLine.arguments.dropFirst())
    if words == ["list"] { return print(allTasks.map(\.name).joined(separator: "\n")) }
    let runs = value(of: "--runs", in: &words).flatMap { Int($0) } ?? 5
    let vectorPath = value(of: "--vector", in: &words)
    guard words.count == 2, let task = allTasks.first(where: { $0.name == words[0] }) else {
      FileHandle.standardError.write(
        Data("usage: benchmark-ours TASK FOLDER [--runs N] [--vector FILE]\n".utf8))
      exit(64)
    }
    let input = try PreparedNetwork(folder: words[1])
    let (record, vector) = try measure(task, on: input, runs: runs)
    if let vectorPath, let vector {
      try vector.withUnsafeBytes { Data($0) }.write(to: URL(fileURLWithPath: vectorPath))
    }
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(record), as: UTF8.self))
  }

  private static func value(of option: String, in words: inout [String]) -> String? {
    guard let at = words.firstIndex(of: option), at + 1 < words.count else { return nil }
    defer { words.removeSubrange(at...at + 1) }
    return words[at + 1]
  }
}
