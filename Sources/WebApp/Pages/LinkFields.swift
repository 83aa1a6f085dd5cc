import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// What a firm and its partners are to each other: the statements with a button that takes each away,
/// and the form that adds one.
struct LinkFields {
  /// Where both are sent to.
  static let path = "/links"
  /// Statements that are listed; more belong in a table that is taken in.
  private static let most = 200

  /// What a partner is to the firm, as forms name it.
  enum Role: String, CaseIterable {
    case supplier, customer, capital, financed, partner, acquaintance, competitor

    /// Whether the statement begins with the firm itself: the firm is the partner's kind.
    var beginsWithFirm: Bool { self == .financed }

    /// The kind of the statement.
    var kind: LinkKind {
      switch self {
      case .supplier: .supplier
      case .customer: .customer
      case .capital, .financed: .capital
      case .partner: .partner
      case .acquaintance: .acquaintance
      case .competitor: .competitor
      }
    }

    fileprivate var phrase: Phrase {
      self == .financed ? Phrase(de: "wird finanziert", en: "is financed") : kind.phrase
    }
  }

  let firm: Firm.ID
  /// The last step of the register that the page knows of.
  let step: Int
  let network: Network
  let visit: Visit

  /// The list and the form below it.
  func parts(_ statements: [Statement]) -> [PartView] {
    let own = statements.filter { $0.source == firm || $0.target == firm }
    var parts: [PartView] = [
      .heading(
        HeadingView(
          anchor: TableKind.links.rawValue, heading: visit(TableKind.links.phrase).capitalisedFirst)
      ),
      .entries(EntriesView(entryList: own.filter(mayRemove).prefix(LinkFields.most).map(entry))),
    ]
    let others = own.count - min(LinkFields.most, own.count(where: mayRemove))
    if others > 0 {
      let told = visit.told(
        de: "Dazu kommen \(visit.language.number(others)), die sich hier nicht ändern lassen.",
        en: "Beside them there are \(visit.language.number(others)) that cannot be changed here.")
      parts.append(.sentence(SentenceView(text: told)))
    }
    return parts + [.form(form)]
  }

  /// What another firm said is not a member's to take away.
  private func mayRemove(_ statement: Statement) -> Bool {
    visit.isAssociations || statement.reporter == firm
  }

  private func entry(_ statement: Statement) -> EntriesView.Entry {
    let isSource = statement.source == firm
    let other = isSource ? statement.target : statement.source
    let role: Role? = Role.allCases.first {
      switch statement.kind {
      // Told from the other side, who supplies is who sells.
      case .supplier: $0 == (isSource ? .customer : .supplier)
      case .customer: $0 == (isSource ? .supplier : .customer)
      case .capital: $0 == (isSource ? .financed : .capital)
      default: $0.kind == statement.kind
      }
    }
    let details = [
      role.map { visit($0.phrase) }, statement.what,
      statement.amount.map { visit.language.euros($0.euros) },
      statement.reporter.map { reporter in
        visit.told(de: "Angabe von \(name(reporter))", en: "stated by \(name(reporter))")
      },
    ].compactMap(\.self)
    var hidden = [
      ("firm", firm), ("step", String(step)), ("remove", "yes"), ("source", statement.source),
      ("target", statement.target), ("kind", statement.kind.rawValue),
    ]
    if let what = statement.what { hidden.append(("what", what)) }
    if let reporter = statement.reporter { hidden.append(("reporter", reporter)) }
    return EntriesView.Entry(
      entryText: "\(name(other)): \(details.joined(separator: ", "))",
      entryButton: .init(
        target: LinkFields.path, caption: visit.told(de: "Entfernen", en: "Remove"), isFull: false,
        hidden: hidden.map(HiddenField.init)))
  }

  private func name(_ id: Firm.ID) -> String {
    network.number(of: id).map { network.name($0) } ?? id
  }

  private var form: FormView {
    func text(
      _ name: String, _ label: Phrase, proposals: [String] = [], isRequired: Bool = false
    ) -> FieldView {
      FieldView(
        id: "links-\(name)", name: name, fieldLabel: visit(label),
        text: .init(
          value: "",
          suggestions: proposals.isEmpty
            ? nil : .init(listID: "l-links-\(name)", proposals: proposals),
          isRequired: isRequired))
    }
    let names = network.firmCount <= 1_000 ? network.firms.map(\.name).sorted() : []
    return FormView(
      action: LinkFields.path, method: "post",
      label: visit.told(de: "Eine Beziehung eintragen", en: "Enter a link"),
      fields: [
        text(
          "partner", Phrase(de: "Mit wem? Name oder Nummer", en: "With whom? Name or ID"),
          proposals: names, isRequired: true),
        FieldView(
          id: "links-role", name: "role",
          fieldLabel: visit.told(de: "Das andere Unternehmen ist", en: "The other firm is"),
          choice: .init(Role.allCases.map { ($0.rawValue, visit($0.phrase)) }, chosen: "supplier")),
        text("what", Phrase(de: "Was, etwa Blech", en: "What, such as sheet")),
        text("amount", Phrase(de: "Betrag im Jahr, Euro", en: "Amount a year, euros")),
        text("trust", Phrase(de: "Vertrauen, etwa 80 %", en: "Trust, such as 80%")),
        text("last_contact", Phrase(de: "Letzter Kontakt", en: "Last contact")),
      ],
      kept: [("firm", firm), ("step", String(step))].map(HiddenField.init),
      submit: visit.told(de: "Eintragen", en: "Enter"), isMain: false)
  }
}
