/// How far long work is.
public enum WorkProgress {
  /// Is called after each piece of the step under way with the number of pieces done.
  ///
  /// It may be called from several threads at once, so a smaller number may come after a larger one.
  /// Work of several steps begins each of them with 1.
  public typealias Observer = @Sendable (_ done: Int, _ count: Int) -> Void

  /// The observer; nil for none. Holds for what is called within
  /// `WorkProgress.$observer.withValue({ done, count in … }) { … }`.
  @TaskLocal public static var observer: Observer?
}
