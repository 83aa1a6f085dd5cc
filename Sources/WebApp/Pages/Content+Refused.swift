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
    content.messages.insert(MessageView(.fault, visit(error.phrase)), at: 0)
    func filled(_ form: FormView) -> FormView {
      form.action == action && form.sent(fields) ? form.filled(with: fields) : form
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

  fileprivate func filled(with sent: Query) -> FormView {
    var form = self
    for place in fields.indices {
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
