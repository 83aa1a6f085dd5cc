import PartnernetzPartnerships
public import PartnernetzRecords
import PartnernetzWording

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

extension Diagram.LinkStyle {
  /// A band between two wholes, as wide as it counts much; where none counts much none is wide.
  static func band(_ count: Int, of most: Int, colour: Palette = .grey) -> Diagram.LinkStyle {
    let share = Double(count) / Double(max(most, 10))
    return .init(colour: colour, width: max(0.8, 6 * share.squareRoot()), head: .none)
  }
}

extension Diagram.LegendEntry {
  /// What the width of a band says.
  static func band(_ count: Int, of most: Int, _ language: Language) -> Diagram.LegendEntry {
    .init(.link(.band(count, of: most)), Diagram.pairs(count, language))
  }
}
