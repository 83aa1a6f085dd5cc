public import PartnernetzNetworks
public import PartnernetzWording

/// A question that makes no sense in this network; firms by name.
public enum QuestionError: WordedError, Hashable {
  /// A firm is to be introduced to itself.
  case introductionToItself
  /// A firm stands at an end of the path and is to be avoided.
  case avoidedEnd(String)
  /// A firm is to become its own partner.
  case ownPartner
  /// An assumption cannot have this value.
  case assumption(ParameterError)
  /// Markets of a firm are asked for, and the word names a market.
  case marketAsFirm(String)
  /// Pairs are to fit into planned days, and it is not known that anybody plans any.
  case noDaysPlanned
  /// A firm that is to join, by id, is there already.
  case joinsAlready(String)
  /// A member asks for the dossier of another, by name.
  case othersDossier(String)
  /// The dossier of a firm that is no member, by name.
  case outsidersDossier(String)

  /// What does not go together, and how to mend it.
  public var phrase: Phrase {
    switch self {
    case .introductionToItself:
      Phrase(
        de:
          "Gesucht ist ein Weg von einem Unternehmen zu sich selbst. → Nennen Sie zwei verschiedene.",
        en: "A firm needs no introduction to itself.")
    case .avoidedEnd(let name):
      Phrase(
        de: "\(name) steht am Ende des Weges und lässt sich nicht zugleich meiden.",
        en: "\(name) stands at an end of the route and cannot be avoided as well.")
    case .ownPartner:
      Phrase(
        de: "Ein Unternehmen kann nicht sein eigener Partner werden; nennen Sie ein anderes.",
        en: "A firm cannot become its own partner; name another one.")
    case .assumption(let error): error.phrase
    case .marketAsFirm(let name):
      Phrase(
        de: "„\(name)“ ist ein Markt, kein Unternehmen. → Nennen Sie ein Unternehmen, oder keines: "
          + "Dann stehen alle gesuchten Märkte da.",
        en:
          "“\(name)” is a market and no firm. → Name a firm, or none: then all markets sought are "
          + "listed.")
    case .noDaysPlanned:
      Phrase(
        de: "Wie viele Tage die Mitglieder einplanen, ist nicht bekannt. Ergänzen Sie die Spalte "
          + "Strategietage.",
        en: "How many days the members plan is not known. Add the column strategy_days.")
    case .joinsAlready(let id):
      Phrase(
        de: "\(id) ist schon dabei. Gebraucht werden Tabellen mit Unternehmen, "
          + "die dazukommen; ein anderes bekommt eine andere Nummer.",
        en: "\(id) is there already. Needed are tables of firms that join; "
          + "another firm takes another id.")
    case .othersDossier(let name):
      Phrase(
        de: "Das Dossier " + "von \(name) sehen nur das Unternehmen selbst und der Verband.",
        en: "Only the firm itself and the association see the dossier of \(name)".sentence)
    case .outsidersDossier(let name):
      Phrase(
        de: "\(name) ist kein Mitglied: Ein Dossier gibt es nur für Mitglieder. → Fragen Sie das "
          + "Unternehmen, ob eine Mitgliedschaft infrage kommt.",
        en:
          "\(name) is not a member: dossiers are for members only. → Ask the firm whether it would "
          + "become one.")
    }
  }
}
