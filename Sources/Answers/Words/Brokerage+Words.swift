public import PartnernetzPartnerships
public import PartnernetzWording

extension Brokerage {
  /// What a firm's place between others means for it; nil for a firm without partners.
  ///
  /// - SeeAlso: F21.
  public func sentence(for firm: Int32) -> Phrase? {
    let place = Int(firm)
    guard partners[place] > 0 else { return nil }
    // A share from a sample is no more exact than its error.
    let share = max(0, betweenness[place] - betweennessError)
    let (seldom, seldomEnglish) =
      share < 0.01
      ? ("selten", "rarely") : share < 0.05 ? ("manchmal", "sometimes") : ("oft", "often")
    let (all, outside) = (partners[place], partnersOutside[place])
    return Phrase(
      de: "\(all == 1 ? "Eine Beziehung" : "\(all) Beziehungen"), "
        + "\(outside == 0 ? "keine" : "\(outside)") davon in andere Gruppen. Als Vermittler wird das "
        + "Unternehmen \(seldom) gebraucht.",
      en:
        "\(all == 1 ? "One link" : "\(all) links"), \(outside == 0 ? "none" : "\(outside)") of them into "
        + "other groups. The firm is \(seldomEnglish) needed as an introducer.")
  }
}
