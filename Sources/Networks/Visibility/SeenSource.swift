import PartnernetzParallel
import PartnernetzRecords

/// Tables as one reader may know them: rows are hidden, or parts of them, as they are asked for.
final class SeenSource: TableSource {
  private let whole: any TableSource
  private let viewer: Viewer
  /// The rows of statements that the reader may know.
  private let rows: [Int]
  /// How much of each of these.
  private let views: [StatementView]
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
    var (rows, views): ([Int], [StatementView]) = ([], [])
    var isWhole = true
    for row in 0..<told.count {
      let view = StatementView(of: row, in: told, reader: reader, to: viewer)
      isWhole = isWhole && view == .whole
      guard view != .none else { continue }
      rows.append(row)
      views.append(view)
    }
    (self.rows, self.views) = (rows, views)
    statements = isWhole ? told : told.taking(rows, seen: views)
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

  func statement(_ row: Int) -> Statement {
    let statement = whole.statement(rows[row])
    return statement.seen(views[row]) ?? statement
  }
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
