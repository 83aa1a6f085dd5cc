/// A picture set on a sheet of paper of a given size.
extension Composition {
  /// Scales the picture into the room that title, legend and caption leave of a sheet, lying, or
  /// upright where that makes it clearly larger.
  mutating func place(on sheet: Size) {
    type = diagram.paper.type
    let body = picture
    // Labels of a small picture stay smaller than its title.
    let largest = body.letterings.filter { $0.mark == .label }.map(\.line.size).max() ?? 12
    // Where the title is small itself the smallest of them would not be readable.
    let largestScale = type.title * (diagram.paper.isLimit ? 0.88 : 0.7) / largest
    let margin = diagram.paper.margin
    let upright = Size(width: sheet.height, height: sheet.width)
    let sheets = diagram.paper.turns ? [sheet, upright] : [sheet]
    var best: (scale: Double, room: Size)?
    for sheet in sheets {
      let width = sheet.width - 2 * margin
      picture = Picture()
      picture.page = Box(left: 0, top: 0, right: width, bottom: 0)
      addFrame()
      let room = Size(
        width: width, height: max(sheet.height - 2 * margin - picture.page.height, width / 6))
      let scale = min(
        room.width / max(body.page.width, 1), room.height / max(body.page.height, 1),
        largestScale)
      if best.map({ scale > $0.scale * 1.15 }) ?? true { best = (scale, room) }
    }
    guard let best else { return }
    picture = body.scaled(by: best.scale)
    let page = picture.page
    let (x, y) = (
      (best.room.width - page.width) / 2,
      diagram.paper.isLimit ? 0 : (best.room.height - page.height) / 2
    )
    picture.page = Box(
      left: page.left - x, top: page.top - y, right: page.right + x, bottom: page.bottom + y)
    addFrame()
    picture.page = picture.page.grown(by: margin)
  }

  /// How many times as large as it must be the smallest label is; below 1 it is too small.
  ///
  /// A page for a screen must still be readable when it is printed on A3.
  var roomForType: Double {
    guard let smallest = picture.smallestType([.label]) else { return 2 }
    guard diagram.paper.sheet == nil else { return smallest / diagram.paper.type.smallest }
    let (width, height) = (picture.page.width, picture.page.height)
    let scale = max(
      min(Composition.printed.width / width, Composition.printed.height / height),
      min(Composition.printed.height / width, Composition.printed.width / height))
    return smallest * scale / diagram.paper.type.smallest
  }

  /// An A3 sheet within margins of 10 mm.
  private static let printed = Size(width: 1_133.8, height: 785.1)
}
