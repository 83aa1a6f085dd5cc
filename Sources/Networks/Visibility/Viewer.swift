public import PartnernetzRecords

/// Who looks at a network; what that reader may not know is not in it.
///
/// - SeeAlso: `Visibility`, FORMULAS 8.
public enum Viewer: Sendable, Hashable {
  /// The association's staff: everything but what a firm keeps to itself.
  case association
  /// One member: what is open to members, and what it said itself.
  case member(Firm.ID)
}

extension Viewer {
  /// The most closed level that the reader may see of others.
  var level: Visibility {
    switch self {
    case .association: .association
    case .member: .members
    }
  }

  /// Whether the reader is this firm.
  func isFirm(_ id: Firm.ID) -> Bool { self == .member(id) }

  /// Whether the reader may know a statement.
  ///
  /// A statement of which nobody said who may see it is for the association. A firm's own word is
  /// always open to it. A declaration of competition that a firm keeps to itself still keeps two
  /// firms apart in what the association works out, for that is what it was made for.
  func sees(_ visibility: Visibility?, kind: LinkKind, saidBy reporter: Firm.ID) -> Bool {
    if isFirm(reporter) { return true }
    if self == .association, kind == .competitor { return true }
    return (visibility ?? .association) <= level
  }
}

extension Viewer {
  /// Whether business of which nobody said who told it, or who may see it, is the reader's own: both
  /// ends of a delivery, a share or a partnership know of it. Trust and competition are one side's word.
  func isEnd(
    of kind: LinkKind, _ isSource: Bool, _ isTarget: Bool, hasSayer: Bool,
    _ visibility: Visibility?, trust: Double?
  ) -> Bool {
    guard !hasSayer, visibility == nil, trust == nil, isSource || isTarget else { return false }
    switch kind {
    case .supplier, .customer, .capital, .partner: return true
    case .acquaintance, .competitor: return false
    }
  }

  /// Whether the reader may know a statement.
  func sees(_ statement: Statement) -> Bool {
    sees(statement.visibility, kind: statement.kind, saidBy: statement.sayer)
      || isEnd(
        of: statement.kind, isFirm(statement.source), isFirm(statement.target),
        hasSayer: statement.reporter != nil, statement.visibility, trust: statement.trust)
  }
}

extension Statement {
  /// Who said it; unknown counts as the source.
  var sayer: Firm.ID { reporter ?? source }
}

extension Viewer {
  /// How many firms stand behind a count by market, industry or region at least, for it to be told: of
  /// fewer a member could guess which ones they are.
  ///
  /// - SeeAlso: F22.
  public var leastCell: Int {
    switch self {
    case .association: 1
    case .member: 3
    }
  }
}
