import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzRegister
import PartnernetzWording

/// What is wrong with a form that was sent, in the words of its page: fields are called as they are
/// labelled there, and not as columns of tables or words of a command line.
struct FormFault {
  /// What is wrong, and how to mend it.
  let sentence: String
  /// The field that is to be mended; nil where it is none of one field.
  let field: String?
  /// What is wrong in that field, beside which its name stands already.
  let reason: String

  /// Words an error.
  ///
  /// - Parameters:
  ///   - error: why the form was refused.
  ///   - fields: what was sent.
  ///   - form: the form that sent it; nil where the page does not show it any more.
  ///   - visit: who reads it.
  init(_ error: any WordedError, of fields: Query, in form: FormView?, for visit: Visit) {
    func label(_ name: String) -> String? {
      form?.fields.first { $0.name == name }?.fieldLabel
    }
    field = FormFault.field(of: error, fields, form)
    let whole = visit(error.phrase)
    switch error {
    case let error as FieldError:
      let told = error.phrase(calling: label(error.field).map { Phrase(de: $0, en: $0) })
      (sentence, reason) = (visit(told), visit(told))
    case EditError.refused(let column, _, let why):
      let title = FormFault.title(of: column, fields, visit) ?? label(column)
      sentence = title.map { "\($0): \(visit(why))" } ?? whole
      reason = visit(why)
    case EditError.nothingToSet, EditError.noValue:
      sentence = visit.told(
        de: "Was sich ändern soll, lässt sich nicht lesen. Füllen Sie die Felder aus.",
        en: "What is to change cannot be read. Fill in the fields.")
      reason = sentence
    case RegisterError.changedMeanwhile(_, let who):
      let by = who.map { (" von \($0)", " by \($0)") } ?? ("", "")
      sentence = visit.told(
        de:
          "Das Register wurde inzwischen\(by.0) geändert. Sehen Sie nach, was sich geändert hat, und "
          + "senden Sie Ihre Eingabe noch einmal, wenn sie noch passt.",
        en:
          "The register was changed meanwhile\(by.1). Look at what has changed, and send your entry "
          + "once more if it still fits.")
      reason = sentence
    default: (sentence, reason) = (whole, whole)
    }
  }

  /// What the choice of one figure calls the column that was chosen.
  private static func title(of column: String, _ fields: Query, _ visit: Visit) -> String? {
    guard fields["column"] == column else { return nil }
    return TableKind.firms.meanings.first { $0.name == column }.map { visit($0.title) }
  }

  private static func field(
    of error: any WordedError, _ fields: Query, _ form: FormView?
  ) -> String? {
    switch error {
    case let error as FieldError: return error.field
    case EditError.refused(let column, _, _):
      // One figure of a firm is typed in a field that every figure shares.
      return fields["column"] == column ? "value" : column
    case EditError.noName: return fields["column"] == nil ? "name" : "value"
    case EditError.knownFirm(_, let id): return fields["id"] == id ? "id" : "name"
    case is ParameterError: return "value"
    case let error as ContactProblem: return field(of: error.error)
    case FirmLookupError.unknown(let name, _), FirmLookupError.ambiguous(let name, _):
      return named(name, fields, form)
    case CodeLookupError.unknownMarket(let name, _, _),
      CodeLookupError.unknownCapability(let name, _, _):
      return named(name, fields, form)
    case QuestionError.introductionToItself: return "to"
    case PairingError.outOfRange(let rule, _, _), PairingError.impossible(let rule):
      return rule.field
    case PairingError.tooManyDays: return PairingRules.Rule.days.field
    default: return nil
    }
  }

  /// The field in which a name was typed, also as a part of what stands there; a firm that a form is
  /// about is none of its fields.
  private static func named(_ name: String, _ fields: Query, _ form: FormView?) -> String? {
    let shown = form.map { Set($0.fields.map(\.name)) }
    let typed = fields.items.filter { shown?.contains($0.name) ?? ($0.name != "firm") }
    return (typed.first { $0.value == name } ?? typed.first { $0.value.contains(name) })?.name
  }

  private static func field(of error: ContactError) -> String? {
    switch error {
    case .noReason, .wrongReason: "reason"
    case .longNote: "note"
    case .brokerIsPartner: "broker"
    case .oneFirm: "partner"
    case .competitionLaw: "law"
    default: nil
    }
  }
}
