extension PartView {
  /// The same part, whose forms send what is kept from page to page along with what they change: a form
  /// of a page that a member looks at is that member's, and not the association's.
  func keeping(_ visit: Visit) -> PartView {
    switch self {
    case .form(let form): return .form(form.keeping(visit))
    case .upload(var view):
      view.target = visit.link(to: view.target)
      return .upload(view)
    case .buttons(var view):
      view.buttons = view.buttons.map { $0.keeping(visit) }
      return .buttons(view)
    case .cards(var view):
      view.cards = view.cards.map { $0.keeping(visit) }
      return .cards(view)
    case .board(var view):
      for column in view.columns.indices {
        view.columns[column].cards = view.columns[column].cards.map { $0.keeping(visit) }
      }
      return .board(view)
    case .entries(var view):
      for entry in view.entryList.indices {
        view.entryList[entry].entryButton = view.entryList[entry].entryButton.keeping(visit)
      }
      return .entries(view)
    default: return self
    }
  }
}

extension FormView {
  /// Forms that ask keep it in a field: a browser drops what stands behind the question mark.
  fileprivate func keeping(_ visit: Visit) -> FormView {
    guard method == "post" else { return self }
    var form = self
    form.action = visit.link(to: action)
    return form
  }
}

extension ButtonsView.Button {
  fileprivate func keeping(_ visit: Visit) -> ButtonsView.Button {
    var button = self
    button.target = visit.link(to: target)
    return button
  }
}

extension CardsView.Card {
  fileprivate func keeping(_ visit: Visit) -> CardsView.Card {
    var card = self
    card.answers = answers.map { $0.keeping(visit) }
    card.entries = entries.map { $0.keeping(visit) }
    return card
  }
}
