/// How far the reading of tables is, counted in rows; parting files into cells is the first third.
struct ReadingProgress {
  private let tell: @Sendable (Double) -> Void
  private var (expected, read) = (0, 0)
  private var told = 0.0

  /// Nothing is read yet.
  init(_ tell: @escaping @Sendable (Double) -> Void) { self.tell = tell }

  /// The files are parted; so many rows are to be understood.
  mutating func expect(rows: Int) {
    expected = rows
    reach(1 / 3)
  }

  /// Some more rows are understood.
  mutating func advance(_ rows: Int) {
    read += rows
    reach(1 / 3 + 2 / 3 * min(1, Double(read) / Double(max(1, expected))))
  }

  /// Every row would be told too often.
  private mutating func reach(_ share: Double) {
    guard share >= told + 0.01 || share == 1 && told < 1 else { return }
    told = share
    tell(share)
  }
}
