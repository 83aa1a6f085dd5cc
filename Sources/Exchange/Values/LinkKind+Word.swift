import PartnernetzPartnerships
public import PartnernetzRecords

extension LinkKind {
  /// Reads a kind as tables may write it, in German or English.
  public init?(word: String) {
    guard let kind = Words.linkKind.value(word) else { return nil }
    self = kind
  }
}
