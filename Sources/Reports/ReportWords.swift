import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// The report's fixed words in one language.
struct ReportWords {
  let skip, contents, findings, network, networkCaption, indicators, indicator, value: String
  let pairing, pairingCaption, index, brings, gain, range, unserved: String
  let referral, referralText, pathCaption, reachCaption, firm, reached, interval: String
  let risk, noRisks, riskCaption, dependsOn, share, level: String
  let data, conflicts, link, believed, deviation, why: String
  let method, assumptions, assumption, unit, source: String

  init(_ language: Language) {
    func say(_ german: String, _ english: String) -> String {
      Phrase(de: german, en: english)(language)
    }
    skip = say("Zum Inhalt", "To the content")
    contents = say("Inhalt", "Contents")
    findings = say("Das Wichtigste", "What matters")
    network = say("Das Netzwerk", "The network")
    networkCaption = say(
      "Wer wen beliefert, finanziert, kennt. Die Legende steht im Bild.",
      "Who supplies, finances, knows whom. The legend is in the picture.")
    indicators = say("Das Netzwerk in Zahlen", "The network in numbers")
    indicator = say("Kennzahl", "Indicator")
    value = say("Wert", "Value")
    pairing = say("Wer mit wem?", "Who with whom?")
    pairingCaption = say("Der beste Partnerplan.", "The best partner plan.")
    index = say("Win-Win-Index", "Win-win index")
    brings = say("Was es im Jahr bringt", "What it brings a year")
    gain = say("Nutzen im Jahr", "Gain a year")
    range = say("Ungünstigster bis günstigster Fall", "Worst to best case")
    unserved = say("Ohne Partner, und warum", "Without a partner, and why")
    referral = say("Empfehlungen", "Introductions")
    referralText = say(
      "Reichweite ist die Zahl der Unternehmen, die jemand über Empfehlungen erwarten kann: "
        + "jede Vermittlung gelingt mit einer Wahrscheinlichkeit, jeder Vermittler ist mehr oder "
        + "weniger bereit.",
      "Reach is the number of firms that somebody can expect to meet by introductions: each "
        + "introduction comes about with a probability, each broker is more or less willing.")
    pathCaption = say("Ein Empfehlungsweg mit Ersatz.", "A referral path with its backup.")
    reachCaption = say("Die größte Reichweite", "The largest reach")
    firm = say("Unternehmen", "Firm")
    reached = say("Erreicht", "Reached")
    interval = say("95-%-Spanne", "95 % interval")
    risk = say("Abhängigkeiten", "Dependence")
    noRisks = say(
      "Soweit bekannt, hängt niemand zu mehr als 20 % an einem Kunden oder Lieferanten.",
      "As far as is known, nobody depends on one customer or supplier by more than 20 %.")
    riskCaption = say(
      "Mehr als 20 % an einem Kunden oder Lieferanten",
      "More than 20 % at one customer or supplier")
    dependsOn = say("Hängt an", "Depends on")
    share = say("Anteil", "Share")
    level = say("Stufe", "Level")
    data = say("Die Daten", "The data")
    conflicts = say("Angaben, die nicht zueinander passen", "Figures that do not fit together")
    link = say("Beziehung", "Link")
    believed = say("Gilt vorläufig", "Believed for now")
    deviation = say("Abweichung", "Deviation")
    why = say("Grund", "Reason")
    method = say("Wie gerechnet wurde", "How it was computed")
    assumptions = say("Alle Annahmen", "All assumptions")
    assumption = say("Annahme", "Assumption")
    unit = say("Einheit", "Unit")
    source = say("Quelle", "Source")
  }
}
