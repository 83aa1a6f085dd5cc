public import PartnernetzRecords
public import PartnernetzWording

extension ContactState: Worded {
  /// What the state is called.
  public var phrase: Phrase {
    switch self {
    case .suggested: Phrase(de: "vorgeschlagen", en: "suggested")
    case .shortlisted: Phrase(de: "vorgemerkt", en: "shortlisted")
    case .cleared: Phrase(de: "freigegeben", en: "cleared")
    case .introRequested: Phrase(de: "Vermittlung angefragt", en: "introduction requested")
    case .introduced: Phrase(de: "vermittelt", en: "introduced")
    case .inTalks: Phrase(de: "im Gespräch", en: "in talks")
    case .pilot: Phrase(de: "Probelauf", en: "pilot")
    case .agreed: Phrase(de: "vereinbart", en: "agreed")
    case .active: Phrase(de: "läuft", en: "active")
    case .reviewed: Phrase(de: "ausgewertet", en: "reviewed")
    case .rejected: Phrase(de: "abgelehnt", en: "declined")
    case .blocked: Phrase(de: "gesperrt", en: "blocked")
    case .expired: Phrase(de: "verfallen", en: "expired")
    case .terminated: Phrase(de: "beendet", en: "ended")
    }
  }

  /// The state of a word: its code, or what it is called in either language; nil where there is none.
  public init?(word: String) {
    let key = word.lowercased().replacing(" ", with: "_")
    let found = ContactState.allCases.first { state in
      [state.rawValue, state.phrase.german, state.phrase.english].contains {
        $0.lowercased().replacing(" ", with: "_") == key
      }
    }
    guard let found else { return nil }
    self = found
  }
}

extension ContactReason: Worded {
  /// What the reason is called.
  public var phrase: Phrase {
    switch self {
    case .noNeed: Phrase(de: "kein Bedarf", en: "no need")
    case .hasPartner: Phrase(de: "schon versorgt", en: "has a partner")
    case .gainTooSmall: Phrase(de: "Nutzen zu gering", en: "gain too small")
    case .noTime: Phrase(de: "keine Zeit", en: "no time")
    case .notNow: Phrase(de: "jetzt nicht", en: "not now")
    case .trustMissing: Phrase(de: "Vertrauen fehlt", en: "trust missing")
    case .noReply: Phrase(de: "keine Antwort", en: "no reply")
    case .wrongData: Phrase(de: "Angaben falsch", en: "wrong data")
    case .goalReached: Phrase(de: "Ziel erreicht", en: "goal reached")
    case .noGain: Phrase(de: "Nutzen blieb aus", en: "no gain came")
    case .noAgreement: Phrase(de: "keine Einigung", en: "no agreement")
    case .firmChanged: Phrase(de: "Unternehmen verändert", en: "firm changed")
    case .antitrust: Phrase(de: "Kartellrecht", en: "competition law")
    case .consent: Phrase(de: "Zustimmung", en: "consent")
    case .capacity: Phrase(de: "Plätze", en: "places")
    }
  }

  /// The reason of a word: its code, or what it is called in either language; nil where there is none.
  public init?(word: String) {
    let key = word.lowercased().replacing(" ", with: "_")
    let found = ContactReason.allCases.first { reason in
      [reason.rawValue, reason.phrase.german, reason.phrase.english].contains {
        $0.lowercased().replacing(" ", with: "_") == key
      }
    }
    guard let found else { return nil }
    self = found
  }
}
