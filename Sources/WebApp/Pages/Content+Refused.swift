import PartnernetzExchange
import PartnernetzNetworks
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
  /// - Returns: the page with the reason above and the fields filled.
  func refusing(
    _ error: any WordedError, of fields: Query, sentTo action: String, for visit: Visit
  ) -> Content {
    var content = self
    content.refresh = nil
    let meant = FaultPages.candidates(error).meant
    content.messages.insert(
      MessageView(
        .fault, visit(error.phrase),
        // Whoever is asked which firm is meant looks at each.
        links: error is FirmLookupError
          ? meant.prefix(5).map { LinkView(href: visit.link(.member($0.value)), label: $0.name) }
          : []), at: 0)
    let fault = Content.fault(error, of: fields)
    func filled(_ form: FormView) -> FormView {
      guard form.action == action, form.sent(fields) else { return form }
      return form.filled(with: fields, fault: fault.map { ($0.field, visit($0.reason)) })
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

  /// The field that is to be mended, with what is wrong in it; nil where it is none of one field.
  private static func fault(
    _ error: any WordedError, of fields: Query
  ) -> (field: String, reason: Phrase)? {
    switch error {
    case let error as FieldError: return (error.field, error.phrase)
    case EditError.refused(let column, _, let reason):
      // One figure of a firm is typed in a field that every figure shares.
      return (fields["column"] == column ? "value" : column, reason)
    case is ParameterError: return ("value", error.phrase)
    case EditError.knownFirm: return ("name", error.phrase)
    case FirmLookupError.unknown(let name, _), FirmLookupError.ambiguous(let name, _):
      let item = fields.items.first { $0.value == name && $0.name != "firm" }
      return item.map { ($0.name, error.phrase) }
    default: return nil
    }
  }
}

extension FormView {
  /// Whether this form of a page sent the fields; the step of the register may have moved on meanwhile.
  fileprivate func sent(_ fields: Query) -> Bool {
    let names = Set(fields.items.map(\.name))
    return kept.allSatisfy { hidden in
      hidden.hiddenName == "step"
        || fields.items.contains { $0.name == hidden.hiddenName && $0.value == hidden.hiddenValue }
    } && self.fields.allSatisfy { names.contains($0.name) }
  }

  fileprivate func filled(
    with sent: Query, fault: (field: String, reason: String)?
  ) -> FormView {
    var form = self
    for place in fields.indices {
      if let fault, fault.field == fields[place].name { form.fields[place].fault = fault.reason }
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
