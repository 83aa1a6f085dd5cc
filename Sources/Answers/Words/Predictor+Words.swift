import PartnernetzRecords
public import PartnernetzPartnerships
public import PartnernetzWording

extension Predictor: Worded {
  /// What the ranking goes by.
  public var phrase: Phrase {
    switch self {
    case .index: Phrase(de: "Nutzen in Euro", en: "gain in euros")
    case .introduction: Phrase(de: "Empfehlungsweg", en: "route")
    case .combined: Phrase(de: "Nutzen und Empfehlungsweg", en: "gain and route")
    case .affinity: Phrase(de: "Passung allein", en: "fit alone")
    case .listed: Phrase(de: "Passung, wie vorgeschlagen", en: "fit, as suggested")
    case .random: Phrase(de: "Zufall", en: "by lot")
    case .popularity: Phrase(de: "Zahl der Beziehungen", en: "number of links")
    case .commonNeighbours: Phrase(de: "gemeinsame Partner", en: "common partners")
    case .adamicAdar:
      Phrase(
        de: "gemeinsame Partner, seltene zählen mehr",
        en: "common partners, rare ones counting more")
    case .resourceAllocation:
      Phrase(
        de: "gemeinsame Partner, seltene zählen viel mehr",
        en: "common partners, rare ones counting much more")
    case .industryPair: Phrase(de: "Branchenpaar", en: "pair of industries")
    case .distance: Phrase(de: "Entfernung im Netzwerk", en: "distance in the network")
    case .paths3:
      Phrase(de: "Partner der Partner von Partnern", en: "partners of partners’ partners")
    case .paths3ThenDegree:
      Phrase(
        de: "Partner der Partner von Partnern, dann Zahl der Beziehungen",
        en: "partners of partners’ partners, then number of links")
    case .resourceAllocationThenDegree:
      Phrase(
        de: "gemeinsame Partner, dann Zahl der Beziehungen",
        en: "common partners, then number of links")
    case .personalPageRank: Phrase(de: "Nähe im Netzwerk", en: "nearness in the network")
    case .fusion: Phrase(de: "vier einfache Regeln zusammen", en: "four simple rules together")
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
    case .newcomerAsks: Phrase(de: "ein neues Mitglied fragt", en: "a newcomer asks")
    case .newcomerFound: Phrase(de: "ein neues Mitglied wird gefunden", en: "a newcomer is found")
    }
  }
}

extension PredictionSeries {
  /// Whether the list by fit can be relied on, in one sentence without a metric's name.
  var headline: Phrase {
    guard let difference = difference(.affinity, in: .all, by: .ndcg10) else {
      return Phrase(
        de: "Ob die Vorschläge verlässlich sind, lässt sich noch nicht prüfen: Es sind zu wenige "
          + "Beziehungen bekannt",
        en: "Whether the suggestions are reliable cannot be tested yet: too few links are known")
    }
    if isNoBetterThanChance {
      let count = splits[0].hiddenCount + splits[0].knownCount
      let few = count < PredictionSeries.fewLinks
      return Phrase(
        de: "Die Liste nach Passung trifft hier nicht besser als der Zufall"
          + (few ? "; bei \(count) Beziehungen sagt der Test noch wenig" : ""),
        en: "The list by fit hits no more often than chance here"
          + (few ? "; with \(count) links the test says little yet" : ""))
    }
    if difference.low > 0 {
      if let missed = missedBest {
        return Phrase(
          de: "Die Liste nach Passung ordnet besser als eine einfache Regel, aber die am höchsten "
            + "eingestuften Paare trafen zu selten ein: \(missed.german)",
          en:
            "The list by fit is in a better order than by a simple rule, but the pairs that it rates "
            + "highest came about too seldom: \(missed.english)")
      }
      return Phrase(
        de: "Auf die Liste nach Passung können Sie sich eher verlassen als auf eine einfache Regel",
        en: "You can rely on the list by fit rather than on a simple rule")
    }
    if difference.high < 0 {
      return Phrase(
        de: "Eine einfache Regel trifft hier besser als die Liste nach Passung",
        en: "A simple rule does better here than the list by fit")
    }
    return Phrase(
      de: "Die Liste nach Passung ist etwa so verlässlich wie eine gute einfache Regel",
      en: "The list by fit is about as reliable as a good simple rule")
  }

  /// Links below which the test says little.
  private static let fewLinks = 30

  /// Whether a list drawn by lot would have hit as often.
  private var isNoBetterThanChance: Bool {
    guard let ours = mean(.listed, in: .all, by: .hit10),
      let chance = mean(.random, in: .all, by: .hit10)
    else { return false }
    return ours.mean <= chance.mean
  }

  /// What was expected of the pairs called likeliest, and what came about, where that is far less; nil
  /// where it is not, or too few were expected to say so.
  private var missedBest: Phrase? {
    guard let best = reliability.bins.last(where: { $0.expected >= 3 }),
      best.range.lowerBound >= 0.1,
      3 * Double(best.found) < best.expected
    else { return nil }
    let expected = best.expected.rounded()
    return Phrase(
      de:
        "von \(best.pairs) Paaren \(best.found), erwartet etwa \(Language.german.number(expected))",
      en:
        "\(best.found) of \(best.pairs) pairs, about \(Language.english.number(expected)) expected")
  }

  /// How often the list by fit hits, and what that compares with.
  var hits: Phrase? {
    guard let ours = mean(.listed, in: .all, by: .hit10),
      let chance = mean(.random, in: .all, by: .hit10)
    else { return nil }
    func share(_ value: Double, _ language: Language) -> String {
      language.percent(value, digits: 0)
    }
    // Without anything that is offered or needed that list has no ground.
    let index = splits[0].hasDetails ? mean(.index, in: .all, by: .hit10) : nil
    let euros = index.map {
      Phrase(
        de: "; bei der Liste nach Euro sind es \(share($0.mean, .german))",
        en: "; with the list by euros it is \(share($0.mean, .english))")
    }
    return Phrase(
      de:
        "Treffertest: In \(share(ours.mean, .german)) der Fälle stand eine verdeckte Beziehung unter "
        + "den ersten zehn; per Zufall wären es \(share(chance.mean, .german))"
        + "\(euros?.german ?? "").",
      en:
        "Hit test: in \(share(ours.mean, .english)) of cases a hidden link was in the first ten; by "
        + "chance it would be \(share(chance.mean, .english))\(euros?.english ?? "").")
  }

  /// How the list by fit does for newcomers, and whether they should rather use that by euros.
  var newcomers: Phrase? {
    guard let ours = mean(.listed, in: .newcomerAsks, by: .hit10),
      let count = firmCounts[.newcomerAsks]
    else { return nil }
    func share(_ value: Double, _ language: Language) -> String {
      language.percent(value, digits: 0)
    }
    let found = mean(.listed, in: .newcomerFound, by: .hit10).map {
      Phrase(
        de: " In Listen anderer standen sie in \(share($0.mean, .german)).",
        en: " In others’ lists they stood in \(share($0.mean, .english)).")
    }
    let lead = Phrase(
      de: "Neue Mitglieder (\(count)): Treffer in \(share(ours.mean, .german)) der Fälle."
        + (found?.german ?? ""),
      en: "Newcomers (\(count)): hits in \(share(ours.mean, .english)) of cases."
        + (found?.english ?? ""))
    guard splits[0].hasDetails, let euros = mean(.index, in: .newcomerAsks, by: .hit10),
      let more = difference(.index, to: .listed, in: .newcomerAsks, by: .hit10), more.low > 0
    else { return lead }
    return Phrase(
      de: "\(lead.german) → Nutzen Sie für sie besser die Liste nach Euro: "
        + "\(share(euros.mean, .german)).",
      en: "\(lead.english) → For them better use the list by euros: "
        + "\(share(euros.mean, .english)).")
  }

  /// The difference to the rule that was fixed beforehand.
  var comparison: Phrase? {
    guard let difference = difference(.affinity, in: .all, by: .ndcg10) else { return nil }
    func text(_ language: Language) -> [String] {
      [difference.mean, difference.low, difference.high].map { language.fixed($0, digits: 2) }
    }
    let (german, english) = (text(.german), text(.english))
    let rule = PredictionSeries.reference.phrase
    return Phrase(
      de:
        "Wie weit vorn Treffer stehen, von 0 bis 1: Die Passung unterscheidet sich um \(german[0]) von "
        + "der vorher festgelegten Regel „\(rule.german)“ (Unternehmen für Unternehmen, Spanne "
        + "\(german[1]) bis \(german[2])).",
      en:
        "How far in front hits stand, from 0 to 1: fit differs by \(english[0]) from the rule fixed "
        + "beforehand, “\(rule.english)” (firm by firm, range \(english[1]) to \(english[2])).")
  }

  /// What was hidden, and what the figures do not say.
  var summary: Phrase {
    let first = splits[0]
    let (hidden, all) = (first.hiddenCount, first.hiddenCount + first.knownCount)
    let german =
      first.cutoff.map { "die jüngsten, nach dem \($0.day).\($0.month).\($0.year) begonnenen" }
      ?? "ausgelost"
    let english = first.cutoff.map { "the newest, begun after \($0.iso)" } ?? "drawn by lot"
    let again =
      splits.count == 1
      ? Phrase(de: "", en: "")
      : first.cutoff == nil
        ? Phrase(
          de: ", insgesamt \(splits.count)-mal", en: ", \(splits.count) times in all")
        : Phrase(
          de: splits.count == 2
            ? ", und ebenso mit einem anderen Stichtag"
            : ", und ebenso mit \(splits.count - 1) anderen Stichtagen",
          en: splits.count == 2
            ? ", and likewise with another day"
            : ", and likewise with \(splits.count - 1) other days")
    let nothing = Phrase(
      de:
        " Was Mitglieder anbieten, brauchen und suchen, ist nicht bekannt; die Liste nach Euro hat "
        + "deshalb keine Grundlage.",
      en: " What members offer, need and seek is not known; so the list by euros has no ground.")
    return Phrase(
      de:
        "Der Test verdeckt \(hidden) von \(all) Beziehungen (\(german)\(again.german)) und fragt für "
        + "\(firmCounts[.all] ?? 0) Unternehmen. Dass zwei zusammenkamen, beweist nicht, dass beide "
        + "etwas davon hatten." + (first.hasDetails ? "" : nothing.german),
      en: "The test hides \(hidden) of \(all) links (\(english)\(again.english)) and asks for "
        + "\(firmCounts[.all] ?? 0) firms. That two came together is no proof that both gained."
        + (first.hasDetails ? "" : nothing.english))
  }
}
