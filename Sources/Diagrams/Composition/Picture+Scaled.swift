extension Picture {
  /// The same picture, everything on it larger or smaller by a factor.
  func scaled(by factor: Double) -> Picture {
    var picture = self
    picture.page = page.scaled(by: factor)
    for number in strokes.indices {
      picture.strokes[number].route = strokes[number].route.scaled(by: factor)
      // Hairlines do not print.
      picture.strokes[number].width = max(strokes[number].width * factor, 0.35)
      picture.strokes[number].arrowSize *= factor
    }
    picture.plates = plates.map { $0.scaled(by: factor) }
    picture.figures = figures.map { $0.scaled(by: factor) }
    picture.cells = cells.map { $0.scaled(by: factor) }
    for number in letterings.indices {
      picture.letterings[number].box = letterings[number].box.scaled(by: factor)
      picture.letterings[number].line.size *= factor
    }
    return picture
  }

  /// The size of the smallest of some letters; nil without any.
  func smallestType(_ marks: Set<Mark>) -> Double? {
    letterings.filter { marks.contains($0.mark) }.map(\.line.size).min()
  }
}

extension Picture.Figure {
  fileprivate func scaled(by factor: Double) -> Picture.Figure {
    var figure = self
    figure.outline.centre = outline.centre * factor
    figure.outline.size.width *= factor
    figure.outline.size.height *= factor
    figure.borderWidth = borderWidth > 0 ? max(borderWidth * factor, 0.3) : 0
    return figure
  }
}

extension LinkRoute {
  fileprivate func scaled(by factor: Double) -> LinkRoute {
    var route = self
    route.pieces = pieces.map {
      Bezier($0.a * factor, $0.b * factor, $0.c * factor, $0.d * factor)
    }
    route.headTip = headTip.map { $0 * factor }
    route.tailTip = tailTip.map { $0 * factor }
    return route
  }
}

extension Box {
  fileprivate func scaled(by factor: Double) -> Box {
    Box(
      left: left * factor, top: top * factor, right: right * factor, bottom: bottom * factor)
  }
}
