public import PartnernetzAnswers
public import PartnernetzWording

/// Why there is nothing to work on, or nothing that could be changed.
public enum WorkspaceError: WordedError, Remediable {
  /// There is no such register or folder.
  case nothing(path: String)
  /// The tables lie in a folder, where nothing can be changed or taken back.
  case keepsNothing(path: String)

  /// The error as a sentence.
  public var phrase: Phrase {
    switch self {
    case .nothing(let path):
      Phrase(de: "„\(path)“ gibt es nicht.", en: "“\(path)” does not exist.")
    case .keepsNothing(let path):
      Phrase(
        de: "„\(path)“ ist kein Register: Dort wird nichts geändert und kein Verlauf geführt.",
        en: "“\(path)” is no register: nothing is changed there, and no history is kept.")
    }
  }

  /// What can be done.
  public var remedies: [Remedy] {
    [.importTables, .nameTables]
  }
}
