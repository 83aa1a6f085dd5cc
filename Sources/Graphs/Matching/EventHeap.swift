/// Events of a search by time, earliest first, in a 4-ary heap: each place has four below it.
struct EventHeap: ~Copyable {
  /// What happens when.
  struct Event {
    var time: Int64
    var code: Int32
  }

  private var events: UnsafeMutablePointer<Event>
  private var capacity = 1024
  private(set) var count = 0

  init() { events = .allocate(capacity: capacity) }

  deinit { events.deallocate() }

  mutating func removeAll() { count = 0 }

  /// The earliest time; `Int64.max` when nothing is left.
  var earliest: Int64 { count == 0 ? .max : events[0].time }

  /// - Complexity: O(log n).
  mutating func insert(_ time: Int64, _ code: Int32) {
    if count == capacity {
      let larger = UnsafeMutablePointer<Event>.allocate(capacity: 2 * capacity)
      larger.moveInitialize(from: events, count: count)
      events.deallocate()
      events = larger
      capacity *= 2
    }
    var place = count
    count &+= 1
    while place > 0 {
      let parent = (place &- 1) >> 2
      if events[parent].time <= time { break }
      events[place] = events[parent]
      place = parent
    }
    events[place] = Event(time: time, code: code)
  }

  /// Takes out the earliest; there must be one.
  ///
  /// - Complexity: O(log n).
  mutating func popEarliest() -> Event {
    let first = events[0]
    count &-= 1
    let last = events[count]
    var place = 0
    while true {
      let child = 4 &* place &+ 1
      if child >= count { break }
      var least = child
      let end = min(child &+ 4, count)
      var other = child &+ 1
      while other < end {
        if events[other].time < events[least].time { least = other }
        other &+= 1
      }
      if events[least].time >= last.time { break }
      events[place] = events[least]
      place = least
    }
    events[place] = last
    return first
  }
}
