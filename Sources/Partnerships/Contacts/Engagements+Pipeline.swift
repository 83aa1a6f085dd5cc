package import PartnernetzNetworks
import PartnernetzRecords

extension Engagements {
  /// Months in which two firms of whom nothing came are not suggested to each other again.
  static let monthsOfRest = 12.0

  /// What contacts leave for new ones on a network's day.
  ///
  /// - Complexity: O(contacts).
  /// - SeeAlso: FORMULAS, Contacts.
  package init(_ pipeline: Pipeline, in network: Network) {
    self = .none
    for contact in pipeline.contacts {
      guard let asker = network.number(of: contact.asker),
        let partner = network.number(of: contact.partner)
      else { continue }
      let state = contact.state(on: network.asOf)
      if let standing = contact.standing(state, on: network.asOf) {
        note(standing, asker, partner, takingPlaces: state.takesPlace)
      }
    }
  }
}

extension Contact {
  /// How far the two came; nil where they may be suggested to each other again.
  fileprivate func standing(_ state: ContactState, on day: Day) -> Engagements.Standing? {
    switch state {
    case .agreed, .active, .reviewed: return .partners
    case .expired: return nil
    case .rejected, .blocked, .terminated:
      switch last.reason {
      case .antitrust, .consent: return .ended(last.reason)
      // What kept them apart is mended.
      case .wrongData, .firmChanged: return nil
      default:
        return last.day.months(until: day) < Engagements.monthsOfRest ? .ended(last.reason) : nil
      }
    default: return .underWay(state)
    }
  }
}
