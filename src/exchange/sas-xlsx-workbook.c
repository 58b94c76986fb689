/* The workbook around the sheet: which sheet is first, the shared texts, which styles are days. */
#include "config.h"
#include <string.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-xlsx-private.h"

enum { MOST_STRINGS = 4 * 1024 * 1024, FIRST_OWN_FORMAT = 164 };

const char *
sas_xlsx_local (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

const char *
sas_xlsx_attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (sas_xlsx_local (names[i]), name))
      return values[i];
  return NULL;
}

static gboolean
feed (const char *piece, gsize length, gpointer user_data, GError **error)
{
  return g_markup_parse_context_parse (user_data, piece, (gssize) length, error);
}

/* GMarkup knows no entities of its own document, so none can multiply; it keeps an unfinished tag in memory, which the
 * limits of sas_zip_read bound. */
gboolean
sas_xlsx_parse (SasZip *zip, const char *part, const GMarkupParser *parser, gpointer data, GError **error)
{
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (parser, G_MARKUP_TREAT_CDATA_AS_TEXT, data,
                                                                        NULL);

  return sas_zip_read (zip, part, feed, context, error) && g_markup_parse_context_end_parse (context, error);
}

/* xl/workbook.xml: the id of the first sheet, and the epoch. */
typedef struct { char *sheet_id; gboolean from_1904; } BookInfo;

static void
book_start (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer data,
            GError **error)
{
  BookInfo *info = data;
  const char *epoch = sas_xlsx_attribute (names, values, "date1904");

  if (g_str_equal (sas_xlsx_local (name), "workbookPr") && epoch != NULL)
    info->from_1904 = g_str_equal (epoch, "1") || g_str_equal (epoch, "true");
  if (!g_str_equal (sas_xlsx_local (name), "sheet") || info->sheet_id != NULL)
    return;
  for (guint i = 0; names[i] != NULL; i++)   /* r:id, not sheetId and not an unprefixed id */
    if (g_str_has_suffix (names[i], ":id"))
      info->sheet_id = g_strdup (values[i]);
}

/* xl/_rels/workbook.xml.rels: the part behind that id. */
typedef struct { const char *id; char *target; } Relation;

static void
relation_start (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer data,
                GError **error)
{
  Relation *relation = data;
  const char *id = sas_xlsx_attribute (names, values, "Id");
  const char *target = sas_xlsx_attribute (names, values, "Target");

  if (g_str_equal (sas_xlsx_local (name), "Relationship") && relation->target == NULL && target != NULL &&
      g_strcmp0 (id, relation->id) == 0)
    relation->target = target[0] == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL);
}

static gboolean
find_sheet (SasWorkbook *self, SasZip *zip, GError **error)
{
  static const GMarkupParser book_parser = { .start_element = book_start };
  static const GMarkupParser relation_parser = { .start_element = relation_start };
  BookInfo info = { 0 };
  gboolean read = sas_xlsx_parse (zip, "xl/workbook.xml", &book_parser, &info, error);
  g_autofree char *id = info.sheet_id;
  Relation relation = { .id = id };

  self->from_1904 = info.from_1904;
  if (!read)
    return FALSE;
  if (id != NULL && sas_zip_has (zip, "xl/_rels/workbook.xml.rels") &&
      !sas_xlsx_parse (zip, "xl/_rels/workbook.xml.rels", &relation_parser, &relation, error))
    {
      g_free (relation.target);
      return FALSE;
    }
  self->sheet_part = relation.target != NULL ? relation.target : g_strdup ("xl/worksheets/sheet1.xml");
  return TRUE;
}

/* xl/sharedStrings.xml: <si> holds one text, in one <t> or in runs; <rPh> is how to pronounce it. */
typedef struct { GPtrArray *strings; GString *text; gboolean in_item, in_text, in_phonetic; } Strings;

static void
strings_start (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer data,
               GError **error)
{
  Strings *strings = data;
  const char *local = sas_xlsx_local (name);

  if (g_str_equal (local, "si"))
    g_string_truncate (strings->text, 0);
  else if (g_str_equal (local, "rPh"))
    strings->in_phonetic = TRUE;
  strings->in_text = g_str_equal (local, "t") && !strings->in_phonetic;
}

static void
strings_end (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Strings *strings = data;
  const char *local = sas_xlsx_local (name);

  strings->in_text = FALSE;
  if (g_str_equal (local, "rPh"))
    strings->in_phonetic = FALSE;
  else if (g_str_equal (local, "si") && strings->strings->len < MOST_STRINGS)
    g_ptr_array_add (strings->strings, g_strndup (strings->text->str, strings->text->len));
}

static void
strings_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Strings *strings = data;

  if (strings->in_text)
    g_string_append_len (strings->text, text, (gssize) length);
}

static gboolean
read_strings (SasWorkbook *self, SasZip *zip, GError **error)
{
  static const GMarkupParser parser = { strings_start, strings_end, strings_text, NULL, NULL };
  g_autoptr (GString) text = g_string_new (NULL);
  Strings strings = { .strings = self->strings, .text = text };

  return !sas_zip_has (zip, "xl/sharedStrings.xml") ||
         sas_xlsx_parse (zip, "xl/sharedStrings.xml", &parser, &strings, error);
}

/* xl/styles.xml: own formats with their codes, then the cell styles in order. */
typedef struct { GHashTable *day_formats; GArray *day_styles; gboolean in_cell_styles; } Styles;

/* A format shows a day when, outside of quotes and brackets, it names a day or a year. */
static gboolean
is_day_format (const char *code)
{
  gboolean quoted = FALSE, bracketed = FALSE;

  for (const char *at = code; *at != '\0'; at++)
    {
      char letter = g_ascii_tolower (*at);

      if (*at == '\\' && at[1] != '\0')
        at++;
      else if (*at == '"')
        quoted = !quoted;
      else if (!quoted && (*at == '[' || *at == ']'))
        bracketed = *at == '[';
      else if (!quoted && !bracketed && (letter == 'd' || letter == 'y'))
        return TRUE;
    }
  return FALSE;
}

/* ECMA-376 part 1, 18.8.30: the formats that every spreadsheet knows by number. */
static gboolean
is_day_style (GHashTable *day_formats, guint format)
{
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) || format == 36 ||
         (format >= 50 && format <= 58) || g_hash_table_contains (day_formats, GUINT_TO_POINTER (format));
}

static void
styles_start (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer data,
              GError **error)
{
  Styles *styles = data;
  const char *local = sas_xlsx_local (name);
  const char *id = sas_xlsx_attribute (names, values, "numFmtId");
  const char *code = sas_xlsx_attribute (names, values, "formatCode");
  guint format = id != NULL ? (guint) g_ascii_strtoull (id, NULL, 10) : 0;

  if (g_str_equal (local, "cellXfs"))
    styles->in_cell_styles = TRUE;
  else if (g_str_equal (local, "numFmt") && code != NULL && format >= FIRST_OWN_FORMAT && is_day_format (code))
    g_hash_table_add (styles->day_formats, GUINT_TO_POINTER (format));
  else if (g_str_equal (local, "xf") && styles->in_cell_styles)
    {
      gboolean day = is_day_style (styles->day_formats, format);

      g_array_append_val (styles->day_styles, day);
    }
}

static void
styles_end (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  if (g_str_equal (sas_xlsx_local (name), "cellXfs"))
    ((Styles *) data)->in_cell_styles = FALSE;
}

static gboolean
read_styles (SasWorkbook *self, SasZip *zip, GError **error)
{
  static const GMarkupParser parser = { styles_start, styles_end, NULL, NULL, NULL };
  g_autoptr (GHashTable) day_formats = g_hash_table_new (NULL, NULL);
  Styles styles = { day_formats, self->day_styles, FALSE };

  return !sas_zip_has (zip, "xl/styles.xml") || sas_xlsx_parse (zip, "xl/styles.xml", &parser, &styles, error);
}

SasWorkbook *
sas_workbook_read (SasZip *zip, GError **error)
{
  g_autoptr (SasWorkbook) self = g_new0 (SasWorkbook, 1);

  self->strings = g_ptr_array_new_with_free_func (g_free);
  self->day_styles = g_array_new (FALSE, FALSE, sizeof (gboolean));
  if (!find_sheet (self, zip, error) || !read_strings (self, zip, error) || !read_styles (self, zip, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
sas_workbook_free (SasWorkbook *self)
{
  if (self == NULL)
    return;
  g_free (self->sheet_part);
  g_ptr_array_unref (self->strings);
  g_array_unref (self->day_styles);
  g_free (self);
}
