/* What must hold on every page, whatever stands in the plan: each file of tests/data/plans on both papers, in both faces. */
#include "config.h"
#include <string.h>
#include "paper-fixture.h"

#define SLACK 0.2f   /* points */

typedef struct { const SasPages *pages; SasPaperSheet sheet; const char *what; } Sheet;

#define FAIL(sheet, page, ...) G_STMT_START { g_autofree char *why = g_strdup_printf (__VA_ARGS__); \
                                              g_error ("%s, page %u: %s", (sheet)->what, (page) + 1, why); } G_STMT_END

static char *
run_text (const SasPages *pages, const SasRun *run)
{
  return g_strndup (pages->text->str + run->start, run->length);
}

static float
run_end (const SasPages *pages, const SasRun *run)
{
  return run->x + (float) sas_font_book_width (pages->book, run->font, pages->text->str + run->start, run->length) * run->size / 1000.0f;
}

static const SasRect *
frame_around (const SasPage *page, const SasRun *run)
{
  for (guint i = 0; i < page->frames->len; i++)
    {
      const SasRect *frame = &g_array_index (page->frames, SasRect, i);

      if (run->x >= frame->x && run->x < frame->x + frame->width && run->y > frame->y && run->y <= frame->y + frame->height)
        return frame;
    }
  return NULL;
}

/* No letter outside its cell, nor outside the margins where there is no cell. */
static void
check_inside (const Sheet *sheet, guint number)
{
  const SasPage *page = sas_pages_get (sheet->pages, number);

  for (guint i = 0; i < page->runs->len; i++)
    {
      const SasRun *run = &g_array_index (page->runs, SasRun, i);
      const SasRect *frame = frame_around (page, run);
      float right = frame != NULL ? frame->x + frame->width : sheet->sheet.width - sheet->sheet.right;
      float top = frame != NULL ? frame->y : sheet->sheet.top, bottom = frame != NULL ? frame->y + frame->height : sheet->sheet.height;
      g_autofree char *text = run_text (sheet->pages, run);

      if (run_end (sheet->pages, run) > right + SLACK || run->x < sheet->sheet.left - SLACK)
        FAIL (sheet, number, "“%s” leaves its cell on the side", text);
      if (run->y - run->size * 0.72f < top - SLACK || run->y + run->size * 0.28f > bottom + SLACK)
        FAIL (sheet, number, "“%s” leaves its cell above or below", text);
    }
  for (guint i = 0; i < page->frames->len; i++)
    {
      const SasRect *frame = &g_array_index (page->frames, SasRect, i);

      if (frame->y + frame->height > sheet->sheet.height - sheet->sheet.bottom + SLACK)
        FAIL (sheet, number, "a cell ends at %.1f, below the margin", (double) (frame->y + frame->height));
    }
}

/* Cells do not lie on one another. */
static void
check_apart (const Sheet *sheet, guint number)
{
  const GArray *frames = sas_pages_get (sheet->pages, number)->frames;

  for (guint i = 0; i < frames->len; i++)
    for (guint j = i + 1; j < frames->len; j++)
      {
        const SasRect *a = &g_array_index (frames, SasRect, i), *b = &g_array_index (frames, SasRect, j);
        float across = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x);
        float down = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y);

        if (across > SLACK && down > SLACK)
          FAIL (sheet, number, "two cells overlap by %.1f x %.1f points at (%.0f, %.0f)", (double) across, (double) down,
                (double) b->x, (double) b->y);
      }
}

/* The first words of a page that continues a table are its head; the last row is no heading. */
static void
check_heads (const Sheet *sheet, guint number, gboolean plan_form)
{
  const SasPage *page = sas_pages_get (sheet->pages, number);
  g_autofree char *first = run_text (sheet->pages, &g_array_index (page->runs, SasRun, 0));
  float last_row = 0, last_fill = -1;

  if (plan_form && number > 0 && !g_str_has_prefix (first, "HASIL KERJA") && !g_str_has_prefix (first, "PERILAKU KERJA"))
    FAIL (sheet, number, "begins with “%s” instead of the head", first);
  for (guint i = 0; i < page->frames->len; i++)
    last_row = MAX (last_row, g_array_index (page->frames, SasRect, i).y + g_array_index (page->frames, SasRect, i).height);
  for (guint i = 0; i < page->fills->len; i++)
    last_fill = MAX (last_fill, g_array_index (page->fills, SasRect, i).y + g_array_index (page->fills, SasRect, i).height);
  if (last_fill > last_row - SLACK)
    FAIL (sheet, number, "a heading is the last row");
}

/* The name of a value is never the last row: its statements follow on the same page. */
static void
check_names (const Sheet *sheet, guint number)
{
  const SasRegulation *regulation = sas_regulation_for_year (2026);
  const SasPage *page = sas_pages_get (sheet->pages, number);
  float last_row = 0;

  for (guint i = 0; i < page->frames->len; i++)
    last_row = MAX (last_row, g_array_index (page->frames, SasRect, i).y + g_array_index (page->frames, SasRect, i).height);
  for (guint i = 0; i < page->runs->len; i++)
    {
      const SasRect *frame = frame_around (page, &g_array_index (page->runs, SasRun, i));
      g_autofree char *text = run_text (sheet->pages, &g_array_index (page->runs, SasRun, i));

      for (int value = 0; value < SAS_BEHAVIOURS && frame != NULL; value++)
        if (g_str_equal (text, regulation->behaviours[value].name) && frame->y + frame->height > last_row - SLACK)
          FAIL (sheet, number, "“%s” is the last row", text);
    }
}

static int
find_run (const SasPages *pages, const SasPage *page, const char *wanted)
{
  for (guint i = 0; i < page->runs->len; i++)
    {
      g_autofree char *text = run_text (pages, &g_array_index (page->runs, SasRun, i));

      if (g_str_equal (text, wanted))
        return (int) i;
    }
  return -1;
}

static void
check_signature (const Sheet *sheet)
{
  guint last = sas_pages_count (sheet->pages) - 1;
  const SasPage *page = sas_pages_get (sheet->pages, last);

  if (find_run (sheet->pages, page, "Pegawai yang Dinilai") < 0 || find_run (sheet->pages, page, "Pejabat Penilai Kinerja") < 0)
    FAIL (sheet, last, "the signature block is not here");
  if (page->rules->len < 3)   /* two underlined names and the footer's rule */
    FAIL (sheet, last, "the signature block is cut");
  if (page->frames->len == 0)
    FAIL (sheet, last, "the signature block is alone");
}

/* --- nothing lost, nothing twice --- */

#define KINDS 4096
typedef struct { int count[KINDS]; } Letters;

static void
count_letters (Letters *letters, const char *text, gsize length, int sign)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      letters->count[g_utf8_get_char (at) % KINDS] += sign;
}

static void
count_rows (Letters *letters, const SasTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const GPtrArray *cells = ((const SasRow *) g_ptr_array_index (table->rows, i))->cells;

      for (guint j = 0; j < cells->len; j++)
        {
          const SasCell *cell = g_ptr_array_index (cells, j);

          if (!cell->filled)
            count_letters (letters, sas_text_string (cell->text), cell->text->string->len, 1);
        }
    }
}

static gboolean
is_filled (const SasPage *page, const SasRect *frame)
{
  for (guint i = 0; i < page->fills->len; i++)
    if (memcmp (&g_array_index (page->fills, SasRect, i), frame, sizeof *frame) == 0)
      return TRUE;
  return FALSE;
}

/* The letters of all cells but the headings, which repeat, are on the pages exactly once. */
static void
check_complete (const Sheet *sheet, const SasPlan *plan, const SasForm *form)
{
  const SasSubject subject = fixture_subject (plan);
  g_autoptr (SasDoc) doc = sas_form_build (form, &subject, &sheet->pages->paper);
  Letters letters = { { 0 } };

  for (guint i = 0; i < doc->blocks->len; i++)
    if (((const SasBlock *) g_ptr_array_index (doc->blocks, i))->kind == SAS_BLOCK_TABLE)
      count_rows (&letters, ((const SasBlock *) g_ptr_array_index (doc->blocks, i))->table);
  for (guint i = 0; i < sas_pages_count (sheet->pages); i++)
    {
      const SasPage *page = sas_pages_get (sheet->pages, i);

      for (guint j = 0; j < page->runs->len; j++)
        {
          const SasRun *run = &g_array_index (page->runs, SasRun, j);
          const SasRect *frame = frame_around (page, run);

          if (frame != NULL && !is_filled (page, frame))
            count_letters (&letters, sheet->pages->text->str + run->start, run->length, -1);
        }
    }
  for (guint i = 0; i < KINDS; i++)
    if (letters.count[i] != 0)
      FAIL (sheet, 0, "letter U+%04X is %s %d times", i, letters.count[i] > 0 ? "lost" : "repeated", ABS (letters.count[i]));
}

static void
check_pages (const Sheet *sheet, const SasPlan *plan, const SasForm *form)
{
  gboolean plan_form = sas_form_landscape (form);

  for (guint i = 0; i < sas_pages_count (sheet->pages); i++)
    {
      check_inside (sheet, i);
      check_apart (sheet, i);
      check_heads (sheet, i, plan_form);
      check_names (sheet, i);
    }
  check_signature (sheet);
  check_complete (sheet, plan, form);
  g_assert_null (strstr (sheet->pages->text->str, "(null)"));
}

static void
check_plan (const char *name, const SasPaper *paper)
{
  g_autoptr (SasPlan) plan = fixture_plan (name);
  g_autoptr (json_t) json = fixture_json (name);
  json_t *expect = json_object_get (json, "expect");
  g_autoptr (GPtrArray) forms = sas_forms_select ("skp", plan);
  int pages = 0;

  for (guint i = 0; i < forms->len; i++)
    {
      const SasForm *form = g_ptr_array_index (forms, i);
      g_autoptr (SasPages) made = fixture_pages (plan, form, paper);
      g_autofree char *what = g_strdup_printf ("%s, %s, %s, %s", name, sas_form_code (form), paper->size == SAS_PAPER_A4 ? "A4" : "F4",
                                               paper->face == SAS_FACE_SANS ? "Sans" : "Bookman");
      const Sheet sheet = { made, sas_paper_sheet (paper, sas_form_landscape (form)), what };

      check_pages (&sheet, plan, form);
      pages += i == 0 ? (int) sas_pages_count (made) : 0;
    }
  if (json_object_get (expect, "min_pages") != NULL)
    g_assert_cmpint (pages, >=, json_integer_value (json_object_get (expect, "min_pages")));
  if (json_object_get (expect, "pages_max") != NULL)
    g_assert_cmpint (pages, <=, json_integer_value (json_object_get (expect, "pages_max")));
}

static void
test_plans (void)
{
  g_auto (GStrv) names = fixture_names ();

  g_assert_cmpuint (g_strv_length (names), >=, 16);
  for (guint i = 0; names[i] != NULL; i++)
    for (guint size = 0; size < 2; size++)
      for (guint face = 0; face < SAS_FACES; face++)
        check_plan (names[i], &(SasPaper) { .size = size, .face = face });
}

/* Every length of texts: where a page ends moves through the whole of the document. */
static void
test_growing (void)
{
  for (guint words = 0; words < 160; words += 3)
    {
      g_autoptr (SasPlan) plan = fixture_plan ("kasubdit-ii-kuantitatif-ja");
      g_autoptr (GString) text = g_string_new ("Hasil");
      g_autofree char *what = g_strdup_printf ("%u words", words);
      const SasPaper paper = { .size = words % 2 };
      g_autoptr (SasPages) pages = NULL;

      for (guint i = 0; i < words; i++)
        g_string_append (text, " pelayanan");
      sas_record_set_text (&sas_indicator_type, sas_plan_indicator (plan, 0, 2), "text", text->str);
      sas_record_set_text (&sas_behaviour_type, sas_plan_behaviour (plan, words % SAS_BEHAVIOURS), "expectation", text->str);
      pages = fixture_pages (plan, sas_form_of_plan (plan), &paper);
      check_pages (&(Sheet) { pages, sas_paper_sheet (&paper, TRUE), what }, plan, sas_form_of_plan (plan));
    }
}

/* A behaviour as tall as a page, more or less: its name stays with its statements. */
static void
test_tall_behaviour (void)
{
  for (guint lines = 30; lines < 90; lines++)
    {
      g_autoptr (SasPlan) plan = fixture_plan ("bidan-penyelia-kualitatif-jf");
      g_autoptr (GString) text = g_string_new ("baris");
      g_autofree char *what = g_strdup_printf ("%u lines", lines);
      const SasPaper paper = { .size = lines % 2 };
      g_autoptr (SasPages) pages = NULL;

      for (guint i = 0; i < lines; i++)
        g_string_append (text, "\nbaris");
      sas_record_set_text (&sas_behaviour_type, sas_plan_behaviour (plan, (lines / 2) % SAS_BEHAVIOURS), "expectation", text->str);
      pages = fixture_pages (plan, sas_form_of_plan (plan), &paper);
      check_pages (&(Sheet) { pages, sas_paper_sheet (&paper, TRUE), what }, plan, sas_form_of_plan (plan));
    }
}

/* A merged cell that is cut shows its number on the first page only, its text goes on. */
static void
test_cut_group (void)
{
  g_autoptr (SasPlan) plan = fixture_plan ("torture-teks-panjang");
  const SasPaper paper = { 0 };
  g_autoptr (SasPages) pages = fixture_pages (plan, sas_form_of_plan (plan), &paper);
  guint numbers = 0;

  for (guint i = 0; i < sas_pages_count (pages); i++)
    {
      const SasPage *page = sas_pages_get (pages, i);

      for (guint j = 0; j < page->runs->len; j++)
        {
          const SasRun *run = &g_array_index (page->runs, SasRun, j);

          numbers += run->length == 1 && pages->text->str[run->start] == '2' && run->x < 80 && run->size > 8;
        }
    }
  g_assert_cmpuint (numbers, ==, 3);   /* identity row, result 2, behaviour 2 */
}

static void
test_anchors (void)
{
  g_autoptr (SasPlan) plan = fixture_plan ("kasubdit-ii-kuantitatif-ja");
  const SasPaper paper = { 0 };
  g_autoptr (SasPages) pages = fixture_pages (plan, sas_form_of_plan (plan), &paper);
  const SasAnchor *anchor = sas_pages_find_anchor (pages, "results/0/indicators/1/target");
  const SasAnchor *there = sas_pages_anchor_at (pages, anchor->page, anchor->rect.x + 1, anchor->rect.y + 1);

  g_assert_cmpuint (anchor->page, ==, 0);
  g_assert_true (there == anchor);
  g_assert_cmpuint (sas_pages_find_anchor (pages, "results/1")->page, ==, 1);
  g_assert_nonnull (sas_pages_find_anchor (pages, "behaviours/kolaboratif"));
  g_assert_null (sas_pages_find_anchor (pages, "results/9"));
  g_assert_null (sas_pages_find_anchor (pages, "behaviours/lo"));
  g_assert_null (sas_pages_find_anchor (pages, "results"));
}

/* Measures are lines of one cell there: each has its place. */
static void
test_marks (void)
{
  g_autoptr (SasPlan) plan = fixture_plan ("bidan-penyelia-kualitatif-jf");
  const SasPaper paper = { 0 };
  g_autoptr (SasPages) pages = fixture_pages (plan, sas_form_of_plan (plan), &paper);
  const SasAnchor *cell = sas_pages_find_anchor (pages, "results/0/indicators");
  const SasAnchor *first = sas_pages_find_anchor (pages, "results/0/indicators/0/text");
  const SasAnchor *second = sas_pages_find_anchor (pages, "results/0/indicators/1/target");

  g_assert_cmpstr (first->name, ==, "results/0/indicators/0");
  g_assert_cmpstr (second->name, ==, "results/0/indicators/1");
  g_assert_cmpfloat (first->rect.y, >, cell->rect.y + 10);
  g_assert_cmpfloat (second->rect.y + 0.1f, >, first->rect.y + first->rect.height);
  g_assert_true (sas_pages_anchor_at (pages, second->page, second->rect.x + 5, second->rect.y + 5) == second);
}

/* --- text --- */

static char *
wrapped (const char *string, float width)
{
  g_autoptr (GError) error = NULL;
  const SasFontBook *book = sas_font_book_get_default (&error);
  g_autoptr (SasText) text = sas_text_new (string, SAS_STYLE_REGULAR);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (SasLine));
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  sas_text_wrap (text, book, SAS_FACE_SANS, 10, width, lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const SasLine *line = &g_array_index (lines, SasLine, i);

      g_assert_cmpfloat (line->width + line->indent, <=, MAX (width, 10) + 0.01f);
      g_string_append_printf (out, "%s%s%.*s", i > 0 ? "|" : "", line->indent > 0 ? ">" : "", (int) (line->end - line->start),
                              sas_text_string (text) + line->start);
    }
  return g_string_free (out, FALSE);
}

static void
test_wrap (void)
{
  static const struct { const char *text; float width; const char *lines; } cases[] = {
    { "", 100, "" },
    { "satu dua tiga", 1000, "satu dua tiga" },
    { "satu dua tiga", 45, "satu dua|tiga" },
    { "satu   dua", 22, "satu|dua" },
    { "satu  ", 100, "satu" },
    { "satu\ndua\n", 100, "satu|dua|" },
    { "satu\r\ndua\rtiga", 100, "satu|dua|tiga" },
    { "sungguh-sungguh", 45, "sungguh-|sungguh" },
    { "dari SK-PNS", 45, "dari|SK-PNS" },
    { "bulan 17-18", 45, "bulan|17-18" },
    { "aaaaaaaaaaaa", 30, "aaaaa|aaaaa|aa" },
    { "- satu dua tiga", 45, "- satu dua|>tiga" },
    { "1. satu dua tiga", 50, "1. satu dua|>tiga" },
    { "12. satu dua tiga", 58, "12. satu dua|>tiga" },
    { "2026. satu dua tiga", 70, "2026. satu dua|tiga" },
    { "1.5 satu dua tiga", 60, "1.5 satu dua|tiga" },
    { "a\u00A0b c", 16, "a\u00A0b|c" },
    { "x", 0, "x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = wrapped (cases[i].text, cases[i].width);

      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/wrap", test_wrap);
  g_test_add_func ("/layout/plans", test_plans);
  g_test_add_func ("/layout/growing", test_growing);
  g_test_add_func ("/layout/tall-behaviour", test_tall_behaviour);
  g_test_add_func ("/layout/cut-group", test_cut_group);
  g_test_add_func ("/layout/anchors", test_anchors);
  g_test_add_func ("/layout/marks", test_marks);
  return g_test_run ();
}
