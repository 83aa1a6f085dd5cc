public import Foundation
import PartnernetzGraphs

extension PairingCertificateError: CustomStringConvertible, LocalizedError {
  /// The reason, for the programmer; `PartnernetzAnswers` words it for people in both languages.
  public var description: String {
    switch self {
    case .unknownForm(let form): "The proof has form \(form), but only form 1 is known."
    case .noSum(let objective):
      "The objective \(objective.rawValue) is no sum over pairs, so that values prove nothing."
    case .unknownFirm(let id): "The proof names the firm \(id), which the network does not have."
    case .noCandidate(let pair):
      "The proof names the pair \(pair.joined(separator: ", ")), which is no candidate here."
    case .disorder: "A firm or pair stands twice in the proof, or its lists are out of order."
    case .unproven(let reason): "The values prove nothing: \(reason.description)"
    }
  }

  /// The description.
  public var errorDescription: String? { description }
}
