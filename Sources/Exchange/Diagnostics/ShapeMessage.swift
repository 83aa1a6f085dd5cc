import PartnernetzRecords

/// What is said about a table that is laid out in its own way.
enum ShapeMessage: Sendable, Hashable {
  /// Where headers stand, seen from their columns.
  enum Side: Sendable, Hashable {
    case left, right, elsewhere
  }

  /// The headers stand again further down, as on printed pages.
  case repeatedHeaders(Int)
  /// Headers once more, in another order, by which the rows below are read.
  case secondHeaders
  /// Such headers, below which rows cannot be told apart.
  case lostSecondHeaders(row: Int)
  /// Headers of another table further down; whether it is read by them.
  case stackedTable(row: Int, isRead: Bool)
  /// Postal codes and towns that can be none, and on which side of their columns headers stand.
  case shiftedHeaders(String, String, Side)
  /// Rows that head a section.
  case sectionRows(Int, example: String)
  /// Notes below the table.
  case footNotes(Int, example: String)
  /// Two tables side by side; with the first header of each.
  case sideBySide([String])
  /// A list without headers; with what its columns are taken for.
  case noHeaders([String])
  /// A table lying on its side.
  case transposed
  /// Two columns read as one.
  case joinedColumns(String, String)
  /// A column read as two.
  case dividedColumn(String, String, String)
  /// Names behind which addresses stood, with one of them and what is left of it.
  case addressedNames(String, example: String, name: String)
  /// Postal codes and towns in each other's cells or in one, with the first and what it is taken for.
  case placeCells(Int, example: String, code: String, town: String)
  /// Postal codes that were rewritten, with the first of them.
  case postalCodes(Int, example: String, as: String)
  /// Columns whose empty cells mean what stands above.
  case filledDown([String])
  /// A column for each skill.
  case markedColumns([String])
  /// A title, a note or the sheet's name says in what the amounts are.
  case unitOfNote(String)
  /// Trust told in marks from 1 to 5.
  case marks
  /// How many firms a table of places located, and how many addresses it does not have.
  case places(Int, missing: Int, example: String)
  /// Firms whose coordinates lie far from their postal code's place, with the first of them.
  case farPlaces(Int, example: String, kilometres: Int)
  /// What stands beside the rows of a list and is none.
  case passedOver(Int, example: String)
  /// What is told of rows in tables of their own, by its names.
  case nestedMembers([String])
  /// A table whose headers are no known words; with what its columns are taken for.
  case unknownHeaders([String])
  /// A column that counts the rows, of which several are about one firm.
  case countedRows(String, firms: Int, example: String)
  /// Weights of links that are told in euros.
  case weightsAreAmounts(String)
  /// Firms against firms.
  case matrix(links: Int)
  /// Firms without a figure of the latest year, with the first one's last known and its year.
  case latestFigures(Int, of: Int, example: String, from: Int)
  /// Firms that have a row for each of their sites, with the columns in which these differ.
  case sites(Int, rows: Int, example: String, unclear: [String])
  /// A sheet read by the headers of another one.
  case continuedSheet(String)
  /// Firms with a row for each year, of which the last known figures count.
  case yearsInRows(Int, latest: Int)
  /// Who owns whom; how many people, and how many other relations or ended ones, are left out.
  case ownershipFile(people: Int, others: Int)
  /// Columns that name partners.
  case partnerLists([String], links: Int)
  /// An amount beside a list of partners, with an example and the two firms it is between.
  case amountsOfPartners(String, example: String, String, String)
  /// A word for a side, the column that holds it, which firm is that, and of which other one.
  case partnerRoles(String, in: String, String, of: String)
  /// Rows of the same links in several years: how many links, the latest year, and the first link.
  case yearsOfLinks(Int, latest: Int, String, String)
  /// Rows that are single deliveries of one link, added up: how many rows and links, by what they are
  /// told apart, and the year that counts.
  case partsOfLinks(rows: Int, links: Int, by: String, year: Int?)
  /// Members beside those who buy from them, or sell to them.
  case memberLinks(String, String, sells: Bool)
  /// Suppliers or customers of one firm, which is not named.
  case partnersOfOne(String, file: String, areSuppliers: Bool, isOptional: Bool)
  /// A column of names that is called as another one.
  case memberNames(String)
  /// The sheet's or file's name says what its links are.
  case kindOfName(String, LinkKind)
  /// Cells with a formula that was never calculated.
  case uncalculated(Int, example: String)
  /// Cells that held a page's markup, with the first of them and what it shows.
  case markup(Int, example: String, as: String)
  /// Lines that were one cell each; whether blanks alone kept their columns apart.
  case wholeLines(isFixed: Bool)
  /// Cells in single quotes.
  case singleQuotes
  /// Columns and rows that were brought into another order.
  case layout(LayoutMessage)
  /// Who is no member, or no longer.
  case membership(MembershipMessage)
  /// Text in another encoding than UTF-8, with a word that shows it.
  case fileEncoding(String, example: String?)
  /// Text that was spelled in UTF-8 twice.
  case doublyEncoded(String)

  /// Whether the table can be taken nevertheless.
  var severity: Diagnostic.Severity {
    switch self {
    case .lostSecondHeaders, .stackedTable(_, isRead: false), .shiftedHeaders,
      .partnersOfOne(_, _, _, isOptional: false), .layout(.notLeftOut):
      .error
    default: .warning
    }
  }

  /// The stable name, the same in every language.
  var code: String {
    switch self {
    case .fileEncoding: "file_encoding"
    case .layout(let found): found.code
    case .membership: "membership"
    case .markup: "markup"
    case .wholeLines: "whole_lines"
    case .singleQuotes: "single_quotes"
    case .repeatedHeaders: "repeated_headers"
    case .secondHeaders, .lostSecondHeaders: "second_headers"
    case .stackedTable: "stacked_table"
    case .shiftedHeaders: "shifted_headers"
    case .sectionRows: "section_rows"
    case .footNotes: "foot_notes"
    case .sideBySide: "side_by_side"
    case .noHeaders: "no_headers"
    case .transposed: "transposed"
    case .joinedColumns: "joined_columns"
    case .dividedColumn: "divided_column"
    case .addressedNames: "addressed_names"
    case .placeCells: "place_cells"
    case .postalCodes: "postal_codes"
    case .filledDown: "filled_down"
    case .markedColumns: "marked_columns"
    case .unitOfNote: "unit_of_note"
    case .marks: "trust_marks"
    case .places: "places"
    case .farPlaces: "far_places"
    case .passedOver: "passed_over"
    case .nestedMembers: "nested_members"
    case .unknownHeaders: "unknown_headers"
    case .countedRows: "counted_rows"
    case .weightsAreAmounts: "weights_are_amounts"
    case .matrix: "matrix"
    case .partnerLists: "partner_lists"
    case .memberLinks: "member_links"
    case .amountsOfPartners: "amounts_of_partners"
    case .partnerRoles: "partner_roles"
    case .yearsOfLinks: "years_of_links"
    case .partsOfLinks: "parts_of_links"
    case .ownershipFile: "ownership_file"
    case .yearsInRows: "years_in_rows"
    case .sites: "sites"
    case .continuedSheet: "continued_sheet"
    case .latestFigures: "latest_figures"
    case .partnersOfOne: "partners_of_one"
    case .memberNames: "member_names"
    case .kindOfName: "kind_of_name"
    case .uncalculated: "uncalculated_formulas"
    case .doublyEncoded: "doubly_encoded"
    }
  }
}
