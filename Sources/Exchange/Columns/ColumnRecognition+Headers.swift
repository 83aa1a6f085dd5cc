import PartnernetzRecords

extension ColumnRecognition {
  /// How well a kind of table fits the headers: nil if a needed column is missing.
  static func fit(headers: [String], as kind: TableKind, kindOfLinks: LinkKind?) -> Int? {
    var fields = Set(
      headers.indices.compactMap {
        recognised(headers[$0], kind: kind, index: $0)?.place.column.field
      })
    if kind == .links, RolePair.find(in: headers) != nil {
      fields.formUnion([.source, .target, .kind])
    }
    if kind == .links, kindOfLinks != nil { fields.insert(.kind) }
    let isComplete = kind.needed.allSatisfy { !fields.isDisjoint(with: $0) }
    // Numbers alone are no firms: what stands beside them may be somebody's customers.
    if kind == .firms, !fields.contains(.name),
      !headers.contains(where: { HeaderText.key($0) == "id" })
    {
      return nil
    }
    // Who has shareholders, beside these, is an end of links.
    if kind == .firms, RolePair.find(in: headers) != nil,
      headers.allSatisfy({ isAside($0) || !HeaderWords.isName($0) })
    {
      return nil
    }
    if kind == .firms, areEdges(headers) { return nil }
    // Links may have a state and a day too.
    if kind == .pipeline, fit(headers: headers, as: .links, kindOfLinks: kindOfLinks) != nil {
      return nil
    }
    // A goal of which nothing but its firm is told is none; such a table is a list of firms.
    return isComplete && (kind != .goals || fields.count > 1) ? fields.count : nil
  }

  /// Whether a table may be one of links, of whatever kind.
  static func isOfLinks(_ headers: [String]) -> Bool {
    fit(headers: headers, as: .links, kindOfLinks: .acquaintance) != nil
  }

  /// Whether a table may be one of firms and cannot be one of links.
  static func isOfFirms(_ headers: [String]) -> Bool {
    fit(headers: headers, as: .firms, kindOfLinks: nil) != nil && !isOfLinks(headers)
  }

  /// Whether the rows of a sheet are firms, and one column more cannot make anything else of them.
  static func holdsFirmsAlone(_ sheet: any Sheet) -> Bool {
    guard sheet.rowCount > 0, !isOfLinks(sheet.headers) else { return false }
    func fit(_ kind: TableKind) -> Int? {
      self.fit(headers: sheet.headers, as: kind, kindOfLinks: .acquaintance)
    }
    guard let own = fit(.firms) else { return false }
    if let named = TableKind.named(by: sheet.sheet ?? sheet.file), named != .firms,
      fit(named) != nil
    {
      return false
    }
    return TableKind.allCases.allSatisfy { $0 == .firms || fit($0) ?? 0 < own }
  }

  /// Whether rows have two ends and nothing that only firms have, but perhaps a name of their own:
  /// `Source | Target | Label`, `Von | An | Name | Volumen`.
  private static func areEdges(_ headers: [String]) -> Bool {
    var ends: Set<Field> = []
    // Beside two ends the firms' names are no third: `Firma | Partner 1 | Partner 2`.
    let sources = headers.indices.filter {
      recognised(headers[$0], kind: .links, index: $0)?.place.column.field == .source
    }
    if sources.count > 1, sources.contains(where: { HeaderWords.isName(headers[$0]) }),
      sources.contains(where: { PartnerColumn(headers[$0], column: $0) != nil })
    {
      return false
    }
    for (index, header) in headers.enumerated() {
      let link = recognised(header, kind: .links, index: index)?.place.column.field
      if let link, link == .source || link == .target { ends.insert(link) }
      guard link == nil, let firm = recognised(header, kind: .firms, index: index) else { continue }
      let isOwn = firm.place.column.field == .id || labelHeaders.contains(HeaderText.key(header))
      guard isOwn else { return false }
    }
    return ends.count == 2
  }

  private static let numberEnds = ["number", "nummer", "nr"]

  private static let sideHeaders: Set<String> = Set(
    [
      "Gesamtumsatz", "SV-Beschäftigte", "Zahl der SV-Beschäftigten", "Anzahl SV-Beschäftigte",
      "Anzahl der SV-Beschäftigten", "sozialversicherungspflichtig Beschäftigte",
      "Gesellschaft", "Gesellschaftsname", "Name der Gesellschaft", "Betreiber",
      "Name des Betreibers", "Anlagenbetreiber", "Mitgliedsname", "Name des Mitglieds", "operator",
      "Aussteller", "Zuwendungsempfänger",
      "Arbeitgeber", "employer", "Begünstigter", "Mandant", "Mandantenname", "Betriebsname",
      "Ausstellername",
      "Firmierung laut Handelsregister", "Branche / Firma", "SvB", "Mitarbeiter Durchschnitt",
      "Mitarbeiter im Durchschnitt", "durchschnittliche Mitarbeiterzahl", "employee number",
      "average employees", "Rechnungsort", "Ort geschäftlich", "Postleitzahl geschäftlich",
      "PLZ geschäftlich", "Rechnungspostleitzahl", "business_city", "post_town",
      "business_postal_code", "company_number", "company_no",
    ].map(HeaderText.key))

  /// Whether a header says something only where no other of the table does.
  static func isAside(_ header: String) -> Bool {
    let keys = [HeaderText.key(header), HeaderText.key(HeaderText.split(header).name)]
    return keys.contains(where: sideHeaders.contains)
  }

  /// What a column of a sheet says in a kind of table; nil where its header is none of that.
  static func field(_ column: Int, of sheet: any Sheet, as kind: TableKind) -> Field? {
    recognised(sheet.headers[column], kind: kind, index: column)?.place.column.field
  }

  static func recognised(
    _ header: String, kind: TableKind, index: Int
  ) -> (rank: Int, place: Place)? {
    let whole = HeaderText.key(header)
    let (name, unit) = HeaderText.split(header)
    // The year of the revenue is none, though `Umsatz/Jahr` is.
    if whole == "umsatzjahr", header.allSatisfy(\.isLetter) { return nil }
    // `EUR` alone is an amount where rows are links.
    if kind == .links, let unit = HeaderText.money(header), let amount = kind.column(.amount) {
      return (
        amount.german.count + amount.english.count + 1,
        Place(index: index, column: amount, unit: unit, year: nil)
      )
    }
    if kind == .links, HeaderText.isActual(header), let amount = kind.column(.amount) {
      return (
        amount.german.count + amount.english.count + 1,
        Place(index: index, column: amount, unit: unit, year: HeaderText.year(in: header))
      )
    }
    if kind == .links, HeaderText.isPercent(header), let share = kind.column(.share) {
      return (
        share.german.count + share.english.count + 1,
        Place(index: index, column: share, unit: .percent, year: nil)
      )
    }
    for (key, unit) in [(HeaderText.key(name), unit), (whole, HeaderText.Unit.none)] {
      for (column, rank) in kind.headed(by: key) where column.content.admits(unit) {
        // `Company Number` is what registers number firms by, and none of their names.
        if column.field == .name, key != whole, numberEnds.contains(where: whole.hasSuffix) {
          continue
        }
        return (
          rank,
          Place(index: index, column: column, unit: unit, year: HeaderText.year(in: header))
        )
      }
    }
    return bracketed(header, kind: kind, index: index)
      ?? halved(name, unit, kind: kind, index: index)
  }

  /// `Gewerk / Branche`: both words head one column.
  private static func halved(
    _ name: String, _ unit: HeaderText.Unit, kind: TableKind, index: Int
  ) -> (rank: Int, place: Place)? {
    guard let halves = HeaderText.halves(name) else { return nil }
    let others = kind.headed(by: HeaderText.key(halves[1]))
    for (column, rank) in kind.headed(by: HeaderText.key(halves[0]))
    where column.content.admits(unit) && others.contains(where: { $0.column === column }) {
      let words = 1 + column.german.count + column.english.count
      return (rank + words, Place(index: index, column: column, unit: unit, year: nil))
    }
    return nil
  }

  /// Whether what a mapping says in the place of a cell leaves nothing of it worth keeping.
  func isReplaced(_ index: Int) -> Bool {
    guard let content = field(ofColumn: index).flatMap(column)?.content else { return false }
    return content.isNumeric || content == .firm || content == .day
  }

  /// `Größe (MA)`: what stands in brackets says what is counted.
  private static func bracketed(
    _ header: String, kind: TableKind, index: Int
  ) -> (rank: Int, place: Place)? {
    guard header.hasSuffix(")"), let bracket = header.lastIndex(of: "(") else { return nil }
    let key = HeaderText.key(String(header[bracket...]))
    for (column, rank) in kind.headed(by: key) {
      guard case .number = column.content else { continue }
      let words = 1 + column.german.count + column.english.count
      return (rank + words, Place(index: index, column: column, unit: .none, year: nil))
    }
    return nil
  }

  /// How far a header may mean something else: a person's name, or what is told beside another
  /// column.
  func vagueness(_ place: Place, _ table: any Sheet) -> Int {
    let header = table.headers[place.index]
    guard kind == .firms else {
      return HeaderText.isActual(header) || HeaderText.isPercent(header) ? 1 : 0
    }
    if ColumnRecognition.isAside(header) { return 2 }
    guard place.column.field == .name else { return 0 }
    return PersonColumns.isFirm(header) ? 0 : 1
  }

  static func mapped(
    _ word: String, header: String, kind: TableKind, index: Int
  ) -> Place? {
    guard var place = recognised(word, kind: kind, index: index)?.place else { return nil }
    let unit = HeaderText.split(header).unit
    if place.unit == .none, place.column.content.admits(unit) { place.unit = unit }
    return place
  }
}
