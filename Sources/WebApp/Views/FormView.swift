/// Fields that lead to an address, or send something.
struct FormView: Shown {
  var action: String
  /// `get` or `post`.
  let method: String
  /// What the form is for, for those who hear it.
  let label: String
  var fields: [FieldView]
  let kept: [HiddenField]
  let submit: String
  var isMain = true
  /// Classes of the kit: a sheet of three columns where nothing else is told.
  var style = "blatt raster-3"
}

/// A value that a form keeps without showing it.
struct HiddenField: Shown {
  let hiddenName: String
  let hiddenValue: String
}

/// A field of a form.
struct FieldView: Shown {
  struct Option: Shown {
    let optionValue: String
    let optionLabel: String
    let isChosen: Bool
  }

  /// Tells the field from others of the page; without blanks, which would make two of it.
  let id: String
  let name: String
  let fieldLabel: String
  var fieldHelp: String?
  /// Set for a field of text.
  var text: TextField?
  /// Set for a choice of one value.
  var choice: Choice?
  var fault: String?

  /// An id of parts that may hold any letters.
  static func id(_ parts: String...) -> String {
    parts.map(Place.fragment).joined(separator: "-")
  }

  struct TextField: Shown {
    var value: String
    /// The id of a list of suggestions.
    var suggestions: Suggestions?
    var isRequired = false
    /// The most letters that are taken; nil where it does not matter.
    var mostLetters: String?
    /// Whether several lines may be typed.
    var isLong = false
  }

  struct Suggestions: Shown {
    let listID: String
    let proposals: [String]
    /// Whether the list stands here; of fields that share one, it stands at the first.
    var isListed = true
  }

  struct Choice: Shown {
    let choices: [Option]
    /// Whether an option has to be chosen; the first one is then none.
    var isRequired = false

    /// Makes a choice of options with what each is called.
    init(_ options: [(value: String, name: String)], chosen: String, isRequired: Bool = false) {
      self.isRequired = isRequired
      choices = options.map {
        Option(optionValue: $0.value, optionLabel: $0.name, isChosen: $0.value == chosen)
      }
    }

    init(choices: [Option]) { self.choices = choices }
  }
}

/// A form that sends files.
struct UploadView: Shown {
  var target: String
  let fileLabel: String
  /// That files may be dropped as well.
  let hint: String
  let send: String
}

/// Buttons that change something.
struct ButtonsView: Shown {
  struct Button: Shown {
    var target: String
    let caption: String
    let isFull: Bool
    let hidden: [HiddenField]
  }

  var buttons: [Button]
}
