import Foundation
import PartnernetzRecords

/// Towns with their coordinates and districts, by postal code: what a firm's address says of where it
/// is.
struct Places {
  /// A town, or the part of one that has a postal code of its own.
  struct Place {
    var town: String
    var district: String?
    var latitude: Double
    var longitude: Double
    /// The row in its table.
    var row: Int
  }

  /// What a firm's address means: the middle of its places.
  struct Position {
    var latitude: Double
    var longitude: Double
    var district: String?
    var row: Int

    /// How far away coordinates are, on a sphere as large as the earth.
    func kilometres(to latitude: Double, _ longitude: Double) -> Double {
      let degree = Double.pi / 180
      let (a, b) = (self.latitude * degree, latitude * degree)
      let half = sin((b - a) / 2)
      let across = sin((longitude - self.longitude) * degree / 2)
      let square = half * half + cos(a) * cos(b) * across * across
      return 2 * 6_371 * asin(min(1, square.squareRoot()))
    }
  }

  private var byCode: [String: [Place]] = [:]
  private var byTown: [String: [Place]] = [:]
  /// Places of one name that lie farther apart are several towns; degrees.
  private static let widest = 0.4

  /// Reads tables of places.
  ///
  /// - Complexity: O(rows).
  init(_ tables: [PlaceTable]) {
    for table in tables {
      for (country, code, place) in table.places {
        byCode[Places.key(code, country), default: []].append(place)
        byTown[HeaderText.key(place.town), default: []].append(place)
      }
    }
  }

  var isEmpty: Bool { byCode.isEmpty }

  /// Where a firm is: the place of its postal code that has its town's name, else the middle of all
  /// with that code; without a code its town where there is just one of that name. Nil where nothing
  /// is found.
  ///
  /// - Complexity: O(places of the code).
  func position(of firm: Firm) -> Position? {
    let town = firm.town.map(HeaderText.key)
    if let code = firm.postalCode {
      let (country, digits) = Places.parts(of: code)
      guard let found = byCode[Places.key(digits, country)] else { return nil }
      let named = found.filter { HeaderText.key($0.town) == town }
      return Places.middle(of: named.isEmpty ? found : named)
    }
    guard let found = town.flatMap({ byTown[$0] }) else { return nil }
    let (latitudes, longitudes) = (found.map(\.latitude), found.map(\.longitude))
    func span(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }
    guard span(latitudes) <= Places.widest, span(longitudes) <= Places.widest else { return nil }
    return Places.middle(of: found)
  }

  /// A firm's postal code with the zero that a spreadsheet took, where its town has that code in
  /// Germany and none of four digits abroad; nil where nothing proves it.
  ///
  /// - Complexity: O(places of the code).
  func completedCode(of firm: Firm) -> String? {
    guard let code = firm.postalCode, code.utf8.count == 4, code.allSatisfy(\.isASCIIDigit),
      let town = firm.town.map(HeaderText.key)
    else { return nil }
    func isThere(_ code: String, _ country: String) -> Bool {
      byCode[Places.key(code, country)]?.contains { HeaderText.key($0.town) == town } ?? false
    }
    guard isThere("0" + code, "DE"), !Places.ofFourDigits.contains(where: { isThere(code, $0) })
    else { return nil }
    return "0" + code
  }

  /// Countries whose postal codes have four digits, as far as firms of German associations lie there.
  private static let ofFourDigits = [
    "AT", "CH", "LI", "LU", "BE", "NL", "DK", "NO", "HU", "SI", "BG",
  ]

  private static func middle(of places: [Place]) -> Position? {
    guard let first = places.first else { return nil }
    func mean(_ path: KeyPath<Place, Double>) -> Double {
      // Coordinates are told to about a metre; sums bring digits that nobody measured.
      let mean = places.reduce(0) { $0 + $1[keyPath: path] } / Double(places.count)
      return (mean * 100_000).rounded() / 100_000
    }
    let districts = Set(places.map(\.district))
    return Position(
      latitude: mean(\.latitude), longitude: mean(\.longitude),
      district: districts.count == 1 ? first.district : nil, row: first.row)
  }

  private static func key(_ code: String, _ country: String) -> String { country + " " + code }

  private static let countries = [
    "D": "DE", "A": "AT", "F": "FR", "I": "IT", "L": "LU", "B": "BE", "E": "ES", "P": "PT",
  ]

  /// The country of a postal code and its own part: `A-6850`, `CH 8000`; Germany where none is named.
  private static func parts(of code: String) -> (country: String, code: String) {
    let letters = code.prefix { $0.isLetter }
    let rest = code.dropFirst(letters.count).drop { "- –".contains($0) }
    guard !letters.isEmpty, letters.count <= 2, !rest.isEmpty else { return ("DE", code) }
    let country = letters.uppercased()
    return (countries[country] ?? country, String(rest))
  }
}

/// A table of places: with headers that name postal codes and coordinates but no firms, or the postal
/// code file of GeoNames, which has none.
struct PlaceTable {
  private let sheet: any Sheet
  private let country: Int?
  private let code: Int
  private let town: Int
  private let district: [Int]
  private let latitude: Int
  private let longitude: Int
  private let isHeaderless: Bool

  /// The table of a sheet; nil where it is none of places.
  init?(_ sheet: any Sheet) {
    self.sheet = sheet
    if PlaceTable.isOfGeoNames(sheet.headers) {
      (country, code, town, district, latitude, longitude) = (0, 1, 2, [7, 5, 3], 9, 10)
      isHeaderless = true
      return
    }
    var columns: [Field: Int] = [:]
    for (index, header) in sheet.headers.enumerated() {
      let found = ColumnRecognition.recognised(header, kind: .firms, index: index)
      if let field = found?.place.column.field, columns[field] == nil { columns[field] = index }
    }
    guard columns[.name] == nil, columns[.id] == nil,
      let code = columns[.postalCode], let town = columns[.town],
      let latitude = columns[Field("latitude")], let longitude = columns[Field("longitude")]
    else { return nil }
    country = sheet.headers.firstIndex {
      ["land", "country", "countrycode"].contains(HeaderText.key($0))
    }
    (self.code, self.town, self.latitude, self.longitude) = (code, town, latitude, longitude)
    district = columns[.region].map { [$0] } ?? []
    isHeaderless = false
  }

  /// Whether a row is as GeoNames writes them: country, code, town, three levels of regions with
  /// codes, latitude, longitude, accuracy.
  private static func isOfGeoNames(_ cells: [String]) -> Bool {
    guard (11...12).contains(cells.count), cells[0].count == 2,
      cells[0].allSatisfy({ $0.isASCII && $0.isUppercase }),
      let latitude = Double(cells[9]), let longitude = Double(cells[10])
    else { return false }
    return (-90...90).contains(latitude) && (-180...180).contains(longitude)
  }

  /// The places with their countries and postal codes; rows without coordinates are passed over.
  var places: [(country: String, code: String, place: Places.Place)] {
    let first = isHeaderless ? [place(cell: { sheet.headers[$0] }, row: 1)] : []
    let rest = (0..<sheet.rowCount).map { row in
      place(cell: { sheet.text(row: row, column: $0) ?? "" }, row: sheet.number(ofRow: row))
    }
    return (first + rest).compactMap(\.self)
  }

  private func place(
    cell: (Int) -> String, row: Int
  ) -> (country: String, code: String, place: Places.Place)? {
    func number(_ column: Int) -> Double? {
      let text = cell(column)
      return Double(text) ?? Double(text.replacing(",", with: "."))
    }
    let (code, town) = (trimmed(cell(code)), trimmed(cell(town)))
    guard let latitude = number(latitude), let longitude = number(longitude),
      (-90...90).contains(latitude), (-180...180).contains(longitude), !code.isEmpty
    else { return nil }
    let name = district.map { trimmed(cell($0)) }.first { !$0.isEmpty }
    let country = country.map { trimmed(cell($0)).uppercased() } ?? "DE"
    return (
      country.count == 2 ? country : "DE", code,
      Places.Place(
        town: town, district: name.map(PlaceTable.shortened), latitude: latitude,
        longitude: longitude, row: row)
    )
  }

  /// A district as statistics name it: `Landkreis Reutlingen` is `Reutlingen`, `Kreisfreie Stadt
  /// Ulm` is `Ulm, Stadt`.
  private static func shortened(_ district: String) -> String {
    for prefix in ["Landkreis ", "Kreis "] where district.hasPrefix(prefix) {
      return String(district.dropFirst(prefix.count))
    }
    for prefix in ["Kreisfreie Stadt ", "Stadtkreis "] where district.hasPrefix(prefix) {
      return String(district.dropFirst(prefix.count)) + ", Stadt"
    }
    return district
  }

  /// A word about the table.
  func note(_ message: Diagnostic.Message) -> Diagnostic { sheet.problem(message) }

  /// Rows of firms that the table tells something of.
  func sheet(_ headers: [String], _ rows: [[String]]) throws(Diagnostic) -> RecordSheet {
    try RecordSheet(
      [headers] + rows, file: sheet.file, sheet: sheet.sheet, numbers: rows.map { _ in 1 },
      exactColumns: Set(headers.indices.filter { headers[$0].hasSuffix("itude") }),
      limits: Limits())
  }
}
