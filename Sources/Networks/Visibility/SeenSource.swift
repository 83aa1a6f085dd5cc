import PartnernetzParallel
import PartnernetzRecords

/// Tables as one reader may know them: rows are hidden, or parts of them, as they are asked for.
final class SeenSource: TableSource {
  private let whole: any TableSource
  private let viewer: Viewer
  /// The rows of statements that the reader may know.
  private let rows: [Int]
  let statements: StatementColumns
  private let lists: Once<MemberTables>

  /// Takes tables.
  ///
  /// - Complexity: O(statements).
  init(_ whole: any TableSource, viewer: Viewer) {
    let told = whole.statements
    self.whole = whole
    self.viewer = viewer
    let reader: Int32
    if case .member(let id) = viewer { reader = whole.index[id] ?? -2 } else { reader = -2 }
    rows = (0..<told.count).filter { row in
      if (told.reporters.at(row) ?? told.sources[row]) == reader { return true }
      let kind = LinkKind.byPosition[Int(told.kinds[row])]
      let visibility = told.visibilities.at(row).flatMap { Visibility(rawValue: Int($0)) }
      return viewer.sees(visibility, kind: kind, saidBy: "")
        || viewer.isEnd(
          of: kind, told.sources[row] == reader, told.targets[row] == reader,
          hasSayer: told.reporters.at(row) != nil, visibility, trust: told.trusts.at(row))
    }
    statements = rows.count == told.count ? told : told.taking(rows)
    lists = Once {
      let details = whole.details
      let known = Dictionary(
        details.firms.map { ($0.id, $0.visibility) }, uniquingKeysWith: { first, _ in first })
      let index = whole.index
      return details.detailsSeen { id in
        let visibility =
          known[id] ?? index[id].map { whole.firm(Int($0)).visibility } ?? nil
        return ProfileView(of: id, visibility: visibility, to: viewer)
      }
    }
  }

  var ids: TextColumn { whole.ids }
  var index: TextIndex { whole.index }
  var details: MemberTables { lists.value }
  var tellsVisibility: Bool { whole.tellsVisibility }

  var competitors: [(firm: Int32, ids: [Firm.ID])] {
    viewer == .association
      ? whole.competitors
      : whole.competitors.filter { viewer.isFirm(whole.ids[Int($0.firm)]) }
  }

  func firm(_ row: Int) -> Firm {
    let firm = whole.firm(row)
    return firm.seen(ProfileView(of: firm.id, visibility: firm.visibility, to: viewer))
  }

  func statement(_ row: Int) -> Statement { whole.statement(rows[row]) }
}

extension TableSource {
  /// The tables as a reader may know them; themselves where nothing is hidden.
  func seen(by viewer: Viewer) -> any TableSource {
    let limit = Int8(Visibility.association.rawValue)
    if viewer == .association, !tellsVisibility,
      !statements.visibilities.cells.contains(where: { $0 > limit })
    {
      return self
    }
    return SeenSource(self, viewer: viewer)
  }
}
