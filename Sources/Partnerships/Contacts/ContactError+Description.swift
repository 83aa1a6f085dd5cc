public import Foundation
import PartnernetzRecords

extension ContactError: CustomStringConvertible, LocalizedError {
  /// The reason, for the programmer; `PartnernetzAnswers` words it for people in both languages.
  public var description: String {
    switch self {
    case .oneFirm(let firm): "\(firm) cannot be put in touch with itself."
    case .brokerIsPartner(let firm): "\(firm) is one of the two and cannot introduce them."
    case .stranger(let firm): "\(firm) is none of the two firms."
    case .notAMember(let firm): "\(firm) is no member."
    case .noContact(let one, let other): "Nothing is under way between \(one) and \(other)."
    case .open(let state): "The two are on their way already; their state is \(state.rawValue)."
    case .mergedMeanwhile(let one, let other, let state):
      "\(one) and \(other) cannot become one: their contact is under way (\(state.rawValue))."
    case .ended(let state): "The contact is over; its state is \(state.rawValue)."
    case .tooEarly(let last): "The last step was on \(last.iso), later than this one."
    case .notNext(let from, let to):
      "\(to.rawValue) cannot follow \(from.rawValue); what can is "
        + "\(from.following.map(\.rawValue).joined(separator: ", "))."
    case .noReason(let state):
      "\(state.rawValue) needs a reason: \(state.reasons.map(\.rawValue).joined(separator: ", "))."
    case .wrongReason(let reason, let state):
      "\(reason.rawValue) is no reason for \(state.rawValue); there \(ContactError.known(state))."
    case .competitionLaw:
      "The two compete, or could; a person has to note that competition law was checked."
    case .noConsent(let firm): "\(firm) has not agreed that its name is told."
    case .longNote(let letters, let most): "The note has \(letters) letters; \(most) fit."
    case .noPlace(let firm, let places): "All \(places) partner places of \(firm) are taken."
    }
  }

  private static func known(_ state: ContactState) -> String {
    state.reasons.isEmpty
      ? "are none" : "are " + state.reasons.map(\.rawValue).joined(separator: ", ")
  }

  /// The description.
  public var errorDescription: String? { description }
}
