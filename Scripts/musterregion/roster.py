"""The towns and firms of the invented region; every name is invented."""

# town: region, postal code (05xxx is not in use in Germany), latitude, longitude
TOWNS = {
    "Talbrücken": ("MUS01", "05101", 51.112, 9.904),
    "Großlauter": ("MUS01", "05117", 51.161, 9.841),
    "Grünhammer": ("MUS02", "05231", 51.238, 9.988),
    "Kesselroth": ("MUS02", "05244", 51.281, 10.072),
    "Hammerströhm": ("MUS02", "05256", 51.207, 10.113),
    "Bad Quellingen": ("MUS03", "05362", 50.958, 10.048),
    "Milchenau": ("MUS03", "05371", 51.003, 9.927),
    "Kornwerda": ("MUS03", "05388", 50.987, 9.781),
    "Waldmoosen": ("MUS04", "05415", 51.078, 9.588),
    "Sägebruck": ("MUS04", "05423", 51.131, 9.532),
    "Oberströhm": ("MUS04", "05437", 51.043, 9.641),
}

# Cluster: K metal and machines, F food and packaging, H wood and building, T tourism, G technology park.
# Mark: a anchor, c core, b structural bridge to the rest, n newcomer without links, x not a member.
FIRMS = """
metal|Hartwieser Präzisionsteile GmbH|25.62|85|Grünhammer|K|c
metal|Zerspanungstechnik Kesselroth GmbH & Co. KG|25.62|140|Kesselroth|K|c
metal|Lauterholz Drehteile e.K.|25.62|9|Großlauter|K|
metal|Mohnrath CNC-Fertigung GmbH|25.62|42|Hammerströhm|K|c
metal|Frästechnik Ruppenwies GmbH|25.62|18|Grünhammer|K|
metal|Tillgrund Feinmechanik GmbH|25.62|27|Talbrücken|K|
metal|Stahlbau Eschenlauter GmbH|25.11|64|Kesselroth|K|c
metal|Metallbau Jorgwald & Sohn OHG|25.11|12|Oberströhm|H|
metal|Wintersee Schlosserei e.K.|25.11|5|Großlauter|K|
metal|Hammerwerk Ströhmtal GmbH|25.50|110|Hammerströhm|K|c
metal|Presswerk Kaltlauter GmbH|25.50|55|Hammerströhm|K|
metal|Oberflächentechnik Grünhammer GmbH|25.61|48|Grünhammer|K|c
metal|Galvanik Dornmaar GmbH & Co. KG|25.61|31|Kesselroth|K|
metal|Gießerei Rabenström GmbH|24.51|165|Kesselroth|K|c
metal|Werkzeugbau Falkmarsen GmbH|25.73|38|Grünhammer|K|c
machines|Kronwerth Anlagenbau AG|28.99|900|Talbrücken|K|a
machines|Brodersholm & Söhne Maschinenfabrik GmbH & Co. KG|28.41|240|Kesselroth|K|c
machines|Fördertechnik Ahlgrund GmbH|28.22|95|Großlauter|K|c
machines|Wiesmaar Lebensmittelmaschinen GmbH|28.93|70|Milchenau|F|c
machines|Packtec Lauterbrunn GmbH|28.29|120|Talbrücken|K|c
machines|Holzmaschinen Sägebruck GmbH|28.49|36|Sägebruck|H|
machines|Sondermaschinen Ilmenstein GmbH|28.99|52|Hammerströhm|K|
machines|Kaltwalz Prüfmaschinen GmbH|28.99|24|Talbrücken|K|
plastics|Spritzguss Nordlauter GmbH|22.29|78|Großlauter|K|c
plastics|Polymertechnik Weidgrün GmbH|22.29|46|Grünhammer|K|
plastics|Formteile Ellerwies GmbH & Co. KG|22.29|130|Kesselroth|K|c
plastics|Kunststoffprofile Hainbrück GmbH|22.21|60|Talbrücken|K|
plastics|Durolauter Kleinserie UG (haftungsbeschränkt)|22.29|4|Großlauter|K|n
food|Molkerei Milchenau eG|10.51|180|Milchenau|F|c
food|Fleischwaren Ochsenwerder GmbH|10.13|145|Kornwerda|F|c
food|Bäckerei Kornmandl GmbH|10.71|95|Kornwerda|F|
food|Bäckerei Süßgrund e.K.|10.71|14|Bad Quellingen|T|
food|Quellinger Brauhaus KG|11.05|40|Bad Quellingen|T|b
food|Mühle Kornwerda GmbH|10.61|33|Kornwerda|F|c
food|Feinkost Marmelind GmbH|10.39|28|Milchenau|F|
food|Tiefkühlkost Eiswinkel GmbH|10.85|115|Milchenau|F|c
food|Öko-Hofladen Gänsebruch GbR|47.21|6|Kornwerda|F|n
food|Lebensmittelgroßhandel Tafelrund GmbH|46.39|68|Kornwerda|F|c
wood|Sägewerk Moostann GmbH & Co. KG|16.10|58|Sägebruck|H|c
wood|Holzbau Waldmoosen GmbH|16.23|34|Waldmoosen|H|c
wood|Fenster Lindspan GmbH|16.23|47|Waldmoosen|H|
wood|Möbelwerkstätten Eichenrath GmbH|31.01|82|Sägebruck|H|c
wood|Küchenmanufaktur Buchwerda GmbH|31.02|26|Oberströhm|H|
wood|Tischlerei Spanhuber e.K.|43.32|7|Waldmoosen|H|
wood|Drechslerei Astlau|31.09|1|Oberströhm|H|n
wood|Palettenwerk Kieferoth GmbH|16.24|29|Sägebruck|H|
logistics|Spedition Weitmoos GmbH & Co. KG|49.41|160|Talbrücken|K|c
logistics|Ströhmtal Transporte GmbH|49.41|45|Hammerströhm|K|
logistics|Kühllogistik Frostauer GmbH|49.41|72|Milchenau|F|c
logistics|Lagerhaus Großlauter GmbH|52.10|54|Großlauter|K|c
logistics|Holztransporte Langholm e.K.|49.41|8|Sägebruck|H|
logistics|Lastenrad Kurierkollektiv eG|53.20|11|Talbrücken|K|n
software|Lautercode GmbH|62.01|48|Talbrücken|K|c
software|Datenwerk Talbrücken GmbH|63.11|36|Talbrücken|K|c
software|Systemhaus Orlmann GmbH & Co. KG|62.02|65|Großlauter|K|c
software|Fertigungs-IT Sensorau GmbH|62.01|22|Talbrücken|G|
software|Kornapp GmbH|62.01|9|Kornwerda|F|
software|Maschinenlernwerk UG (haftungsbeschränkt)|62.01|3|Talbrücken|G|
software|Prüfbild Vision GmbH|62.01|14|Talbrücken|G|
software|Netzbetreuung Holderlau e.K.|62.03|2|Oberströhm|H|
software|Wolkenkontor GmbH|62.02|19|Talbrücken|G|
software|Quantenhafen Labs UG (haftungsbeschränkt)|62.01|2|Talbrücken|G|n
construction|Bauunternehmung Steinmoosen GmbH|41.20|125|Oberströhm|H|b
construction|Tiefbau Grabenlauter GmbH|42.11|88|Großlauter|K|
construction|Hochbau Ziegelroth GmbH & Co. KG|41.20|57|Waldmoosen|H|
construction|Zimmermeister Firstwies e.K.|43.91|10|Waldmoosen|H|
construction|Architekturbüro Lotwinkel PartG mbB|71.11|13|Waldmoosen|H|
construction|Straßenbau Pflastermann GmbH|42.11|62|Kesselroth|K|
energy|Stadtwerke Talbrücken GmbH|35.14|210|Talbrücken|K|c
energy|Bürgerwind Lauterhöhe eG|35.11|5|Großlauter|K|
energy|Waldwärme Sägebruck GmbH|35.30|12|Sägebruck|H|
medical|Kestenrath Implantate GmbH|32.50|130|Talbrücken|K|c
medical|Orthotechnik Schrittau GmbH|32.50|35|Talbrücken|G|
medical|Sonoskop Messgeräte GmbH|26.60|24|Talbrücken|G|
medical|Dentallabor Weißmaar GmbH|32.50|16|Bad Quellingen|T|
medical|Sterilgut Reinlauter GmbH|32.50|58|Großlauter|K|
crafts|Elektro Jessbrück e.K.|43.21|6|Hammerströhm|K|
crafts|Elektro Jessbrück GmbH|43.21|34|Hammerströhm|K|c
crafts|Haustechnik Wärmegrund GmbH|43.22|29|Talbrücken|K|
crafts|Heizungsbau Glutmann e.K.|43.22|8|Bad Quellingen|T|
crafts|Malerbetrieb Farbwies|43.34|4|Waldmoosen|H|
crafts|Industrieservice Schraubholm GmbH|33.12|51|Kesselroth|K|c
crafts|Anlagenpflege Ölgrund GmbH|33.12|17|Grünhammer|K|
crafts|Gebäudereinigung Blankmoos GmbH|81.21|140|Talbrücken|K|
crafts|Reinigungsdienst Morgenrein e.K.|81.21|11|Bad Quellingen|T|
crafts|Dachdeckerei Regenhold GmbH|43.91|15|Oberströhm|H|
crafts|Kfz-Werkstatt Achsmeier e.K.|45.20|5|Kornwerda|F|n
consulting|Ingenieurbüro Tragwerk Nordquell GmbH|71.12|21|Talbrücken|G|b
consulting|Konstruktionsbüro Linienwerk GmbH|71.12|33|Kesselroth|K|c
consulting|Unternehmensberatung Wegkreuz GmbH|70.22|12|Talbrücken|K|c
consulting|Nachhaltig Wirtschaften Moosgrün GmbH|70.22|6|Talbrücken|G|
consulting|Nachfolgebegleitung Hofstedt|70.22|1|Milchenau|F|
consulting|Steuerkanzlei Zahlmann & Partner PartG mbB|69.20|24|Talbrücken|K|c
consulting|Steuerbüro Soll und Habenicht|69.20|5|Sägebruck|H|
consulting|Personalkontor Ströhm GmbH|78.10|15|Talbrücken|K|
consulting|Werbeagentur Blickfang Lauter GmbH|73.11|18|Talbrücken|K|
consulting|Fotostudio Lichtmoos|74.20|1|Bad Quellingen|T|n
consulting|Lernwerkstatt Talbrücken gGmbH|85.59|28|Talbrücken|K|
consulting|Exportkontor Grenzland GmbH|70.22|8|Großlauter|K|
packaging|Wellpappe Faltenau GmbH & Co. KG|17.21|105|Kornwerda|F|c
packaging|Feldmaar Verpackungen GmbH|17.21|44|Milchenau|F|
packaging|Folienwerk Klarsicht Lauter GmbH|22.22|76|Großlauter|F|c
packaging|Etikettenhaus Klebmoos GmbH|17.29|23|Kornwerda|F|
printing|Druckhaus Bleisatz GmbH|18.12|39|Talbrücken|F|c
printing|Druckerei Rasterau e.K.|18.12|7|Milchenau|F|
printing|Digitaldruck Pixelmoos UG (haftungsbeschränkt)|18.12|3|Talbrücken|F|n
hotels|Kurhotel Quellenhof Bad Quellingen GmbH|55.10|90|Bad Quellingen|T|c
hotels|Hotel Goldener Auerhahn KG|55.10|22|Bad Quellingen|T|
hotels|Tagungshotel Lautertal GmbH|55.10|46|Großlauter|K|
hotels|Waldgasthof Tannzapf|56.10|9|Bad Quellingen|T|
hotels|Landcatering Löffelmoos GmbH|56.21|26|Bad Quellingen|T|
capital|Kreis- und Stadtsparkasse Talbrücken-Ströhm|64.19|380|Talbrücken|K|cx
capital|Lautertal Beteiligungsgesellschaft mbH|64.30|14|Talbrücken|K|c
capital|Musterländische Förderbank AöR|64.92|160|Talbrücken|K|x
capital|Bürgschaftsring Handwerk und Mittelstand GmbH|66.19|18|Talbrücken|K|x
capital|Waldbauern-Kreditverein eG|64.19|25|Sägebruck|H|
waste|Entsorgung Tonnenmoos GmbH & Co. KG|38.11|98|Großlauter|K|c
waste|Rezyklat Kreislaufwerk GmbH|38.32|41|Grünhammer|K|
electronics|Schaltschrankbau Drahtmoos GmbH|27.12|67|Großlauter|K|c
electronics|Leiterbahn Elektronik GmbH|26.12|84|Talbrücken|K|c
electronics|Sensortechnik Fühlmann GmbH|26.51|29|Talbrücken|K|
electronics|Kabelbaum Verseilt GmbH|27.32|52|Hammerströhm|K|n
trade|Industriebedarf Schraubenlauter GmbH|46.69|49|Kesselroth|K|c
trade|Baustoffe Kalkmoosen GmbH & Co. KG|46.73|37|Waldmoosen|H|c
trade|Bürobedarf Lochmann e.K.|47.62|4|Talbrücken|K|
"""

# The same firm entered a second time, as it happens: position of the original by name, spelling of the second entry.
TWICE = [
    ("Hartwieser Präzisionsteile GmbH", "Hartwieser Praezisionsteile G.m.b.H."),
    ("Brodersholm & Söhne Maschinenfabrik GmbH & Co. KG", "Brodersholm und Soehne Maschinenfabrik GmbH u. Co. KG"),
]

# longest first, so that "GmbH & Co. KG" is not taken for "GmbH"
LEGAL_FORMS = [
    ("GmbH & Co. KG", "GmbH & Co. KG"), ("GmbH u. Co. KG", "GmbH & Co. KG"),
    ("UG (haftungsbeschränkt)", "UG"), ("PartG mbB", "PartG mbB"), ("G.m.b.H.", "GmbH"),
    ("gesellschaft mbH", "GmbH"), ("gGmbH", "gGmbH"), ("GmbH", "GmbH"), ("e.K.", "e.K."), ("OHG", "OHG"),
    ("AöR", "AöR"), ("AG", "AG"), ("KG", "KG"), ("eG", "eG"), ("GbR", "GbR"),
    ("Talbrücken-Ströhm", "AöR"),
]


def legal_form(name):
    """The form at the end of the name; a bare name is a sole trader."""
    for ending, form in LEGAL_FORMS:
        if name.endswith(ending):
            return form
    return "Einzelunternehmen"
