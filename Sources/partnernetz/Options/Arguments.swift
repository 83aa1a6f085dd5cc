public import ArgumentParser
public import PartnernetzDiagrams
import PartnernetzExchange
public import PartnernetzPartnerships
public import PartnernetzRecords
import PartnernetzRegister
public import PartnernetzWording

// Values of the house that can be given as words of the command line.

extension Language: ExpressibleByArgument {}
extension Objective: ExpressibleByArgument {}
extension DiagramFormat: ExpressibleByArgument {}
extension SizeMetric: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
  /// Reads a day given as `2026-11-01`, or as answers in German tell it: `01.11.2026`.
  public init?(argument: String) {
    let parts = argument.split(separator: ".", omittingEmptySubsequences: false)
    let isGerman = parts.count == 3 && parts.map(\.count) == [2, 2, 4]
    self.init(iso: isGerman ? parts.reversed().joined(separator: "-") : argument)
  }
}

extension LinkKind: ExpressibleByArgument {
  /// The kind that a word names, in German or English.
  public init?(argument: String) { self.init(word: argument) }
}

extension Paper: ExpressibleByArgument {
  /// Reads a paper's name in any case.
  public init?(argument: String) {
    let paper = Paper.allCases.first { $0.rawValue.lowercased() == argument.lowercased() }
    guard let paper else { return nil }
    self = paper
  }
}

/// A table that is the whole truth of its own file, or also of another one: `links`,
/// `links=Beziehungen 2025.csv`.
struct ReplacedSource: ExpressibleByArgument {
  let table: ReplacedTable
  let file: String?

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let table = ReplacedTable(rawValue: String(parts[0])) else { return nil }
    self.table = table
    file = parts.count == 2 ? String(parts[1]) : nil
    if file?.isEmpty ?? false { return nil }
  }

  static var allValueStrings: [String] { ReplacedTable.allCases.map(\.rawValue) }
}

/// Which names in links are taken though no firm is called so.
enum AcceptedNames: String, ExpressibleByArgument, CaseIterable {
  /// Those that can mean one firm only.
  case sure
}
