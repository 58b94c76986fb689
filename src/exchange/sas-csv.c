#include "config.h"
#include <csv.h>
#include <string.h>
#include "sas-charset.h"
#include "sas-csv.h"
#include "sas-i18n.h"

enum { LOOK_AHEAD = 64 * 1024, PIECE = 64 * 1024 };

/* What libcsv's callbacks share. */
typedef struct
{
  SasSheet  *sheet;
  SasCharset charset;
  guint      row;          /* number of the row that is being read */
  gboolean   in_row;
  gboolean   after_return; /* the last row ended with CR: an LF right behind it is part of that end */
} Reader;

static void
cell_read (void *text, size_t length, void *data)
{
  Reader *reader = data;
  g_autofree char *decoded = NULL;
  gsize decoded_length = 0;

  if (!reader->in_row)
    sas_sheet_begin_row (reader->sheet, reader->row);
  reader->in_row = TRUE;
  if (reader->charset == SAS_CHARSET_WINDOWS_1252 && length > 0)
    decoded = sas_charset_from_1252 (text, length, &decoded_length);
  if (decoded != NULL)
    sas_sheet_add_cell (reader->sheet, decoded, decoded_length, SAS_SHEET_CELL_TEXT);
  else if (length == 0 || (reader->charset == SAS_CHARSET_UTF8 && sas_charset_is_utf8 (text, length)))
    sas_sheet_add_cell (reader->sheet, text, length, SAS_SHEET_CELL_TEXT);
  else
    sas_sheet_add_cell (reader->sheet, text, length, SAS_SHEET_CELL_BAD_ENCODING);
}

static void
row_read (int end, void *data)
{
  Reader *reader = data;

  if (!reader->in_row && end == '\n' && reader->after_return)
    {
      reader->after_return = FALSE;
      return;
    }
  reader->after_return = end == '\r';
  if (reader->in_row)
    sas_sheet_end_row (reader->sheet);
  reader->in_row = FALSE;
  reader->row++;
}

/* The separator that occurs most in the first row, outside quotes. */
static char
find_separator (const char *data, gsize size)
{
  static const char separators[] = ";,\t";
  guint counts[3] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (gsize i = 0; i < MIN (size, LOOK_AHEAD); i++)
    {
      const char *found = data[i] != '\0' ? strchr (separators, data[i]) : NULL;

      if (data[i] == '"')
        quoted = !quoted;
      else if (!quoted && (data[i] == '\n' || data[i] == '\r') && counts[0] + counts[1] + counts[2] > 0)
        break;
      else if (!quoted && found != NULL)
        counts[found - separators]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return separators[best];
}

/* Excel's own first line, "sep=;": it names the separator and is no row. */
static char
take_separator_line (const char **data, gsize *size)
{
  const char *text = *data;
  gsize end = 5;
  char separator;

  if (*size < 6 || g_ascii_strncasecmp (text, "sep=", 4) != 0 || (text[5] != '\r' && text[5] != '\n'))
    return find_separator (*data, *size);
  separator = text[4];
  while (end < *size && end < 7 && (text[end] == '\r' || text[end] == '\n'))
    end++;
  *data += end;
  *size -= end;
  return separator;
}

static void
parse (Reader *reader, const char *data, gsize size)
{
  struct csv_parser parser;
  char separator = take_separator_line (&data, &size);

  if (csv_init (&parser, CSV_REPALL_NL) != 0)
    return;
  csv_set_delim (&parser, (unsigned char) separator);
  csv_set_blk_size (&parser, PIECE);
  for (gsize done = 0; done < size && reader->sheet->fault == NULL; done += PIECE)
    {
      gsize piece = MIN (size - done, PIECE);

      if (csv_parse (&parser, data + done, piece, cell_read, row_read, reader) != piece)
        sas_sheet_refuse (reader->sheet, "not-readable", reader->row,
                          g_strdup (_("The file cannot be read as a list.")));
    }
  /* Strict only now: a quote in the middle of a cell is no fault, one that is open at the end is. */
  csv_set_opts (&parser, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI);
  if (csv_fini (&parser, cell_read, row_read, reader) != 0)
    sas_sheet_refuse (reader->sheet, "quote-unclosed", reader->row,
                      g_strdup_printf (_("The quotation mark opened in row %u is never closed."), reader->row));
  if (reader->in_row)
    sas_sheet_end_row (reader->sheet);
  csv_free (&parser);
}

void
sas_csv_read (SasSheet *sheet, const char *data, gsize size)
{
  Reader reader = { .sheet = sheet, .row = 1 };
  g_autofree char *text = NULL;
  gsize skip;

  if (size == 0)
    return;
  reader.charset = sas_charset_detect (data, size, &skip);
  data += skip;
  size -= skip;
  if (reader.charset == SAS_CHARSET_UTF16LE || reader.charset == SAS_CHARSET_UTF16BE)
    {
      text = sas_charset_from_utf16 (data, size, reader.charset, &size);
      if (text == NULL)
        {
          sas_sheet_refuse (sheet, "not-readable", 0,
                            g_strdup (_("The file is UTF-16 text with broken letters. Save it as CSV UTF-8.")));
          return;
        }
      data = text;
      reader.charset = SAS_CHARSET_UTF8;
    }
  parse (&reader, data, size);
}
