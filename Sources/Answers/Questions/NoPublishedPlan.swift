public import PartnernetzWording

/// No partner plan is published.
public struct NoPublishedPlan: WordedError, Hashable {
  /// Makes the error.
  public init() {}

  /// What is missing, and how it comes.
  public var phrase: Phrase {
    Phrase(
      de: "Noch ist kein Partnerplan veröffentlicht. Sehen Sie den Entwurf an und veröffentlichen "
        + "Sie ihn.",
      en: "No partner plan is published yet. Look at the draft and publish it.")
  }
}
