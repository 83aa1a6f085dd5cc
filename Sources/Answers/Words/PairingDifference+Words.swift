import PartnernetzNetworks
import PartnernetzRecords
public import PartnernetzPartnerships
public import PartnernetzWording

extension PairingDifference {
  /// What the change does to the whole and who gets or loses a partner.
  public func sentences(_ objective: Objective) -> [Phrase] {
    let worth = objective.worth
    // Of rounded figures, so that what the sentence says adds up.
    let unit = objective.isInEuros ? 1.0 : 100.0
    let growth = ((after.value * unit).rounded() - (before.value * unit).rounded()) / unit
    var sentences = [
      added.isEmpty && removed.isEmpty
        ? Phrase(de: "Dieselben Paare.", en: "The same pairs.")
        : Phrase(
          de: "\(removed.count) \(removed.count == 1 ? "Paar entfällt" : "Paare entfallen"), "
            + "\(added.count) \(added.count == 1 ? "kommt" : "kommen") dazu.",
          en: "\(removed.count) \(removed.count == 1 ? "pair goes" : "pairs go"), "
            + "\(added.count) \(added.count == 1 ? "comes" : "come")."),
      Phrase(
        de: "Das Ganze: vorher \(worth(before.value, .german)), nachher "
          + "\(worth(after.value, .german)) (\(growth > 0 ? "+" : "")\(worth(growth, .german))); Nutzen zusammen "
          + "vorher \(Language.german.euros(before.total)), nachher "
          + "\(Language.german.euros(after.total)) im Jahr; Mitglieder mit Partner vorher "
          + "\(before.served.count), nachher \(after.served.count).",
        en: "The whole: \(worth(before.value, .english)) before, "
          + "\(worth(after.value, .english)) after (\(growth > 0 ? "+" : "")\(worth(growth, .english))); gains "
          + "together \(Language.english.euros(before.total)) before, "
          + "\(Language.english.euros(after.total)) after, a year; members with a partner "
          + "\(before.served.count) before, \(after.served.count) after."),
    ]
    let come = gaining.map { after.network.firms[Int($0)].name }
    let go = losing.map { before.network.firms[Int($0)].name }
    if !come.isEmpty {
      sentences.append(
        Phrase(
          de: "Einen Partner bekommt: \(Language.german.list(come))".sentence,
          en: "Gets a partner: \(Language.english.list(come))".sentence))
    }
    if !go.isEmpty {
      sentences.append(
        Phrase(
          de: "Ohne Partner ist dann: \(Language.german.list(go))".sentence,
          en: "Has no partner then: \(Language.english.list(go))".sentence))
    }
    if !before.isOptimal || !after.isOptimal {
      sentences.append(
        Phrase(
          de: "Nicht beide Paarungen sind bewiesen die besten; der Unterschied ist ungefähr.",
          en: "Not both pairings are proven to be the best; the difference is approximate."))
    }
    return sentences
  }
}
