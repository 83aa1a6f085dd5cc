// Answers: who is told of whom where nobody may be named to too many.
// Takes: O(entries · room).
// From: Gale and Shapley, College admissions and the stability of marriage, 1962; with several places on
// both sides, Roth, Econometrica 1984.

/// An entry of somebody's list.
public struct RankedChoice: Sendable, Hashable {
  /// Who is wished for.
  public let other: Int32
  /// How well whoever wishes suits the other; of too many those are kept that suit it best.
  public let liking: Double

  /// Makes an entry.
  public init(_ other: Int32, liking: Double) { (self.other, self.liking) = (other, liking) }
}

/// Deals others out to those who wish for them, so that nobody who wishes goes without one that it likes
/// better and that has room or keeps somebody who suits it less.
///
/// Whoever wishes asks one after the other of its list; who is asked by too many lets those go that suit it
/// least, of equal ones the last, and these ask on.
/// - Parameters:
///   - lists: for each who wishes the others, the best first, each at most once.
///   - most: how many each gets at most.
///   - rooms: to how many each other may be given; none where it is 0 or less.
/// - Precondition: each entry names one of `rooms`, with a liking that is a number; else the program
///   stops with a sentence.
/// - Returns: for each who wishes the places in its list that it gets, ascending.
/// - Complexity: O(entries · room), with rooms of a few places.
public func dealtOut(_ lists: [[RankedChoice]], most: Int, rooms: [Int]) -> [[Int]] {
  for (asker, list) in lists.enumerated() {
    for choice in list {
      require(
        rooms.indices.contains(Int(choice.other)),
        "List \(asker) names \(choice.other), but there are rooms for 0..<\(rooms.count).")
      require(
        !choice.liking.isNaN, "The liking of \(choice.other) for \(asker) is not a number.")
    }
  }
  struct Holder {
    var asker: Int
    var place: Int
    var liking: Double

    func suitsBetter(than other: Holder) -> Bool {
      (other.liking, asker) < (liking, other.asker)
    }
  }
  /// For each other whom it keeps, the best first.
  var kept = [[Holder]](repeating: [], count: rooms.count)
  var next = lists.map { _ in 0 }
  var counts = lists.map { _ in 0 }
  var waiting = Array(lists.indices.reversed())
  while let asker = waiting.popLast() {
    while counts[asker] < most, next[asker] < lists[asker].count {
      let place = next[asker]
      next[asker] += 1
      let choice = lists[asker][place]
      let other = Int(choice.other)
      let new = Holder(asker: asker, place: place, liking: choice.liking)
      let position = kept[other].firstIndex { new.suitsBetter(than: $0) } ?? kept[other].count
      kept[other].insert(new, at: position)
      counts[asker] += 1
      guard kept[other].count > rooms[other], let gone = kept[other].popLast() else { continue }
      counts[gone.asker] -= 1
      if gone.asker != asker { waiting.append(gone.asker) }
    }
  }
  var places = lists.map { _ in [Int]() }
  for holder in kept.flatMap(\.self) { places[holder.asker].append(holder.place) }
  return places.map { $0.sorted() }
}
