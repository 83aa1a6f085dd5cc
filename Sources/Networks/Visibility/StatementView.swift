import PartnernetzRecords

/// How much of a statement a reader may know.
enum StatementView {
  /// All of it.
  case whole
  /// All but trust, which is one side's judgement.
  case business
  /// That the two deal with or know each other; no figures, for the other side told them.
  case fact
  /// That it was made is not told either.
  case none
}

/// Where a reader stands to a statement.
struct StatementSides {
  /// The reader said it; unknown counts as the source.
  var isOwnWord: Bool
  /// It is about the reader.
  var isAboutReader: Bool
  /// Somebody is named who said it.
  var hasSayer: Bool
  /// One of the two that it is about said it, or nobody is named.
  var isSaidByAnEnd: Bool
}

extension StatementView {
  /// How much of a statement a reader may know.
  ///
  /// A statement of which nobody said who may see it is for the association. A firm's own word is
  /// always open to it. A declaration of competition that a firm keeps to itself still keeps two
  /// firms apart in what the association works out, for that is what it was made for.
  ///
  /// That two firms deal with or know each other, both of them know, whichever of them told it: a
  /// member must not be told to meet its own acquaintance, nor that the link is confidential. Figures
  /// that the other told, and how far it trusts, stay its own; so do competition, which is one side's
  /// word, and hearsay.
  init(
    of kind: LinkKind, _ visibility: Visibility?, trust: Double?, sides: StatementSides,
    to viewer: Viewer
  ) {
    if sides.isOwnWord || viewer == .association && kind == .competitor
      || (visibility ?? .association) <= viewer.level
    {
      self = .whole
    } else if visibility != nil || kind == .competitor || !sides.isAboutReader
      || !sides.isSaidByAnEnd
    {
      self = .none
    } else if sides.hasSayer {
      self = .fact
    } else {
      self = trust == nil ? .whole : .business
    }
  }

  /// How much of a statement a reader may know.
  init(of statement: Statement, to viewer: Viewer) {
    let ends = [statement.source, statement.target]
    self.init(
      of: statement.kind, statement.visibility, trust: statement.trust,
      sides: StatementSides(
        isOwnWord: viewer.isFirm(statement.reporter ?? statement.source),
        isAboutReader: ends.contains(where: viewer.isFirm),
        hasSayer: statement.reporter != nil,
        isSaidByAnEnd: statement.reporter.map(ends.contains) ?? true),
      to: viewer)
  }

  /// How much of a row a reader may know.
  ///
  /// - Parameters:
  ///   - row: the statement's row.
  ///   - told: all statements.
  ///   - reader: the row of the reader's firm; -2 where it is none.
  ///   - viewer: the reader.
  init(of row: Int, in told: StatementColumns, reader: Int32, to viewer: Viewer) {
    let (source, target, reporter) =
      (told.sources[row], told.targets[row], told.reporters.at(row))
    self.init(
      of: LinkKind.byPosition[Int(told.kinds[row])],
      told.visibilities.at(row).flatMap { Visibility(rawValue: Int($0)) },
      trust: told.trusts.at(row),
      sides: StatementSides(
        isOwnWord: (reporter ?? source) == reader,
        isAboutReader: source == reader || target == reader, hasSayer: reporter != nil,
        isSaidByAnEnd: reporter == nil || reporter == source || reporter == target),
      to: viewer)
  }
}

extension Statement {
  /// What a reader may know of the statement; nil where that is nothing.
  func seen(_ view: StatementView) -> Statement? {
    switch view {
    case .whole: return self
    case .none: return nil
    case .business:
      var statement = self
      statement.trust = nil
      return statement
    case .fact:
      var statement = Statement(source: source, target: target, kind: kind)
      (statement.what, statement.since, statement.lastContact) = (what, since, lastContact)
      statement.reporter = reporter
      return statement
    }
  }
}

extension StatementColumns {
  /// The statements without what a reader may not know of them.
  ///
  /// - Parameters:
  ///   - rows: the rows of which something may be known, ascending.
  ///   - views: how much, for each of these rows.
  /// - Returns: these rows; figures that the reader may not know are untold.
  /// - Complexity: O(rows).
  func taking(_ rows: [Int], seen views: [StatementView]) -> StatementColumns {
    var result = taking(rows)
    for (row, view) in views.enumerated() where view != .whole {
      result.trusts.set(row, to: nil)
      guard view == .fact else { continue }
      result.amounts.set(row, to: nil)
      result.evidences.set(row, to: nil)
      result.isGross.set(row, to: nil)
    }
    return result
  }
}
