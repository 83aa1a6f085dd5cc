import PartnernetzNetworks
import PartnernetzRecords

extension ImportBuilder {
  /// Gives firms that only have an address the coordinates and the district of their places: those
  /// that were read, and those of the register that were not.
  ///
  /// - Complexity: O(firms + places).
  mutating func locate(by tables: [PlaceTable], known: [Firm]) {
    guard let table = tables.first else { return }
    let places = Places(tables)
    var tally = Tally()
    for position in 0..<firms.count {
      var firm = firms.firm(position)
      let isCompleted = tally.complete(&firm, by: places)
      if tally.locate(&firm, by: places) || isCompleted {
        firms.supplement(position, with: firm, firms.lists(position))
      }
    }
    var located: [Firm] = []
    for firm in known where firms.index[firm.id] == nil {
      var firm = firm
      if tally.locate(&firm, by: places) { located.append(firm) }
    }
    take(located, table)
    if let codes = tally.completed {
      takeBackShortCodes(codes.count)
      note(
        table.note(.sheet(.shape(.postalCodes(codes.count, example: codes.code, as: codes.whole)))))
    }
    if tally.far.count > 0 {
      note(
        table.note(
          .sheet(
            .shape(
              .farPlaces(
                tally.far.count, example: tally.far.example, kilometres: tally.far.kilometres)))))
    }
    note(
      table.note(
        .sheet(
          .shape(
            .places(
              tally.found, missing: tally.missing.count, example: tally.missing.example)))))
  }

  /// Takes back that postal codes lack zeros, where each of them has got its own.
  private mutating func takeBackShortCodes(_ completed: Int) {
    func count(_ problem: Diagnostic) -> Int? {
      guard case .sheet(.shape(.layout(.shortPostalCodes(let count, _, _)))) = problem.finding
      else { return nil }
      return count
    }
    guard problems.kept.compactMap(count).reduce(0, +) == completed else { return }
    problems.remove(notes: { count($0) != nil })
  }

  private struct Tally {
    var found = 0
    /// Addresses that no table of places has, with the first of them.
    var missing: (count: Int, example: String) = (0, "")

    /// Firms whose coordinates lie far from where their address is, with the first of them.
    var far: (count: Int, example: String, kilometres: Int) = (0, "", 0)
    /// Farther than the parts of a town lie apart.
    private static let farthest = 30.0

    /// Counts a firm whose coordinates are another place's.
    private mutating func compare(_ firm: Firm, with places: Places) {
      guard firm.postalCode != nil, let latitude = firm.latitude, let longitude = firm.longitude,
        let position = places.position(of: firm)
      else { return }
      let distance = position.kilometres(to: latitude, longitude)
      guard distance > Tally.farthest else { return }
      if far.count == 0 { (far.example, far.kilometres) = (firm.name, Int(distance.rounded())) }
      far.count += 1
    }

    /// Postal codes that lacked a zero, with the first of them.
    private(set) var completed: (count: Int, code: String, whole: String)?

    /// Gives a postal code the zero back that the table of places proves.
    mutating func complete(_ firm: inout Firm, by places: Places) -> Bool {
      guard let code = firm.postalCode, let whole = places.completedCode(of: firm) else {
        return false
      }
      let first = completed ?? (0, code, whole)
      completed = (first.count + 1, first.code, first.whole)
      firm.postalCode = whole
      return true
    }

    /// Fills what a firm lacks; false where nothing is filled.
    mutating func locate(_ firm: inout Firm, by places: Places) -> Bool {
      let hasCoordinates = firm.latitude != nil && firm.longitude != nil
      if hasCoordinates { compare(firm, with: places) }
      guard !hasCoordinates || firm.region == nil, firm.postalCode != nil || firm.town != nil else {
        return false
      }
      guard let position = places.position(of: firm) else {
        if missing.count == 0 { missing.example = firm.postalCode ?? firm.town ?? "" }
        missing.count += 1
        return false
      }
      if !hasCoordinates {
        firm.latitude = position.latitude
        firm.longitude = position.longitude
      }
      if firm.region == nil { firm.region = position.district }
      guard !hasCoordinates || firm.region != nil else { return false }
      found += 1
      return true
    }
  }

  /// Firms of the register with where they are, as rows of the table that tells it.
  private mutating func take(_ located: [Firm], _ table: PlaceTable) {
    guard !located.isEmpty else { return }
    let rows = located.map { firm in
      [
        firm.id, firm.name, firm.latitude?.plain ?? "", firm.longitude?.plain ?? "",
        firm.region ?? "",
      ]
    }
    do {
      let sheet = try table.sheet(["id", "name", "latitude", "longitude", "region"], rows)
      firms.begin(sheet, ColumnRecognition(sheet, as: .firms, mapping: nil))
      for (row, firm) in located.enumerated() { firms.take(row: row, id: firm.id) }
      directory = directory.taking(firms)
    } catch {
      note(error)
    }
  }
}
