extension Network {
  /// A name without the legal form at its end; as it is where nothing else would be left.
  package static func withoutLegalForm(_ name: String) -> String {
    // The longest first, since some end like others.
    for form in legalForms where name.hasSuffix(" \(form)") {
      let rest = name.dropLast(form.count + 1)
      let trimmed = rest.reversed().drop { $0 == " " || $0 == "," || $0 == "&" }.reversed()
      return trimmed.isEmpty ? name : String(trimmed)
    }
    return name
  }

  private static let legalForms = [
    "Beteiligungsgesellschaft mbH & Co. KG", "GmbH & Co. KGaA", "GmbH & Co. KG", "GmbH & Co KG",
    "GmbH u. Co. KG", "GmbH und Co. KG",
    "GmbH & Co.KG", "GmbH & Co. OHG",
    "UG (haftungsbeschränkt) & Co. KG", "UG (haftungsbeschränkt)", "AG & Co. KG", "SE & Co. KG",
    "mbH & Co. KG", "PartG mbB", "PartGmbB", "gGmbH", "GmbH", "KGaA", "mbH", "OHG", "oHG", "GbR",
    "e.K.", "e. K.", "e.V.", "e. V.", "e.G.", "PartG", "Ltd.", "Ltd", "Inc.", "B.V.", "S.A.", "AG",
    "SE", "KG", "eG", "UG", "eK", "eV",
  ]
}
