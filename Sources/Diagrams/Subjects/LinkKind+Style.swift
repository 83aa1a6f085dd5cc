import PartnernetzPartnerships
public import PartnernetzRecords

extension LinkKind {
  /// How a link of this kind is drawn: kinds differ in pattern and mark, not in colour only.
  public var style: Diagram.LinkStyle {
    switch self {
    case .supplier, .customer: .init(colour: .blue, dash: .solid, width: 1.1, head: .triangle)
    case .capital: .init(colour: .vermilion, dash: .solid, width: 1.6, head: .diamond)
    case .partner: .init(colour: .green, dash: .dashed, width: 1.4, head: .none)
    case .acquaintance: .init(colour: .grey, dash: .dotted, width: 1.6, head: .none)
    case .competitor: .init(colour: .black, dash: .dotted, width: 1.1, head: .bar, tail: .bar)
    }
  }
}
