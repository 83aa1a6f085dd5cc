import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Pairing {
  /// Pairs that a sentence about main parts names at most.
  private static let mostMainParts = 5

  /// In which pairs nearly all of one side's gain is one part: where it is assumed, an answer helps;
  /// where the partner's size bounds it, none does, as the list of open questions says too.
  func mainPartPhrases(_ network: Network) -> [Phrase] {
    let sides = pairs.flatMap { pair in
      [pair.first, pair.second].compactMap {
        side -> (pair: Pair, side: Pair.Side, isAssumed: Bool)? in
        guard side.restsOnOnePart, let part = side.gain.unsureMainPart else { return nil }
        return (pair, side, side.gain.isAssumed(part))
      }
    }
    func told(_ found: [(pair: Pair, side: Pair.Side, isAssumed: Bool)], _ language: Language)
      -> String
    {
      let names = found.prefix(Pairing.mostMainParts).map { entry in
        let part = entry.side.gain.unsureMainPart?.phrase(language) ?? ""
        return network.shortName(entry.pair.first.firm) + " – "
          + network.shortName(entry.pair.second.firm)
          + " (\(network.shortName(entry.side.firm)): \(part))"
      }
      return language.list(Array(names), outOf: found.count)
    }
    func count(_ found: [(pair: Pair, side: Pair.Side, isAssumed: Bool)]) -> Int {
      Set(found.map(\.pair.firms)).count
    }
    let (assumed, bounded) = (sides.filter(\.isAssumed), sides.filter { !$0.isAssumed })
    var phrases: [Phrase] = []
    if !assumed.isEmpty {
      let pairs = count(assumed)
      phrases.append(
        Phrase(
          de:
            "Bei \(pairs == 1 ? "einem Paar" : "\(pairs) Paaren") ist fast der ganze Nutzen einer "
            + "Seite angenommen: \(told(assumed, .german))".sentence
            + " Fragen Sie dort nach, bevor Sie das Paar vorschlagen.",
          en: "In \(pairs == 1 ? "one pair" : "\(pairs) pairs") nearly all of one side's gain is "
            + "assumed: \(told(assumed, .english))".sentence
            + " Ask there before you suggest the pair."))
    }
    if !bounded.isEmpty {
      let pairs = count(bounded)
      phrases.append(
        Phrase(
          de:
            "Bei \(pairs == 1 ? "einem Paar" : "\(pairs) Paaren") begrenzt das Geschäft des Partners "
            + "fast den ganzen Nutzen einer Seite; daran ändert keine Antwort etwas: "
            + "\(told(bounded, .german))".sentence,
          en: "In \(pairs == 1 ? "one pair" : "\(pairs) pairs") the partner's own business bounds "
            + "nearly all of one side's gain; no answer changes that: "
            + "\(told(bounded, .english))".sentence))
    }
    return phrases
  }
}
