public import PartnernetzWording

/// A piece of an answer for people.
///
/// Names stand in it as they came in: a face keeps letters that steer a terminal or a page from doing
/// so.
public enum Block: Sendable, Hashable {
  /// What the blocks behind it are about.
  case headline(String)
  /// One sentence or a few, and what the reader can do about it.
  case sentence(String, remedies: [Remedy] = [])
  /// A table.
  case table(Table)
  /// Room between what stands before and behind.
  case gap

  /// A text in the reader's language.
  static func text(_ text: String) -> Block { .sentence(text) }
}

/// A sentence in every language with what the reader can do about it, as values.
public struct Sentence: Sendable, Hashable {
  /// What is said; it names no option and no button.
  public var phrase: Phrase
  /// What can be done about it; a face words them.
  public var remedies: [Remedy]

  /// Makes a sentence.
  public init(_ phrase: Phrase, remedies: [Remedy] = []) {
    self.phrase = phrase
    self.remedies = remedies
  }

  init(de: String, en: String, _ remedies: Remedy...) {
    self.init(Phrase(de: de, en: en), remedies: remedies)
  }

  /// The sentence in a language, as a piece of an answer.
  public func block(_ language: Language) -> Block {
    .sentence(phrase(language), remedies: remedies)
  }
}
