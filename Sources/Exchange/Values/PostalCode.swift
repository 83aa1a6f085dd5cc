/// A postal code whose zero a spreadsheet took, or that has its country before it.
enum PostalCode {
  /// Whether a spreadsheet took zeros: codes of four digits stand among more of five, of which none
  /// begins with a zero, or beside towns whose codes begin with one.
  static func lacksZeros(_ texts: [String], towns: [String] = []) -> Bool {
    let codes = texts.filter { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
    let (five, four) = (codes.filter { $0.count == 5 }, codes.count { $0.count == 4 })
    guard four > 0 else { return false }
    let areWithoutZero = !five.contains { $0.hasPrefix("0") }
    return areWithoutZero && five.count > four || areOfTowns(texts, towns)
  }

  /// Whether towns that are known prove it, and none speaks against it.
  private static func areOfTowns(_ texts: [String], _ towns: [String]) -> Bool {
    let known = zip(texts, towns).compactMap { text, town -> Bool? in
      guard text.count == 4, let area = areas[HeaderText.key(town)] else { return nil }
      return area.contains(Int(text.prefix(1)) ?? 0)
    }
    return known.contains(true) && !known.contains(false)
  }

  /// Towns whose codes begin with a zero, with the digit that follows it.
  private static let areas: [String: [Int]] = {
    let towns: [Int: String] = [
      1:
        "Dresden Meißen Pirna Radebeul Riesa Freital Kamenz Großenhain Coswig Radeberg Senftenberg",
      2: "Görlitz Bautzen Hoyerswerda Zittau Löbau Weißwasser",
      3: "Cottbus Spremberg Guben Finsterwalde Lübbenau Calau",
      4: "Leipzig Grimma Altenburg Torgau Delitzsch Borna Döbeln Markkleeberg Schkeuditz Wurzen",
      6: "Halle Dessau Merseburg Naumburg Weißenfels Wittenberg Köthen Bernburg Bitterfeld Zeitz "
        + "Eisleben Sangerhausen Quedlinburg Aschersleben",
      7: "Jena Gera Greiz Saalfeld Rudolstadt Hermsdorf Eisenberg",
      8: "Zwickau Plauen Aue Glauchau Crimmitschau Reichenbach Auerbach",
      9: "Chemnitz Freiberg Mittweida Stollberg Olbernhau Limbach-Oberfrohna Annaberg-Buchholz",
    ]
    let pairs = towns.sorted { $0.key < $1.key }.flatMap { digit, names in
      names.split(separator: " ").map { (HeaderText.key(String($0)), [digit]) }
    }
    return Dictionary(pairs) { $0 + $1 }
  }()

  /// Whether a town lies in a country with codes of four digits.
  static func isAbroad(town: String) -> Bool { townsAbroad.contains(HeaderText.key(town)) }

  private static let townsAbroad = Set(
    [
      "Zürich", "Bern", "Basel", "Genf", "Genève", "Lausanne", "Luzern", "St. Gallen",
      "Sankt Gallen", "Winterthur", "Schaffhausen", "Kreuzlingen", "Zug", "Chur", "Aarau",
      "Frauenfeld", "Thun", "Biel", "Lugano", "Wien", "Graz", "Linz", "Salzburg", "Innsbruck",
      "Klagenfurt", "Villach", "Wels", "Dornbirn", "Bregenz", "Feldkirch", "Kufstein", "Vaduz",
      "Schaan", "Luxemburg", "Luxembourg", "Brüssel", "Kopenhagen", "Amsterdam", "Budapest",
    ].map(HeaderText.key))

  /// Whether a cell of a column of countries names one with codes of four digits.
  static func isAbroad(_ country: String) -> Bool {
    countries.contains(HeaderText.key(country))
  }

  private static let countries = Set(
    [
      "A", "AT", "AUT", "Österreich", "Austria", "CH", "CHE", "Schweiz", "Switzerland", "Suisse",
      "FL", "LI", "LIE", "Liechtenstein", "L", "LU", "LUX", "Luxemburg", "Luxembourg", "B", "BE",
      "BEL", "Belgien", "Belgium", "DK", "DNK", "Dänemark", "Denmark", "N", "NO", "NOR",
      "Norwegen", "Norway", "H", "HU", "HUN", "Ungarn", "Hungary", "SLO", "SI", "SVN",
      "Slowenien", "Slovenia", "BG", "BGR", "Bulgarien", "Bulgaria", "NL", "NLD", "Niederlande",
      "Netherlands", "AU", "AUS", "Australien", "Australia", "ZA", "Südafrika", "South Africa",
    ].map(HeaderText.key))

  /// Whether a cell of a column of countries names Germany.
  static func isGermany(_ country: String) -> Bool {
    ["d", "de", "deu", "ger", "deutschland", "germany", "brd"].contains(country.lowercased())
  }

  /// Headers of columns of countries.
  static let countryHeaders = Set(
    [
      "Land", "Staat", "Country", "Länderkürzel", "Länderkennzeichen", "Länderkennung", "LKZ",
      "Ländercode", "Country code", "Nation", "billing_country",
    ].map(HeaderText.key))

  static func mended(
    _ text: String, lacksZeros: Bool, areas: Set<Substring>
  ) -> String? {
    if text.count == 4, text.allSatisfy(\.isASCIIDigit) {
      return lacksZeros || areas.contains(("0" + text).prefix(2)) ? "0" + text : nil
    }
    // A spreadsheet took it for a number, and a program wrote its decimals.
    if text.hasSuffix(".0"), (6...7).contains(text.utf8.count),
      text.dropLast(2).allSatisfy(\.isASCIIDigit)
    {
      let code = String(text.dropLast(2))
      return mended(code, lacksZeros: lacksZeros, areas: areas) ?? code
    }
    // Expressions are slow, and hardly a code begins so.
    guard text.utf8.first == UInt8(ascii: "D"),
      let match = text.wholeMatch(of: /(?:D|DE)[-– ]\s*(\d{5})/)
    else { return nil }
    return String(match.1)
  }

  /// Whether a text in the place of a region is a postal code: the row's own, or five digits that no
  /// official key of a district begins with, which are 01 to 16.
  static func isOne(inPlaceOfRegion text: String, own: String?) -> Bool {
    guard text.utf8.count == 5, text.allSatisfy(\.isASCIIDigit) else { return false }
    return text == own || (Int(text.prefix(2)) ?? 0) > 16
  }
}

extension Character {
  /// Whether it is one of the digits 0 to 9.
  var isASCIIDigit: Bool { isASCII && isNumber }
}
