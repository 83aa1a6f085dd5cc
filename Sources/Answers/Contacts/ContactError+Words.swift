public import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension ContactError: WordedError {
  /// What is missing, and what to do; firms by id.
  public var phrase: Phrase { phrase(naming: { $0 }) }

  /// What is missing, and what to do, with the names of firms.
  func phrase(naming name: (Firm.ID) -> String) -> Phrase {
    switch self {
    case .oneFirm(let firm):
      Phrase(
        de: "\(name(firm)) kann nicht mit sich selbst anbahnen. → Nennen Sie zwei Unternehmen.",
        en: "\(name(firm)) cannot be put in touch with itself. → Name two firms.")
    case .brokerIsPartner(let firm):
      Phrase(
        de: "\(name(firm)) ist eines der beiden und kann nicht vermitteln. → Nennen Sie ein "
          + "drittes Unternehmen oder keines.",
        en: "\(name(firm)) is one of the two and cannot introduce them. → Name a third firm, or "
          + "none.")
    case .stranger(let firm):
      Phrase(
        de: "\(name(firm)) ist keines der beiden Unternehmen. → Nennen Sie eines von ihnen.",
        en: "\(name(firm)) is none of the two firms. → Name one of them.")
    case .noContact(let one, let other):
      Phrase(
        de: "Zwischen \(name(one)) und \(name(other)) ist nichts angebahnt. → Schlagen Sie die "
          + "beiden zuerst vor.",
        en: "Nothing is under way between \(name(one)) and \(name(other))".sentence
          + " → Suggest the two first.")
    case .notAMember(let firm): ContactError.outsider(name(firm))
    case .open(let state): ContactError.onTheirWay(state)
    case .mergedMeanwhile(let one, let other, let state):
      ContactError.merged(name(one), name(other), state)
    case .ended(let state): ContactError.over(state)
    case .tooEarly(let last):
      Phrase(
        de: "Der letzte Schritt war am \(last.spoken(.german)). → Nennen Sie diesen Tag oder einen "
          + "späteren.",
        en: "The last step was on \(last.spoken(.english)). → Name that day or a later one.")
    case .notNext(let from, let to): ContactError.wrongStep(from, to)
    case .noReason(let state): ContactError.missingReason(state)
    case .wrongReason(let reason, let state): ContactError.otherReason(reason, state)
    case .longNote(let letters, let most): ContactError.tooLong(letters, most)
    case .competitionLaw:
      Phrase(
        de:
          "Die beiden sind Wettbewerber oder könnten es werden. → Prüfen Sie das Kartellrecht und "
          + "halten Sie fest, dass nichts entgegensteht.",
        en:
          "The two compete, or could. → Have competition law checked, and note that nothing stands "
          + "in the way.")
    case .noConsent(let firm):
      Phrase(
        de: "\(name(firm)) hat noch nicht zugestimmt, genannt zu werden. → Holen Sie zuerst die "
          + "Zustimmung ein.",
        en: "\(name(firm)) has not agreed yet that its name is told. → Get its consent first.")
    case .noPlace(let firm, let places):
      Phrase(
        de: "\(name(firm)) hat keinen freien Partnerplatz mehr (\(places)). → Beenden Sie eine "
          + "Partnerschaft oder fragen Sie nach einem weiteren Platz.",
        en: "\(name(firm)) has no partner place left (\(places)). → End a partnership, or ask for "
          + "one more place.")
    }
  }

  /// Contacts are for members.
  private static func outsider(_ firm: String) -> Phrase {
    Phrase(
      de:
        "\(firm) ist kein Mitglied: Angebahnt wird nur zwischen Mitgliedern. → Fragen Sie "
        + "das Unternehmen, ob eine Mitgliedschaft infrage kommt.",
      en:
        "\(firm) is not a member: contacts are for members only. → Ask the firm whether it "
        + "would become one.")
  }

  /// Firms in contact are not made one.
  private static func merged(_ one: String, _ other: String, _ state: ContactState) -> Phrase {
    Phrase(
      de: "Zwischen \(one) und \(other) ist eine Partnerschaft angebahnt "
        + "(\(state.phrase.german)); beim Zusammenführen geht das verloren. → Beenden Sie die "
        + "Anbahnung zuerst, oder halten Sie fest, dass es zwei Unternehmen sind.",
      en: "A partnership of \(one) and \(other) is under way "
        + "(\(state.phrase.english)); merging them loses it. → End the contact first, or note that "
        + "they are two firms.")
  }

  /// Two firms cannot be suggested twice.
  private static func onTheirWay(_ state: ContactState) -> Phrase {
    Phrase(
      de:
        "Die beiden sind schon auf dem Weg (\(state.phrase.german)). → Gehen Sie von dort weiter.",
      en: "The two are on their way already (\(state.phrase.english)). → Go on from there.")
  }

  /// What is over takes no further step.
  private static func over(_ state: ContactState) -> Phrase {
    Phrase(
      de:
        "Diese Anbahnung ist vorbei (\(state.phrase.german)). → Schlagen Sie die beiden neu vor.",
      en: "This contact is over (\(state.phrase.english)). → Suggest the two anew.")
  }

  /// The steps that can follow instead.
  private static func wrongStep(_ from: ContactState, _ to: ContactState) -> Phrase {
    Phrase(
      de: "Auf „\(from.phrase.german)“ kann nicht „\(to.phrase.german)“ folgen. → Wählen Sie "
        + "einen dieser Schritte: \(Language.german.choice(from.following.map(\.phrase.german))).",
      en: "“\(to.phrase.english)” cannot follow “\(from.phrase.english)”. → Choose one of these "
        + "steps: \(Language.english.choice(from.following.map(\.phrase.english))).")
  }

  /// The reasons to choose from.
  private static func missingReason(_ state: ContactState) -> Phrase {
    Phrase(
      de: "„\(state.phrase.german)“ braucht einen Grund. → Nennen Sie einen von diesen: "
        + "\(Language.german.choice(state.reasons.map(\.phrase.german))).",
      en: "“\(state.phrase.english)” needs a reason. → Name one of these: "
        + "\(Language.english.choice(state.reasons.map(\.phrase.english))).")
  }

  /// The reasons that suit, if any.
  private static func otherReason(_ reason: ContactReason, _ state: ContactState) -> Phrase {
    state.reasons.isEmpty
      ? Phrase(
        de: "„\(state.phrase.german)“ hat keinen Grund. → Lassen Sie ihn weg.",
        en: "“\(state.phrase.english)” takes no reason. → Leave it out.")
      : Phrase(
        de: "„\(reason.phrase.german)“ ist kein Grund für „\(state.phrase.german)“. → Nennen Sie "
          + "einen von diesen: \(Language.german.choice(state.reasons.map(\.phrase.german))).",
        en:
          "“\(reason.phrase.english)” is no reason for “\(state.phrase.english)”. → Name one of "
          + "these: \(Language.english.choice(state.reasons.map(\.phrase.english))).")
  }

  /// How much of a note has room.
  private static func tooLong(_ letters: Int, _ most: Int) -> Phrase {
    Phrase(
      de: "Die Notiz hat \(Language.german.number(letters)) Zeichen; höchstens "
        + "\(Language.german.number(most)) haben Platz. → Kürzen Sie sie.",
      en: "The note has \(Language.english.number(letters)) letters; at most "
        + "\(Language.english.number(most)) fit. → Shorten it.")
  }
}
