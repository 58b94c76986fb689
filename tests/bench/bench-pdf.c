/* bench-pdf: PDFs of plans, from the value to the bytes, beside plain libharu calls that draw the same pages from lines
 * broken before. Both in this process and in turns; the time of the processor, median of the turns. Prints rows for run.sh. */
#include "config.h"
#include <hpdf.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "paper-fixture.h"

#define PLANS 500

static double
processor_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/* --- ours --- */

static GBytes *
ours (const SasPlan *plan)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasPages) pages = fixture_pages (plan, sas_form_of_plan (plan), &paper);

  return fixture_pdf (pages, NULL);
}

/* --- beside: what a program does that has all lines and only draws them --- */

typedef struct { float x, y; int font; char *text; } Line;   /* Windows-1252 */
typedef struct { GArray *lines; const SasPage *page; } Drawing;

static GPtrArray *
draw_before (const SasPages *pages)
{
  GPtrArray *drawings = g_ptr_array_new ();

  for (guint i = 0; i < sas_pages_count (pages); i++)
    {
      Drawing *drawing = g_new0 (Drawing, 1);

      drawing->page = sas_pages_get (pages, i);
      drawing->lines = g_array_new (FALSE, FALSE, sizeof (Line));
      for (guint j = 0; j < drawing->page->runs->len; j++)
        {
          const SasRun *run = &g_array_index (drawing->page->runs, SasRun, j);
          Line line = { run->x, drawing->page->height - run->y, run->font,
                        g_convert_with_fallback (pages->text->str + run->start, run->length, "WINDOWS-1252", "UTF-8", "?", NULL, NULL, NULL) };

          g_assert_nonnull (line.text);
          g_array_append_val (drawing->lines, line);
        }
      g_ptr_array_add (drawings, drawing);
    }
  return drawings;
}

static void
draw_page (HPDF_Page to, const Drawing *drawing, const HPDF_Font *fonts)
{
  const SasPage *page = drawing->page;
  int font = -1;
  float size = 0;

  HPDF_Page_SetWidth (to, page->width);
  HPDF_Page_SetHeight (to, page->height);
  HPDF_Page_SetRGBFill (to, 0xDE / 255.0f, 0xEB / 255.0f, 0xF7 / 255.0f);
  for (guint i = 0; i < page->fills->len; i++)
    {
      const SasRect *rect = &g_array_index (page->fills, SasRect, i);

      HPDF_Page_Rectangle (to, rect->x, page->height - rect->y - rect->height, rect->width, rect->height);
    }
  if (page->fills->len > 0)
    HPDF_Page_Fill (to);
  HPDF_Page_SetRGBFill (to, 0, 0, 0);
  HPDF_Page_SetLineWidth (to, 0.5f);
  for (guint i = 0; i < page->frames->len; i++)
    {
      const SasRect *rect = &g_array_index (page->frames, SasRect, i);

      HPDF_Page_Rectangle (to, rect->x, page->height - rect->y - rect->height, rect->width, rect->height);
    }
  HPDF_Page_Stroke (to);
  for (guint i = 0; i < page->rules->len; i++)
    {
      const SasRule *rule = &g_array_index (page->rules, SasRule, i);

      HPDF_Page_SetLineWidth (to, rule->width);
      HPDF_Page_MoveTo (to, rule->x0, page->height - rule->y0);
      HPDF_Page_LineTo (to, rule->x1, page->height - rule->y1);
      HPDF_Page_Stroke (to);
    }
  HPDF_Page_BeginText (to);
  for (guint i = 0; i < drawing->lines->len; i++)
    {
      const Line *line = &g_array_index (drawing->lines, Line, i);
      float wanted = g_array_index (page->runs, SasRun, i).size;

      if (line->font != font || wanted != size)
        HPDF_Page_SetFontAndSize (to, fonts[line->font], wanted);
      font = line->font;
      size = wanted;
      HPDF_Page_TextOut (to, line->x, line->y, line->text);
    }
  HPDF_Page_EndText (to);
}

static void
fail (HPDF_STATUS code, HPDF_STATUS detail, void *data)
{
  g_error ("libharu: 0x%04lX", (gulong) code);
}

static GBytes *
beside (const GPtrArray *drawings, const char *fonts_folder)
{
  static const char *const files[] = { "peer-bookman-regular.ttf", "peer-bookman-bold.ttf", "peer-bookman-italic.ttf" };
  HPDF_Doc pdf = HPDF_New (fail, NULL);
  HPDF_Font fonts[G_N_ELEMENTS (files)] = { NULL };
  HPDF_UINT32 size;
  guint8 *data;
  gboolean used[G_N_ELEMENTS (files)] = { FALSE };

  HPDF_SetCompressionMode (pdf, HPDF_COMP_ALL);
  for (guint i = 0; i < drawings->len; i++)
    for (guint j = 0; j < ((const Drawing *) drawings->pdata[i])->lines->len; j++)
      used[g_array_index (((const Drawing *) drawings->pdata[i])->lines, Line, j).font] = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (fonts_folder, files[i], NULL);

      if (used[i])
        fonts[i] = HPDF_GetFont (pdf, HPDF_LoadTTFontFromFile (pdf, path, HPDF_TRUE), "WinAnsiEncoding");
    }
  for (guint i = 0; i < drawings->len; i++)
    draw_page (HPDF_AddPage (pdf), drawings->pdata[i], fonts);
  HPDF_SaveToStream (pdf);
  size = HPDF_GetStreamSize (pdf);
  data = g_malloc (size);
  HPDF_ReadFromStream (pdf, data, &size);
  HPDF_Free (pdf);
  return g_bytes_new_take (data, size);
}

/* --- in turns --- */

static int
compare (const void *a, const void *b)
{
  return *(const double *) a < *(const double *) b ? -1 : 1;
}

static double
median (double *times, guint count)
{
  qsort (times, count, sizeof *times, compare);
  return times[count / 2];
}

/* @count plans a turn, each a little different; the lines of the other side are broken before the clock runs. */
static void
race (const char *name, guint count, guint turns, double target, const char *fonts_folder)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new (), drawings = g_ptr_array_new ();
  g_autofree double *our_times = g_new (double, turns), *their_times = g_new (double, turns);
  const SasPaper paper = { 0 };

  for (guint i = 0; i < count; i++)
    {
      SasPlan *plan = fixture_plan ("kasubdit-ii-kuantitatif-ja");
      g_autofree char *text = g_strdup_printf ("%s nomor %u", sas_plan_result (plan, 0)->text, i);

      sas_record_set_text (&sas_result_type, sas_plan_result (plan, 0), "text", text);
      g_ptr_array_add (plans, plan);
      g_ptr_array_add (drawings, draw_before (fixture_pages (plan, sas_form_of_plan (plan), &paper)));
    }
  for (guint turn = 0; turn < turns; turn++)
    {
      double start = processor_ms (), middle;

      for (guint i = 0; i < count; i++)
        g_bytes_unref (ours (plans->pdata[i]));
      middle = processor_ms ();
      for (guint i = 0; i < count; i++)
        g_bytes_unref (beside (drawings->pdata[i], fonts_folder));
      our_times[turn] = middle - start;
      their_times[turn] = processor_ms () - middle;
    }
  g_print ("%s|%.3f|plain libharu, lines given|%.3f|%.1f\n", name, median (our_times, turns), median (their_times, turns), target);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_path_get_dirname (argv[0]);   /* the other side's fonts are made beside the program */

  if (argc > 2 && g_str_equal (argv[1], "write"))   /* bench-pdf write FOLDER: the two files, to look at */
    {
      g_autoptr (SasPlan) plan = fixture_plan ("kasubdit-ii-kuantitatif-ja");
      const SasPaper paper = { 0 };
      g_autoptr (GBytes) our = ours (plan);
      g_autoptr (GBytes) their = beside (draw_before (fixture_pages (plan, sas_form_of_plan (plan), &paper)), folder);
      g_autofree char *our_path = g_build_filename (argv[2], "ours.pdf", NULL), *their_path = g_build_filename (argv[2], "beside.pdf", NULL);

      g_file_set_contents (our_path, g_bytes_get_data (our, NULL), (gssize) g_bytes_get_size (our), NULL);
      g_file_set_contents (their_path, g_bytes_get_data (their, NULL), (gssize) g_bytes_get_size (their), NULL);
      return 0;
    }
  race ("PDF of one plan", 1, 101, 1.5, folder);
  race ("PDF of 500 plans", PLANS, 3, 1.3, folder);
  return 0;
}
