public import PartnernetzRecords
public import PartnernetzWording

/// A dossier in finished texts of one language: a page, a terminal and a printer show the same.
public struct DossierSheet: Sendable, Hashable {
  /// A fact with its name.
  public struct Fact: Sendable, Hashable {
    /// What it is about.
    public var label: String
    /// The fact as a sentence or two.
    public var text: String
  }

  /// Something that the member wants or needs.
  public struct Goal: Sendable, Hashable {
    /// What.
    public var what: String
    /// What it is to bring a year; empty where nobody said.
    public var amount: String
    /// Until when; empty where nobody said.
    public var horizon: String
    /// Who is there already, or offers it.
    public var who: String
  }

  /// An amount with its range.
  public struct Gain: Sendable, Hashable {
    /// About how much a year.
    public var amount: String
    /// From the worst to the best case.
    public var range: String
    /// The same in words that say which case is which.
    public var spokenRange: String
    /// All of it in one sentence, for whoever cannot see the bar.
    public var spoken: String
    /// The worst case, what is expected, and the best case.
    public var low, value, high: EuroPerYear
  }

  /// A firm to meet.
  public struct Partner: Sendable, Hashable {
    /// Its full name.
    public var name: String
    /// Whether the two have a link already, in a word.
    public var relation: String
    /// What speaks for the two, the strongest first.
    public var reasons: [String]
    /// How the two come together.
    public var route: String
    /// What could go wrong.
    public var risk: String
    /// What it brings the member; nil where no amount says so.
    public var gain: Gain?
    /// What stands where an amount would, e.g. how well the two fit.
    public var verdict: String
    /// How many days it takes.
    public var effort: String
  }

  /// Something to do.
  public struct Step: Sendable, Hashable {
    /// What.
    public var what: String
    /// Why, or how.
    public var why: String
    /// Until when.
    public var until: String
  }

  /// A row of what the gains are made of, with an amount for each partner that has one.
  public struct Part: Sendable, Hashable {
    /// What it is.
    public var label: String
    /// Amounts in the order of ``DossierSheet/columns``.
    public var amounts: [String]
  }

  /// The language.
  public var language: Language
  /// The member's full name.
  public var firm: String
  /// Its id.
  public var id: String
  /// The day that it is of, in words.
  public var day: String
  /// The answer: whom to meet, in one sentence.
  public var title: String
  /// For whom it is, and the strongest reason.
  public var lead: String
  /// Where the member stands.
  public var facts: [Fact]
  /// What it wants.
  public var goals: [Goal]
  /// Where no goal is known, what to do about it.
  public var withoutGoals: String
  /// Whom it should meet.
  public var partners: [Partner]
  /// Where nobody can be named, why, and what to do about it.
  public var withoutPartners: String
  /// What to do next.
  public var steps: [Step]
  /// Short names of the partners whose gain is taken apart.
  public var columns: [String]
  /// What the gains are made of.
  public var parts: [Part]
  /// The sums below.
  public var sums: [Part]
  /// How much of it is known.
  public var coverage: String
  /// What could go wrong in general.
  public var risks: [Fact]
  /// To whom the note goes.
  public var noteTitle: String
  /// The note ready to be sent; empty where nobody is to be met.
  public var note: [String]
  /// What the association would like to know.
  public var questions: [String]
}
