import PartnernetzWording

extension Diagnostic.Message {
  /// How to mend it.
  var hint: Phrase {
    switch self {
    case .unknownFirm(_, let candidates) where !candidates.isEmpty:
      Phrase(
        de: "Gemeint sein könnte: \(Self.listed(candidates)).",
        en: "Did you mean: \(Self.listed(candidates))?")
    case .unknownFirm:
      Phrase(
        de:
          "Nehmen Sie das Unternehmen in die Unternehmenstabelle auf, oder berichtigen Sie den Namen.",
        en: "Add the firm to the table of firms or mend its name.")
    case .likelyFirm:
      Phrase(
        de:
          "Schreiben Sie den Namen aus; ist ein anderes Unternehmen gemeint, nehmen Sie es in die "
          + "Unternehmenstabelle auf.",
        en: "Write the name in full; if another firm is meant, add it to the table of firms.")
    case .firmsTogether:
      Phrase(
        de: "Schreiben Sie für jedes eine eigene Zeile, jede mit ihrem Betrag.",
        en: "Write a row for each of them, with its own amount.")
    case .ambiguousFirm(_, let candidates):
      Phrase(
        de: "Geben Sie die Nummer an: \(Self.listed(candidates)).",
        en: "Give the id: \(Self.listed(candidates)).")
    case .refusedFirm:
      Phrase(de: "Berichtigen Sie zuerst jene Zeile.", en: "Mend that row first.")
    case .noFirm:
      Phrase(
        de:
          "Tragen Sie den Namen ein, oder löschen Sie die Zeile; heißt ein Unternehmen so, nennen Sie "
          + "seine Rechtsform.",
        en: "Enter the name or delete the row; if a firm is called so, give its legal form.")
    case .person:
      Phrase(
        de: "Ist es ein Unternehmen, nennen Sie seine Rechtsform, oder ordnen Sie den Namen sich "
          + "selbst zu.",
        en: "If it is a firm, give its legal form, or map the name to itself.")
    case .personAlone:
      Phrase(
        de: "Gehört die Person zu einem Unternehmen, tragen Sie es ein.",
        en: "If the person belongs to a firm, enter it.")
    case .roundedID:
      Phrase(
        de: "Geben Sie die Nummern als Text aus: Formatieren Sie die Spalte als „Text“, und holen "
          + "Sie sie noch einmal aus dem Programm, das sie führt.",
        en: "Export the ids as text: format the column as “Text” and fetch them once more "
          + "from the program that keeps them.")
    case .runningNumbers(_, _, let header):
      Phrase(
        de: "Lassen Sie die Spalte „\(Self.short(header))“ weg; heißen die Unternehmen nur anders, "
          + "sagen Sie, dass sie deren Nummer ist.",
        en: "Leave the column “\(Self.short(header))” out; if the firms have new names only, say "
          + "that it is their ID.")
    case .duplicateID:
      Phrase(
        de: "Löschen Sie eine der Zeilen, oder geben Sie ihr eine eigene Nummer.",
        en: "Delete one of the rows or give it an id of its own.")
    case .addsToRow:
      Phrase(
        de: "Nichts weiter zu tun, wenn es dasselbe Unternehmen ist.",
        en: "Nothing needs to be done if it is the same firm.")
    case .mergedFirm:
      Phrase(de: "Nichts weiter zu tun.", en: "Nothing needs to be done.")
    case .renamed:
      Phrase(
        de: "Es wird weiter unter beiden Namen gefunden.", en: "It is still found by both names.")
    case .becomesMember:
      Phrase(
        de: "Ist es kein Mitglied, sagt das die Spalte „Mitglied“ mit „nein“.",
        en: "If it is none, the column “member” says so with “no”.")
    case .unlistedPartner, .unlistedCompetitor:
      Phrase(
        de: "Gehört es dazu, nehmen Sie es in die Unternehmenstabelle auf.",
        en: "If it belongs to the network, add it to the table of firms.")
    case .selfLink:
      Phrase(
        de: "Tragen Sie das andere Unternehmen ein.", en: "Enter the other firm.")
    case .brokerIsPartner:
      Phrase(
        de: "Tragen Sie ein drittes Unternehmen ein, oder leeren Sie die Zelle.",
        en: "Enter a third firm, or clear the cell.")
    case .consentOfStranger:
      Phrase(
        de: "Tragen Sie eines der beiden ein, oder leeren Sie die Zelle.",
        en: "Enter one of the two, or clear the cell.")
    case .outOfRange(_, 0, 1):
      Phrase(
        de: "Schreiben Sie Anteile als 0,12 oder 12 %.",
        en: "Write shares as 0.12 or 12 %.")
    case .outOfRange:
      Phrase(de: "Prüfen Sie den Wert.", en: "Check the value.")
    case .trustOutOfRange:
      Phrase(
        de: "Ergänzen Sie für Noten von 1 bis 5 eine Spalte „Vertrauensskala“ mit 1-5.",
        en: "For marks from 1 to 5 add a column trust_scale with 1-5.")
    case .unclearStrength:
      Phrase(
        de:
          "Sagen Sie, ob die Spalte Beträge oder etwas anderes enthält; sind es Noten für Vertrauen, "
          + "nennen Sie sie „trust“, und ergänzen Sie „trust_scale“.",
        en: "Say whether the column holds amounts or something else; if these are marks for trust, "
          + "call it “trust” and add “trust_scale”.")
    case .notANumber(let found) where Diagnostic.Message.isTooLarge(found):
      Phrase(de: "Prüfen Sie die Zahl.", en: "Check the number.")
    case .notANumber:
      Phrase(
        de: "Schreiben Sie nur Ziffern, etwa 1234,50.", en: "Write digits only: 1234.50.")
    case .ambiguousNumber:
      Phrase(
        de: "Schreiben Sie ohne Tausenderzeichen, oder ergänzen Sie zwei Nachkommastellen.",
        en: "Write it without a thousands mark, or with two decimals.")
    case .notADate:
      Phrase(
        de: "Schreiben Sie 01.11.2026, 2026-11-01, 11/2026, März 2026 oder 2026.",
        en: "Write 2026-11-01, 01.11.2026, 2026-11 or 2026.")
    case .unlikelyDay:
      Phrase(
        de: "Ist der Tag unbekannt, lassen Sie die Zelle leer.",
        en: "If the day is unknown, leave the cell empty.")
    case .notAChoice(_, let choices):
      Phrase(
        de: "Möglich ist: \(Self.listed(Self.words(choices, .german), most: 12)).",
        en: "Possible values: \(Self.listed(Self.words(choices, .english), most: 12)).")
    case .notAnIndustry:
      Phrase(
        de: "Wettbewerber sind so nicht zu erkennen; ein Schlüssel sieht aus wie 25.62.",
        en: "Competitors cannot be told by it; a code looks like 25.62.")
    case .noSuchIndustry:
      Phrase(
        de: "Prüfen Sie ihn; ist es einer der WZ 2025, nennen Sie die Spalte „WZ 2025“.",
        en: "Check it; if it is one of WZ 2025, call the column “WZ 2025”.")
    case .namedIndustry:
      Phrase(
        de: "Trifft das nicht zu, geben Sie den Schlüssel an, oder ordnen Sie das Wort zu.",
        en: "If that is wrong, give the code, or map the word.")
    case .matchedName:
      Phrase(
        de: "Ist ein anderes Unternehmen gemeint, geben Sie dessen Nummer an.",
        en: "If another firm is meant, give its id.")
    case .madeFirms(1, _, areMembers: false):
      Phrase(de: "Es gilt nicht als Mitglied.", en: "It does not count as a member.")
    case .madeFirms(_, _, let areMembers):
      areMembers
        ? Phrase(
          de: "Ergänzen Sie Branche und Ort in einer Tabelle der Unternehmen.",
          en: "Add industry and town in a table of firms.")
        : Phrase(
          de: "Sie gelten nicht als Mitglieder.", en: "They do not count as members.")
    case .wouldMakeFirms(let count, _, areMembers: false):
      count == 1
        ? Phrase(
          de: "Es wäre dann kein Mitglied.", en: "It would not count as a member.")
        : Phrase(de: "Sie wären dann keine Mitglieder.", en: "They would not count as members.")
    case .wouldMakeFirms(_, _, areMembers: true):
      Phrase(
        de: "Ergänzen Sie Branche und Ort in einer Tabelle der Unternehmen.",
        en: "Add industry and town in a table of firms.")
    case .raggedRow:
      Phrase(
        de: "Felder mit Trennzeichen im Text gehören in Anführungszeichen.",
        en: "Fields that contain the delimiter belong in quotation marks.")
    case .unclosedQuote, .strayQuote:
      Phrase(
        de: "Verdoppeln Sie Anführungszeichen im Text.",
        en: "Double quotation marks within a text.")
    case .noMembers:
      Phrase(
        de: "Gebraucht wird eine Liste der Mitglieder, deren erste Zeile die Spalten benennt, etwa "
          + "Firma, Ort und Branche.",
        en: "A list of the members is needed whose first row names the columns, such as name, town "
          + "and industry.")
    case .emptyFile, .noTables:
      Phrase(
        de: "Gebraucht wird eine CSV-Datei, deren erste Zeile die Spalten benennt.",
        en: "A CSV file is needed whose first row names the columns.")
    case .missingColumn(_, let also) where !also.isEmpty:
      Phrase(
        de: "Sie darf auch heißen: \(Self.listed(also)).",
        en: "It may also be called \(Self.listed(also)).")
    case .missingColumn:
      Phrase(
        de: "Ergänzen Sie sie, oder ordnen Sie eine Spalte zu.", en: "Add it or map a column.")
    case .missingValue:
      Phrase(de: "Füllen Sie es aus.", en: "Fill it in.")
    case .duplicateColumn:
      Phrase(
        de: "Löschen Sie eine davon, oder benennen Sie sie um.",
        en: "Delete or rename one of them.")
    case .unnamedColumn:
      Phrase(de: "Ergänzen Sie eine Überschrift.", en: "Add a header.")
    case .duplicateRow:
      Phrase(de: "Nichts weiter zu tun.", en: "Nothing needs to be done.")
    case .unreadableEncoding, .nulByte:
      Phrase(
        de: "Speichern Sie die Datei als „CSV UTF-8“.", en: "Save the file as “CSV UTF-8”.")
    case .noSuchFile:
      Phrase(de: "Prüfen Sie den Pfad.", en: "Check the path.")
    case .unreadableFile:
      Phrase(de: "Prüfen Sie die Zugriffsrechte.", en: "Check its permissions.")
    case .unknownTable:
      Phrase(
        de:
          "Nennen Sie Datei oder Blatt nach dem Inhalt, etwa Firmen oder Lieferanten, oder ordnen "
          + "Sie die Spalten zu.",
        en: "Name the file or sheet after what it holds, such as firms or suppliers, or map "
          + "its columns.")
    case .missingMappedColumn:
      Phrase(
        de:
          "Schreiben Sie die Überschrift so, wie sie in der Tabelle steht, oder streichen Sie die Zeile.",
        en: "Write the header as it stands in the table, or delete the row.")
    case .unknownMeaning:
      Phrase(
        de: "Möglich sind Tabellen, Spalten und Werte, wie die Dokumentation sie nennt.",
        en: "Tables, columns and values are possible as the documentation names them.")
    case .limitExceeded:
      Phrase(de: "Teilen Sie die Datei.", en: "Split the file.")
    case .sheet(let finding): finding.hint
    case .tooLong: Phrase(de: "Kürzen Sie ihn.", en: "Shorten it.")
    // Whoever leaves the unit out of `0,9 Mio. €` among thousands says 900 euros.
    case .unitContradiction:
      Phrase(
        de: "Schreiben Sie den Betrag in der Einheit der Spalte; nennt jede Zelle ihre eigene, "
          + "streichen Sie die der Überschrift.",
        en: "Write the amount in the column's unit; if each cell names its own, delete the "
          + "header's.")
    case .jumpingAmount(_, _, let amount):
      Phrase(
        de: "Schreiben Sie ihn in der Einheit der Spalte\(amount.map { ": \($0)" } ?? ""); stimmt "
          + "er, schreiben Sie die Einheit dahinter.",
        en: "Write it in the column's unit\(amount.map { ": \($0)" } ?? ""); if it is right, write "
          + "the unit behind it.")
    case .foreignCurrency(_, _, let unit, _):
      Phrase(
        de: "Rechnen Sie \(unit.phrase?.german ?? "in Euro") um.",
        en: "Convert it and write it \(unit.phrase?.english ?? "in euros").")
    case .amountOfPeriod(_, .time):
      Phrase(
        de: "Schreiben Sie, was im ganzen Jahr zusammenkommt.",
        en: "Write what it comes to in the whole year.")
    case .amountOfPeriod:
      Phrase(
        de: "Rechnen Sie aufs Jahr um.", en: "Convert it to the amount of a year.")
    case .grossAmount(_, isOfLink: true):
      Phrase(
        de: "Schreiben Sie den Nettobetrag, oder ergänzen Sie eine Spalte „Netto/Brutto“ mit "
          + "„brutto“, und lassen Sie hier den Betrag allein stehen.",
        en: "Write the net amount, or add a column “net/gross” with “gross” and leave the amount "
          + "alone here.")
    case .grossAmount: Phrase(de: "Schreiben Sie den Nettobetrag.", en: "Write the net amount.")
    case .grade(let grade): grade.hint
    case .percentOrShare(_, let header):
      Phrase(
        de: "Nennen Sie die Spalte „\(Self.short(header)) (%)“, oder schreiben Sie 0,25 oder 25 %.",
        en: "Call the column “\(Self.short(header)) (%)”, or write 0.25 or 25%.")
    case .swallowedRows, .lostLines:
      Phrase(
        de: "Verdoppeln Sie Anführungszeichen im Text, oder lassen Sie sie weg.",
        en: "Double quotation marks within a text, or leave them out.")
    case .mixedEncoding, .foreignEncoding:
      Phrase(
        de: "Speichern Sie die Datei als „CSV UTF-8“, und prüfen Sie die Umlaute.",
        en: "Save the file as “CSV UTF-8” and check its umlauts.")
    case .unreadFile:
      Phrase(
        de: "Enthält sie eine Tabelle, speichern Sie diese als XLSX oder CSV.",
        en: "If it holds a table, save that as XLSX or CSV.")
    case .markedCopy:
      Phrase(
        de: "Haben Sie darin etwas berichtigt, lesen Sie sie allein ein.",
        en: "If you mended something in it, read it in alone.")
    case .unreadSubfolder:
      Phrase(
        de: "Nennen Sie ihn beim Einlesen eigens, wenn seine Tabellen dazugehören.",
        en: "Name it as well when you read tables in, if its tables belong here.")
    case .unreadableFolder:
      Phrase(de: "Prüfen Sie die Zugriffsrechte.", en: "Check its permissions.")
    case .damagedGraph:
      Phrase(
        de: "Speichern Sie das Netzwerk noch einmal, auch als CSV-Tabellen.",
        en: "Save the network once more, or as CSV tables.")
    case .unsafeGraph:
      Phrase(de: "Löschen Sie diese Angabe.", en: "Delete it.")
    case .remark(let remark, _, _): remark.hint
    }
  }
}
