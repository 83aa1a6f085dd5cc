import Foundation
package import PartnernetzNetworks
package import PartnernetzRecords

extension Firm {
  /// The name as a sentence has it: without the legal form behind it.
  package var shortName: String {
    for form in [legalForm].compactMap(\.self) + Firm.forms where name.hasSuffix(" " + form) {
      let short = name.dropLast(form.count + 1)
        .trimmingCharacters(in: CharacterSet(charactersIn: " ,&"))
      if !short.isEmpty { return short }
    }
    return name
  }

  /// Who is to be spoken to at the firm, as a column of its own says; a role, not a person.
  package var contactRole: String? {
    let role = attributes.filter { Firm.roleHeaders.contains($0.key.lowercased()) }
      .sorted { $0.key < $1.key }.lazy.map { $0.value.trimmingCharacters(in: .whitespaces) }
      .first { !$0.isEmpty }
    return role
  }

  private static let roleHeaders: Set<String> = [
    "ansprechrolle", "kontaktrolle", "contact_role", "contact role",
  ]

  /// Legal forms at the end of a name; those that end in others stand first.
  private static let forms = [
    "UG (haftungsbeschränkt) & Co. KG", "UG (haftungsbeschränkt)", "GmbH & Co. KGaA",
    "GmbH & Co. KG", "AG & Co. KG", "SE & Co. KG", "GmbH", "gGmbH", "KGaA", "AG", "SE", "OHG", "KG",
    "e.K.", "e. K.", "eG", "e.V.", "GbR", "mbB", "Ltd.", "Ltd", "Inc.", "B.V.", "S.A.",
  ]
}

extension Network {
  /// A firm's name without its legal form.
  package func shortName(_ firm: Int32) -> String { self.firm(firm).shortName }
}
