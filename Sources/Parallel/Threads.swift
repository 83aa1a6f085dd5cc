/// How many threads the algorithms may use where a call does not say.
///
/// Results are the same bits for any number; only time and memory differ.
public enum Threads {
  /// The most threads; nil leaves it to the machine. Holds for what is called within
  /// `Threads.$most.withValue(2) { … }`.
  @TaskLocal public static var most: Int?
}
