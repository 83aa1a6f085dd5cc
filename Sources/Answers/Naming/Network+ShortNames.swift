import Foundation
package import PartnernetzNetworks
package import PartnernetzRecords

extension Network {
  /// A firm's name as a sentence has it: without its legal form, unless another firm is called so.
  ///
  /// - Complexity: O(log n) and the firms that are called alike; O(n log n) when first asked for.
  package func shortName(_ firm: Int32) -> String {
    let name = name(firm)
    let short = Network.withoutLegalForm(name)
    guard short != name else { return name }
    let isShared = numbers(namedWithBeginning: short).map { self.name($0) }.contains {
      $0 != name && Network.withoutLegalForm($0) == short
    }
    return isShared ? name : short
  }
}

extension Firm {
  /// The name without the legal form behind it.
  package var shortName: String { Network.withoutLegalForm(name) }

  /// Who is to be spoken to at the firm, as a column of its own says; a role, not a person.
  package var contactRole: String? {
    attributes.filter { Firm.roleHeaders.contains($0.key.lowercased()) }
      .sorted { $0.key < $1.key }.lazy.map { $0.value.trimmingCharacters(in: .whitespaces) }
      .first { !$0.isEmpty }
  }

  private static let roleHeaders: Set<String> = [
    "ansprechrolle", "kontaktrolle", "contact_role", "contact role",
  ]
}
