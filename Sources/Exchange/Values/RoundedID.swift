/// Ids that a spreadsheet has rounded for show: of `4012345678901` it leaves `4,01235E+12`, which may
/// be anybody's.
enum RoundedID {
  /// Whether a text is such a number: digits, perhaps decimals, and an exponent with its sign.
  static func isOne(_ text: String) -> Bool {
    // Most ids hold no plus sign, and are told at a glance.
    guard text.utf8.contains(UInt8(ascii: "+")) else { return false }
    return text.wholeMatch(of: /\d{1,3}(?:[.,]\d+)?[eE]\+\d{1,3}/) != nil
  }
}
