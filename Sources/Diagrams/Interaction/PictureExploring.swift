/// What lets an interactive picture be explored where a page may hold no script and no style of its
/// own: the same files, to be loaded beside it.
package enum PictureExploring {
  /// The script; it takes the picture that its own element stands in.
  package static var script: [UInt8] { PackageResources.picture_js }
  /// The style.
  package static var style: [UInt8] { PackageResources.picture_css }
}
