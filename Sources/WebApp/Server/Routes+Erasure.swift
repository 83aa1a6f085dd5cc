import Hummingbird
import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzWording
import PartnernetzWorkspace

extension Routes {
  /// Erasing a firm for good.
  func addErasure(to routes: RouterGroup<WebContext>) {
    take(ErasePage.path, in: routes, from: Routes.erasurePlace) { fields in
      guard let firm = fields["firm"] else { throw Refusal.badForm }
      let (day, who, workspace) = (office.desk.day(), office.desk.who, office.workspace)
      let name = try await office.work { try workspace.erasure(of: firm, on: day).name }
      let typed = fields["confirm"] ?? ""
      guard typed == firm || typed.lowercased() == name.lowercased() else {
        throw FieldError(
          field: "confirm", found: typed,
          expected: Phrase(de: "„\(name)“ oder „\(firm)“", en: "“\(name)” or “\(firm)”"))
      }
      let step = try fields.count("step", within: 0...Int.max)
      let outcome = try await office.work {
        try workspace.erase(firm: firm, on: day, by: who, after: step).outcome
      }
      return HistoryPage.place(after: outcome).href
    }
  }

  private static func erasurePlace(_ fields: Query) -> (page: any Page.Type, place: Place)? {
    fields["firm"].map { (ErasePage.self, Place(ErasePage.path, ["firm": $0])) }
  }
}
