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
    /// Whether trust is told as 0–1 or in marks from 1 to 5.
    case trustScale

    /// The contract's words; of two that stand for no and yes, no is the first.
    public var codes: [String] { CodeSet.codes[self] ?? [] }

    /// Whether its codes stand for no and yes.
    package var isTruth: Bool { self == .yesNo || self == .netGross || self == .trustScale }

    /// Whether the register keeps a code's position instead of its word.
    package var isStoredByPosition: Bool { isTruth || self == .visibility }

    private static let codes: [CodeSet: [String]] = [
      .yesNo: ["no", "yes"],
      .netGross: ["net", "gross"],
      .linkKind: LinkKind.allCases.map(\.code),
      .needMode: Need.Mode.allCases.map(\.code),
      .marketRole: MarketEntry.Role.allCases.map(\.code),
      .capitalRole: CapitalEntry.Role.allCases.map(\.code),
      .capitalKind: CapitalEntry.Kind.allCases.map(\.code),
      .visibility: Visibility.allCases.map(\.code),
      .trustScale: ["0-1", "1-5"],
    ]
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
