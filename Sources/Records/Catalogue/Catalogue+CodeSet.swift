extension Catalogue {
  /// The codes that cells of a choice may hold.
  public enum CodeSet: Sendable, Hashable, CaseIterable {
    /// No or yes.
    case yesNo
    /// Whether an amount is net or includes value-added tax.
    case netGross
    /// What two firms are to each other.
    case linkKind
    /// How a gap is to be closed.
    case needMode
    /// Whether a market is served or sought.
    case marketRole
    /// Whether capital is sought or offered.
    case capitalRole
    /// The form of capital.
    case capitalKind
    /// Who may see something.
    case visibility
    /// Where two firms stand on their way to a partnership.
    case contactState
    /// Why a contact ended.
    case contactReason
    /// Whether trust is told as 0–1 or in marks from 1 to 5.
    case trustScale

    /// The contract's words; of two that stand for no and yes, no is the first.
    public var codes: [String] {
      switch self {
      case .yesNo: CodeSet.yesNoCodes
      case .netGross: CodeSet.netGrossCodes
      case .linkKind: CodeSet.linkKinds
      case .needMode: CodeSet.needModes
      case .marketRole: CodeSet.marketRoles
      case .capitalRole: CodeSet.capitalRoles
      case .capitalKind: CodeSet.capitalKinds
      case .visibility: CodeSet.visibilities
      case .contactState: CodeSet.contactStates
      case .contactReason: CodeSet.contactReasons
      case .trustScale: CodeSet.trustScales
      }
    }

    /// Whether its codes stand for no and yes.
    package var isTruth: Bool { self == .yesNo || self == .netGross || self == .trustScale }

    /// Whether the register keeps a code's position instead of its word.
    package var isStoredByPosition: Bool { isTruth || self == .visibility }

    // Made once: every cell of a choice is looked up in them.
    private static let yesNoCodes = ["no", "yes"]
    private static let netGrossCodes = ["net", "gross"]
    private static let linkKinds = LinkKind.allCases.map(\.code)
    private static let needModes = Need.Mode.allCases.map(\.code)
    private static let marketRoles = MarketEntry.Role.allCases.map(\.code)
    private static let capitalRoles = CapitalEntry.Role.allCases.map(\.code)
    private static let capitalKinds = CapitalEntry.Kind.allCases.map(\.code)
    private static let visibilities = Visibility.allCases.map(\.code)
    private static let contactStates = ContactState.allCases.map(\.code)
    private static let contactReasons = ContactReason.allCases.map(\.code)
    private static let trustScales = ["0-1", "1-5"]
  }
}

/// One of a few values that tables name by a code.
package protocol CodedValue: CatalogueValue {
  /// The contract's word for it.
  var code: String { get }
  /// The value of a code; nil where there is none.
  init?(code: String)
}

extension CodedValue {
  package init?(catalogued value: Catalogue.Value) {
    guard case .code(let code) = value else { return nil }
    self.init(code: code)
  }

  package var catalogued: Catalogue.Value { .code(code) }
}

extension CodedValue where Self: RawRepresentable, RawValue == String {
  package var code: String { rawValue }

  package init?(code: String) { self.init(rawValue: code) }
}

extension LinkKind: CodedValue {}
extension Need.Mode: CodedValue {}
extension MarketEntry.Role: CodedValue {}
extension CapitalEntry.Role: CodedValue {}
extension CapitalEntry.Kind: CodedValue {}
extension ContactState: CodedValue {}
extension ContactReason: CodedValue {}

extension Visibility: CodedValue {
  package var code: String {
    switch self {
    case .everyone: "everyone"
    case .members: "members"
    case .association: "association"
    case .ownFirm: "own_firm"
    }
  }

  package init?(code: String) {
    guard let value = Visibility.allCases.first(where: { $0.code == code }) else { return nil }
    self = value
  }
}
