/// A symmetric positive definite matrix taken apart into a lower triangle times its transpose.
///
/// - Complexity: O(size³).
struct Cholesky {
  private let lower: [Double]
  private let size: Int

  /// Takes a matrix apart, given row by row; nil where it is not positive definite.
  init?(_ matrix: [Double], size: Int) {
    var lower = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0...row {
        var sum = matrix[row * size + column]
        for k in 0..<column { sum -= lower[row * size + k] * lower[column * size + k] }
        if row == column {
          guard sum > 0, sum.isFinite else { return nil }
          lower[row * size + row] = sum.squareRoot()
        } else {
          lower[row * size + column] = sum / lower[column * size + column]
        }
      }
    }
    self.lower = lower
    self.size = size
  }

  /// What the matrix turns into a vector.
  func solve(_ vector: [Double]) -> [Double] {
    var result = vector
    for row in 0..<size {
      for k in 0..<row { result[row] -= lower[row * size + k] * result[k] }
      result[row] /= lower[row * size + row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for k in (row + 1)..<size { result[row] -= lower[k * size + row] * result[k] }
      result[row] /= lower[row * size + row]
    }
    return result
  }

  /// The inverse matrix, row by row.
  var inverse: [Double] {
    var inverse: [Double] = []
    for row in 0..<size {
      var unit = [Double](repeating: 0, count: size)
      unit[row] = 1
      inverse += solve(unit)
    }
    return inverse
  }
}
