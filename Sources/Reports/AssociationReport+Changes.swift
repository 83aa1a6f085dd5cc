import PartnernetzAnswers
import PartnernetzWording

extension AssociationReport {
  /// The heading of what changed; empty where nobody asked.
  func changeTitles(_ language: Language) -> [String] {
    changeSections(language).map(\.heading)
  }

  /// What changed since a day: the first headline is the section's, the others stand within it.
  func changeSections(_ language: Language) -> [ReportPage.Changes] {
    guard let changes, case .headline(let heading)? = changes.blocks.first else { return [] }
    let parts = changes.blocks.dropFirst().compactMap { block -> ReportPage.ChangePart? in
      switch block {
      case .headline(let text): .init(subheading: [text])
      case .sentence(let text, _): .init(text: [text])
      case .table(let table): .init(grid: [AssociationReport.grid(table, language)])
      case .gap: nil
      }
    }
    return [.init(heading: heading, parts: parts)]
  }

  private static func grid(_ table: Table, _ language: Language) -> ReportPage.Grid {
    let places = table.places(for: .people)
    return .init(
      columns: places.map { table.columns[$0].title(language) },
      rows: table.rows.map { row in .init(cells: places.map { row[$0].shown(language) }) })
  }
}
