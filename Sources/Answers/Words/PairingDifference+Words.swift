import PartnernetzNetworks
import PartnernetzRecords
public import PartnernetzPartnerships
public import PartnernetzWording

extension PairingDifference {
  /// What the change does to the whole and who gets or loses a partner.
  public func sentences(_ objective: Objective) -> [Phrase] {
    var sentences =
      objective == .fit
      ? [changes, plansByFit]
      : [changes, others, objective.isInEuros ? overall(objective) : plans]
    let come = gaining.map { after.network.firms[Int($0)].name }
    let go = losing.map { before.network.firms[Int($0)].name }
    if !come.isEmpty {
      sentences.append(
        Phrase(
          de: "Neu mit Partner: \(Language.german.list(come))".sentence,
          en: "Newly with a partner: \(Language.english.list(come))".sentence))
    }
    if !go.isEmpty {
      sentences.append(
        Phrase(
          de: "Dann ohne Partner: \(Language.german.list(go))".sentence,
          en: "Left without a partner: \(Language.english.list(go))".sentence))
    }
    if !before.isOptimal || !after.isOptimal {
      sentences.append(
        Phrase(
          de: "Nicht beide Pläne sind nachweislich die besten; der Unterschied ist ungefähr.",
          en: "Not both plans are proven to be the best; the difference is approximate."))
    }
    return sentences
  }

  /// How many pairs go and come.
  private var changes: Phrase {
    added.isEmpty && removed.isEmpty
      ? unchanged
      : Phrase(
        de: "\(removed.count) \(removed.count == 1 ? "Paar entfällt" : "Paare entfallen"), "
          + "\(added.count) \(added.count == 1 ? "kommt" : "kommen") hinzu.",
        en: "\(removed.count) \(removed.count == 1 ? "pair is" : "pairs are") dropped, "
          + "\(added.count) added.")
  }

  /// That no pair goes or comes.
  private var unchanged: Phrase {
    let count = after.pairs.count
    return switch count {
    case 0:
      Phrase(
        de: "Der Plan ändert sich nicht: Er enthält kein Paar.",
        en: "The plan does not change: it holds no pair.")
    case 1:
      Phrase(
        de: "Der Plan ändert sich nicht: Es bleibt bei demselben Paar.",
        en: "The plan does not change: it keeps the same pair.")
    default:
      Phrase(
        de: "Der Plan ändert sich nicht: Es bleibt bei denselben \(count) Paaren.",
        en: "The plan does not change: it keeps the same \(count) pairs.")
    }
  }

  /// How many pairs and members with a partner there are where pairs go by fit.
  private var plansByFit: Phrase {
    let (old, new) = (before.pairs.count, after.pairs.count)
    return Phrase(
      de: "Geordnet nach Passung: Paare vorher \(old), nachher \(new); Mitglieder mit Partner "
        + "vorher \(before.served.count), nachher \(after.served.count). Was die Paare in Euro "
        + "bringen, ist noch nicht bekannt.",
      en: "Ordered by fit: \(old) \(old == 1 ? "pair" : "pairs") before, \(new) after; members "
        + "with a partner \(before.served.count) before, \(after.served.count) after. What the "
        + "pairs bring in euros is not known yet.")
  }

  /// How many pairs and members with a partner there are: points of an index say nothing to whoever did
  /// not ask for them.
  private var plans: Phrase {
    let (old, new) = (before.pairs.count, after.pairs.count)
    return Phrase(
      de: "Insgesamt: Paare vorher \(old), nachher \(new); Mitglieder mit Partner vorher "
        + "\(before.served.count), nachher \(after.served.count).",
      en: "Overall: \(old) \(old == 1 ? "pair" : "pairs") before, \(new) after; members with a "
        + "partner \(before.served.count) before, \(after.served.count) after.")
  }

  /// What the objective's value was and becomes.
  private func overall(_ objective: Objective) -> Phrase {
    let worth = objective.worth
    // Of rounded figures, so that what the sentence says adds up.
    let unit = objective.isInEuros ? 1.0 : 100.0
    let growth = ((after.value * unit).rounded() - (before.value * unit).rounded()) / unit
    return Phrase(
      de: "Insgesamt: vorher \(worth(before.value, .german)), nachher "
        + "\(worth(after.value, .german)) (\(growth > 0 ? "+" : "")\(worth(growth, .german))); Mitglieder mit Partner vorher "
        + "\(before.served.count), nachher \(after.served.count).",
      en: "Overall: \(worth(before.value, .english)) before, "
        + "\(worth(after.value, .english)) after (\(growth > 0 ? "+" : "")\(worth(growth, .english))); members with a partner "
        + "\(before.served.count) before, \(after.served.count) after.")
  }

  /// What the members gain or lose who stay; what those gain who leave is no loss of the others.
  private var others: Phrase {
    let total = countedOnceOfOthers
    let growth = total.after - total.before
    let isLeft = !leaving.isEmpty
    func amount(_ language: Language) -> String { language.roundedEuros(growth.magnitude) }
    let who =
      isLeft
      ? Phrase(de: "Die anderen Mitglieder", en: "The other members")
      : Phrase(de: "Die Mitglieder", en: "The members")
    guard growth.magnitude >= 1 else {
      return Phrase(
        de: "\(who.german) gewinnen zusammen so viel wie vorher.",
        en: "\(who.english) gain as much in total as before.")
    }
    let gone =
      isLeft
      ? Phrase(
        de: leaving.count == 1 ? " (ohne das Unternehmen, das geht)" : " (ohne die, die gehen)",
        en: leaving.count == 1
          ? " (not counting the firm that leaves)" : " (not counting those that leave)")
      : Phrase(de: "", en: "")
    return growth > 0
      ? Phrase(
        de: "\(who.german) gewinnen zusammen rund \(amount(.german)) mehr im Jahr\(gone.german).",
        en: "\(who.english) gain about \(amount(.english)) a year more in total\(gone.english).")
      : Phrase(
        de:
          "\(who.german) verlieren zusammen rund \(amount(.german)) Nutzen im Jahr\(gone.german).",
        en: "\(who.english) lose about \(amount(.english)) of gain a year in total\(gone.english).")
  }
}
