/// Sheets beside each other, each with one thing to do or to answer.
struct CardsView: Shown {
  struct Card: Shown {
    /// Its heading; nil where the heading above it says all.
    var cardTitle: String?
    var texts: [String]
    /// Where it is done.
    var cardLinks: [LinkView] = []
    /// Answers of one press.
    var answers: [ButtonsView.Button] = []
    /// Answers that are chosen or typed.
    var entries: [FormView] = []
  }

  var cards: [Card]
}

/// Columns beside each other, each with its sheets: what is where on a way.
struct BoardView: Shown {
  struct Column: Shown {
    let anchor: String
    let heading: String
    var cards: [CardsView.Card]
  }

  let boardLabel: String
  var columns: [Column]
}

/// Entries below each other, each with a button.
struct EntriesView: Shown {
  struct Entry: Shown {
    let entryText: String
    var entryButton: ButtonsView.Button
  }

  var entryList: [Entry]
}
