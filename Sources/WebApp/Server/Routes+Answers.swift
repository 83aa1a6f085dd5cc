import Hummingbird
import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording
import PartnernetzWorkspace

extension Routes {
  /// The same answers for machines, by the command line's contract: keys of JSON and columns of CSV.
  func addAnswers(to routes: RouterGroup<WebContext>) {
    add("/api/assess", to: routes) { visit in
      if let firm = visit.place.query["firm"] { return FirmQuestion(of: firm) }
      return AssociationQuestion()
    }
    add("/api/suggest", to: routes) { visit in
      SuggestionsQuestion(
        for: visit.place.query["firm"],
        top: try visit.place.query.count("top", within: 1...1_000))
    }
    add("/api/pair", to: routes) { try RuleFields($0.place.query).question }
    add("/api/evening", to: routes) { try await EveningPage.question(for: $0, from: office) }
    add("/api/pair/change", to: routes) { visit in
      let fields = try RuleFields(visit.place.query)
      return fields.change
    }
    add("/api/path", to: routes) { visit in
      guard let question = try PathPage.question(visit.place.query) else {
        throw Refusal.missing(Phrase(de: "from und to", en: "from and to"))
      }
      return question
    }
    add("/api/dossier", to: routes) { visit in
      guard let firm = visit.place.query["firm"] else {
        throw Refusal.missing(Phrase(de: "firm", en: "firm"))
      }
      return DossierQuestion(of: firm, published: try await office.publishedPlan())
    }
    add("/api/reach", to: routes) { try ReachPage.question($0.place.query) }
    add("/api/ask", to: routes) { AskPage.question($0.place.query) }
    add("/api/goals", to: routes) { GoalsPage.question($0.place.query) }
    add("/api/markets", to: routes) { MarketsPage.question($0.place.query) }
    add("/api/risk", to: routes) { visit in
      try await RiskPage.question(visit.place.query, from: office)
    }
    add("/api/check", to: routes) { _ in CheckQuestion() }
    add("/api/members", to: routes) { MembersPage.question($0.place.query) }
    add("/api/why", to: routes) { visit in
      let question = try WhyPage.question(
        visit.place.query, in: try await office.network(for: visit),
        tables: try await office.tables(for: visit))
      guard let question else { throw Refusal.missing(Phrase(de: "first", en: "first")) }
      return question
    }
    routes.get("/api/parameters") { request, _ in
      let visit = try Visit(request)
      let answer = try await office.ask(
        ParametersQuestion(about: try await office.pipeline()), as: Place(ParametersPage.path),
        for: visit)
      return try await form(answer, visit, named: "parameters")
    }
  }

  /// What the workspace itself tells.
  func addRecords(to routes: RouterGroup<WebContext>) {
    routes.get("/api/history") { request, _ in
      let visit = try Visit(request)
      try HistoryPage.admit(visit)
      let entries = try await HistoryPage.entries(from: office)
      let answer = Answer.history(entries, visit.language)
      return try await form(answer, visit, named: "history")
    }
    routes.get("/api/access") { request, _ in
      let visit = try Visit(request)
      try AccessPage.admit(visit)
      let answer = try await AccessPage.answer(for: visit, from: office)
      return try await form(answer, visit, named: "access")
    }
    routes.get("/api/stored") { request, _ in
      let visit = try Visit(request)
      let answer = try await StoredPage.answer(for: visit, from: office)
      return try await form(answer, visit, named: "stored")
    }
    routes.get("/api/import") { request, _ in
      let visit = try Visit(request)
      try ImportPage.admit(visit)
      guard let id = visit.place.query["stage"],
        case .read(let staged)? = await office.staging.stage(id, waiting: .seconds(30))
      else { throw Refusal.noLongerStaged }
      let reader = Reader(visit.language, seed: office.desk.seed)
      return try await form(
        staged.result.answer(changing: nil, for: reader), visit, named: "import")
    }
  }

  /// The answer to a question below an address, as JSON or CSV.
  func add(
    _ path: String, to routes: RouterGroup<WebContext>,
    _ question: @escaping @Sendable (Visit) async throws -> any Question
  ) {
    routes.get(RouterPath(path)) { request, _ in
      let visit = try Visit(request)
      var key = visit.place
      key.query = key.query.setting("format", to: nil).setting("seen-by", to: nil)
      let answer = try await office.ask(try await question(visit), as: key, for: visit)
      let name = path.dropFirst(5).replacing("/", with: "-")
      return try await form(answer, visit, named: String(name))
    }
  }

  /// An answer in the form that is asked for: JSON where none is named.
  private func form(_ answer: Answer, _ visit: Visit, named name: String) async throws -> Response {
    switch visit.place.query["format"] {
    case nil, "json": .json(try await office.work { try answer.jsonText() })
    case "csv": .csv(try await office.work { answer.csvText() }, named: "partnernetz-" + name)
    case let other?:
      throw FieldError(
        field: "format", found: other,
        expected: Phrase(de: "json oder csv", en: "json or csv"))
    }
  }
}
