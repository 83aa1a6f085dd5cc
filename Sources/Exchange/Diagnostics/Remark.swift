/// What is worth a word about a cell that was taken; said once for each column.
enum Remark: Int, Sendable, Hashable, CaseIterable {
  /// A word that says that nothing is known.
  case unknown
  /// A number that is only about right.
  case estimate
  /// Two ends, or a limit; the middle or the limit counts.
  case interval
  /// A year of two digits.
  case shortYear
  /// A day whose order only the column's other cells prove.
  case openDay
  /// A year that does not begin in January.
  case businessYear
  /// A day that a spreadsheet has counted.
  case serialDay
  /// Characters that nobody sees, or that look like blanks.
  case invisible
  /// Greek or Cyrillic letters among Latin ones.
  case mixedAlphabets
  /// Commas that are taken for separators.
  case commaList
  /// Commas that are taken for a part of the text.
  case commaText
  /// Three digits of an industry code, of which a spreadsheet may have taken the first.
  case shortIndustry
  /// A postal code where a region belongs.
  case postalRegion
  /// A share of 1 without a percent sign.
  case wholeShare
  /// A text that runs over lines which look like rows.
  case spansRows
  /// A row with the key of an earlier one and other values.
  case repeatedKey
  /// An amount that brackets make negative.
  case bracketed
  /// A measure or a quality alone where a thing belongs.
  case quality

  /// The stable name, the same in every language.
  var code: String {
    switch self {
    case .unknown: "unknown_value"
    case .estimate: "estimate"
    case .interval: "interval"
    case .shortYear: "two_digit_year"
    case .openDay: "open_day"
    case .businessYear: "business_year"
    case .serialDay: "counted_day"
    case .invisible: "invisible_characters"
    case .mixedAlphabets: "mixed_alphabets"
    case .commaList: "comma_list"
    case .commaText: "comma_text"
    case .shortIndustry: "short_industry_code"
    case .postalRegion: "postal_code_as_region"
    case .wholeShare: "share_of_one"
    case .spansRows: "spans_rows"
    case .repeatedKey: "repeated_key"
    case .bracketed: "negative_in_brackets"
    case .quality: "bare_quality"
    }
  }
}
