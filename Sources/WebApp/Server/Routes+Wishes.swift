import Hummingbird
import PartnernetzAnswers
import PartnernetzPartnerships
import PartnernetzWording
import PartnernetzWorkspace

extension Routes {
  /// Takes a table of wishes and leads on to the plan with them: each is a rule in its address.
  func addWishes(to routes: RouterGroup<WebContext>) {
    take(
      PairingPage.wishes, in: routes,
      from: { (PairingPage.self, Place(path: PairingPage.path, query: Routes.withoutWishes($0))) }
    ) { fields in
      let page = Place(path: PairingPage.path, query: Routes.withoutWishes(fields))
      let visit = Visit(place: page, language: .english, theme: .automatic)
      let before = try RuleFields(fields)
      guard let text = fields["wishes"] else {
        return visit.link(Place(path: PairingPage.path, query: before.query))
      }
      let name = Phrase(de: "Wünsche", en: "wishes")
      let rows = try WishesFile.rows(text: text, named: name)
      let network = try await office.network(for: visit)
      let after = try before.adding(rows, in: network)
      do {
        _ = try await office.ask(after.question, as: after.data, for: visit)
      } catch let error as PairingError {
        // Rows say where what cannot be stands; the address would not.
        var named = NamedRules()
        named.wishes = rows
        throw named.placed(error, in: network)
      }
      return visit.link(Place(path: PairingPage.path, query: after.query))
    }
  }

  private static func withoutWishes(_ fields: Query) -> Query {
    Query(fields.items.filter { $0.name != "wishes" })
  }
}
