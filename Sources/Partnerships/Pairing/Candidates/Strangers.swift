import PartnernetzRecords

/// Members by industry and threshold: who comes nearest of those with whom a firm has nothing in
/// common.
struct Strangers: Sendable {
  private struct Class: Sendable {
    var industry: Industry.Place?
    /// By threshold and number.
    var firms: [Int32]
  }

  private let classes: [Class]

  init(_ model: GainModel, among firms: [Int32]) {
    var positions: [Industry.Place?: Int] = [:]
    var classes: [Class] = []
    for firm in firms {
      let industry = model.economies[Int(firm)].industry
      if let position = positions[industry] {
        classes[position].firms.append(firm)
      } else {
        positions[industry] = classes.count
        classes.append(Class(industry: industry, firms: [firm]))
      }
    }
    for position in classes.indices {
      classes[position].firms.sort {
        (model.threshold(of: $0), $0) < (model.threshold(of: $1), $1)
      }
    }
    self.classes = classes
  }

  /// Asks of each industry those in turn who miss least, until one is taken.
  ///
  /// - Parameters:
  ///   - firm: the firm.
  ///   - model: the assumptions.
  ///   - visit: told a firm and what is missing to both thresholds if neither gains anything;
  ///     says whether the industry is done.
  func forEachNearest(
    to firm: Int32, _ model: GainModel, _ visit: (_ other: Int32, _ missing: EuroPerYear) -> Bool
  ) {
    let own = model.threshold(of: firm)
    for group in classes {
      guard let first = group.firms.first else { continue }
      let build = model.buildCost(
        distance: model.industryDistance(firm, first), hasTie: false)
      for other in group.firms {
        if visit(other, own + build + model.threshold(of: other) + build) { break }
      }
    }
  }
}
