public import PartnernetzWording

/// What is wrong at a place of a file.
public struct PlacedError: WordedError, Hashable {
  /// The place and what is wrong there.
  public var phrase: Phrase

  /// Says where something is wrong.
  public init(_ phrase: Phrase, at place: Phrase) {
    self.phrase = Phrase(
      de: "\(place.german): \(phrase.german)", en: "\(place.english): \(phrase.english)")
  }
}
