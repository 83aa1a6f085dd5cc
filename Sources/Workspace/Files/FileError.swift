public import PartnernetzAnswers
public import PartnernetzWording

/// Why a file of assumptions, rules, firms or a proof cannot be used.
public struct FileError: WordedError, Remediable {
  /// Whether there is no such file, or none that may be read; else what is in it is wrong.
  public var isMissing: Bool
  /// The file, the place in it, what was found and what was expected.
  public var phrase: Phrase
  /// What can be done.
  public var remedies: [Remedy]

  init(isMissing: Bool = false, _ phrase: Phrase, _ remedies: Remedy...) {
    self.isMissing = isMissing
    self.phrase = phrase
    self.remedies = remedies
  }
}
