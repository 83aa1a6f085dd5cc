/// Rectangles side by side on shelves, so that the whole comes near a wanted aspect.
///
/// Rectangles keep their order; each shelf is as high as its highest. Some forty shelf widths are
/// tried and the one with the aspect nearest to the wanted one, at little area, is taken.
///
/// - Returns: for each rectangle its top left corner.
/// - Complexity: O(40 · n).
func packedOnShelves(_ sizes: [Size], gap: Double, aspect: Double) -> [Point] {
  guard let widest = sizes.map(\.width).max() else { return [] }
  let area = sizes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
  var best: (cost: Double, corners: [Point])?
  for step in 0..<40 {
    let width = max(widest, (area * aspect).squareRoot() * (0.7 + Double(step) * 0.03))
    let (corners, extent) = shelves(sizes, gap: gap, width: width)
    let ratio = extent.width / max(extent.height, 1)
    let misfit = max(ratio / aspect, aspect / ratio)
    let cost = extent.width * extent.height * misfit
    if best.map({ cost < $0.cost - 1e-6 }) ?? true { best = (cost, corners) }
  }
  return best?.corners ?? []
}

private func shelves(_ sizes: [Size], gap: Double, width: Double) -> ([Point], Size) {
  var corners: [Point] = []
  var pen = Point.zero
  var shelf = 0.0
  var extent = Size(width: 0, height: 0)
  for size in sizes {
    if pen.x > 0, pen.x + size.width > width + 1e-6 {
      pen = Point(x: 0, y: pen.y + shelf + gap)
      shelf = 0
    }
    corners.append(pen)
    pen.x += size.width + gap
    shelf = max(shelf, size.height)
    extent.width = max(extent.width, pen.x - gap)
    extent.height = max(extent.height, pen.y + shelf)
  }
  return (corners, extent)
}
