import Hummingbird
import Logging
import PartnernetzAnswers
import PartnernetzDiagrams
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRegister
import PartnernetzWording
import PartnernetzWorkspace

/// Says what went wrong: on a page to people, as JSON to machines.
struct FaultPages: RouterMiddleware {
  let templates: Templates
  let assets: Assets
  /// What a reader of a language sees as the association's name.
  let name: @Sendable (Language) -> String
  let access: Access

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      return response(to: request, context, Refusal.noSuchPage)
    } catch let error as any WordedError {
      var answer = response(to: request, context, error)
      if case Refusal.wrongMethod(let allowed) = error { answer.headers[.allow] = allowed }
      return answer
    } catch {
      context.logger.error("\(error)")
      return response(to: request, context, OwnFault())
    }
  }

  private func response(
    to request: Request, _ context: WebContext, _ error: any WordedError
  ) -> Response {
    let status = FaultPages.status(of: error)
    var visit =
      (try? Visit(request))
      ?? Visit(
        place: Place("/"), language: Visit.language(accepting: request.headers[.acceptLanguage]),
        theme: .automatic)
    if visit.place.path.hasPrefix("/api/") || visit.place.path.hasPrefix("/pictures/") {
      let json: JSONValue = [
        "error": ["status": .integer(status.code), "message": .string(visit(error.phrase))]
      ]
      return .json((try? json.text()) ?? "{}", status: status)
    }
    // There is no view of a member whom nobody knows.
    if let reader = visit.place.query["seen-by"], reader == MeantNames.of(error).typed {
      visit.place = visit.place.setting("seen-by", to: nil)
    }
    // Whoever may not come in learns nothing of whose network it is.
    let isInside = context.port.map { access.admits(request, port: $0) } ?? false
    let content = FaultPages.content(on: error, isAsked: request.method == .get, from: visit)
    let view = PageView(
      content, for: visit, name: isInside ? name(visit.language) : "", assets: assets,
      title: visit.told(de: "Das ging nicht", en: "That did not work"))
    return .html(templates.html(view), status: status)
  }

  /// What went wrong, with the ways on.
  ///
  /// - Parameters:
  ///   - error: what went wrong.
  ///   - isAsked: whether something was asked, and not sent.
  ///   - visit: who asked.
  /// - Returns: the page's content.
  static func content(
    on error: any WordedError, isAsked: Bool, from visit: Visit
  ) -> Content {
    var content = Content(
      question: visit.told(de: "Das ging nicht.", en: "That did not work."),
      answer: visit(error.phrase))
    let links = ((error as? any Remediable)?.remedies ?? []).compactMap { $0.link(for: visit) }
    content.actions =
      (isAsked ? ways(on: error, from: visit) : waysBack(of: visit))
      + links.map { LinkView.further($0.label, $0.href) }
      + [.main(visit.told(de: "Zur Startseite", en: "To the home page"), "/")]
    return content
  }

  /// What an error means for a program that asks.
  static func status(of error: any WordedError) -> HTTPResponse.Status {
    switch error {
    case let refusal as Refusal: refusal.status
    case is FirmLookupError, is CodeLookupError, is NoPublishedPlan, is NothingToReport:
      .notFound
    case let error as RenderingError:
      switch error {
      case .tooLarge, .allAttemptsFailed(last: .outOfTime): .unprocessableContent
      case .notStarted, .noSuchNode, .insideWorker, .noWorker, .allAttemptsFailed:
        .internalServerError
      }
    case let error as RegisterError:
      switch error {
      case .changedMeanwhile, .replaced: .conflict
      case .busy: .serviceUnavailable
      default: .internalServerError
      }
    case is WorkspaceError: .conflict
    case is FieldError, is QuestionError, is PairNameError: .badRequest
    case let error as ContactProblem:
      if case .noContact = error.error { .notFound } else { .unprocessableContent }
    case is PairingError: .unprocessableContent
    case is OwnFault: .internalServerError
    default: .badRequest
    }
  }
}

/// A fault of the program itself.
struct OwnFault: WordedError, Hashable {
  var phrase: Phrase {
    Phrase(
      de: "Hier liegt ein Fehler in Partnernetz selbst vor; Ihre Daten sind unverändert. Laden Sie "
        + "die Seite neu.",
      en: "This is a fault of Partnernetz itself; your data is unchanged. Load the page again.")
  }
}
