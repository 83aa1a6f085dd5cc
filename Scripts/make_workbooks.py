#!/usr/bin/env python3
"""Writes the workbooks that the tests of the readers of .xlsx and .ods read.

Made with openpyxl and odfpy (pip install openpyxl odfpy) and committed, so that the tests need
neither. Usage: Scripts/make_workbooks.py Tests/ExchangeTests/Workbooks/Files
"""
import datetime
import sys

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

folder = sys.argv[1]


def members():
    """A member list as an office keeps it: titles, two header rows, a totals row, more sheets."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Mitglieder"
    sheet["A1"] = "Mitgliederliste 2026"
    sheet.merge_cells("A1:G1")
    sheet["A2"] = "Stand:"
    sheet["B2"] = datetime.date(2026, 11, 1)
    sheet.append([])
    sheet.append(
        ["Mitgliedsnummer", "Firma", "Region", "Umsatz (TEUR)", "Anteil", "Mitglied", "Beitritt",
         "Steuernummer"])
    rows = [
        ("00123", CellRichText("Müller ", TextBlock(InlineFont(b=True), "Guss"), " GmbH"),
         "Neckar-Alb", 1234.5, 0.125, True, datetime.date(2019, 3, 31), 943000000000),
        ("00124", "Alba GmbH", None, 250, 0.07, False, datetime.datetime(2024, 2, 29, 13, 45)),
        ("00125", '"Süd" Handel\nund Lager KG', None, 0.3, None, True, None),
    ]
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("C5:C7")
    for row in range(5, 8):
        sheet.cell(row, 5).number_format = "0.0%"
        sheet.cell(row, 7).number_format = "DD.MM.YYYY"
    sheet["F7"] = "#N/A"
    sheet["F7"].data_type = "e"
    sheet.append(["Summe", None, None, 1484.8])
    links = book.create_sheet("Wer liefert wem")
    links.append(["Lieferant", "Abnehmer", "Leistung", "Volumen p.a.", "Letzter Kontakt"])
    links.append(["Müller Guss GmbH", "Alba GmbH", "Gussteile", 1200000, datetime.date(2026, 10, 24)])
    links.append(["Alba GmbH", "Müller Guss GmbH", "Verpackung", 80000.55, 46000])
    links["E3"].number_format = "yyyy\\-mm\\-dd;@"
    hidden = book.create_sheet("Kalkulation")
    hidden.append(["geheim", 1])
    hidden.sheet_state = "hidden"
    book.create_sheet("Tabelle4")
    notes = book.create_sheet("Hinweise")
    notes.append(["Bitte nicht verändern", "Fragen an die Geschäftsstelle"])
    notes.append(["x", "y"])
    book.save(folder + "/mitglieder.xlsx")


def of1904():
    """Days counted from 1904, as old Macintosh workbooks do."""
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "Links"
    sheet.append(["Von", "An", "Art", "Seit"])
    sheet.append(["Alba", "Birke", "Partner", datetime.date(2020, 1, 2)])
    book.save(folder + "/seit1904.xlsx")


def open_document():
    """A member list as LibreOffice writes it, with repeated cells and rows."""
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.style import Style, TableProperties
    from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
    from odf.text import P, S, Span

    document = OpenDocumentSpreadsheet()
    hidden = Style(name="ta2", family="table")
    hidden.addElement(TableProperties(display="false"))
    document.automaticstyles.addElement(hidden)

    def cell(row, text=None, **attributes):
        made = TableCell(**attributes)
        if text is not None:
            made.addElement(P(text=text))
        row.addElement(made)
        return made

    table = Table(name="Firmen")
    table.addElement(TableColumn(numbercolumnsrepeated=16384))
    header = TableRow()
    for text in ["Nr", "Firma", "Region", "Umsatz (TEUR)", "Wissensintensität", "Mitglied", "Gegründet"]:
        cell(header, text, valuetype="string")
    cell(header, numbercolumnsrepeated=16377)
    table.addElement(header)
    row = TableRow()
    cell(row, "007", valuetype="string")
    name = TableCell(valuetype="string")
    paragraph = P()
    paragraph.addText("Müller")
    paragraph.addElement(S(c=1))
    paragraph.addElement(Span(text="Guss GmbH"))
    name.addElement(paragraph)
    row.addElement(name)
    cell(row, "Neckar-Alb", valuetype="string", numberrowsspanned=2, numbercolumnsspanned=1)
    cell(row, "1.234,50", valuetype="float", value="1234.5")
    cell(row, "12,5 %", valuetype="percentage", value="0.125")
    cell(row, "WAHR", valuetype="boolean", booleanvalue="true")
    cell(row, "31.03.19", valuetype="date", datevalue="2019-03-31")
    table.addElement(row)
    row = TableRow()
    cell(row, "8", valuetype="float", value="8")
    cell(row, "Alba GmbH", valuetype="string")
    row.addElement(CoveredTableCell())
    cell(row, "500,00 €", valuetype="currency", currency="EUR", value="500")
    cell(row, "0,5", valuetype="float", value="0.5")
    cell(row, "FALSCH", valuetype="boolean", booleanvalue="false")
    table.addElement(row)
    blank = TableRow(numberrowsrepeated=1048573)
    cell(blank, numbercolumnsrepeated=16384)
    table.addElement(blank)
    document.spreadsheet.addElement(table)
    secret = Table(name="Intern", stylename=hidden)
    row = TableRow()
    cell(row, "geheim", valuetype="string")
    secret.addElement(row)
    document.spreadsheet.addElement(secret)
    document.save(folder + "/firmen.ods")


members()
of1904()
open_document()
