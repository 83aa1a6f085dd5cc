import PartnernetzRecords

/// What both sides' gains of a pair rest on, looked up once: seen from one of the two firms.
///
/// - SeeAlso: F2, F3, F8, F9.
struct Encounter {
  /// New trade between two firms, one way.
  struct NewTrade {
    var amount = EuroPerYear.zero
    var inputs = InputTally()
  }

  /// How far their industries are apart, 0–1.
  let distance: Double
  /// How much they do the same in the same markets, 0–1.
  let overlap: Double
  /// Whether they have a relation already.
  let hasTie: Bool
  /// Whether they would compete once they serve the markets that they seek: then neither opens a
  /// market to the other, nor customers there (F31).
  let competesLater: Bool
  /// What the firm can be expected to sell the other on top, and to buy.
  private(set) var sold: NewTrade
  private(set) var bought: NewTrade
  /// What each side gains when either finances the other.
  let capital: EuroPerYear
  let capitalInputs: InputTally

  /// The same seen from the other firm: what one sells the other buys.
  var turned: Self {
    var other = self
    (other.sold, other.bought) = (bought, sold)
    return other
  }
}

extension Encounter {
  /// Looks two firms up.
  init(
    _ i: Int32, _ j: Int32, in model: GainModel, distance: Double, overlap: Double, hasTie: Bool
  ) {
    self.distance = distance
    self.overlap = overlap
    self.hasTie = hasTie
    competesLater = distance <= 0.25 && model.arePotentialCompetitors(i, j)
    sold = model.newTrade(from: i, to: j, hasTie: hasTie)
    bought = model.newTrade(from: j, to: i, hasTie: hasTie)
    var inputs = InputTally()
    capital = model.capitalSurplus(i, j, &inputs) + model.capitalSurplus(j, i, &inputs)
    capitalInputs = inputs
  }
}
