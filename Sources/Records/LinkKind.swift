/// What two firms are to each other; "source is the target's KIND".
public enum LinkKind: String, Sendable, CaseIterable, Codable {
  /// The source supplies the target.
  case supplier
  /// The source buys from the target: the same fact as `supplier`, told from the other side.
  case customer
  /// The source finances the target.
  case capital
  /// The two cooperate.
  case partner
  /// The two know each other.
  case acquaintance
  /// The two compete.
  case competitor

  /// Whether both sides are the same to each other.
  public var isSymmetric: Bool {
    switch self {
    case .supplier, .customer, .capital: false
    case .partner, .acquaintance, .competitor: true
    }
  }
}
