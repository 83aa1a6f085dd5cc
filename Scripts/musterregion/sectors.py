"""What firms of a sector are like: ratios, inputs, markets, and what each kind of firm can deliver."""

# sector: revenue per head (EUR), purchases share, contribution margin, equity share of revenue,
#         cost of a new customer (EUR), planned new customers, contribution per customer share of revenue, knowledge intensity
ECONOMICS = {
    "metal":        (145_000, .42, .30, .22, 3_500, 6, .012, .5),
    "machines":     (210_000, .50, .27, .26, 9_000, 4, .014, .7),
    "plastics":     (180_000, .50, .26, .20, 4_500, 5, .012, .5),
    "food":         (230_000, .62, .20, .18, 4_000, 8, .006, .3),
    "wood":         (150_000, .48, .28, .22, 2_200, 7, .010, .4),
    "logistics":    (140_000, .50, .19, .15, 2_500, 8, .008, .3),
    "software":     (120_000, .20, .55, .25, 5_500, 5, .030, .95),
    "construction": (175_000, .55, .17, .14, 2_500, 6, .012, .4),
    "energy":       (650_000, .70, .12, .30, 900, 30, .001, .5),
    "medical":      (190_000, .38, .42, .30, 8_000, 4, .018, .9),
    "crafts":       (105_000, .40, .36, .18, 900, 9, .012, .3),
    "consulting":   (110_000, .15, .60, .25, 2_800, 6, .030, .85),
    "packaging":    (220_000, .52, .24, .22, 3_200, 6, .010, .4),
    "printing":     (140_000, .42, .30, .18, 1_600, 9, .009, .3),
    "hotels":       (65_000, .32, .45, .15, 700, 15, .006, .2),
    "capital":      (290_000, .12, .50, .40, 5_000, 10, .003, .7),
    "waste":        (240_000, .40, .26, .25, 1_800, 8, .006, .4),
    "electronics":  (170_000, .48, .33, .24, 6_000, 5, .015, .8),
    "trade":        (320_000, .75, .17, .16, 1_500, 12, .005, .3),
}

# WZ code: what the firm delivers (the first one is its main product)
PRODUCTS = {
    "25.62": ["Zerspanung"], "25.11": ["Stahlbau"], "25.50": ["Schmiedeteile"], "25.61": ["Oberflächentechnik"],
    "24.51": ["Gussteile"], "25.73": ["Werkzeugbau"], "28.99": ["Sondermaschinen"], "28.41": ["Werkzeugmaschinen"],
    "28.22": ["Fördertechnik"], "28.93": ["Lebensmittelmaschinen"], "28.29": ["Verpackungsmaschinen"],
    "28.49": ["Holzbearbeitungsmaschinen"], "22.29": ["Kunststoffteile"], "22.21": ["Kunststoffteile"],
    "10.51": ["Molkereiprodukte"], "10.13": ["Fleischwaren"], "10.71": ["Backwaren"], "11.05": ["Getränke"],
    "10.61": ["Mehl"], "10.39": ["Feinkost"], "10.85": ["Tiefkühlkost"], "47.21": ["Feinkost"],
    "46.39": ["Lebensmittelgroßhandel"], "16.10": ["Schnittholz"], "16.23": ["Holzbauteile"], "31.01": ["Möbel"],
    "31.02": ["Möbel"], "43.32": ["Innenausbau"], "31.09": ["Möbel"], "16.24": ["Paletten"], "49.41": ["Transport"],
    "52.10": ["Lagerlogistik", "Transport"], "53.20": ["Transport"], "62.01": ["Softwareentwicklung"],
    "62.02": ["IT-Betrieb", "Softwareentwicklung"], "62.03": ["IT-Betrieb"], "63.11": ["IT-Betrieb"],
    "41.20": ["Bauleistung"], "42.11": ["Bauleistung"], "43.91": ["Holzbauteile"], "71.11": ["Ingenieurleistung"],
    "35.14": ["Energie"], "35.11": ["Energie"], "35.30": ["Energie"], "32.50": ["Medizinprodukte"],
    "26.60": ["Medizinprodukte"], "43.21": ["Elektroinstallation"], "43.22": ["Heizung und Klima"],
    "43.34": ["Innenausbau"], "33.12": ["Instandhaltung"], "81.21": ["Gebäudereinigung"], "45.20": ["Fahrzeugwartung"],
    "71.12": ["Ingenieurleistung"], "70.22": ["Unternehmensberatung"], "69.20": ["Steuerberatung"],
    "78.10": ["Personalvermittlung"], "73.11": ["Werbung"], "74.20": ["Werbung"], "85.59": ["Schulung"],
    "17.21": ["Verpackung"], "22.22": ["Verpackung"], "17.29": ["Etiketten"], "18.12": ["Druck"],
    "55.10": ["Tagung und Übernachtung"], "56.10": ["Verpflegung"], "56.21": ["Verpflegung"],
    "64.19": ["Finanzierung"], "64.30": ["Finanzierung"], "64.92": ["Finanzierung"], "66.19": ["Finanzierung"],
    "38.11": ["Entsorgung"], "38.32": ["Rezyklat"], "27.12": ["Schaltschränke"], "26.12": ["Elektronikbaugruppen"],
    "26.51": ["Sensorik"], "27.32": ["Kabelsätze"], "46.69": ["Industriebedarf"], "46.73": ["Baustoffe"],
    "47.62": ["Bürobedarf"],
}

# sector: bought inputs with their share of all purchases
INPUTS = {
    "metal": {"Oberflächentechnik": .05, "Gussteile": .08, "Schmiedeteile": .06, "Industriebedarf": .06, "Transport": .03,
              "Energie": .06, "Entsorgung": .01, "Instandhaltung": .02, "IT-Betrieb": .02, "Werkzeugbau": .04,
              "Softwareentwicklung": .02},
    "machines": {"Zerspanung": .09, "Stahlbau": .06, "Gussteile": .06, "Schaltschränke": .06, "Elektronikbaugruppen": .05,
                 "Sensorik": .03, "Oberflächentechnik": .03, "Kunststoffteile": .03, "Softwareentwicklung": .02,
                 "Ingenieurleistung": .03, "Transport": .03, "Energie": .02, "Kabelsätze": .03, "Schmiedeteile": .03},
    "plastics": {"Werkzeugbau": .07, "Rezyklat": .05, "Verpackung": .03, "Transport": .04, "Energie": .07, "Instandhaltung": .02,
                 "IT-Betrieb": .01},
    "food": {"Verpackung": .06, "Etiketten": .02, "Transport": .05, "Lagerlogistik": .03, "Energie": .03, "Druck": .01,
             "Entsorgung": .01, "Mehl": .04, "Molkereiprodukte": .05, "Fleischwaren": .03, "IT-Betrieb": .01,
             "Lebensmittelmaschinen": .03, "Gebäudereinigung": .01, "Verpackungsmaschinen": .02},
    "wood": {"Schnittholz": .15, "Transport": .03, "Industriebedarf": .03, "Energie": .04, "Holzbauteile": .05,
             "Holzbearbeitungsmaschinen": .04, "Steuerberatung": .01, "IT-Betrieb": .01, "Paletten": .01},
    "logistics": {"Energie": .06, "Instandhaltung": .05, "IT-Betrieb": .02, "Personalvermittlung": .04, "Paletten": .04,
                  "Fahrzeugwartung": .03, "Fördertechnik": .04},
    "software": {"IT-Betrieb": .12, "Steuerberatung": .03, "Personalvermittlung": .06, "Tagung und Übernachtung": .03,
                 "Werbung": .05},
    "construction": {"Baustoffe": .14, "Holzbauteile": .06, "Elektroinstallation": .05, "Heizung und Klima": .05,
                     "Stahlbau": .06, "Ingenieurleistung": .04, "Entsorgung": .02, "Innenausbau": .03},
    "energy": {"Elektroinstallation": .01, "Ingenieurleistung": .01, "Bauleistung": .03, "Softwareentwicklung": .005,
               "Schaltschränke": .02},
    "medical": {"Zerspanung": .09, "Kunststoffteile": .07, "Elektronikbaugruppen": .06, "Verpackung": .03, "Transport": .02,
                "Oberflächentechnik": .04, "Softwareentwicklung": .04, "Sensorik": .03},
    "crafts": {"Baustoffe": .09, "Industriebedarf": .07, "Steuerberatung": .02, "Werbung": .02, "Schaltschränke": .04},
    "consulting": {"IT-Betrieb": .08, "Druck": .03, "Tagung und Übernachtung": .05, "Steuerberatung": .03, "Bürobedarf": .02},
    "packaging": {"Druck": .03, "Transport": .05, "Rezyklat": .05, "Energie": .06, "Verpackungsmaschinen": .04, "Paletten": .02},
    "printing": {"Verpackung": .03, "Transport": .04, "Energie": .04, "IT-Betrieb": .02},
    "hotels": {"Lebensmittelgroßhandel": .2, "Backwaren": .06, "Getränke": .08, "Energie": .07, "Gebäudereinigung": .05,
               "Möbel": .05, "Druck": .01, "Heizung und Klima": .04, "Werbung": .03, "Fleischwaren": .05},
    "capital": {"IT-Betrieb": .1, "Druck": .02, "Gebäudereinigung": .03, "Tagung und Übernachtung": .02, "Werbung": .04},
    "waste": {"Transport": .06, "Instandhaltung": .06, "Energie": .04, "Fördertechnik": .05},
    "electronics": {"Kunststoffteile": .06, "Oberflächentechnik": .03, "Transport": .02, "Stahlbau": .03,
                    "Elektronikbaugruppen": .05, "Ingenieurleistung": .02},
    "trade": {"Transport": .03, "Feinkost": .03, "Molkereiprodukte": .05, "Tiefkühlkost": .04, "Lagerlogistik": .02,
              "Fleischwaren": .03},
}

# inputs only some sectors' wholesalers would buy
FOOD = {"Feinkost", "Molkereiprodukte", "Tiefkühlkost", "Fleischwaren", "Backwaren", "Mehl"}

EXPORT = ["Niederlande", "Österreich", "Polen", "Schweiz", "Frankreich"]

# sector: (market, probability of serving it, presence from, to)
SERVED = {
    "metal": [("Maschinenbau", .9, .3, .7), ("Automobilzulieferer", .3, .3, .7), ("Medizintechnik", .1, .2, .4)],
    "machines": [("Maschinenbau", .5, .2, .5), ("Automobilzulieferer", .5, .3, .8), ("Lebensmittelindustrie", .3, .2, .6)],
    "plastics": [("Automobilzulieferer", .6, .3, .7), ("Maschinenbau", .5, .2, .5), ("Medizintechnik", .2, .2, .5)],
    "food": [("Lebensmittelhandel", .9, .3, .8), ("Gastronomie und Hotels", .5, .2, .6), ("Privatkunden", .4, .2, .5)],
    "wood": [("Bauwirtschaft", .7, .3, .7), ("Privatkunden", .6, .2, .6), ("Gastronomie und Hotels", .15, .2, .4)],
    "logistics": [("Maschinenbau", .5, .3, .6), ("Lebensmittelindustrie", .4, .2, .6), ("Lebensmittelhandel", .4, .3, .6),
                  ("Automobilzulieferer", .2, .2, .4)],
    "software": [("Maschinenbau", .5, .2, .5), ("Regionaler Mittelstand", .7, .3, .6), ("Öffentliche Hand", .12, .2, .5)],
    "construction": [("Öffentliche Hand", .45, .3, .8), ("Bauwirtschaft", .6, .3, .7), ("Privatkunden", .4, .2, .5)],
    "energy": [("Privatkunden", .8, .4, .8), ("Regionaler Mittelstand", .6, .3, .6), ("Öffentliche Hand", .5, .3, .7)],
    "medical": [("Medizintechnik", .8, .3, .8), ("Gesundheitswesen", .7, .3, .8)],
    "crafts": [("Privatkunden", .8, .3, .7), ("Regionaler Mittelstand", .6, .2, .6), ("Bauwirtschaft", .4, .2, .5)],
    "consulting": [("Regionaler Mittelstand", .9, .3, .7), ("Maschinenbau", .3, .2, .5), ("Öffentliche Hand", .1, .2, .4)],
    "packaging": [("Lebensmittelindustrie", .9, .3, .8), ("Lebensmittelhandel", .4, .2, .5), ("Medizintechnik", .1, .2, .3)],
    "printing": [("Regionaler Mittelstand", .8, .3, .6), ("Lebensmittelindustrie", .4, .2, .5), ("Öffentliche Hand", .2, .2, .5)],
    "hotels": [("Gastronomie und Hotels", .4, .2, .4), ("Privatkunden", .9, .3, .7), ("Regionaler Mittelstand", .4, .2, .5)],
    "capital": [("Regionaler Mittelstand", 1, .4, .8), ("Öffentliche Hand", .3, .2, .5), ("Privatkunden", .3, .3, .8)],
    "waste": [("Regionaler Mittelstand", .8, .4, .7), ("Öffentliche Hand", .8, .3, .7), ("Bauwirtschaft", .4, .2, .5)],
    "electronics": [("Maschinenbau", .9, .3, .7), ("Automobilzulieferer", .3, .2, .6), ("Medizintechnik", .2, .2, .5)],
    "trade": [("Regionaler Mittelstand", .6, .3, .7), ("Bauwirtschaft", .4, .2, .6), ("Gastronomie und Hotels", .3, .2, .5)],
}

# sector: markets wanted, with weight; "Export" stands for one of EXPORT
SOUGHT = {
    "metal": [("Export", 4), ("Medizintechnik", 3), ("Automobilzulieferer", 2), ("Lebensmittelindustrie", 2), ("Bauwirtschaft", 1)],
    "machines": [("Export", 5), ("Medizintechnik", 2), ("Lebensmittelindustrie", 2), ("Automobilzulieferer", 1)],
    "plastics": [("Export", 3), ("Medizintechnik", 4), ("Lebensmittelindustrie", 2), ("Bauwirtschaft", 1)],
    "food": [("Export", 4), ("Gastronomie und Hotels", 3), ("Privatkunden", 2), ("Gesundheitswesen", 1)],
    "wood": [("Export", 3), ("Öffentliche Hand", 2), ("Gastronomie und Hotels", 2), ("Privatkunden", 2), ("Regionaler Mittelstand", 2)],
    "logistics": [("Export", 4), ("Medizintechnik", 1), ("Automobilzulieferer", 2), ("Regionaler Mittelstand", 2)],
    "software": [("Öffentliche Hand", 3), ("Maschinenbau", 3), ("Gesundheitswesen", 2), ("Lebensmittelindustrie", 2),
                 ("Automobilzulieferer", 2), ("Regionaler Mittelstand", 1)],
    "construction": [("Öffentliche Hand", 2), ("Regionaler Mittelstand", 3), ("Gesundheitswesen", 1), ("Maschinenbau", 1)],
    "energy": [("Maschinenbau", 2), ("Lebensmittelindustrie", 2), ("Bauwirtschaft", 1)],
    "medical": [("Export", 5), ("Öffentliche Hand", 1), ("Privatkunden", 1)],
    "crafts": [("Öffentliche Hand", 3), ("Regionaler Mittelstand", 3), ("Maschinenbau", 2), ("Gastronomie und Hotels", 1)],
    "consulting": [("Öffentliche Hand", 3), ("Maschinenbau", 3), ("Bauwirtschaft", 1), ("Lebensmittelindustrie", 1),
                   ("Gesundheitswesen", 1), ("Automobilzulieferer", 1)],
    "packaging": [("Export", 4), ("Medizintechnik", 2), ("Lebensmittelhandel", 1), ("Maschinenbau", 2)],
    "printing": [("Öffentliche Hand", 2), ("Gastronomie und Hotels", 2), ("Lebensmittelhandel", 1), ("Maschinenbau", 2)],
    "hotels": [("Export", 1), ("Gesundheitswesen", 2), ("Maschinenbau", 3), ("Regionaler Mittelstand", 3)],
    "capital": [("Gesundheitswesen", 1), ("Öffentliche Hand", 1), ("Maschinenbau", 1)],
    "waste": [("Lebensmittelindustrie", 2), ("Maschinenbau", 2), ("Gesundheitswesen", 1), ("Export", 1)],
    "electronics": [("Export", 4), ("Medizintechnik", 3), ("Öffentliche Hand", 1), ("Automobilzulieferer", 2)],
    "trade": [("Öffentliche Hand", 2), ("Export", 1), ("Maschinenbau", 2), ("Privatkunden", 1)],
}

# markets in which a firm of any sector may have a foot in the door
SIDELINES = ["Lebensmittelindustrie", "Öffentliche Hand", "Medizintechnik", "Gesundheitswesen", "Automobilzulieferer",
             "Bauwirtschaft", "Gastronomie und Hotels", "Maschinenbau"]

# what firms of any sector may have learnt well enough to help others
OWN_STRENGTHS = ["Personalgewinnung", "Zertifizierung", "Energieeffizienz", "Nachhaltigkeitsbericht", "Digitalisierung",
                 "Vertriebsaufbau", "Unternehmensnachfolge"]

# WZ code or sector: help it can give, with level from, to
HELP = {
    "62.01": [("Digitalisierung", .65, .95)], "62.02": [("Digitalisierung", .6, .9), ("IT-Sicherheit", .6, .9)],
    "62.03": [("IT-Sicherheit", .4, .7)], "63.11": [("IT-Sicherheit", .7, .95), ("Digitalisierung", .5, .7)],
    "70.22": [("Unternehmensnachfolge", .5, .9), ("Nachhaltigkeitsbericht", .5, .9)], "78.10": [("Personalgewinnung", .7, .95)],
    "85.59": [("Personalgewinnung", .5, .7), ("Digitalisierung", .3, .5)], "69.20": [("Unternehmensnachfolge", .4, .7)],
    "73.11": [("Personalgewinnung", .3, .5), ("Vertriebsaufbau", .6, .8)], "71.12": [("Zertifizierung", .6, .85)],
    "capital": [("Unternehmensnachfolge", .4, .7)], "medical": [("Zertifizierung", .5, .9)],
    "35.14": [("Energieeffizienz", .7, .9)], "43.22": [("Energieeffizienz", .5, .7)], "27.12": [("Energieeffizienz", .4, .6)],
    "38.11": [("Nachhaltigkeitsbericht", .5, .7)], "38.32": [("Nachhaltigkeitsbericht", .4, .6)],
}

# help that firms look for, with weight, and the smallest head count for which it is an issue
WANTED_HELP = [("Digitalisierung", 5, 3), ("Personalgewinnung", 5, 10), ("Exportwissen", 3, 15), ("Nachhaltigkeitsbericht", 3, 40),
               ("Zertifizierung", 2, 10), ("Energieeffizienz", 2, 10), ("IT-Sicherheit", 3, 8), ("Unternehmensnachfolge", 2, 1),
               ("Vertriebsaufbau", 2, 2)]
