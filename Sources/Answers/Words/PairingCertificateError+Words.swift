import PartnernetzGraphs
public import PartnernetzPartnerships
public import PartnernetzWording

extension PairingCertificateError: WordedError {
  /// Why a proof does not hold, and what helps.
  public var phrase: Phrase {
    switch self {
    case .unknownForm(let form):
      Phrase(
        de: "Der Nachweis hat die Form \(form); dieses Programm liest die Form 1.",
        en: "The proof has form \(form); this program reads form 1.")
    case .noSum(let objective):
      Phrase(
        de: "Für das Ziel „\(objective.phrase.german)“ gibt es keinen Nachweis; legen "
          + "Sie einen für index, nash, total oder minimum an.",
        en: "For the objective “\(objective.phrase.english)” there is no proof; make one for "
          + "index, nash, total or minimum.")
    case .unknownFirm(let id):
      Phrase(
        de: "Der Nachweis nennt das Unternehmen „\(id)“, das es in diesem Netzwerk nicht gibt. "
          + "Gehört er zu diesen Tabellen?",
        en: "The proof names the firm “\(id)”, which this network does not have. "
          + "Does it belong to these tables?")
    case .noCandidate(let pair):
      Phrase(
        de:
          "Der Nachweis nennt das Paar \(pair.joined(separator: " – ")), das hier nicht für beide "
          + "gut oder durch eine Regel ausgeschlossen ist. Haben sich Tabellen, Annahmen, Regeln "
          + "oder der Stichtag geändert?",
        en: "The proof names the pair \(pair.joined(separator: " – ")), which is not good for both "
          + "here, or excluded by a rule. Have tables, assumptions, rules or the day "
          + "changed?")
    case .disorder:
      Phrase(
        de: "Der Nachweis nennt ein Unternehmen zweimal.", en: "The proof names a firm twice.")
    case .unproven(.overCapacity), .unproven(.invalidChoice):
      Phrase(
        de: "Die Paarung ist hier nicht möglich: ein Paar steht doppelt da, oder ein Unternehmen "
          + "hat mehr Partner, als es aufnimmt.",
        en: "The pairing is not possible here: a pair stands there twice, or a firm has more "
          + "partners than it takes.")
    case .unproven:
      Phrase(
        de: "Der Nachweis gilt hier nicht: Seine Werte beweisen nicht, dass keine andere Paarung "
          + "besser ist. Haben sich Tabellen, Annahmen, Regeln oder der Stichtag "
          + "geändert?",
        en:
          "The proof does not hold here: its values do not prove that no other pairing is better. "
          + "Have tables, assumptions, rules or the day changed?")
    }
  }
}
