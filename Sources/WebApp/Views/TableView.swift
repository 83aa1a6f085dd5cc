import Mustache

/// A table as a page shows it: sorted by link, page by page, on a phone row by row.
struct TableView: Shown {
  struct Column: Shown {
    let columnTitle: String
    let sortLink: String?
    /// `ascending`, `descending` or `none`; nil where the column cannot be sorted.
    let order: String?
    let isNumber: Bool
  }

  let caption: String?
  let regionLabel: String
  let columns: [Column]
  let rows: [Row]
  let foot: Foot?

  struct Foot: Shown {
    let summary: String
    let pages: [LinkView]
  }

  /// One row; its first cell names it, and holds what can be done with it.
  struct Row: Sendable, MustacheParent {
    let head: Cell
    let cells: [Cell]
    let tools: [LinkView]

    func child(named name: String) -> Any? {
      switch name {
      case "head": head
      case "cells": cells
      case "tools": tools
      case "hasTools": !tools.isEmpty
      default: nil
      }
    }
  }

  /// One cell; thousands are shown, so that its properties are found without a mirror.
  struct Cell: Sendable, MustacheParent {
    let value: String
    let column: String
    let isNumber: Bool
    var target: String?
    var below: String?

    func child(named name: String) -> Any? {
      switch name {
      case "value": value
      case "column": column
      case "isNumber": isNumber
      case "target": target ?? false
      case "below": below ?? false
      default: nil
      }
    }
  }
}
