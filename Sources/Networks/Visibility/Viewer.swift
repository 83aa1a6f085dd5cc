public import PartnernetzRecords

/// Who looks at a network; what that reader may not know is not in it.
///
/// - SeeAlso: `Visibility`, FORMULAS, Confidentiality.
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
