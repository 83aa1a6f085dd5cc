public import PartnernetzAnswers
public import PartnernetzWording

/// Why there is nothing to work on, or nothing that could be changed.
public enum WorkspaceError: WordedError, Remediable {
  /// There is no such register or folder.
  case nothing(path: String)
  /// The tables lie in a folder, where nothing can be changed or taken back.
  case keepsNothing(path: String)
  /// A register lies already where one is to be made.
  case registerIsThere(path: String)

  /// The error as a sentence.
  public var phrase: Phrase {
    switch self {
    case .nothing(let path):
      Phrase(de: "„\(path)“ gibt es nicht.", en: "“\(path)” does not exist.")
    case .keepsNothing(let path):
      Phrase(
        de: "„\(path)“ ist kein Register: Dort wird nichts geändert und kein Verlauf geführt.",
        en: "“\(path)” is no register: nothing is changed there, and no history is kept.")
    case .registerIsThere(let path):
      Phrase(
        de: "„\(path)“ gibt es schon. Beenden Sie Partnernetz und öffnen Sie dieses Register.",
        en: "“\(path)” is there already. End Partnernetz and open this register.")
    }
  }

  /// What can be done.
  public var remedies: [Remedy] {
    [.importTables, .nameTables]
  }
}
