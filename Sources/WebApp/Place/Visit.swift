import PartnernetzAnswers
import PartnernetzWording

/// Who comes to a place: in which language they read, and which colours they wish.
struct Visit: Sendable, Hashable {
  /// The colours of a page.
  enum Theme: String, Sendable, CaseIterable {
    /// As the reader's machine has it.
    case automatic = "auto"
    case light
    case dark
  }

  /// Where they are.
  var place: Place
  /// Their language.
  var language: Language
  /// Their colours.
  var theme: Theme

  /// Whether the association looks with its own eyes, and not with a member's.
  var isAssociations: Bool { place.query["seen-by"] == nil }

  /// A place with what is kept from page to page: through whose eyes the network is seen.
  func link(_ place: Place) -> String {
    var place = place
    if let reader = self.place.query["seen-by"], place.query["seen-by"] == nil {
      place.query = place.query.setting("seen-by", to: reader)
    }
    return place.href
  }

  /// A text in the reader's language.
  func callAsFunction(_ phrase: Phrase) -> String { phrase(language) }

  /// A text in the reader's language.
  func told(de: String, en: String) -> String { Phrase(de: de, en: en)(language) }
}
