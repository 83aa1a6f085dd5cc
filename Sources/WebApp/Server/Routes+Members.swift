import Hummingbird
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

extension Routes {
  /// Members that join, and what they are to others.
  func addMembers(to routes: RouterGroup<WebContext>) {
    take(NewFirmPage.path, in: routes, from: { _ in (NewFirmPage.self, Place(NewFirmPage.path)) }) {
      fields in
      guard let name = fields["name"] else {
        throw FieldError(
          field: "name", found: "",
          expected: Phrase(de: "der Name des Unternehmens", en: "the name of the firm"))
      }
      let words = try RowWords(NewFirmPage.words(fields))
      let step = try fields.count("step", within: 0...Int.max)
      // Under what number it is kept is said by the register: it is cleaned like a table's cell.
      let id = try await office.add(after: step) { try $0.adding(firm: name, words) }
      return Place.editing(id ?? name).href
    }
    take(LinkFields.path, in: routes, from: Routes.linkPlace) { fields in
      guard let firm = fields["firm"] else { throw Refusal.badForm }
      let step = try fields.count("step", within: 0...Int.max)
      if fields["remove"] != nil {
        guard let source = fields["source"], let target = fields["target"] else {
          throw Refusal.badForm
        }
        let words = try RowWords(Routes.words(of: ["kind", "what", "reporter"], fields))
        try await office.edit(after: step) {
          try $0.removing(linkFrom: source, to: target, words)
        }
      } else {
        guard let role: LinkFields.Role = try fields.choice("role") else { throw Refusal.badForm }
        guard let partner = fields["partner"] else {
          throw FieldError(
            field: "partner", found: "",
            expected: Phrase(
              de: "der Name oder die Nummer des anderen Unternehmens",
              en: "the name or ID of the other firm"))
        }
        let words = try RowWords(
          ["kind=\(role.kind.rawValue)", "reporter=\(firm)"]
            + Routes.words(of: ["what", "amount", "trust", "last_contact"], fields))
        let ends = role.beginsWithFirm ? (firm, partner) : (partner, firm)
        try await office.edit(after: step) {
          try $0.adding(linkFrom: ends.0, to: ends.1, words)
        }
      }
      return Place.editing(firm).href + "#" + TableKind.links.rawValue
    }
  }

  private static func linkPlace(_ fields: Query) -> (page: any Page.Type, place: Place)? {
    fields["firm"].map { (EditPage.self, .editing($0)) }
  }

  /// Fields of a form as words of a row; what was left empty says nothing.
  private static func words(of names: [String], _ fields: Query) -> [String] {
    names.compactMap { name in fields[name].map { "\(name)=\($0)" } }
  }
}
