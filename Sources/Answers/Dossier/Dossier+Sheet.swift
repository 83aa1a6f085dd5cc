import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
public import PartnernetzWording

extension Dossier {
  /// The dossier in finished texts.
  public func sheet(_ language: Language) -> DossierSheet {
    let own = network.firm(firm)
    let priced = partners.filter { $0.pair != nil }
    let note = self.note
    return DossierSheet(
      language: language, firm: own.name, id: own.id, day: day.spoken(language),
      title: title(language), lead: lead(language), facts: facts(language),
      goals: goalRows(language),
      withoutGoals: Phrase(
        de: "Ihre Ziele kennen wir noch nicht. → Nennen Sie uns zwei Märkte, in die Sie wollen.",
        en: "We do not know your goals yet. → Name two markets that you want to enter.")(language),
      partners: partners.map { card($0, language) },
      withoutPartners: withoutPartners(language),
      steps: steps(language), columns: priced.map { network.shortName($0.firm) },
      parts: parts(priced, language), sums: sums(priced, language),
      coverage: coverage(priced, language), risks: risks(language), noteTitle: note.title(language),
      note: note.paragraphs.map { $0(language) }, questions: questionTexts(language))
  }

  /// Whether the member's own offers, needs and goals are what is missing.
  var isSilent: Bool { questions.silent.contains(firm) }

  private func withoutPartners(_ language: Language) -> String {
    let unknown = Phrase(
      de: "Noch können wir niemanden nennen: Was Sie bieten, brauchen und suchen, ist nicht "
        + "bekannt. → Beantworten Sie die Fragen auf der nächsten Seite.",
      en: "We cannot name anybody yet: what you offer, need and seek is not known. → Answer the "
        + "questions on the next page.")
    let nobody = Phrase(
      de:
        "Nach unseren Angaben passt zurzeit kein weiteres Mitglied gut zu Ihnen, das Platz für einen "
        + "neuen Partner hat. → Was hat sich bei Ihnen geändert? Sagen Sie es uns, dann suchen wir von "
        + "Neuem.",
      en:
        "By what we know no other member with room for a new partner suits you well at present. → "
        + "What has changed on your side? Tell us, and we look again.")
    return (isSilent ? unknown : nobody)(language)
  }

  private func title(_ language: Language) -> String {
    guard let first = partners.first else {
      guard isSilent else {
        return Phrase(
          de: "Nach dem, was wir wissen, passt im Augenblick noch niemand gut zu Ihnen.",
          en: "By what we know nobody suits you well at the moment.")(language)
      }
      return Phrase(
        de: "Sagen Sie uns, was Sie bieten, brauchen und suchen: Dann nennen wir Ihnen Partner.",
        en: "Tell us what you offer, need and seek: then we name partners for you.")(language)
    }
    let name = network.shortName(first.firm)
    let call =
      first.hasTie
      ? Phrase(de: "Machen Sie mehr mit \(name)", en: "Do more with \(name)")
      : Phrase(de: "Lernen Sie \(name) kennen", en: "Meet \(name)")
    guard let side = first.pair?.side(of: firm) else {
      return Phrase(de: call.german.sentence, en: call.english.sentence)(language)
    }
    return Phrase(
      de: "\(call.german): Das kann rund \(Language.german.roundedEuros(side.gain.net)) im Jahr "
        + "bringen.",
      en: "\(call.english): that can bring about "
        + "\(Language.english.roundedEuros(side.gain.net)) a year.")(language)
  }

  private func lead(_ language: Language) -> String {
    let role = network.firm(firm).contactRole.map { ", \($0)" } ?? ""
    let name = network.name(firm)
    let reason = partners.first.flatMap { reasons($0).first }
    let ending = reason.map { " " + $0(language) } ?? ""
    return Phrase(de: "Für \(name)\(role)", en: "For \(name)\(role)")(language).sentence + ending
  }

  /// What the gains are made of, row by row, in whole euros that add up.
  private func parts(
    _ partners: [DossierPartner], _ language: Language
  ) -> [DossierSheet.Part] {
    let gains = partners.compactMap { $0.pair?.side(of: firm).gain }
    let whole = gains.map(\.wholeEuros)
    return Gain.Component.allCases.compactMap { component in
      let amounts = whole.map { $0[component] ?? 0 }
      guard amounts.contains(where: { $0 != 0 }) else { return nil }
      return .init(
        label: component.phrase(language),
        amounts: amounts.map { $0 == 0 ? "–" : language.euros($0).withRealMinus })
    }
  }

  private func sums(_ partners: [DossierPartner], _ language: Language) -> [DossierSheet.Part] {
    let sides = partners.compactMap { $0.pair?.side(of: firm) }
    guard !sides.isEmpty else { return [] }
    func row(_ label: Phrase, _ amount: (Pair.Side) -> String) -> DossierSheet.Part {
      .init(label: label(language), amounts: sides.map(amount))
    }
    return [
      row(Phrase(de: "Nutzen im Jahr", en: "gain a year")) {
        language.euros($0.gain.net).withRealMinus
      },
      row(Phrase(de: "im ungünstigsten Fall", en: "at worst")) {
        language.roundedEuros($0.worst).withRealMinus
      },
      row(Phrase(de: "im günstigsten Fall", en: "at best")) {
        language.roundedEuros($0.best).withRealMinus
      },
    ]
  }

  private func coverage(_ priced: [DossierPartner], _ language: Language) -> String {
    guard let pair = priced.first?.pair else {
      guard partners.allSatisfy({ $0.ground == .own }) else {
        return Phrase(
          de:
            "Die Reihenfolge folgt aus allem, was der Verband weiß. Beträge stehen hier nur, wo sie "
            + "aus dem folgen, was Sie wissen dürfen.",
          en:
            "The order follows from all that the association knows. Amounts stand here only where "
            + "they follow from what you may know.")(language)
      }
      return Phrase(
        de: "Die Vorschläge sind nach Passung geordnet, weil Beträge fehlen: Sie sagen, wer "
          + "zueinander passt, nicht, was es bringt.",
        en: "The suggestions are ordered by fit, since amounts are missing: they say who suits "
          + "whom, not what it brings.")(language)
    }
    let share = 1 - pair.side(of: firm).gain.coverage
    let assumed =
      share == 0
      ? Phrase(de: "Alle Angaben dazu sind bekannt.", en: "All figures behind it are known.")
      : Phrase(
        de: "\(Language.german.percent(share, digits: 0)) der Angaben dahinter sind Annahmen.",
        en: "\(Language.english.percent(share, digits: 0)) of the figures behind it are "
          + "assumptions.")
    return Phrase(
      de: "Gerechnet nur aus dem, was Sie wissen dürfen. \(assumed.german)",
      en: "Computed only from what you may know. \(assumed.english)")(language)
  }

  /// The note for the first partner that is new, and to whom it goes.
  var note: (title: Phrase, paragraphs: [Phrase]) {
    guard let partner = partners.first(where: { !$0.hasTie }) else {
      return (Phrase(de: "", en: ""), [])
    }
    let route = partner.usefulRoute
    let broker = route?.intermediates.first
    // Whoever is asked first knows the next on the way, not the one at its end.
    let note = IntroductionNote(
      from: firm, to: route?.nodes[2] ?? partner.firm, through: broker, in: network)
    let to =
      broker.map { network.shortName($0) }.map { Phrase(de: $0, en: $0) }
      ?? Phrase(de: "den Verband", en: "the association")
    return (
      Phrase(de: "Nachricht an \(to.german)", en: "Note to \(to.english)"), note.paragraphs
    )
  }
}

extension String {
  /// An amount with a real minus, as paper has it.
  var withRealMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }

  /// The text with a capital at its beginning.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
