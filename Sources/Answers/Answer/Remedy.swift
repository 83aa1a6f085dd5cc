public import PartnernetzPartnerships

/// What a reader can do about what was said; a terminal names an option, a page shows a button.
public enum Remedy: Sendable, Hashable {
  /// Ask again without the rule.
  case dropRule(PairingRules.Rule)
  /// Take back pairs that are set.
  case unsetPairs
  /// Set a pair, by ids.
  case setPair(String, String)
  /// Ask why a pair is suggested or not; by ids or names.
  case explain(String, String)
  /// Ask for the pairing, which tells who has no partner and why.
  case explainPairing
  /// Allow so many introductions in a row.
  case raiseHops(Int)
  /// Pair by another objective.
  case pairBy(Objective)
  /// Ask which facts are missing most.
  case askForFacts
  /// See which members lead a firm, by id, into the markets that it seeks.
  case openMarkets(String)
  /// Take another objective.
  case chooseObjective
  /// Allow more days.
  case raiseDays
  /// Let a firm take part that was taken out.
  case letTakePart
  /// Look at the day that ages are counted back from.
  case checkDay
  /// Note that a person had competition law checked.
  case noteLawCheck
  /// Name two firms where a pair is asked for.
  case namePair(PairPurpose)
  /// Leave out the rows that are faulty.
  case skipFaultyRows
  /// Take names in links by which only one firm can be meant.
  case acceptSureNames
  /// Make firms of those that only links name.
  case makeFirmsOfLinks
  /// Let a table take the place of what came from a file of another name.
  case replaceFile(String)
  /// Tell what links are that do not say it themselves.
  case tellKindOfLinks
  /// Add a statement about two firms, by names.
  case addLink(String, String)
  /// Remove a firm, by id.
  case removeFirm(String)
  /// Erase the firm that was looked at for good.
  case confirmErasure
  /// Make one firm of two, by ids: the known one and its other entry.
  case merge(String, String)
  /// Note that two firms are not one, by ids.
  case separate(String, String)
  /// List the firms that may be entered twice.
  case listTwins
  /// Take tables into a register.
  case importTables
  /// Name the folder of tables, or the register.
  case nameTables
  /// Make a proof of the pairing.
  case makeProof
  /// Say what columns of a table hold: by their headers, and words of a mapping that may be meant.
  case readColumns([String], as: [String])
  /// Take the whole answer in a form for machines.
  case takeAsData
}

/// What a pair is named for.
public enum PairPurpose: Sendable, Hashable {
  /// It is to be set.
  case set
  /// It is to be set in what is supposed only.
  case suppose
  /// It must not be.
  case forbid
  /// It is to be explained.
  case explain
}

/// An error that knows what the reader can do about it.
public protocol Remediable {
  /// What can be done, the likeliest first.
  var remedies: [Remedy] { get }
}
