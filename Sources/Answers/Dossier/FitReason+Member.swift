import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Dossier {
  /// What speaks for a partner beside wants and offers, said to the member; nil where those say it.
  func told(_ reason: FitReason) -> Phrase? {
    switch reason {
    case .needMet, .marketMet: return nil
    case .ownTaste(let own, let partners, let all, let trade) where own == firm:
      let (count, whole) = (partners, all)
      return Phrase(
        de:
          "\(count) Ihrer \(whole) Beziehungen führen in diese Branche: "
          + trade.name.german.sentence,
        en: "\(count) of your \(whole) links are with this trade: "
          + trade.name.english.sentence)
    case .tradeTaste(let own, let share, let trade) where own == firm:
      return Phrase(
        de:
          "Andere Betriebe Ihrer Branche haben \(Language.german.percent(share, digits: 0)) ihrer "
          + "Beziehungen mit dieser: \(trade.name.german.sentence)",
        en: "Other firms of your trade have \(Language.english.percent(share, digits: 0)) of their "
          + "links with this one: \(trade.name.english.sentence)")
    case .samePlace(let place):
      return place == network.firm(firm).town
        ? Phrase(de: "Sie sind beide in \(place).", en: "You are both in \(place).")
        : Phrase(de: "Sie sind in derselben Region.", en: "You are in the same region.")
    case .chain(let partners, let own, _) where own == firm:
      return Phrase(
        de: partners == 1
          ? "Einer Ihrer Partner arbeitet schon mit einem Partner des Unternehmens zusammen."
          : "\(Language.german.number(partners)) Ihrer Partner arbeiten schon mit Partnern des "
            + "Unternehmens zusammen.",
        en: partners == 1
          ? "One of your partners works with a partner of the firm already."
          : "\(Language.english.number(partners)) of your partners work with partners of the firm "
            + "already.")
    default:
      let phrase = reason.phrase(network)
      return Phrase(
        de: phrase.german.capitalizedFirst.sentence, en: phrase.english.capitalizedFirst.sentence)
    }
  }
}
