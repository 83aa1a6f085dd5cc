import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// Partners are suggested to members only: what answers say of a firm that is none, in one place.
extension Network {
  /// That a firm is no member, and what follows from that.
  func outsiderPhrase(_ firm: Int32) -> Phrase {
    Phrase(
      de: "\(name(firm)) ist kein Mitglied: Partner werden nur Mitgliedern vorgeschlagen.",
      en: "\(name(firm)) is not a member: partners are suggested to members only.")
  }

  /// What to do about a firm that is no member.
  func outsiderStep(_ firm: Int32) -> Phrase {
    Phrase(
      de: "→ Fragen Sie \(shortName(firm)), ob eine Mitgliedschaft infrage kommt.",
      en: "→ Ask \(shortName(firm)) whether it would become a member.")
  }

  /// The blocks of an answer about a firm that is no member.
  func outsiderBlocks(_ firm: Int32, _ language: Language) -> [Block] {
    [
      .headline(outsiderPhrase(firm)(language)), .gap, .text(outsiderStep(firm)(language)),
    ]
  }
}
