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

  /// An address of the app, which may lead to a place within a page, with what is kept from page to page.
  func link(to href: String) -> String {
    guard !isAssociations else { return href }
    let halves = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let query = Query(encoded: parts.count > 1 ? parts[1] : "") else { return href }
    let kept = link(Place(path: String(parts[0]), query: query))
    return halves.count > 1 ? "\(kept)#\(halves[1])" : kept
  }

  /// A text in the reader's language.
  func callAsFunction(_ phrase: Phrase) -> String { phrase(language) }

  /// A text in the reader's language.
  func told(de: String, en: String) -> String { Phrase(de: de, en: en)(language) }
}
