import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzWording

/// An answer as a page shows it: its headline, what stands directly below, and the rest.
struct AnswerParts {
  /// The answer in a sentence.
  var headline = ""
  /// Sentences before the first table or heading.
  var lead: [String] = []
  /// What to do next.
  var steps: [String] = []
  /// Everything else, in order.
  var parts: [PartView] = []

  /// Takes an answer apart.
  ///
  /// - Parameters:
  ///   - answer: the answer.
  ///   - network: the network that was asked.
  ///   - visit: who asks.
  ///   - mostLead: sentences that stand below the headline; further ones follow as parts.
  ///   - firstTable: how many tables stand before on the page.
  ///   - tools: what can be done with a table's rows.
  init(
    _ answer: Answer, in network: Network, for visit: Visit, mostLead: Int = 2,
    firstTable: Int = 0, tools: (Table) -> RowTools? = { _ in nil }
  ) {
    var headline: String?
    var heading: String?
    var tables = firstTable
    for block in answer.blocks {
      switch block {
      case .headline(let text) where headline == nil: headline = text
      case .headline(let text):
        heading = text
        parts.append(.heading(HeadingView(anchor: "s\(parts.count)", heading: text)))
      case .sentence(let text, let remedies):
        add(text, remedies.compactMap { $0.link(for: visit) }, mostLead: mostLead)
      case .table(let table):
        let label = heading ?? headline ?? visit.told(de: "Tabelle", en: "Table")
        parts.append(
          .table(
            TableView(table, at: tables, label: label, in: network, for: visit, tools: tools(table))
          ))
        tables += 1
      case .gap: break
      }
    }
    // A heading such as “Partner plan” is no answer; the sentence below it is.
    let isAnswered = lead.first.map { $0.hasPrefix("– ") } ?? true
    if let headline, headline.last.map({ ".!?…".contains($0) }) == true || isAnswered {
      self.headline = headline
    } else if !lead.isEmpty {
      self.headline = lead.removeFirst()
    }
  }

  /// A sentence stands below the headline, with what is to do next, or where it came.
  private mutating func add(_ text: String, _ remedies: [LinkView], mostLead: Int) {
    if text.hasPrefix("→ ") {
      if parts.isEmpty || remedies.isEmpty {
        steps.append(text)
      } else {
        parts.append(.sentence(SentenceView(text: text, remedies: remedies, isStep: true)))
      }
    } else if parts.isEmpty, remedies.isEmpty, lead.count < mostLead {
      lead.append(text)
    } else {
      parts.append(.sentence(SentenceView(text: text, remedies: remedies)))
    }
  }
}
