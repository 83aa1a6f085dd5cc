import Foundation
import Partnerships

/// Finds firms by id, or by name where it is unique.
struct FirmDirectory {
  /// What a text names.
  enum Found: Equatable {
    case firm(Firm.ID)
    case several([Firm.ID])
    case refused
    case none
  }

  private var names: [Firm.ID: String] = [:]
  private var idsByName: [String: [Firm.ID]] = [:]
  private var refused: Set<String> = []

  /// Adds a firm; one with the same id is replaced by it.
  mutating func add(id: Firm.ID, name: String) {
    if let former = names.updateValue(name, forKey: id) {
      if former == name { return }
      idsByName[FirmDirectory.key(former)]?.removeAll { $0 == id }
    }
    idsByName[FirmDirectory.key(name), default: []].append(id)
  }

  /// Takes a firm out again.
  mutating func remove(id: Firm.ID) {
    guard let name = names.removeValue(forKey: id) else { return }
    idsByName[FirmDirectory.key(name)]?.removeAll { $0 == id }
  }

  /// Remembers what a refused row called its firm, to say so where others name it.
  mutating func refuse(_ text: String) {
    refused.insert(FirmDirectory.key(text))
  }

  /// The firm that a text names: by id, else by name without regard to case and blanks.
  func find(_ text: String) -> Found {
    if names[text] != nil { return .firm(text) }
    let trimmed = trimmed(text)
    if names[trimmed] != nil { return .firm(trimmed) }
    let ids = idsByName[FirmDirectory.key(text)] ?? []
    if ids.count > 1 { return .several(ids.sorted()) }
    if let id = ids.first { return .firm(id) }
    return refused.contains(FirmDirectory.key(text)) ? .refused : .none
  }

  /// Up to three firms whose name or id is most like a text.
  /// - Complexity: O(firms), for more than 5,000 only those with the same first letter.
  func nearest(to text: String) -> [String] {
    let wanted = FirmDirectory.key(text)
    let initial = wanted.unicodeScalars.first
    let isLarge = names.count > 5_000
    var scored: [(score: Double, text: String)] = []
    for (key, ids) in idsByName
    where !isLarge || key.unicodeScalars.first == initial {
      guard let name = ids.first.flatMap({ names[$0] }) else { continue }
      scored.append((Similarity.jaroWinkler(wanted, key), name))
    }
    for id in names.keys where !isLarge || id.unicodeScalars.first == text.unicodeScalars.first {
      scored.append((Similarity.jaroWinkler(wanted, FirmDirectory.key(id)), id))
    }
    let best = scored.filter { $0.score >= 0.8 }.sorted {
      ($1.score, $0.text) < ($0.score, $1.text)
    }
    var result: [String] = []
    for candidate in best where result.count < 3 && !result.contains(candidate.text) {
      result.append(candidate.text)
    }
    return result
  }

  private static func key(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.lowercased()
      .split { $0.isWhitespace }.joined(separator: " ")
  }
}

/// A text without blanks around it.
func trimmed(_ text: String) -> String {
  let ends = [text.utf8.first, text.utf8.last].compactMap(\.self)
  if ends.allSatisfy({ (0x21...0x7E).contains($0) }) { return text }
  return trimmedOfAllBlanks(text)
}

private func trimmedOfAllBlanks(_ text: String) -> String {
  text.trimmingCharacters(in: .whitespacesAndNewlines)
}
