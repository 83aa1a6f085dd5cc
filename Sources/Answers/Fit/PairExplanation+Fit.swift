import PartnernetzFormats
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension PairExplanation {
  /// Why a pair is or is not suggested where pairs go by fit: what decided, what speaks for it, and
  /// what hangs on it.
  func answer(_ fit: Fit, _ language: Language) -> Answer {
    let network = fit.network
    let judged = fit.pair(pair.first.firm, pair.second.firm)
    let table = Table.fits([judged], fit, language, askers: [pair.first.firm])
    // Nothing speaks for a pair of competitors, and what they have in common is not for either.
    let reasons =
      pair.areCompetitors
      ? []
      : fit.reasons(for: judged, of: pair.first.firm, count: 10).map { $0.phrase(network) }
    var blocks: [Block] = [.headline(network.names(pair.first.firm, pair.second.firm))]
    let verdict = sentencesByFit(judged, reasons, network, fit.verdict(of: [judged]))
    blocks += verdict.map { $0.block(language) }
    if !reasons.isEmpty {
      blocks.append(
        .headline(Phrase(de: "Was dafür spricht", en: "What speaks for it")(language)))
      blocks += reasons.map { .text("– " + $0(language)) }
      blocks.append(.text(amounts(network)(language)))
      if pair.isOneTrade { blocks.append(.text(Pair.oneTrade(language))) }
    }
    if !pair.areCompetitors { blocks += fit.cautions(about: judged).map { .text($0(language)) } }
    if !withoutIt.isEmpty {
      blocks.append(
        .headline(Phrase(de: "Ohne dieses Paar", en: "Without this pair")(language)))
      blocks += withoutIt.map { .text($0(language)) }
    }
    blocks.append(.text(fit.ground(language)))
    blocks += [.gap, .text(nextStep(network)(language))]
    return Answer(
      blocks: blocks,
      json: json(
        network, language, .fit, pair: fit.json(judged, told: pair.first.firm, language),
        sentences: verdict.map(\.phrase) + withoutIt, evidence: []),
      table: table)
  }

  /// What is known of the euros, side by side: what a dossier tells is not unknown here.
  private func amounts(_ network: Network) -> Phrase {
    let sides = [pair.first, pair.second]
    let known = sides.filter { $0.isEnough && $0.gain.gross > 0 }
    func told(_ side: Pair.Side, _ language: Language) -> String {
      let (name, net) = (
        network.shortName(side.firm), language.roundedEuros(side.gain.net)
      )
      return Phrase(de: "\(name) rund \(net)", en: "\(name) about \(net)")(language)
    }
    guard let first = known.first else {
      return Phrase(
        de: "Was das Paar in Euro bringt, ist noch nicht bekannt.",
        en: "What the pair brings in euros is not known yet.")
    }
    guard known.count == 1 else {
      return Phrase(
        de: "Nach dem, was bekannt ist, bringt es im Jahr "
          + "\(Language.german.list(known.map { told($0, .german) })).",
        en: "By what is known it brings "
          + "\(Language.english.list(known.map { told($0, .english) })) a year.")
    }
    let other = network.shortName(pair.partner(of: first.firm))
    return Phrase(
      de: "Nach dem, was bekannt ist, bringt es \(told(first, .german)) im Jahr; was es \(other) "
        + "bringt, ist noch zu erfragen.",
      en: "By what is known it brings \(told(first, .english)) a year; what it brings \(other) is "
        + "still to be asked.")
  }

  private func sentencesByFit(
    _ judged: PairFit, _ reasons: [Phrase], _ network: Network, _ fitVerdict: Phrase
  ) -> [Sentence] {
    func name(_ firm: Int32) -> String { network.name(firm) }
    let (one, two) = (network.shortName(pair.first.firm), network.shortName(pair.second.firm))
    switch verdict {
    case .fixed, .notAMember, .competitors, .potentialCompetitors, .barred:
      return sentences(network, objective: .fit)
    case .ruledOut(let rule):
      return [
        Sentence(
          de: "Nicht vorgeschlagen: \(one) und \(two) passen zueinander, aber die Regel "
            + "„\(rule.phrase.german)“ schließt das Paar aus.",
          en: "Not suggested: \(one) and \(two) suit each other, but the rule "
            + "“\(rule.phrase.english)” excludes the pair.", .dropRule(rule))
      ]
    case .noCapacity(let firm):
      return [
        Sentence(
          de: "Nicht vorgeschlagen: \(name(firm)) nimmt zurzeit keine neuen Partner auf.",
          en: "Not suggested: \(name(firm)) takes no new partners at present.")
      ]
    case .belowThreshold
    where network.relations.arc(from: pair.first.firm, to: pair.second.firm) != nil:
      return [
        Sentence(
          de: "Nicht als neues Paar vorgeschlagen: \(one) und \(two) haben schon eine Beziehung.",
          en: "Not suggested as a new pair: \(one) and \(two) are linked already.")
      ]
    case .belowThreshold where judged.doubt != nil:
      return [
        Sentence(
          de: "Nicht vorgeschlagen: Hier sollte erst ein Mensch hinsehen.",
          en: "Not suggested: a person should look at it first.")
      ]
    case .belowThreshold:
      return [
        reasons.isEmpty
          ? Sentence(
            de: "Noch nicht vorgeschlagen: Über \(one) und \(two) ist nichts bekannt, was für das "
              + "Paar spricht.",
            en: "Not suggested yet: nothing is known of \(one) and \(two) that speaks for the pair."
          )
          : Sentence(
            de: "Noch nicht vorgeschlagen: Für das Paar spricht noch zu wenig.",
            en: "Not suggested yet: too little speaks for the pair so far.")
      ]
    case .chosen:
      return [
        Sentence(
          de: "Vorgeschlagen: \(one) und \(two) passen zueinander (Passung: "
            + "\(judged.strength.phrase.german)). \(fitVerdict.german)",
          en: "Suggested: \(one) and \(two) suit each other (fit: "
            + "\(judged.strength.phrase.english)). \(fitVerdict.english)")
      ]
    case .displaced(let full, let forced):
      return displacedByFit(full.map(name), forced)
    }
  }

  private func displacedByFit(
    _ full: [String], _ forced: PairingDifference?
  ) -> [Sentence] {
    let reason =
      full.isEmpty
      ? Phrase(
        de: "Nicht vorgeschlagen, obwohl die beiden zueinander passen: In anderen Paaren passen "
          + "alle zusammen besser.",
        en: "Not suggested, though the two suit each other: in other pairs all suit each other "
          + "better.")
      : Phrase(
        de: "Nicht vorgeschlagen, obwohl die beiden zueinander passen: "
          + "\(Language.german.list(full)) \(full.count == 1 ? "hat" : "haben") keinen freien "
          + "Partnerplatz.",
        en: "Not suggested, though the two suit each other: \(Language.english.list(full)) "
          + "\(full.count == 1 ? "has" : "have") no partner place left.")
    guard let forced else {
      return [
        Sentence(reason),
        Sentence(
          de: "Unter den Regeln lässt es sich nicht setzen.",
          en: "Under the rules it cannot be set."),
      ]
    }
    return [Sentence(reason)] + forced.replaced(apartFrom: pair.firms).map { Sentence($0) }
  }
}
