import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

/// What a page says, without its frame.
struct Content: Sendable {
  /// The question that the page answers, in small letters.
  var question: String
  /// Its answer in a sentence.
  var answer: String
  /// One or two sentences below it.
  var lead: [String] = []
  /// What to do next.
  var steps: [String] = []
  /// Buttons; the first is the page's own.
  var actions: [LinkView] = []
  var messages: [MessageView] = []
  var parts: [PartView] = []
  var aside: AsideView?
  /// The same for machines: the address below `/api`; nil where there is none.
  var data: Place?
  /// Seconds after which the page is asked for again, because it is not finished.
  var refresh: Int?
  /// Through whose eyes the network is seen, by name; nil where that is not known.
  var reader: String?
  /// What the search field shows.
  var found: String?

  init(question: String, answer: String) {
    self.question = question
    self.answer = answer
  }

  /// The content of an answer.
  init(
    question: String, _ answer: Answer, in network: Network, for visit: Visit, mostLead: Int = 2
  ) {
    let taken = AnswerParts(answer, in: network, for: visit, mostLead: mostLead)
    self.question = question
    self.answer = taken.headline
    lead = taken.lead
    steps = taken.steps
    parts = taken.parts
  }
}

/// A page of the app.
protocol Page: Sendable {
  /// Where it is.
  static var path: String { get }
  /// What it is called in the menu.
  static var name: Phrase { get }
  /// Whether a member may see it; else it is the association's alone.
  static var isForMembers: Bool { get }
  /// What it says to a visitor.
  static func content(for visit: Visit, from office: Office) async throws -> Content
  /// The forms that ask it, for whoever asked what cannot be answered; nothing is worked out for them.
  static func forms(for visit: Visit, from office: Office) async throws -> [FormView]
}

extension Page {
  static var isForMembers: Bool { true }
  static func forms(for visit: Visit, from office: Office) async throws -> [FormView] { [] }

  /// Whether the page is a visitor's to see.
  static func admits(_ visit: Visit) -> Bool {
    isForMembers || visit.isAssociations
  }

  /// Refuses what is not a visitor's to see.
  ///
  /// - Throws: ``Refusal/associationsOwn``.
  static func admit(_ visit: Visit) throws {
    guard admits(visit) else { throw Refusal.associationsOwn }
  }
}

extension Visit {
  /// Whether what is known of a firm is the visitor's to change: the association's, or the firm's own.
  func mayChange(_ firm: Firm.ID, in network: Network) -> Bool {
    if case .member(let reader) = network.viewer { reader == firm } else { true }
  }
}

extension LinkView {
  /// The page's one full button.
  static func main(_ label: String, _ href: String) -> LinkView {
    LinkView(href: href, label: label, style: "knopf knopf-haupt")
  }

  /// A further button.
  static func further(_ label: String, _ href: String) -> LinkView {
    LinkView(href: href, label: label, style: "knopf")
  }
}
