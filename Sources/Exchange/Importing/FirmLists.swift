/// What a firm's row says in its lists.
struct FirmLists: Hashable {
  var offers: [String] = []
  var needs: [String] = []
  var served: [String] = []
  var sought: [String] = []
  var competitors: [String] = []

  /// The lists of two rows of one firm together; nil where they contradict each other.
  func joined(_ other: FirmLists) -> FirmLists? {
    var result = self
    for path in FirmLists.paths {
      if self[keyPath: path].isEmpty {
        result[keyPath: path] = other[keyPath: path]
      } else if !other[keyPath: path].isEmpty, self[keyPath: path] != other[keyPath: path] {
        return nil
      }
    }
    return result
  }

  private static var paths: [WritableKeyPath<FirmLists, [String]>] {
    [\.offers, \.needs, \.served, \.sought, \.competitors]
  }

  private static let fields: [Field] = [
    .offers, .needs, .marketsServed, .marketsSought, .competitors,
  ]

  /// The lists of a row that says nothing in them.
  init() {}

  /// Reads the lists of a row; competitors, who may be many, only where they are wanted.
  init(_ reader: RowReader, commaFields: Set<Field>, wantsCompetitors: Bool = true) {
    func items(_ field: Field) -> [String] {
      guard let text = reader.text(field), !UnknownWord.isOne(text) else { return [] }
      return TagList.unbulleted(
        TagList.items(text, splittingAtCommas: commaFields.contains(field))
      )
      .filter { $0.utf8.count <= CellText.longestName || $0.count <= CellText.longestName }
    }
    offers = items(.offers).filter { !BareQuality.isOne($0) }
    needs = items(.needs).filter { !BareQuality.isOne($0) }
    served = FirmLists.markets(items(.marketsServed))
    sought = FirmLists.markets(items(.marketsSought))
    competitors = wantsCompetitors ? items(.competitors) : []
  }

  /// Markets one by one: `Dänemark/Skandinavien` are two.
  private static func markets(_ items: [String]) -> [String] {
    guard items.contains(where: { $0.utf8.contains(UInt8(ascii: "/")) }) else { return items }
    var seen: Set<String> = []
    return items.flatMap { item -> [String] in
      let parts = item.split(separator: "/").map { trimmed(String($0)) }
      let areWords = parts.allSatisfy { $0.count { $0.isLetter } >= 3 }
      return areWords && !item.contains("\\") ? parts : [item]
    }.filter { seen.insert($0).inserted }
  }

  /// The lists of a table in which commas separate.
  static func commaFields(_ table: any Sheet, _ layout: ColumnRecognition) -> Set<Field> {
    Set(commas(table, layout).filter { $0.commas == .separators }.map(\.field))
  }

  /// What commas are in each of a table's lists.
  private static func commas(
    _ table: any Sheet, _ layout: ColumnRecognition
  ) -> [(field: Field, column: Int, commas: TagList.Commas)] {
    let lists = fields.compactMap { field in layout.place(field).map { (field, $0.index) } }
    return lists.map { field, column in
      (field, column, TagList.commas(table, column: column, lists: lists.map(\.1)))
    }
  }

  /// Remarks what commas are taken for, which nothing proves, and what is left out as no thing.
  static func remark(
    _ table: any Sheet, _ layout: ColumnRecognition, _ remarks: inout ColumnRemarks
  ) {
    let found = commas(table, layout)
    for (field, column, commas) in found where field == .offers || field == .needs {
      remarkQualities(
        table, column: column, splittingAtCommas: commas == .separators, &remarks)
    }
    for (_, column, commas) in found where commas != .absent {
      for row in 0..<table.rowCount where table.contains(0x2C, or: 0x2C, row: row, column: column) {
        guard let text = table.text(row: row, column: column),
          TagList.items(text, splittingAtCommas: true).count > 1, !TagList.hasSeparator(text)
        else { continue }
        remarks.add(
          commas == .separators ? .commaList : .commaText, row: row, column: column, example: text)
      }
    }
  }

  /// Remarks measures and qualities in a list of what is offered or needed, each text by itself.
  private static func remarkQualities(
    _ table: any Sheet, column: Int, splittingAtCommas: Bool, _ remarks: inout ColumnRemarks
  ) {
    for row in 0..<table.rowCount {
      guard let text = table.text(row: row, column: column), BareQuality.mayBe(in: text) else {
        continue
      }
      for item in TagList.items(text, splittingAtCommas: splittingAtCommas)
      where BareQuality.isOne(item) {
        remarks.add(.quality, row: row, column: column, example: item)
      }
    }
  }

  /// Notes lists of which nothing is known, and items too long for a name.
  static func lookThrough(_ reader: inout RowReader, commaFields: Set<Field>) {
    for field in fields {
      guard let text = reader.text(field), !reader.isUnknown(text, field),
        TagList.mayHoldItem(longerThan: CellText.longestName, in: text)
      else { continue }
      for item in TagList.items(text, splittingAtCommas: commaFields.contains(field))
      where item.utf8.count > CellText.longestName {
        _ = reader.fitting(item, field)
      }
    }
  }
}

extension ColumnRecognition {
  /// Whether firms say something in lists.
  var hasLists: Bool { saysOwnRows || says(.competitors) }

  /// Whether firms say in lists what they offer, need and serve.
  var saysOwnRows: Bool {
    says(.offers) || says(.needs) || says(.marketsServed) || says(.marketsSought)
  }
}
