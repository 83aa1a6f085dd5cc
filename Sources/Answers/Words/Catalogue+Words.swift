package import PartnernetzExchange
import PartnernetzRecords
package import PartnernetzWording

extension Catalogue.Entry {
  /// What people call the column.
  func title(_ language: Language) -> String {
    switch language {
    case .german: german.first ?? name
    case .english: name.replacing("_", with: " ")
    }
  }
}

extension Catalogue.Value {
  /// As people read it.
  func shown(_ language: Language) -> String {
    switch self {
    case .money(let money): language.euros(money.euros)
    case .number(let number): language.number(number, digits: 3)
    case .integer(let integer): language.number(integer)
    case .truth(let truth):
      (truth ? Phrase(de: "ja", en: "yes") : Phrase(de: "nein", en: "no"))(language)
    case .text, .day, .code, .industry, .list: plain
    }
  }

  /// As machines read it.
  var plain: String {
    switch self {
    case .text(let text), .code(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : "\(number)"
    case .integer(let integer): String(integer)
    case .money(let money): "\(money.euros)"
    case .truth(let truth): String(truth)
    case .day(let day): day.iso
    case .industry(let industry): industry.notation
    case .list(let list): list.joined(separator: "; ")
    }
  }
}

extension TableKind {
  /// What people call the table.
  package var phrase: Phrase {
    switch self {
    case .firms: Phrase(de: "Unternehmen", en: "firms")
    case .links: Phrase(de: "Beziehungen", en: "links")
    case .offers: Phrase(de: "Angebote", en: "offers")
    case .needs: Phrase(de: "Bedarfe", en: "needs")
    case .markets: Phrase(de: "Märkte", en: "markets")
    case .capital: Phrase(de: "Kapital", en: "capital")
    case .goals: Phrase(de: "Ziele", en: "goals")
    case .pipeline: Phrase(de: "Anbahnungen", en: "contacts under way")
    }
  }
}
