// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled alike: Swift 6 language mode, warnings as errors, explicit imports.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Partnernetz",
  products: [
    .library(name: "Graphs", targets: ["Graphs"]),
    .library(name: "Partnerships", targets: ["Partnerships"]),
  ],
  targets: [
    .target(name: "Wording", swiftSettings: strict),
    .target(name: "Graphs", swiftSettings: strict),
    .target(name: "Partnerships", dependencies: ["Graphs", "Wording"], swiftSettings: strict),
    .testTarget(name: "GraphsTests", dependencies: ["Graphs"], swiftSettings: strict),
  ]
)
