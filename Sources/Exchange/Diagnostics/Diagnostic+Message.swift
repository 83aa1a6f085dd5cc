extension Diagnostic {
  /// What can be wrong in a foreign file, with the facts that its sentence needs.
  enum Message: Sendable, Hashable {
    case unknownFirm(String, candidates: [String])
    /// A name that is none here and begins that of one firm only.
    case likelyFirm(String, name: String)
    /// A row of a firm that was merged into another.
    case mergedFirm(String, into: String)
    case becomesMember(String)
    /// A firm of the register that is called differently from now on.
    case renamed(String, to: String)
    /// A partner in a list of names, whom nobody knows; the others count.
    case unlistedPartner(String)
    /// A competitor in a list of names, whom nobody knows; the others count.
    case unlistedCompetitor(String)
    /// Several firms in one cell, with their names.
    case firmsTogether(String, [String])
    case ambiguousFirm(String, candidates: [String])
    case refusedFirm(String)
    /// What stands in the place of a firm's name and names none.
    case noFirm(String)
    /// A natural person where a firm belongs.
    case person(String)
    /// A row of a list of people beside whom no firm stands.
    case personAlone
    /// An id of which a spreadsheet kept the first digits only.
    case roundedID(String)
    /// Numbers that count a table's rows, and belong to other firms in the register.
    case runningNumbers(NumberClash, NumberClash, header: String)
    /// With the sheet of the other row, where it is another one.
    case duplicateID(String, firstRow: Int, sheet: String?)
    case selfLink(String)
    /// A step of a contact in which one of the two introduces them.
    case brokerIsPartner(String)
    /// A step of a contact to which somebody else agrees.
    case consentOfStranger(String)
    case outOfRange(String, low: Double, high: Double?)
    case trustOutOfRange(String)
    case unclearStrength(String)
    case notANumber(String)
    case ambiguousNumber(String)
    case notADate(String)
    /// A day that a program writes where nobody knows one.
    case unlikelyDay(String)
    case notAChoice(String, choices: [String])
    case notAnIndustry(String)
    /// A code of an industry that its classification does not have.
    case noSuchIndustry(String)
    case raggedRow(found: Int, expected: Int)
    case unclosedQuote
    case strayQuote
    case emptyFile
    case missingColumn(String, also: [String])
    case missingValue
    case duplicateColumn(String, String)
    case unnamedColumn(Int)
    case duplicateRow(firstRow: Int)
    /// A row adds to what another one says of the same firm.
    case addsToRow(String, firstRow: Int, sheet: String?)
    case unreadableEncoding(String)
    case nulByte
    case noSuchFile
    case unreadableFile
    /// A file of a folder in a format that is not read.
    case unreadFile(others: Int)
    case unreadSubfolder
    /// A workbook of ours in a folder, whose sheets are copies of tables with marks.
    case markedCopy
    case noTables
    /// Tables none of which is about firms or links, and whether they name events.
    case noMembers(tables: [String], areEvents: Bool)
    case unknownTable(headers: [String], isOptional: Bool)
    case unknownMeaning(String)
    /// A column of which the mapping speaks, and which its table does not have.
    case missingMappedColumn(String)
    case limitExceeded(Limit, Int)
    /// What concerns a workbook, or rows that are no data.
    case sheet(SheetMessage)
    /// A text of so many letters where a name belongs.
    case tooLong(String, most: Int)
    /// The column's header and the cell name different units; with what the cell would be in the
    /// column's, where that is known.
    case unitContradiction(String, header: String, inColumn: String? = nil)
    /// An amount without a unit that is a thousand times what its column has, with what it would be
    /// there if it is euros.
    case jumpingAmount(String, header: String, inColumn: String?)
    /// An amount in another currency than the euro, with the unit of its column and the header of
    /// the column that says so, where it is not the cell itself.
    case foreignCurrency(String, currency: String, unit: HeaderText.Unit, saidBy: String? = nil)
    /// An amount of a shorter time than a year.
    case amountOfPeriod(String, MoneyFlaw.Period)
    /// An amount that includes the tax on sales, and whether a table of links can say so of it.
    case grossAmount(String, isOfLink: Bool)
    /// A share above one without a percent sign, in a column whose header bears none.
    case percentOrShare(String, header: String)
    /// A grade where a share belongs.
    case grade(GradeMessage)
    /// A quotation mark that makes so many lines of the file one cell.
    case swallowedRows(lines: Int)
    /// A stray quotation mark that costs several lines.
    case lostLines(first: Int, last: Int)
    /// Bytes of UTF-8 in a file of Windows-1252.
    case mixedEncoding(String)
    /// A file that is spelled in an encoding of old.
    case foreignEncoding(String, found: String)
    case unreadableFolder
    /// A graph file that is not as its format has it.
    case damagedGraph(String)
    /// A graph file with a document type, which may lead to other files.
    case unsafeGraph
    /// A name that is a firm's but for spelling and legal form.
    case matchedName(String, name: String)
    /// Words that name an industry, and its title.
    case namedIndustry(String, code: String, title: String?)
    /// Firms that only links name, made of these.
    case madeFirms(Int, example: String, areMembers: Bool)
    /// Firms that would be made of these if anything were taken.
    case wouldMakeFirms(Int, example: String, areMembers: Bool)
    /// What was found in some cells of a column that were taken.
    case remark(Remark, count: Int, example: String)

    /// What a limit counts.
    enum Limit: Sendable, Hashable {
      case bytes, rows, fields, fieldLength, cells
    }

    /// Whether the row can be taken nevertheless.
    var severity: Diagnostic.Severity {
      switch self {
      case .sheet(let finding): finding.severity
      case .duplicateRow, .unnamedColumn, .notAnIndustry, .noSuchIndustry,
        .unknownTable(_, isOptional: true),
        .remark, .matchedName, .namedIndustry, .madeFirms, .wouldMakeFirms, .addsToRow,
        .unlistedPartner,
        .unlistedCompetitor,
        .mergedFirm, .becomesMember, .renamed, .person, .personAlone, .unreadFile,
        .unreadSubfolder, .markedCopy:
        .warning
      default: .error
      }
    }

    /// Whether a number could not be read, which has a unit.
    var isAboutNumber: Bool {
      switch self {
      case .notANumber, .ambiguousNumber, .outOfRange, .unitContradiction, .foreignCurrency,
        .amountOfPeriod, .grossAmount, .jumpingAmount:
        true
      default: false
      }
    }

    /// Whether nothing behind it in the file could be read.
    var endsTable: Bool {
      switch self {
      case .unclosedQuote, .unclearStrength, .nulByte, .limitExceeded, .unknownMeaning,
        .missingMappedColumn, .percentOrShare, .grade(.scale), .foreignEncoding,
        .sheet(.shape(.lostSecondHeaders)), .sheet(.shape(.stackedTable(_, isRead: false))):
        true
      default: false
      }
    }

    /// The stable name, the same in every language.
    var code: String {
      switch self {
      case .unknownFirm, .likelyFirm: "unknown_firm"
      case .mergedFirm: "merged_firm"
      case .becomesMember: "becomes_member"
      case .renamed: "renamed_firm"
      case .unlistedPartner, .unlistedCompetitor: "unlisted_partner"
      case .firmsTogether: "several_firms"
      case .ambiguousFirm: "ambiguous_firm"
      case .refusedFirm: "refused_firm"
      case .noFirm: "no_firm"
      case .person, .personAlone: "natural_person"
      case .roundedID: "rounded_id"
      case .runningNumbers: "running_numbers"
      case .duplicateID: "duplicate_id"
      case .selfLink: "self_link"
      case .brokerIsPartner: "broker_is_partner"
      case .consentOfStranger: "consent_of_stranger"
      case .outOfRange, .trustOutOfRange: "out_of_range"
      case .unclearStrength: "unclear_strength"
      case .notANumber: "not_a_number"
      case .ambiguousNumber: "ambiguous_number"
      case .notADate: "not_a_date"
      case .unlikelyDay: "unlikely_day"
      case .notAChoice: "not_a_choice"
      case .notAnIndustry: "not_an_industry"
      case .noSuchIndustry: "no_such_industry"
      case .raggedRow: "ragged_row"
      case .unclosedQuote: "unclosed_quote"
      case .strayQuote: "stray_quote"
      case .emptyFile: "empty_file"
      case .missingColumn: "missing_column"
      case .missingValue: "missing_value"
      case .duplicateColumn: "duplicate_column"
      case .unnamedColumn: "unnamed_column"
      case .duplicateRow: "duplicate_row"
      case .addsToRow: "adds_to_row"
      case .unreadableEncoding: "unreadable_encoding"
      case .nulByte: "nul_byte"
      case .noSuchFile: "no_such_file"
      case .unreadFile, .unreadSubfolder, .markedCopy: "unread_file"
      case .unreadableFile: "unreadable_file"
      case .noTables, .noMembers: "no_tables"
      case .unknownTable: "unknown_table"
      case .unknownMeaning, .missingMappedColumn: "unknown_meaning"
      case .limitExceeded: "limit_exceeded"
      case .sheet(let finding): finding.code
      case .tooLong: "too_long"
      case .unitContradiction: "unit_contradiction"
      case .jumpingAmount: "jumping_amount"
      case .foreignCurrency: "foreign_currency"
      case .amountOfPeriod: "amount_of_period"
      case .grossAmount: "gross_amount"
      case .percentOrShare: "percent_or_share"
      case .grade(let grade): grade.code
      case .swallowedRows: "swallowed_rows"
      case .lostLines: "stray_quote"
      case .mixedEncoding: "mixed_encoding"
      case .foreignEncoding: "foreign_encoding"
      case .unreadableFolder: "unreadable_folder"
      case .damagedGraph: "damaged_graph"
      case .unsafeGraph: "unsafe_graph"
      case .matchedName: "matched_name"
      case .namedIndustry: "industry_in_words"
      case .madeFirms, .wouldMakeFirms: "firms_from_links"
      case .remark(let remark, _, _): remark.code
      }
    }
  }
}
