#include "config.h"
#include <math.h>
#include <string.h>
#include "sas-charset.h"
#include "sas-date.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-xlsx.h"
#include "sas-xlsx-private.h"

/* Day 1 of a spreadsheet is 1 January 1900; it believes in 29 February 1900, so from March on day 0 is 30 December
 * 1899. */
enum { DAYS_1904 = 1462, LAST_DAY = 2958465 };

typedef struct
{
  SasSheet    *sheet;
  SasWorkbook *book;
  GString     *text;          /* of the cell being read */
  char         type;          /* 's' shared, 'i' inline, 't' formula's text, 'n' number, 'd' ISO day, 'b' truth, 'e' error */
  guint        style;
  guint        row, column;   /* row from 1, column of the next cell from 0 */
  gboolean     in_row, in_text, in_phonetic;
} Reader;

/* "AB12" -> 27; the column that follows when there is no reference. */
static guint
column_of (const char *reference, guint next)
{
  guint column = 0;

  for (; reference != NULL && g_ascii_isupper (*reference) && column < SAS_SHEET_MOST_COLUMNS * 32; reference++)
    column = column * 26 + (guint) (*reference - 'A' + 1);
  return column > 0 ? column - 1 : next;
}

static const struct { const char *name; char type; } types[] = {
  { "s", 's' }, { "inlineStr", 'i' }, { "str", 't' }, { "n", 'n' }, { "d", 'd' }, { "b", 'b' }, { "e", 'e' },
};

static char
type_of (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].name, name))
      return types[i].type;
  return 'n';
}

static void
start_row (Reader *reader, const char *number)
{
  guint64 given = number != NULL ? g_ascii_strtoull (number, NULL, 10) : 0;

  if (reader->in_row)
    sas_sheet_end_row (reader->sheet);
  reader->row = given > reader->row && given <= SAS_SHEET_MOST_ROWS ? (guint) given : reader->row + 1;
  reader->column = 0;
  reader->in_row = TRUE;
  sas_sheet_begin_row (reader->sheet, reader->row);
}

static void
start_cell (Reader *reader, const char **names, const char **values)
{
  const char *style = sas_xlsx_attribute (names, values, "s");
  guint column = column_of (sas_xlsx_attribute (names, values, "r"), reader->column);

  for (; reader->column < MIN (column, SAS_SHEET_MOST_COLUMNS); reader->column++)
    sas_sheet_add_cell (reader->sheet, "", 0, SAS_SHEET_CELL_TEXT);
  reader->type = type_of (sas_xlsx_attribute (names, values, "t"));
  reader->style = style != NULL ? (guint) g_ascii_strtoull (style, NULL, 10) : 0;
  g_string_truncate (reader->text, 0);
}

static void
sheet_start (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer data,
             GError **error)
{
  Reader *reader = data;
  const char *local = sas_xlsx_local (name);

  reader->in_text = FALSE;
  if (g_str_equal (local, "row"))
    start_row (reader, sas_xlsx_attribute (names, values, "r"));
  else if (g_str_equal (local, "c") && reader->in_row)
    start_cell (reader, names, values);
  else if (g_str_equal (local, "rPh"))
    reader->in_phonetic = TRUE;
  else
    reader->in_text = (g_str_equal (local, "v") || g_str_equal (local, "t")) && !reader->in_phonetic;
}

static char *
day_text (Reader *reader, const char *number)
{
  double days = floor (g_ascii_strtod (number, NULL)) + (reader->book->from_1904 ? DAYS_1904 : 0);

  if (!(days >= 1 && days <= LAST_DAY))
    return NULL;
  return sas_date_to_iso (sas_date_new (1899, 12, 30) + (SasDate) days);
}

static void
end_cell (Reader *reader)
{
  const char *text = reader->text->str;
  gsize length = reader->text->len;
  SasSheetCellKind kind = reader->type == 'n' || reader->type == 'b' ? SAS_SHEET_CELL_NUMBER : SAS_SHEET_CELL_TEXT;
  g_autofree char *day = NULL;

  if (reader->type == 's' && length > 0)
    {
      guint64 index = g_ascii_strtoull (text, NULL, 10);

      text = index < reader->book->strings->len ? reader->book->strings->pdata[index] : "";
      length = strlen (text);
    }
  else if (reader->type == 'n' && length > 0 && reader->style < reader->book->day_styles->len &&
           g_array_index (reader->book->day_styles, gboolean, reader->style))
    day = day_text (reader, text);
  else if (reader->type == 'd' && length >= 10)
    day = g_strndup (text, 10);
  if (day != NULL)
    sas_sheet_add_cell (reader->sheet, day, strlen (day), SAS_SHEET_CELL_DATE);
  else
    sas_sheet_add_cell (reader->sheet, text, length, length > 0 ? kind : SAS_SHEET_CELL_TEXT);
  reader->column++;
}

static void
sheet_end (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *local = sas_xlsx_local (name);

  reader->in_text = FALSE;
  if (g_str_equal (local, "rPh"))
    reader->in_phonetic = FALSE;
  else if (g_str_equal (local, "c") && reader->in_row)
    end_cell (reader);
  else if (g_str_equal (local, "row") && reader->in_row)
    {
      sas_sheet_end_row (reader->sheet);
      reader->in_row = FALSE;
    }
  if (reader->sheet->fault != NULL)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, reader->sheet->message);
}

static void
sheet_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Reader *reader = data;

  if (reader->in_text)
    g_string_append_len (reader->text, text, (gssize) length);
}

static gboolean
read_sheet (SasSheet *sheet, SasZip *zip, GError **error)
{
  static const GMarkupParser parser = { sheet_start, sheet_end, sheet_text, NULL, NULL };
  g_autoptr (SasWorkbook) book = sas_workbook_read (zip, error);
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { .sheet = sheet, .book = book, .text = text };

  return book != NULL && sas_xlsx_parse (zip, book->sheet_part, &parser, &reader, error);
}

/* Our own errors are sentences; the XML parser's tell where in the part. */
static char *
describe (const GError *error)
{
  g_autofree char *detail = sas_charset_shorten (error->message, 120);

  return error->domain == SAS_ERROR ? g_strdup (error->message)
         : g_strdup_printf (_("The workbook is damaged: %s"), detail);
}

void
sas_xlsx_read (SasSheet *sheet, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SasZip) zip = sas_zip_open (bytes, &error);

  if (zip != NULL && !sas_zip_has (zip, "xl/workbook.xml"))
    sas_sheet_refuse (sheet, "not-readable", 0,
                      g_strdup (_("This archive is not an XLSX workbook. Save the list as XLSX or CSV.")));
  else if (zip == NULL || !read_sheet (sheet, zip, &error))
    sas_sheet_refuse (sheet, "not-readable", 0, describe (error));
}
