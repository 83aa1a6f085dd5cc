import Foundation
import PartnernetzDiagrams
import PartnernetzWording

// The program that draws for hosts without a `main` of their own.
GraphvizWorker.runIfAsked()
let phrase = Phrase(
  de: "Dieses Programm wird von anderen gestartet, um Bilder zu zeichnen. Bilder von Hand zeichnet "
    + "`partnernetz diagram`.",
  en: "Other programs start this one to draw pictures. To draw one by hand, use "
    + "`partnernetz diagram`.")
let isGerman = (ProcessInfo.processInfo.environment["LANG"] ?? "").hasPrefix("de")
FileHandle.standardError.write(Data((phrase(isGerman ? .german : .english) + "\n").utf8))
exit(64)
