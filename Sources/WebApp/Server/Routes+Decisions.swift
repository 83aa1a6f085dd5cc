import Hummingbird
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzWording
import PartnernetzWorkspace

extension Routes {
  /// What is decided about two firms that may be one; it can be taken back like any other step.
  func addDecisions(to routes: RouterGroup<WebContext>) {
    decide(CheckPage.merging, in: routes) { editor, first, second in
      try editor.merging(second, into: first)
    }
    decide(CheckPage.separating, in: routes) { editor, first, second in
      try editor.separating(first, second)
    }
  }

  private func decide(
    _ path: String, in routes: RouterGroup<WebContext>,
    _ edit: @escaping @Sendable (Editor, String, String) throws -> Edit
  ) {
    take(path, in: routes, from: { _ in (CheckPage.self, Place(CheckPage.path)) }) { fields in
      guard let first = fields["first"], let second = fields["second"] else {
        throw Refusal.badForm
      }
      let step = try fields.count("step", within: 0...Int.max)
      try await office.edit(after: step) { try edit($0, first, second) }
      return CheckPage.path
    }
  }
}
