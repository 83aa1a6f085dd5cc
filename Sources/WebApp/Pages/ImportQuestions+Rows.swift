import PartnernetzExchange
import PartnernetzWording

/// Problems that are one row's own: what does in it would not do in another.
extension ImportQuestions {
  /// The problems, by their codes.
  static let ofOneRow: Set<String> = ["missing_value", "duplicate_id"]

  private func fields(_ problem: Diagnostic, _ row: Int) -> [HiddenField] {
    let place = [("file", problem.file), ("sheet", problem.sheet ?? ""), ("row", String(row))]
    return [HiddenField(hiddenName: "stage", hiddenValue: entry.id)] + place.map(HiddenField.init)
  }

  /// A button that leaves the row of a problem out.
  func withoutRow(_ problem: Diagnostic) -> ButtonsView.Button? {
    problem.row.map { row in
      .init(
        target: "/import/read",
        caption: visit.told(de: "Zeile \(row) weglassen", en: "Leave out row \(row)"),
        isFull: false,
        hidden: fields(problem, row) + [HiddenField(hiddenName: "leave", hiddenValue: "yes")])
    }
  }

  /// A field for what stands in the cell of a problem.
  func cell(_ problem: Diagnostic) -> FormView? {
    guard let row = problem.row, let column = problem.column else { return nil }
    let label = visit.told(de: "„\(column)“ in Zeile \(row)", en: "“\(column)” in row \(row)")
    return FormView(
      action: "/import/read", method: "post", label: label,
      fields: [
        FieldView(
          id: FieldView.id(
            "r", problem.file, problem.sheet ?? "", column, String(row), problem.code),
          name: "word", fieldLabel: label,
          text: .init(value: problem.found ?? "", isRequired: true))
      ],
      kept: fields(problem, row) + [HiddenField(hiddenName: "column", hiddenValue: column)],
      submit: visit.told(de: "Einsetzen", en: "Put it in"), isMain: false, style: "feldzeile")
  }
}
