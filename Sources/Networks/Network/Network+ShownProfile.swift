import PartnernetzRecords

extension Network {
  /// What a firm has and wants as far as a reader may know it, by numbers of
  /// ``Network/capabilities`` and ``Network/markets``.
  public struct ShownProfile: Sendable, Hashable {
    /// Capabilities that it offers.
    public var offers: [Int32] = []
    /// Capabilities that it needs.
    public var needs: [Int32] = []
    /// Markets that it serves.
    public var served: [Int32] = []
    /// Markets that it seeks.
    public var sought: [Int32] = []
  }

  /// What a firm lets another member know of itself, without a network of that member's own.
  ///
  /// - Parameters:
  ///   - firm: whose profile it is.
  ///   - reader: who reads it.
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  /// - Returns: empty where the reader may know the name alone.
  /// - Complexity: O(details of the firm).
  public func profile(of firm: Int32, shownTo reader: Int32) -> ShownProfile {
    let view = ProfileView(
      of: id(of: firm), visibility: self.firm(firm).visibility, to: .member(id(of: reader)))
    guard view > .name else { return ShownProfile() }
    var profile = ShownProfile(
      offers: strengths[firm].map(\.capability), served: served[firm].map(\.market))
    guard view > .open else { return profile }
    profile.needs = weaknesses[firm].map(\.capability)
    profile.sought = sought[firm].map(\.market)
    return profile
  }
}
