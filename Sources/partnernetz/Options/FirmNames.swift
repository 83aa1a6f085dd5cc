import ArgumentParser
import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWorkspace

/// The firms that a shell offers while somebody types.
enum FirmNames {
  /// More than a shell can show in a useful way.
  private static let most = 200

  /// Ids and names that begin with what was typed; none where the tables cannot be read, since a
  /// shell is no place for a fault.
  ///
  /// - Parameters:
  ///   - typed: the beginning of the word, in any case.
  ///   - words: the words of the line, from which the register is known.
  /// - Returns: both kinds of words, sorted.
  static func beginning(with typed: String, on words: [String]) -> [String] {
    let key = Network.searchable(typed)
    let path = CommonOptions.path(of: network(on: words))
    guard let workspace = try? Workspace(opening: path),
      let tables = try? workspace.tables(Session.View(day: .today))
    else { return [] }
    let all = tables.firms.flatMap { [$0.id, $0.name] }
    let fitting = all.filter { !$0.contains("\n") && Network.searchable($0).hasPrefix(key) }
    return Array(Set(fitting).sorted().prefix(most))
  }

  /// What the line names as its network.
  private static func network(on words: [String]) -> String? {
    let option = "--network"
    for (place, word) in words.enumerated() {
      if word == option, place + 1 < words.count { return words[place + 1] }
      if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
    }
    return nil
  }
}

extension CompletionKind {
  /// Ids and names of firms of the register that the line names, or that lies here.
  static let firms = CompletionKind.custom { words, _, typed in
    FirmNames.beginning(with: typed, on: words)
  }
}
