public import Foundation

/// The languages that Partnernetz speaks.
public enum Language: String, Sendable, CaseIterable, Codable {
  /// German.
  case german = "de"
  /// English.
  case english = "en"

  /// The locale for numbers, dates and lists; never the process's own, which Linux leaves generic.
  public var locale: Locale {
    switch self {
    case .german: Locale(identifier: "de_DE")
    case .english: Locale(identifier: "en_GB")
    }
  }

  /// The language that the environment asks for (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English.
  public init(environment: [String: String]) {
    let wish = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }
      .first { !$0.isEmpty }
    self = wish?.hasPrefix("de") == true ? .german : .english
  }
}
