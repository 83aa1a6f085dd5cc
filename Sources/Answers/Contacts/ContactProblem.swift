public import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

/// Why a contact may not go where somebody wants it to, with the names of a network.
public struct ContactProblem: WordedError, Hashable {
  /// The reason.
  public let error: ContactError
  /// What is missing, and what to do.
  public let phrase: Phrase

  /// Words an error.
  public init(_ error: ContactError, in network: Network) {
    self.error = error
    func name(_ id: Firm.ID) -> String {
      network.number(of: id).map { network.name($0) } ?? id
    }
    phrase = error.phrase(naming: name)
  }
}

extension ContactProblem: Remediable {
  /// What can be done.
  public var remedies: [Remedy] { error == .competitionLaw ? [.noteLawCheck] : [] }
}
