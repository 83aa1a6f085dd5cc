import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// What the page of the plan says of the one that is published, and how one is.
enum PublishedPlanPart {
  /// Where a plan is published.
  static let publishing = PairingPage.path + "/publish"
  /// Where the published one is taken back.
  static let withdrawing = PairingPage.path + "/withdraw"

  /// The pairs of a plan that was worked out.
  static func pairs(of answer: Answer) -> [PublishedPlan.Pair] {
    (answer.json["pairs"]?.array ?? []).compactMap { pair in
      guard let first = pair["first"]?.string, let second = pair["second"]?.string else {
        return nil
      }
      return PublishedPlan.Pair(first, second)
    }
  }

  /// Says on the page of a plan that was worked out what is published, and how it is: once one is, that
  /// answers the page's question, and what was worked out is a draft. Nothing changes where tables lie in
  /// a folder, or a member looks.
  static func add(
    to content: inout Content, beside answer: Answer, of fields: RuleFields, in network: Network,
    for visit: Visit, from office: Office
  ) async throws {
    guard office.workspace.isRegister, visit.isAssociations else { return }
    let step = try await office.step()
    let plan = try await office.publishedPlan()
    var parts: [PartView] = []
    let (draft, told) = (content.answer, content.lead)
    if let plan {
      let key = Place(path: "/api/pair/published", query: fields.query)
      let told = try await office.ask(
        PublishedPlanQuestion(about: plan, beside: pairs(of: answer)), as: key, for: visit)
      let taken = AnswerParts(told, in: network, for: visit, mostLead: 3, firstTable: 20)
      content.answer = taken.headline
      content.lead = taken.lead
      parts += taken.parts
    }
    let kept =
      fields.query.items.map { HiddenField(hiddenName: $0.name, hiddenValue: $0.value) }
      + [("step", String(step)), ("lang", visit.language.rawValue)].map(HiddenField.init)
    var buttons: [ButtonsView.Button] = []
    if !pairs(of: answer).isEmpty {
      let caption =
        plan == nil
        ? visit.told(de: "Diesen Plan veröffentlichen", en: "Publish this plan")
        : visit.told(
          de: "Stattdessen den Entwurf veröffentlichen", en: "Publish the draft in its place")
      buttons.append(
        .init(target: publishing, caption: caption, isFull: plan == nil, hidden: kept))
    }
    if plan != nil {
      buttons.append(
        .init(
          target: withdrawing,
          caption: visit.told(de: "Plan zurückziehen", en: "Take the plan back"), isFull: false,
          hidden: [HiddenField(hiddenName: "step", hiddenValue: String(step))]))
    }
    if !buttons.isEmpty { parts.append(.buttons(ButtonsView(buttons: buttons))) }
    if plan != nil {
      let heading = visit.told(de: "Der Entwurf: ", en: "The draft: ") + draft
      parts.append(.heading(HeadingView(anchor: "draft", heading: heading)))
      parts += told.map { .sentence(SentenceView(text: $0)) }
    }
    content.parts = parts + content.parts
  }
}
