/* After the tasks of a run: its cover, and one file of all. */
#include "config.h"
#include "sas-layout.h"
#include "sas-pdf.h"
#include "sas-print-batch-private.h"
#include "sas-printed.h"
#include "sas-sheet-roll.h"

void
sas_print_pad (GPtrArray *parts, guint pages)
{
  SasPages *last = parts->len > 0 ? g_ptr_array_index (parts, parts->len - 1) : NULL;

  if (last != NULL && pages % 2 == 1)
    {
      const SasPage *page = sas_pages_get (last, sas_pages_count (last) - 1);

      sas_pages_add (last, page->width, page->height);
    }
}

void
sas_print_note_file (SasPrintItem *item, const char *sha256)
{
  g_autofree char *name = item->file != NULL ? g_path_get_basename (item->file) : NULL;

  for (guint i = 0; item->documents != NULL && i < item->documents->len; i++)
    {
      sas_record_set_text (&sas_printed_type, g_ptr_array_index (item->documents, i), "file", name);
      sas_record_set_text (&sas_printed_type, g_ptr_array_index (item->documents, i), "file_sha256", sha256);
    }
}

/* --- the cover --- */

/* "SKP 2026", "Evaluasi 2026, Triwulan III". */
static char *
what_is_printed (const SasPrintRequest *request)
{
  g_auto (GStrv) words = g_strsplit (sas_print_forms_file (request->forms), "_", -1);
  g_autofree char *kind = g_strjoinv (" ", words);
  gboolean of_period = !request->every_period && (request->forms & sas_print_forms_of_period ()) != 0;

  return g_strdup_printf ("%s %d%s%s", kind, request->year, of_period ? ", " : "", of_period ? sas_period_name (request->period) : "");
}

static GArray *
lines_of (const SasPrintBatch *batch)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (SasRollLine));
  gboolean by_unit = batch->request->order == SAS_PRINT_ORDER_CHART;

  for (guint i = 0; i < batch->items->len; i++)
    {
      const SasPrintItem *item = g_ptr_array_index (batch->items, i);

      for (guint k = 0; item->documents != NULL && k < item->documents->len; k++)
        {
          const SasRollLine line = { g_ptr_array_index (item->documents, k), by_unit ? item->unit : NULL };

          g_array_append_val (lines, line);
        }
    }
  return lines;
}

void
sas_print_add_cover (const SasPrintBatch *batch, GPtrArray *all)
{
  const SasFontBook *book = batch->request->cover ? sas_font_book_get_default (NULL) : NULL;   /* the run has it already */
  g_autoptr (GArray) lines = batch->request->cover ? lines_of (batch) : NULL;
  g_autofree char *about = what_is_printed (batch->request);
  g_autoptr (SasDoc) doc = NULL;
  SasPages *pages;

  if (lines == NULL || lines->len == 0 || book == NULL)
    return;
  doc = sas_sheet_roll_build (SAS_ROLL_COVER, batch->office.agency, about, batch->office.date, (const SasRollLine *) (gpointer) lines->data,
                              lines->len, &batch->office.paper);
  pages = sas_layout (doc, &batch->office.paper, book);
  g_ptr_array_add (all, pages);
  if (batch->request->duplex)
    sas_print_pad (all, sas_pages_count (pages));
}

/* --- the file of all --- */

/* Units are bookmarks only where the run follows them, and there are several. */
static gboolean
has_units (const SasPrintBatch *batch)
{
  const char *first = ((const SasPrintItem *) g_ptr_array_index (batch->items, 0))->unit;

  for (guint i = 1; batch->request->order == SAS_PRINT_ORDER_CHART && i < batch->items->len; i++)
    if (g_strcmp0 (((const SasPrintItem *) g_ptr_array_index (batch->items, i))->unit, first) != 0)
      return TRUE;
  return FALSE;
}

static GArray *
parts_of (const SasPrintBatch *batch, const GPtrArray *cover)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (SasPdfPart));
  gboolean units = has_units (batch);

  for (guint i = 0; i < cover->len; i++)
    {
      const SasPdfPart part = { .pages = g_ptr_array_index (cover, i) };

      g_array_append_val (parts, part);
    }
  for (guint i = 0; i < batch->items->len; i++)
    for (guint k = 0; batch->parts[i] != NULL && k < batch->parts[i]->len; k++)
      {
        const SasPrintItem *item = g_ptr_array_index (batch->items, i);
        const SasPdfPart part = { .pages = g_ptr_array_index (batch->parts[i], k), .section = units ? item->unit : NULL, .group = item->name };

        g_array_append_val (parts, part);
      }
  return parts;
}

static gboolean
write_merged (SasPrintBatch *batch, GPtrArray *cover, GError **error)
{
  const SasPrintRequest *request = batch->request;
  g_autoptr (GArray) parts = parts_of (batch, cover);
  gboolean credit = (request->forms & ~SAS_PRINT_CREDIT) == 0;
  gboolean evaluation = (request->forms & sas_print_forms_of (SAS_PRINT_FROM_EVALUATION)) != 0;
  gboolean legacy = (request->forms & ~SAS_PRINT_LEGACY) == 0;
  const char *what = credit ? "Angka Kredit" : legacy ? "Penilaian Kinerja" : evaluation ? "Evaluasi Kinerja" : "SKP";
  g_autofree char *title = g_strdup_printf ("%s %d", what, request->year);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *sha256 = NULL;

  if (parts->len == 0)
    return TRUE;
  pdf = sas_pdf_render ((const SasPdfPart *) (gpointer) parts->data, parts->len, title, error);
  sha256 = pdf != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf) : NULL;
  for (guint i = 0; sha256 != NULL && i < batch->items->len; i++)
    sas_print_note_file (g_ptr_array_index (batch->items, i), sha256);
  return pdf != NULL && !g_cancellable_set_error_if_cancelled (batch->cancellable, error) &&
         sas_print_write_file (request->output, pdf, TRUE, error);
}

/* Beside the files of the others. */
static gboolean
write_cover (SasPrintBatch *batch, GPtrArray *cover, GError **error)
{
  const SasPdfPart part = { .pages = cover->len > 0 ? g_ptr_array_index (cover, 0) : NULL };
  g_autofree char *target = sas_print_cover_path (batch);
  g_autofree char *name = g_path_get_basename (target);
  g_autofree char *path = batch->staging != NULL ? g_build_filename (batch->staging, name, NULL) : NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (part.pages == NULL)
    return TRUE;
  pdf = sas_pdf_render (&part, 1, NULL, error);
  return pdf != NULL && sas_print_write_file (path, pdf, FALSE, error);
}

gboolean
sas_print_bind (SasPrintBatch *batch, GError **error)
{
  g_autoptr (GPtrArray) cover = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_pages_unref);

  sas_print_add_cover (batch, cover);
  return batch->request->merged ? write_merged (batch, cover, error) : write_cover (batch, cover, error);
}
