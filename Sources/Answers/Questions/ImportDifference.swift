import PartnernetzFormats
import PartnernetzNetworks
public import PartnernetzRecords
package import PartnernetzWording

/// What an import changed or would change, firm by firm and link by link.
public struct ImportDifference {
  /// Differences that people read; all of them are in JSON.
  private static let shownRows = 40
  /// As many as people read of what is done already.
  private static let shownRowsDone = 12

  private let changes: NetworkChanges

  /// Compares the tables as they are with those that would be.
  ///
  /// - Complexity: O((firms + links) · log).
  public init(from before: MemberTables, to after: MemberTables, asOf day: Day) {
    changes = NetworkChanges(
      from: Network(before, asOf: day), to: Network(after, asOf: day))
  }

  /// The first differences, and how many more there are.
  func blocks(_ language: Language, isTrial: Bool) -> [Block] {
    let most = isTrial ? ImportDifference.shownRows : ImportDifference.shownRowsDone
    var table = changes.table(language)
    let count = table.rows.count
    guard count > 0 else { return [] }
    table.rows = Array(table.rows.prefix(most))
    guard count > table.rows.count else { return [.table(table), .gap] }
    let rest = language.number(count - table.rows.count)
    return [
      .table(table),
      .sentence(
        Phrase(de: "… und \(rest) weitere.", en: "… and \(rest) more.")(language),
        remedies: [.takeAsData]), .gap,
    ]
  }

  /// All differences as a table.
  package func table(_ language: Language) -> Table { changes.table(language) }

  /// All differences for machines.
  var json: JSONValue { changes.json }
}
