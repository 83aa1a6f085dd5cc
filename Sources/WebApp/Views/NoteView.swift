/// A text that is ready to be sent.
struct NoteView: Shown {
  let noteTitle: String
  let paragraphs: [String]
  /// Opens it in the reader's mail program.
  let mail: LinkView
}
