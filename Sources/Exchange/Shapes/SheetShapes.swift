import PartnernetzRecords

/// Tables that are laid out otherwise than with headers above and one thing in each row.
enum SheetShapes {
  /// A table as its rows are to be read, and what is said about it.
  typealias Part = (sheet: any Sheet, notes: [Diagnostic])

  /// The tables that a sheet holds, most often itself.
  ///
  /// - Parameters:
  ///   - sheet: the sheet, below its titles.
  ///   - mapping: what somebody said of its columns, which is not guessed again.
  ///   - day: the day on which it is read: who left before is no member.
  /// - Returns: the tables with what is said about each.
  /// - Complexity: O(columns) for tables as programs write them, else O(cells).
  static func parts(
    of sheet: any Sheet, mapping: ColumnMapping? = nil, day: Day = .today
  ) -> [Part] {
    guard sheet.rowCount <= CellGrid.most else {
      return [(sheet, FormerMembers.notes(ofLarge: sheet, mapping: mapping, day: day))]
    }
    guard sheet.rowCount > 0 else { return [(sheet, [])] }
    var (plain, notes): Part = (sheet, [])
    for shape in [
      WholeLines.part, SingleQuotes.part, Markup.part,
      { MixedNames.part(of: $0, mapping: mapping) },
      { Questions.part(of: $0, mapping: mapping) },
      { LedgerAccounts.part(of: $0, mapping: mapping) },
    ] {
      guard let (reshaped, told) = shape(plain) else { continue }
      plain = reshaped
      notes += told
    }
    var parts = laidOut(plain, mapping: mapping, day: day)
    parts[0].notes = notes + parts[0].notes
    return parts
  }

  private static func laidOut(
    _ sheet: any Sheet, mapping: ColumnMapping?, day: Day
  ) -> [Part] {
    if let part = GleifTables.part(of: sheet) { return [part] }
    if let note = Gatherings.note(on: sheet, mapping: mapping) { return [(sheet, [note])] }
    let score = HeaderWords.score(sheet.headers)
    if let parts = SideBySide.parts(of: sheet) { return parts }
    if score < 2 {
      if let part = Matrix.part(of: sheet) { return [part] }
      if let part = Transposed.part(of: sheet) { return [part] }
    }
    if score == 0, OwnPartners(sheet, mapping: mapping) == nil,
      let part = Headerless.part(of: sheet)
    {
      return [part]
    }
    var (whole, notes): Part = (sheet, [])
    for shape in [
      { PivotLinks.part(of: $0, mapping: mapping) }, JoinedColumns.part,
      { AddressColumns.part(of: $0, mapping: mapping) }, FilledDown.part,
      MarkedColumns.part, JoinedLists.part,
      { OwnersBehindNames.part(of: $0, mapping: mapping) },
      AddressedNames.part, { CareOfNames.part(of: $0, mapping: mapping) }, PlaceCells.part,
      PostalCodes.part,
      { LongFigures.part(of: $0, mapping: mapping) },
      { SizeRanges.part(of: $0, mapping: mapping) },
      { BareYears.part(of: $0, mapping: mapping) },
      { Quarters.part(of: $0, mapping: mapping) },
      { FigureVariants.part(of: $0, mapping: mapping) },
      { ProjectPartners.part(of: $0, mapping: mapping) },
      { GrossAmounts.part(of: $0, mapping: mapping) },
      { MemberLinks.part(of: $0, mapping: mapping) },
      // Only now may it be known that rows are links.
      { PivotLinks.part(of: $0, mapping: mapping) },
      { LongYears.part(of: $0, mapping: mapping) },
      { LatestFigures.part(of: $0, mapping: mapping) },
      { CountedRows.part(of: $0, mapping: mapping) },
      { Sites.part(of: $0, mapping: mapping) },
      { RolesOfEnds.part(of: $0, mapping: mapping) },
      { LinkPeriods.part(of: $0, mapping: mapping) },
      { MemberNames.part(of: $0, mapping: mapping) },
      { EndedLinks.part(of: $0, mapping: mapping, day: day) },
      { Attendees.part(of: $0, mapping: mapping) },
      { FormerMembers.part(of: $0, mapping: mapping, day: day) },
    ] {
      guard let (reshaped, told) = shape(whole),
        !takesAway(from: whole, to: reshaped, of: mapping)
      else { continue }
      whole = reshaped
      notes += told
    }
    var parts = PartnerLists.parts(of: whole, mapping: mapping)
    parts[0].notes = notes + parts[0].notes
    return parts
  }

  /// Whether a column goes of which somebody has said what it is: that is not guessed again.
  private static func takesAway(
    from sheet: any Sheet, to reshaped: any Sheet, of mapping: ColumnMapping?
  ) -> Bool {
    guard let mapping else { return false }
    let kept = Set(reshaped.headers)
    return sheet.headers.contains { header in
      !header.isEmpty && !kept.contains(header)
        && mapping.meaning(ofColumn: header, in: sheet) != nil
    }
  }
}
