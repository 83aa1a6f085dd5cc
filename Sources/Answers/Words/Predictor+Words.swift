import PartnernetzRecords
public import PartnernetzPartnerships
public import PartnernetzWording

extension Predictor: Worded {
  /// What the ranking goes by.
  public var phrase: Phrase {
    switch self {
    case .index: Phrase(de: "Win-Win-Index (unser)", en: "Win-Win-Index (ours)")
    case .introduction: Phrase(de: "Empfehlungsweg (unser)", en: "referral path (ours)")
    case .combined: Phrase(de: "beide zusammen (unser)", en: "both together (ours)")
    case .affinity: Phrase(de: "Passung (unser)", en: "fit (ours)")
    case .random: Phrase(de: "Zufall", en: "by lot")
    case .popularity: Phrase(de: "Zahl der Beziehungen", en: "number of links")
    case .commonNeighbours: Phrase(de: "gemeinsame Partner", en: "common partners")
    case .adamicAdar: Phrase(de: "Adamic–Adar", en: "Adamic–Adar")
    case .resourceAllocation: Phrase(de: "Resource Allocation", en: "resource allocation")
    case .industryPair: Phrase(de: "Branchenpaar", en: "pair of industries")
    case .distance: Phrase(de: "Entfernung im Netz", en: "distance in the network")
    case .paths3: Phrase(de: "Wege über drei Schritte (L3)", en: "paths of three steps (L3)")
    }
  }
}

extension Prediction.Part: Worded {
  /// Which hidden links.
  public var phrase: Phrase {
    switch self {
    case .all: Phrase(de: "alle", en: "all")
    case .warm: Phrase(de: "beide haben andere Beziehungen", en: "both have other links")
    case .cold: Phrase(de: "eine Seite ist neu", en: "one side is new")
    }
  }
}

extension Prediction {
  /// What was hidden, and what the figures do not say.
  public var summary: Phrase {
    let german =
      cutoff.map { "die jüngsten, nach dem \($0.day).\($0.month).\($0.year) begonnenen" }
      ?? "zufällig gezogene"
    let english = cutoff.map { "the newest, begun after \($0.iso)" } ?? "drawn by lot"
    return Phrase(
      de: "\(hiddenCount) von \(hiddenCount + knownCount) Beziehungen versteckt (\(german)); "
        + "gefragt wurde für \(firmCounts[.all] ?? 0) Unternehmen. Dass zwei zusammenkamen, "
        + "beweist nicht, dass beide etwas davon hatten."
        + (hasDetails
          ? ""
          : " Die Tabellen sagen nicht, was Unternehmen anbieten, brauchen oder suchen: "
            + "Der Win-Win-Index hat hier nichts, worauf er bauen kann."),
      en: "\(hiddenCount) of \(hiddenCount + knownCount) links hidden (\(english)); "
        + "\(firmCounts[.all] ?? 0) firms were asked for. That two came together is no proof "
        + "that both gained."
        + (hasDetails
          ? ""
          : " The tables do not say what firms offer, need or seek: the Win-Win-Index has nothing "
            + "to build on here."))
  }

  /// Where one of ours is best or not, by a measure, in each part.
  public func verdict(_ part: Part, by measure: RankingMeasure) -> Phrase? {
    let here = rows.filter { $0.part == part }
      .compactMap { row in row.measures[measure].map { (row.predictor, $0) } }
    guard let ours = here.filter({ $0.0.isOurs }).max(by: { $0.1.mean < $1.1.mean }),
      let other = here.filter({ !$0.0.isOurs }).max(by: { $0.1.mean < $1.1.mean })
    else { return nil }
    let (name, best) = (ours.0.phrase, other.0.phrase)
    let head = (de: "\(part.phrase.german): ", en: "\(part.phrase.english): ")
    if ours.1.low > other.1.high {
      return Phrase(
        de: head.de + "\(name.german) sagt besser voraus als jede einfache Regel.",
        en: head.en + "\(name.english) predicts better than every simple rule.")
    }
    if ours.1.high < other.1.low {
      return Phrase(
        de: head.de + "\(best.german) sagt besser voraus als wir.",
        en: head.en + "\(best.english) predicts better than we do.")
    }
    return Phrase(
      de: head.de + "kein sicherer Unterschied zwischen \(name.german) und \(best.german).",
      en: head.en + "no certain difference between \(name.english) and \(best.english).")
  }
}
