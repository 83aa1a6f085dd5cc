/// What a picture is made for: the size of its page and of its type.
public enum Paper: String, Sendable, Hashable, Codable {
  /// 297 by 210 mm, lying or upright.
  case a4 = "A4"
  /// 420 by 297 mm, lying or upright.
  case a3 = "A3"
  /// 1189 by 841 mm, to be read from some steps away.
  case a0 = "A0"
  /// A slide of 13⅓ by 7½ inches.
  case slide = "16:9"
  /// A page as large as the picture, for a browser; not larger than an A3 sheet carries.
  case screen
  /// As wide as the text of a printed page, and only as high as it must be, so that text stands around it.
  case report

  /// The sizes of type on a page, in points.
  struct TypeSizes: Hashable {
    /// The smallest type that may stand on it.
    var smallest: Double
    var title: Double
    var subtitle: Double
    var legend: Double
    var caption: Double
  }

  /// The page's size in points, lying; nil where it follows the picture.
  var sheet: Size? {
    switch self {
    case .a4: Size(width: 841.89, height: 595.28)
    case .a3: Size(width: 1190.55, height: 841.89)
    case .a0: Size(width: 3370.39, height: 2383.94)
    case .slide: Size(width: 960, height: 540)
    case .report: Size(width: 490, height: 397)
    case .screen: nil
    }
  }

  /// Whether the sheet is the largest that a picture may take, rather than the one it is set on.
  var isLimit: Bool { self == .report }

  /// Whether the page may also stand upright.
  var turns: Bool { self == .a4 || self == .a3 || self == .a0 }

  /// The sizes of type, larger where readers stand farther away.
  var type: TypeSizes {
    switch self {
    case .a4: TypeSizes(smallest: 6.5, title: 17, subtitle: 9.5, legend: 7.5, caption: 7)
    case .a3: TypeSizes(smallest: 6.4, title: 22, subtitle: 12.5, legend: 9.5, caption: 9)
    case .a0: TypeSizes(smallest: 14, title: 66, subtitle: 34, legend: 26, caption: 24)
    case .slide: TypeSizes(smallest: 8, title: 23, subtitle: 12, legend: 9, caption: 8)
    case .report: TypeSizes(smallest: 6, title: 11.5, subtitle: 8, legend: 6.6, caption: 6.2)
    case .screen: TypeSizes(smallest: 6, title: 24, subtitle: 13.5, legend: 10.5, caption: 9.5)
    }
  }

  /// The empty border, in points.
  var margin: Double {
    guard let sheet else { return 18 }
    // Text around it has its own.
    guard !isLimit else { return 2 }
    return min(sheet.width, sheet.height) * 0.045
  }
}

extension Diagram {
  /// What it is drawn for as a kind of file: a PDF is for paper, and on a sheet of unusual size nobody
  /// prints it.
  func paper(as format: DiagramFormat) -> Paper {
    format == .pdf && paper == .screen ? .a4 : paper
  }
}

extension Paper: CaseIterable {
  /// What people may ask for; pages with text around it ask for theirs.
  public static let allCases: [Paper] = [.a4, .a3, .a0, .slide, .screen]
}

extension Paper {
  /// How wide a name may be in a list, in points before the page is scaled: a poster has room.
  var rowWidth: Double { self == .a0 ? 340 : 190 }

  /// The width by height that a lying picture should come near.
  var aspect: Double {
    switch self {
    case .a4, .a3, .a0: 1.9
    case .slide: 3
    case .screen, .report: 1.45
    }
  }
}

extension Paper.TypeSizes {
  /// All sizes larger or smaller by a factor.
  func scaled(by factor: Double) -> Paper.TypeSizes {
    Paper.TypeSizes(
      smallest: smallest * factor, title: title * factor, subtitle: subtitle * factor,
      legend: legend * factor, caption: caption * factor)
  }
}
