import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzRegister
import PartnernetzWording

extension Content {
  /// The page again after what one of its forms sent was refused: nothing typed is lost, and why it was
  /// refused stands above.
  ///
  /// - Parameters:
  ///   - error: why.
  ///   - fields: what was sent.
  ///   - action: where it was sent to.
  ///   - visit: who sent it.
  ///   - changed: what came between where the page was made before; nil where nobody knows.
  /// - Returns: the page with the reason above and the fields filled.
  func refusing(
    _ error: any WordedError, of fields: Query, sentTo action: String, for visit: Visit,
    changed: String? = nil
  ) -> Content {
    var content = self
    content.refresh = nil
    let form = forms.first { $0.action == action && $0.sent(fields) }
    let fault = FormFault(error, of: fields, in: form, for: visit)
    content.messages.insert(
      MessageView(
        .fault, fault.sentence, texts: error is RegisterError ? [changed].compactMap(\.self) : [],
        links: Content.firms(meantBy: error, visit)), at: 0)
    func filled(_ form: FormView) -> FormView {
      guard form.action == action, form.sent(fields) else { return form }
      return form.filled(with: fields, fault: fault)
    }
    content.parts = parts.map { part in
      switch part {
      case .form(let form): return .form(filled(form))
      case .cards(var view):
        for place in view.cards.indices {
          view.cards[place].entries = view.cards[place].entries.map(filled)
        }
        return .cards(view)
      default: return part
      }
    }
    return content
  }

  /// All forms of the page.
  private var forms: [FormView] {
    parts.flatMap { part -> [FormView] in
      switch part {
      case .form(let form): [form]
      case .cards(let view): view.cards.flatMap(\.entries)
      default: []
      }
    }
  }

  /// The ways to firms that may be meant: whoever is asked which one looks at each.
  private static func firms(meantBy error: any WordedError, _ visit: Visit) -> [LinkView] {
    if case EditError.knownFirm(let name, let id) = error {
      return [LinkView(href: visit.link(.member(id)), label: name)]
    }
    guard error is FirmLookupError else { return [] }
    return MeantNames.of(error).meant.prefix(5).map {
      LinkView(href: visit.link(.member($0.value)), label: $0.name)
    }
  }
}

extension FormView {
  /// The form with what is wrong at its field, as it was typed there.
  func marked(_ fault: FormFault, typed: String?) -> FormView {
    var form = self
    for place in fields.indices where fields[place].name == fault.field {
      form.fields[place].fault = fault.reason
      if let typed { form.fields[place].text?.value = typed }
    }
    return form
  }

  /// Whether this form of a page sent the fields; the step of the register may have moved on meanwhile.
  fileprivate func sent(_ fields: Query) -> Bool {
    let names = Set(fields.items.map(\.name))
    return kept.allSatisfy { hidden in
      hidden.hiddenName == "step"
        || fields.items.contains { $0.name == hidden.hiddenName && $0.value == hidden.hiddenValue }
    } && self.fields.allSatisfy { names.contains($0.name) }
  }

  fileprivate func filled(
    with sent: Query, fault: FormFault
  ) -> FormView {
    var form = self
    for place in fields.indices {
      if fault.field == fields[place].name { form.fields[place].fault = fault.reason }
      guard let value = sent[fields[place].name] else { continue }
      form.fields[place].text?.value = value
      form.fields[place].choice = fields[place].choice.map { choice in
        .init(
          choice.choices.map { ($0.optionValue, $0.optionLabel) }, chosen: value,
          isRequired: choice.isRequired)
      }
    }
    return form
  }
}
