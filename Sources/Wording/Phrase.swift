/// A text in every language of the house; a missing translation does not compile.
public struct Phrase: Sendable, Hashable {
  /// The German text.
  public let german: String
  /// The English text.
  public let english: String

  /// Makes a phrase of its two texts.
  public init(de german: String, en english: String) {
    self.german = german
    self.english = english
  }

  /// The text in a language.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .german: german
    case .english: english
    }
  }
}

/// Something that can be said to a person: an error, a warning, a reason.
public protocol Worded {
  /// One or two plain sentences: what was found, what was expected, how to mend it.
  var phrase: Phrase { get }
}
