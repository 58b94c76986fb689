#include "config.h"
#include <string.h>
#include "sas-csv.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-sheet.h"
#include "sas-xlsx.h"

enum { SHOWN_LETTERS = 60 };

SasSheet *
sas_sheet_new (void)
{
  SasSheet *self = g_new0 (SasSheet, 1);

  self->rows = g_array_new (FALSE, TRUE, sizeof (SasSheetRow));
  self->cells = g_array_new (FALSE, TRUE, sizeof (SasSheetCell));
  self->texts = g_string_chunk_new (64 * 1024);
  return self;
}

void
sas_sheet_free (SasSheet *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_string_chunk_free (self->texts);
  g_free (self->message);
  g_free (self);
}

void
sas_sheet_refuse (SasSheet *self, const char *fault, guint row, char *message)
{
  g_autofree char *owned = message;

  if (self->fault != NULL)
    return;
  self->fault = fault;
  self->fault_row = row;
  self->message = g_steal_pointer (&owned);
}

guint
sas_sheet_n_rows (const SasSheet *self)
{
  return self->rows->len;
}

const SasSheetRow *
sas_sheet_row (const SasSheet *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return &g_array_index (self->rows, SasSheetRow, row);
}

const SasSheetCell *
sas_sheet_cell (const SasSheet *self, guint row, guint column)
{
  static const SasSheetCell empty = { "", SAS_SHEET_CELL_TEXT, 0 };
  const SasSheetRow *line = sas_sheet_row (self, row);

  if (line == NULL || column >= MIN (line->count, SAS_SHEET_MOST_COLUMNS) || line->first + column >= self->cells->len)
    return &empty;
  return &g_array_index (self->cells, SasSheetCell, line->first + column);
}

void
sas_sheet_begin_row (SasSheet *self, guint number)
{
  SasSheetRow row = { number, self->cells->len, 0, 0 };

  if (self->rows->len >= SAS_SHEET_MOST_ROWS || self->cells->len >= SAS_SHEET_MOST_CELLS)
    sas_sheet_refuse (self, "too-large", number, g_strdup (_("The file holds more rows than a spreadsheet can.")));
  g_array_append_val (self->rows, row);
}

static guint
count_letters (const char *text, gsize length)
{
  guint letters = 0;

  for (gsize i = 0; i < length; i++)
    letters += ((guchar) text[i] & 0xC0) != 0x80;
  return letters;
}

/* The first letters of a text whose bytes may be broken: cut where a letter begins, and made valid. */
static const char *
beginning (SasSheet *self, const char *text, gsize length)
{
  gsize end = 0;
  g_autofree char *valid = NULL;

  for (guint letters = 0; end < length; end++)
    if (((guchar) text[end] & 0xC0) != 0x80 && letters++ == SHOWN_LETTERS)
      break;
  valid = g_utf8_make_valid (text, (gssize) end);
  return g_string_chunk_insert (self->texts, valid);
}

static gboolean
has_control (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (((guchar) text[i] < 0x20 && text[i] != '\t' && text[i] != '\n' && text[i] != '\r') || text[i] == 0x7F)
      return TRUE;
  return FALSE;
}

void
sas_sheet_add_cell (SasSheet *self, const char *text, gsize length, SasSheetCellKind kind)
{
  SasSheetRow *row = &g_array_index (self->rows, SasSheetRow, self->rows->len - 1);
  SasSheetCell cell = { "", kind, count_letters (text, length) };

  row->count++;
  if (length > 0)
    row->used = row->count;
  if (row->count > SAS_SHEET_MOST_COLUMNS || self->cells->len >= SAS_SHEET_MOST_CELLS)
    return;
  if (cell.length > SAS_SHEET_MOST_LETTERS)
    cell.kind = SAS_SHEET_CELL_TOO_LONG;
  else if (kind == SAS_SHEET_CELL_TEXT && has_control (text, length))
    cell.kind = SAS_SHEET_CELL_CONTROL;
  if (cell.kind == SAS_SHEET_CELL_TOO_LONG || cell.kind == SAS_SHEET_CELL_CONTROL || cell.kind == SAS_SHEET_CELL_BAD_ENCODING)
    cell.text = beginning (self, text, length);
  else if (length > 0)
    cell.text = g_string_chunk_insert_len (self->texts, text, (gssize) length);
  g_array_append_val (self->cells, cell);
}

void
sas_sheet_end_row (SasSheet *self)
{
  const SasSheetRow *row = &g_array_index (self->rows, SasSheetRow, self->rows->len - 1);

  if (row->used > 0)
    return;
  g_array_set_size (self->cells, row->first);
  g_array_set_size (self->rows, self->rows->len - 1);
}

/* What a file that is neither a workbook nor a list begins with. Binary beginnings are told before text ones. */
static const struct { const char *start; gsize length; const char *message; } foreign[] = {
  { "\xD0\xCF\x11\xE0", 4,
    N_("This is a workbook of the old kind (.xls). Open it in a spreadsheet and save it as XLSX or CSV.") },
  { "%PDF", 4, N_("This is a PDF, not a table. Ask for the list as XLSX or CSV.") },
  { "<", 1,
    N_("This is a web page, not a workbook, whatever its name says. Open it in a spreadsheet and save it as XLSX or CSV.") },
};

static gboolean
refuse_foreign (SasSheet *self, const char *data, gsize size)
{
  while (size > 0 && (g_ascii_isspace (*data) || strchr ("\xEF\xBB\xBF", *data) != NULL) && *data != '\0')
    data++, size--;
  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    if (size >= foreign[i].length && memcmp (data, foreign[i].start, foreign[i].length) == 0)
      {
        sas_sheet_refuse (self, "not-readable", 0, g_strdup (_(foreign[i].message)));
        return TRUE;
      }
  return FALSE;
}

SasSheet *
sas_sheet_read (GBytes *bytes)
{
  SasSheet *self = sas_sheet_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size > SAS_SHEET_MOST_BYTES)
    sas_sheet_refuse (self, "too-large", 0, g_strdup (_("The file is larger than 64 MiB. Divide the list.")));
  else if (size >= 4 && memcmp (data, "PK\3\4", 4) == 0)
    sas_xlsx_read (self, bytes);
  else if (!refuse_foreign (self, data, size))
    sas_csv_read (self, data, size);
  if (self->fault == NULL && self->rows->len == 0)
    sas_sheet_refuse (self, "empty-file", 0, g_strdup (_("The file is empty.")));
  return self;
}

SasSheet *
sas_sheet_read_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, &problem);
  if (info != NULL && g_file_info_get_size (info) > SAS_SHEET_MOST_BYTES)
    {
      SasSheet *self = sas_sheet_new ();

      sas_sheet_refuse (self, "too-large", 0, g_strdup (_("The file is larger than 64 MiB. Divide the list.")));
      return self;
    }
  bytes = info != NULL ? g_file_load_bytes (file, NULL, NULL, &problem) : NULL;
  if (bytes == NULL)
    {
      gboolean missing = g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

      g_set_error (error, SAS_ERROR, missing ? SAS_ERROR_NOT_FOUND : SAS_ERROR_STORAGE, _("The file %s cannot be read: %s"), path, problem->message);
      return NULL;
    }
  return sas_sheet_read (bytes);
}
