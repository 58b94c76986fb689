/* The readers alone: letters, separators, line ends, numbers of rows; workbooks, their days and texts; limits. */
#include <string.h>
#include "sas-i18n.h"
#include "sas-sheet.h"
#include "sas-zip.h"
#include "staff-support.h"
#include "zip-support.h"

/* "1:a|b 3:c": the rows with their numbers, cells between bars, a letter for kinds other than text. */
static char *
dump (const SasSheet *sheet)
{
  static const char *const kinds[] = { "", "#", "@", "?", "!", "~" };
  g_autoptr (GString) text = g_string_new (sheet->fault);

  for (guint i = 0; i < sas_sheet_n_rows (sheet); i++)
    {
      const SasSheetRow *row = sas_sheet_row (sheet, i);

      g_string_append_printf (text, "%s%u:", text->len > 0 ? " " : "", row->number);
      for (guint k = 0; k < row->used; k++)
        g_string_append_printf (text, "%s%s%s", k > 0 ? "|" : "", kinds[sas_sheet_cell (sheet, i, k)->kind], sas_sheet_cell (sheet, i, k)->text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define BYTES(text) text, sizeof text - 1

static const struct { const char *name; const char *data; gsize size; const char *rows; } texts[] = {
  { "semicolon", BYTES ("a;b,c\n1;2\n"), "1:a|b,c 2:1|2" },
  { "comma", BYTES ("a,b\n1,\"x;y;z;w\"\n"), "1:a|b 2:1|x;y;z;w" },
  { "tab", BYTES ("a\tb\n\tc\n"), "1:a|b 2:|c" },
  { "separator-line", BYTES ("sep=|\r\na|b;c\r\n"), "1:a|b;c" },
  { "line-ends", BYTES ("a;b\r\nc;d\re;f\ng;h"), "1:a|b 2:c|d 3:e|f 4:g|h" },
  { "blank-lines-count", BYTES ("a\n\n\r\n;;\nb\r\r\nc"), "1:a 5:b 7:c" },
  { "line-break-in-quotes", BYTES ("a;\"b\r\nc\"\n2;d\n"), "1:a|b\r\nc 2:2|d" },
  { "quotes-doubled", BYTES ("\"a \"\"b\"\"\";c\n"), "1:a \"b\"|c" },
  { "quote-inside", BYTES ("5\" pipa;c\n"), "1:5\" pipa|c" },
  { "quote-unclosed", BYTES ("a;b\n1;\"x\n2;y\n"), "quote-unclosed 1:a|b 2:1" },
  { "utf8-mark", BYTES ("\xEF\xBB\xBF\xC3\xA9;b\n"), "1:é|b" },
  { "utf8-broken", BYTES ("\xEF\xBB\xBF" "Jos\xC3;b\n"), "1:?Jos\xEF\xBF\xBD|b" },
  { "utf8-one-broken-among-good", BYTES ("\xC3\xA9\xC3\xA7;\xE2\x80\x99;\xC3\n"), "1:éç|’|?\xEF\xBF\xBD" },
  { "windows-1252", BYTES ("Jos\xE9;\x93x\x94\n"), "1:José|“x”" },
  { "windows-1252-hole", BYTES ("Jos\xE9;\x81\n"), "1:José|?\xEF\xBF\xBD" },
  { "utf16le", BYTES ("\xFF\xFE" "a\0;\0\xE9\0\n\0"), "1:a|é" },
  { "utf16be-no-mark", BYTES ("\0a\0;\0b"), "1:a|b" },
  { "utf16-half", BYTES ("\xFF\xFE" "a\0;"), "not-readable" },
  { "nul", BYTES ("a\0b;c\n"), "1:!a\xEF\xBF\xBD" "b|c" },
  { "empty", BYTES (""), "empty-file" },
  { "spaces-only", BYTES (" \n \n"), "empty-file" },
  { "html", BYTES ("\xEF\xBB\xBF \n<!DOCTYPE html><table>"), "not-readable" },
  { "old-workbook", BYTES ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "not-readable" },
  { "pdf", BYTES ("%PDF-1.4"), "not-readable" },
  { "zip-of-nothing", BYTES ("PK\3\4"), "not-readable" },
};

static void
assert_rows (GBytes *bytes, const char *wanted)
{
  g_autoptr (SasSheet) sheet = sas_sheet_read (bytes);
  g_autofree char *rows = dump (sheet);

  g_assert_cmpstr (rows, ==, wanted);
  g_assert_true ((sheet->fault == NULL) == (sheet->message == NULL));
}

static void
test_text (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i].data, texts[i].size);

  assert_rows (bytes, texts[i].rows);
}

static const struct { const char *name; const char *sheet; const char *strings; const char *styles; const char *book; const char *rows; } books[] = {
  { "inline", "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c><c r='C1' t='inlineStr'><is><r><t>b</t></r><r><t>c</t></r></is></c>"
              "</row><row r='4'><c t='str'><f>A1</f><v>x</v></c></row></sheetData></worksheet>", NULL, NULL, NULL, "1:a||bc 4:x" },
  { "shared", "<x:worksheet><x:row r='2'><x:c r='B2' t='s'><x:v>1</x:v></x:c><x:c r='C2' t='s'><x:v>9</x:v></x:c></x:row></x:worksheet>",
    "<sst><si><t>a</t></si><si><r><t>b</t></r><rPh sb='0' eb='1'><t>say</t></rPh><r><t> c</t></r></si></sst>", NULL, NULL, "2:|b c" },
  { "numbers", "<worksheet><row r='1'><c><v>1.96805171994031e+17</v></c><c t='n'><v>12</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c></row></worksheet>",
    NULL, NULL, NULL, "1:#1.96805171994031e+17|#12|#1|#N/A" },
  { "days", "<worksheet><row r='1'><c s='1'><v>26298</v></c><c s='2'><v>24975.5</v></c><c s='3'><v>5</v></c><c s='9'><v>6</v></c><c t='d'><v>1971-12-31T00:00:00</v></c></row></worksheet>",
    NULL, "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd\\-mm\\-yyyy'/><numFmt numFmtId='165' formatCode='0.00 \"hari\" [Red]'/></numFmts>"
          "<cellStyleXfs><xf numFmtId='0'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>",
    NULL, "1:@1971-12-31|@1968-05-17|#5|#6|@1971-12-31" },
  { "days-from-1904", "<worksheet><row r='1'><c s='0'><v>24836</v></c></row></worksheet>", NULL, "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>",
    "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet r:id='rId7'/></sheets></workbook>", "1:@1971-12-31" },
  { "no-references", "<worksheet><row><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row><row/><row><c t='str'><v>c</v></c></row></worksheet>", NULL, NULL, NULL, "1:a|b 3:c" },
  { "broken", "<worksheet><row><c>", NULL, NULL, NULL, "not-readable" },
  { "no-sheet", "<worksheet/>", NULL, NULL, "<workbook/>", "not-readable" },
};

static void
test_book (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) bytes = workbook_build (books[i].sheet, books[i].strings, books[i].styles, books[i].book);
  g_autoptr (SasSheet) sheet = sas_sheet_read (bytes);
  g_autofree char *rows = dump (sheet);

  if (g_str_equal (books[i].rows, "not-readable"))   /* what was read before the fault is of no matter */
    g_assert_cmpstr (sheet->fault, ==, "not-readable");
  else
    g_assert_cmpstr (rows, ==, books[i].rows);
}

/* 32 MiB of spaces in 32 KiB: refused long before they are unpacked. */
static void
test_bomb (void)
{
  gsize size = 32 * 1024 * 1024;
  g_autofree char *spaces = g_malloc (size + 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SasSheet) sheet = NULL;

  memset (spaces, ' ', size);
  spaces[size] = '\0';
  memcpy (spaces, "<worksheet>", 11);
  bytes = workbook_build (spaces, NULL, NULL, NULL);
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 128 * 1024);
  g_clear_pointer (&spaces, g_free);
  sheet = sas_sheet_read (bytes);
  g_assert_cmpstr (sheet->fault, ==, "not-readable");
  g_assert_nonnull (strstr (sheet->message, "daftar pegawai mana pun"));   /* for its size, not for its contents */
}

/* Wherever a workbook is cut off, it is refused and nothing else happens. */
static void
test_cut_off (void)
{
  g_autoptr (GBytes) whole = sample_bytes ("pegawai-siasn.xlsx");

  for (gsize size = 4; size < g_bytes_get_size (whole); size += 211)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, size);
      g_autoptr (SasSheet) sheet = sas_sheet_read (part);

      g_assert_cmpstr (sheet->fault, ==, "not-readable");
    }
}

static void
test_wide_and_long (void)
{
  g_autoptr (GString) text = g_string_new ("a");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SasSheet) sheet = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, ";b");
  g_string_append (text, "\n;");
  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "é");
  bytes = g_bytes_new (text->str, text->len);
  sheet = sas_sheet_read (bytes);
  g_assert_null (sheet->fault);
  g_assert_cmpuint (sas_sheet_row (sheet, 0)->count, ==, 5001);
  g_assert_cmpstr (sas_sheet_cell (sheet, 0, 4000)->text, ==, "");
  g_assert_cmpint (sas_sheet_cell (sheet, 1, 1)->kind, ==, SAS_SHEET_CELL_TOO_LONG);
  g_assert_cmpuint (sas_sheet_cell (sheet, 1, 1)->length, ==, 20000);
  g_assert_cmpint (g_utf8_strlen (sas_sheet_cell (sheet, 1, 1)->text, -1), ==, 60);
}

static void
test_missing_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sas_sheet_read_file ("/no/such/list.csv", &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sas_i18n_init ("id");
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/sheet/csv/", texts[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_text);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (books); i++)
    {
      g_autofree char *path = g_strconcat ("/sheet/xlsx/", books[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_book);
    }
  g_test_add_func ("/sheet/xlsx/bomb", test_bomb);
  g_test_add_func ("/sheet/xlsx/cut-off", test_cut_off);
  g_test_add_func ("/sheet/wide-and-long", test_wide_and_long);
  g_test_add_func ("/sheet/missing-file", test_missing_file);
  return g_test_run ();
}
