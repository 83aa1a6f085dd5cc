import PartnernetzFormats
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Dossier {
  /// The dossier for people, machines and as a table of the partners.
  func answer(_ language: Language) -> Answer {
    let sheet = sheet(language)
    let table = table(sheet)
    return Answer(blocks: blocks(sheet), json: json(sheet), table: table)
  }

  private func blocks(_ sheet: DossierSheet) -> [Block] {
    func say(_ german: String, _ english: String) -> String {
      Phrase(de: german, en: english)(sheet.language)
    }
    func head(_ german: String, _ english: String) -> Block { .headline(say(german, english)) }
    var blocks: [Block] = [.headline(sheet.title), .text(sheet.lead)]
    blocks.append(head("Wo Sie heute stehen", "Where you stand"))
    blocks += sheet.facts.map { .text("\($0.label): \($0.text)") }
    blocks.append(head("Was Sie vorhaben", "What you want"))
    blocks.append(sheet.goals.isEmpty ? .text(sheet.withoutGoals) : .table(goals(sheet)))
    blocks.append(head("Partner, die zu Ihnen passen", "Partners that suit you"))
    if sheet.partners.isEmpty { blocks.append(.text(sheet.withoutPartners)) }
    for (place, partner) in sheet.partners.enumerated() {
      if place > 0 { blocks.append(.gap) }
      let gain = partner.gain.map {
        "\($0.amount) (\($0.spokenRange)); \(partner.verdict)"
      }
      blocks.append(
        .text("\(place + 1). \(partner.name) (\(partner.relation)): \(gain ?? partner.verdict)"))
      blocks += partner.reasons.map { .text("– \($0)") }
      blocks += [partner.route, partner.risk, partner.effort.sentence].map { .text("– \($0)") }
    }
    blocks.append(head("Ihre nächsten Schritte", "Your next steps"))
    blocks += sheet.steps.map { .text("→ \($0.what) \($0.why) (\($0.until))") }
    if !sheet.note.isEmpty {
      blocks.append(.headline(sheet.noteTitle))
      blocks += sheet.note.map { .text($0) }
    }
    return blocks
  }

  private func goals(_ sheet: DossierSheet) -> Table {
    Table(
      columns: [
        .init("what", de: "Ziel", en: "Goal"),
        .init("amount", de: "Betrag im Jahr", en: "Amount a year"),
        .init("horizon", de: "Wann", en: "When"),
        .init("who", de: "Wer schon dort ist", en: "Who is there already"),
      ],
      rows: sheet.goals.map { goal in
        [.text(goal.what), .text(goal.amount), .text(goal.horizon), .text(goal.who)]
      })
  }

  private func table(_ sheet: DossierSheet) -> Table {
    Table(
      columns: [
        .init("partner", de: "Partner", en: "Partner"),
        .init("net", de: "Nutzen im Jahr", en: "Gain a year"),
        .machine("net_low"), .machine("net_high"),
        .init("net_worst", de: "Im ungünstigsten Fall", en: "At worst"),
        .init("net_best", de: "Im günstigsten Fall", en: "At best"),
        .init("novel", de: "Beziehung", en: "Link"),
        .init("reason", de: "Was dafür spricht", en: "What speaks for it"),
        .init("route", de: "Weg", en: "Route"), .init("risk", de: "Risiko", en: "Risk"),
        .machine("partner_name"), .machine("setup_days"), .machine("fit"),
      ],
      rows: zip(partners, sheet.partners).map { partner, card in
        let side = partner.pair?.side(of: firm)
        func euros(_ value: EuroPerYear?) -> Table.Cell { value.map { .euros($0) } ?? .none }
        return [
          network.cell(partner.firm), euros(side?.gain.net), euros(side?.low), euros(side?.high),
          euros(side?.worst), euros(side?.best),
          .flag(!partner.hasTie, card.relation), .text(card.reasons.joined(separator: " ")),
          .text(card.route), .text(card.risk), .text(card.name),
          .number(setupDays(partner), digits: 1),
          .word(card.verdict, key: partner.strength.rawValue),
        ]
      })
  }

  private func json(_ sheet: DossierSheet) -> JSONValue {
    func texts(_ list: [String]) -> JSONValue { .array(list.map { .string($0) }) }
    return [
      "firm": .string(sheet.id), "name": .string(sheet.firm), "as_of": .string(day.iso),
      "contact_role": JSONValue(network.firm(firm).contactRole), "title": .string(sheet.title),
      "facts": .array(
        sheet.facts.map { ["label": .string($0.label), "text": .string($0.text)] }),
      "goals": .array(
        sheet.goals.map { goal in
          [
            "what": .string(goal.what), "amount": .string(goal.amount),
            "horizon": .string(goal.horizon), "who": .string(goal.who),
          ]
        }),
      "partners": .array(zip(partners, sheet.partners).map { json($0, $1) }),
      "steps": .array(
        sheet.steps.map {
          ["what": .string($0.what), "why": .string($0.why), "until": .string($0.until)]
        }),
      "risks": .array(
        sheet.risks.map { ["label": .string($0.label), "text": .string($0.text)] }),
      "note": texts(sheet.note), "questions": texts(sheet.questions),
    ]
  }

  private func json(_ partner: DossierPartner, _ card: DossierSheet.Partner) -> JSONValue {
    let side = partner.pair?.side(of: firm)
    return [
      "firm": .string(network.id(of: partner.firm)), "name": .string(card.name),
      "novel": .bool(!partner.hasTie), "net": JSONValue(side?.gain.net),
      "net_low": JSONValue(side?.low), "net_high": JSONValue(side?.high),
      "net_worst": JSONValue(side?.worst), "net_best": JSONValue(side?.best),
      "good_for_partner": .bool(partner.isGoodForPartner),
      "fit": .string(partner.strength.rawValue),
      "reasons": .array(card.reasons.map { .string($0) }), "route": .string(card.route),
      "brokers": .array(
        (partner.usefulRoute?.intermediates ?? []).map { .string(network.id(of: $0)) }),
      "chance": JSONValue(partner.usefulRoute?.probability), "risk": .string(card.risk),
      "setup_days": .number(setupDays(partner)),
    ]
  }
}
