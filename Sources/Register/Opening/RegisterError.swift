public import PartnernetzWording

/// Why a register could not be opened, read or written.
public enum RegisterError: Hashable, WordedError {
  /// There is no such file.
  case missing(path: String)
  /// The file is something else.
  case notARegister(path: String)
  /// The file is damaged; what and where.
  case damaged(path: String, detail: String)
  /// The rows of a table are not those that were written.
  case falsified(path: String, table: String)
  /// A table, index, view or trigger is not as this program makes it.
  case foreignTable(path: String, name: String)
  /// A newer program made it.
  case newer(path: String)
  /// Another program holds it, for longer than was waited.
  case busy(path: String)
  /// Somebody changed it since it was read; nothing was changed.
  case changedMeanwhile(path: String, who: String?)
  /// Another file took its place since it was opened, or it was deleted; nothing was changed.
  case replaced(path: String)
  /// There is no room on the disk.
  case full(path: String)
  /// It, or its folder, may only be read.
  case readOnly(path: String)
  /// There is no file yet, and nobody may make one in the folder.
  case readOnlyFolder(path: String)
  /// It may not be read.
  case unreadable(path: String)
  /// It cannot be created, read or written for another reason; what the system said.
  case notWritable(path: String, detail: String)
  /// A row names a firm that is not there; nothing was taken.
  case unknownFirm(path: String, firm: String)
  /// A firm has the id of another; nothing was taken.
  case repeatedFirm(path: String, firm: String)
  /// A row that is to be changed or removed is not there; nothing was changed.
  case noSuchRow(path: String)
  /// A cell's value is none that its column takes; nothing was taken.
  case refusedValue(path: String, detail: String)
  /// The program asked for something impossible: a fault of its own.
  case fault(path: String, detail: String)

  /// The error as a sentence with its remedy.
  public var phrase: Phrase {
    switch self {
    case .missing(let path):
      Phrase(de: "Das Register „\(path)“ gibt es nicht.", en: "There is no register “\(path)”.")
    case .notARegister(let path):
      Phrase(
        de: "„\(path)“ ist kein Register von Partnernetz. Nennen Sie eine andere Datei.",
        en: "“\(path)” is no register of Partnernetz. Name another file.")
    case .damaged, .falsified, .foreignTable, .newer: stateOfFile
    case .busy, .replaced, .unreadable, .full, .readOnly, .readOnlyFolder, .notWritable,
      .fault:
      stateOfPlace
    case .unknownFirm, .repeatedFirm, .noSuchRow, .refusedValue, .changedMeanwhile: stateOfRows
    }
  }

  private var stateOfFile: Phrase {
    switch self {
    case .falsified(let path, let table):
      Phrase(
        de: "Das Register „\(path)“ ist beschädigt: Die Prüfsumme der Tabelle „\(table)“ stimmt "
          + "nicht. Nehmen Sie die letzte Sicherung.",
        en: "The register “\(path)” is damaged: the checksum of the table “\(table)” is wrong. "
          + "Take the last backup.")
    case .foreignTable(let path, let name):
      Phrase(
        de: "Das Register „\(path)“ wurde von einem anderen Programm verändert („\(name)“). "
          + "Nehmen Sie die letzte Sicherung.",
        en: "The register “\(path)” was changed by another program (“\(name)”). "
          + "Take the last backup.")
    case .newer(let path):
      Phrase(
        de: "Das Register „\(path)“ stammt von einer neueren Version. Es bleibt unverändert; "
          + "erneuern Sie Partnernetz.",
        en: "The register “\(path)” was made by a newer version. It stays as it is; "
          + "update Partnernetz.")
    case .damaged(let path, let detail):
      Phrase(
        de: "Das Register „\(path)“ ist beschädigt (\(detail)). Nehmen Sie die letzte Sicherung.",
        en: "The register “\(path)” is damaged (\(detail)). Take the last backup.")
    default: stateOfPlace
    }
  }

  private var stateOfPlace: Phrase {
    switch self {
    case .busy(let path):
      Phrase(
        de: "In „\(path)“ schreibt gerade ein anderes Programm. Versuchen Sie es noch einmal.",
        en: "Another program is writing to “\(path)”. Try again.")
    case .replaced(let path):
      Phrase(
        de: "„\(path)“ wurde ersetzt oder gelöscht, seit es geöffnet wurde. Nichts wurde geändert. "
          + "Legen Sie das Register wieder dorthin, und öffnen Sie es neu.",
        en: "“\(path)” was replaced or deleted since it was opened. Nothing was changed. Put the "
          + "register back there, and open it again.")
    case .full(let path):
      Phrase(
        de: "Der Datenträger von „\(path)“ ist voll. Nichts wurde geändert. Schaffen Sie Platz.",
        en: "The disk that holds “\(path)” is full. Nothing was changed. Make room.")
    case .readOnly(let path):
      Phrase(
        de: "„\(path)“ darf hier nur gelesen werden. Geben Sie der Datei und ihrem Ordner das "
          + "Schreibrecht.",
        en: "“\(path)” may only be read here. Give the file and its folder the right to write.")
    case .readOnlyFolder(let path):
      Phrase(
        de:
          "„\(path)“ gibt es noch nicht, und in seinen Ordner darf hier nicht geschrieben werden. "
          + "Geben Sie dem Ordner das Schreibrecht, oder nehmen Sie einen anderen.",
        en:
          "“\(path)” does not exist yet, and its folder may only be read here. Give the folder the "
          + "right to write, or take another one.")
    case .unreadable(let path):
      Phrase(
        de: "„\(path)“ darf hier nicht gelesen werden. Geben Sie sich das Leserecht an der Datei.",
        en: "“\(path)” may not be read here. Give yourself the right to read the file.")
    case .notWritable(let path, let detail):
      Phrase(
        de: "„\(path)“ lässt sich nicht öffnen oder schreiben (\(detail)). Gibt es den Ordner, und "
          + "darf man dort schreiben?",
        en: "“\(path)” cannot be opened or written (\(detail)). Does the folder exist, and may one "
          + "write there?")
    case .fault(let path, let detail):
      Phrase(
        de: "Mit „\(path)“ ging im Programm etwas schief (\(detail)). Melden Sie das.",
        en: "Something went wrong in the program with “\(path)” (\(detail)). Report it.")
    default: stateOfRows
    }
  }

  private var stateOfRows: Phrase {
    switch self {
    case .changedMeanwhile(let path, let who):
      Phrase(
        de: "„\(path)“ wurde inzwischen geändert\(who.map { " (von \($0))" } ?? ""). Nichts wurde "
          + "überschrieben. Versuchen Sie es mit dem neuen Stand noch einmal.",
        en: "“\(path)” was changed meanwhile\(who.map { " (by \($0))" } ?? ""). Nothing was "
          + "overwritten. Try again with the new state.")
    case .repeatedFirm(let path, let firm):
      Phrase(
        de: "Die Nummer „\(firm)“ hat in „\(path)“ schon ein Unternehmen. Nichts wurde geändert.",
        en: "A firm in “\(path)” has the id “\(firm)” already. Nothing was changed.")
    case .noSuchRow(let path):
      Phrase(
        de: "Die Zeile, die geändert werden soll, fehlt in „\(path)“. Nichts wurde geändert.",
        en: "The row to be changed is missing in “\(path)”. Nothing was changed.")
    case .refusedValue(let path, let detail):
      Phrase(
        de: "Ein Wert passt nicht in „\(path)“ (\(detail)). Nichts wurde geändert.",
        en: "A value does not fit into “\(path)” (\(detail)). Nothing was changed.")
    case .unknownFirm(let path, let firm):
      Phrase(
        de: "Eine Zeile nennt das Unternehmen „\(firm)“, das in „\(path)“ fehlt. Nichts wurde "
          + "geändert.",
        en: "A row names the firm “\(firm)”, which is missing in “\(path)”. Nothing was changed.")
    default: Phrase(de: "", en: "")
    }
  }
}
