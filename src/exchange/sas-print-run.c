/* The run: each person is a task of a thread pool, with a connection of its own; what comes out is put together in order. */
#include "config.h"
#include <glib/gstdio.h>
#include "sas-error.h"
#include "sas-file.h"
#include "sas-i18n.h"
#include "sas-office.h"
#include "sas-pdf.h"
#include "sas-plan-store.h"
#include "sas-print-batch-private.h"
#include "sas-print-register.h"

static void
run_clear (SasPrintBatch *run)
{
  guint count = run->items != NULL ? run->items->len : 0;

  for (guint i = 0; i < count; i++)
    {
      g_clear_pointer (&run->parts[i], g_ptr_array_unref);
      g_clear_error (&run->errors[i]);
    }
  g_free (run->parts);
  g_free (run->errors);
  g_clear_pointer (&run->items, g_ptr_array_unref);
  g_clear_pointer (&run->planned, g_hash_table_unref);
  if (run->staging != NULL)
    sas_print_drop_folder (run->staging);
  g_free (run->staging);
  g_clear_pointer (&run->connections, g_async_queue_unref);
  sas_print_office_clear (&run->office);
  g_mutex_clear (&run->lock);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SasPrintBatch, run_clear)

/* --- before the run --- */

static gboolean
make_staging (SasPrintBatch *run, GError **error)
{
  if (run->request->merged)
    return TRUE;
  run->staging = sas_print_make_staging (run->request->output, error);
  return run->staging != NULL;
}

static gboolean
open_connections (SasPrintBatch *run, guint count, GError **error)
{
  run->connections = g_async_queue_new_full ((GDestroyNotify) sas_db_close);
  for (guint i = 0; i < count; i++)
    {
      SasDb *db = sas_office_open (run->request->office, SAS_DB_READ_ONLY, error);

      if (db == NULL)
        return FALSE;
      g_async_queue_push (run->connections, db);
    }
  return TRUE;
}

/* --- one person, in a thread --- */

static void
count_pages (GPtrArray *parts, SasPrintItem *item)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const SasPages *pages = g_ptr_array_index (parts, i);

      item->pages += sas_pages_count (pages);
      item->missing_glyphs += pages->missing;
    }
}

static GBytes *
render (GPtrArray *parts, const SasPrintItem *item, GError **error)
{
  g_autofree SasPdfPart *pdf_parts = g_new0 (SasPdfPart, parts->len);

  for (guint i = 0; i < parts->len; i++)
    pdf_parts[i].pages = g_ptr_array_index (parts, i);
  return sas_pdf_render (pdf_parts, parts->len, item->name, error);
}

gboolean
sas_print_write_file (const char *path, GBytes *bytes, gboolean durable, GError **error)
{
  GFileSetContentsFlags flags = durable ? G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE : G_FILE_SET_CONTENTS_NONE;
  g_autoptr (GError) failure = NULL;

  if (g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), flags, 0644, &failure))
    return TRUE;
  g_set_error (error, SAS_ERROR, SAS_ERROR_STORAGE, _("%s could not be written."), path);
  g_debug ("%s", failure->message);
  return FALSE;
}

static void
note_documents (SasPrintItem *item, const GPtrArray *parts)
{
  item->documents = sas_print_register_entries (parts);
  for (guint i = 0; i < item->documents->len; i++)
    sas_record_set_text (&sas_printed_type, g_ptr_array_index (item->documents, i), "name", item->name);
}

/* Takes @parts: into the merged document, or a file of its own. */
static gboolean
keep_parts (SasPrintBatch *run, guint number, GPtrArray *parts, GError **error)
{
  SasPrintItem *item = g_ptr_array_index (run->items, number);
  g_autoptr (GPtrArray) taken = parts;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *sha256 = NULL;

  count_pages (parts, item);
  note_documents (item, parts);
  if (run->request->duplex)
    sas_print_pad (parts, item->pages);
  if (run->request->merged)
    {
      run->parts[number] = g_steal_pointer (&taken);
      return TRUE;
    }
  pdf = render (parts, item, error);
  if (pdf == NULL)
    return FALSE;
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf);
  sas_print_note_file (item, sha256);
  name = g_path_get_basename (item->file);
  path = g_build_filename (run->staging, name, NULL);
  return sas_print_write_file (path, pdf, FALSE, error);
}

/* --- what a person has, by source --- */

static gpointer
keep_pages (gconstpointer pages, gpointer unused)
{
  return sas_pages_ref ((SasPages *) pages);
}

static gboolean
add_plan (SasPrintWork *work, GError **error)
{
  SasPrintItem *item = work->item;
  g_autoptr (GPtrArray) pages = NULL;

  item->readiness = sas_print_readiness (work->plan, work->request->forms, &item->reason);
  if (item->readiness == SAS_PRINT_ABSENT || (work->request->only_ready && item->readiness != SAS_PRINT_READY))
    return TRUE;
  pages = sas_print_lay_out (work->plan, work->request->forms, work->office, error);
  if (pages != NULL)
    g_ptr_array_extend (work->parts, pages, keep_pages, NULL);
  return pages != NULL;
}

/* In printing order. @none: said when nothing else is. */
static const struct { SasPrintSource source; gboolean (*add) (SasPrintWork *work, GError **error); const char *none; } sources[] = {
  { SAS_PRINT_FROM_PLAN,       add_plan,                  NULL },
  { SAS_PRINT_FROM_LEADER,     sas_print_add_leader,      N_("Leads nobody in that year.") },
  { SAS_PRINT_FROM_RECORDS,    sas_print_add_records,     N_("Nothing of that is recorded in that year.") },
  { SAS_PRINT_FROM_EVALUATION, sas_print_add_evaluations, NULL },
  { SAS_PRINT_FROM_LEGACY,     sas_print_add_legacy,      N_("That year is not recorded by the numeric method.") },
  { SAS_PRINT_FROM_CREDIT,     sas_print_add_credit,      N_("No signed evaluation up to then: angka kredit is reckoned from signed ones.") },
};

static void
say_why (SasPrintItem *item, guint forms)
{
  for (guint i = 0; item->reason == NULL && i < G_N_ELEMENTS (sources); i++)
    if ((forms & ~sas_print_forms_of (sources[i].source)) == 0 && sources[i].none != NULL)
      item->reason = g_strdup (forms == SAS_PRINT_A_1_4 ? _("No workblock of that year.") : _(sources[i].none));
}

static gboolean
print_forms (SasPrintBatch *run, guint number, const SasPlan *plan, SasDb *db, GError **error)
{
  SasPrintItem *item = g_ptr_array_index (run->items, number);
  guint forms = run->request->forms;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_pages_unref);
  SasPrintWork work = { db, run->request, &run->office, plan, item, parts };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if ((forms & sas_print_forms_of (sources[i].source)) != 0 && !sources[i].add (&work, error))
      return FALSE;
  if (parts->len > 0)
    {
      item->readiness = item->readiness == SAS_PRINT_ABSENT ? SAS_PRINT_READY : item->readiness;
      return keep_parts (run, number, g_steal_pointer (&parts), error);
    }
  say_why (item, forms);
  return TRUE;
}

static gboolean
print_person (SasPrintBatch *run, guint number, SasDb *db, GError **error)
{
  SasPrintItem *item = g_ptr_array_index (run->items, number);
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasPlan) plan = NULL;

  if (g_cancellable_set_error_if_cancelled (run->cancellable, error))
    return FALSE;
  if (g_hash_table_contains (run->planned, item->nip))
    plan = sas_plan_store_load (db, item->nip, run->request->year, run->request->version, NULL, &failure);
  if (failure != NULL && !g_error_matches (failure, SAS_ERROR, SAS_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return print_forms (run, number, plan, db, error);
}

static void
task (gpointer number_plus_one, gpointer data)
{
  SasPrintBatch *run = data;
  guint number = GPOINTER_TO_UINT (number_plus_one) - 1;
  SasDb *db;

  if (g_atomic_int_get (&run->failed))
    return;
  db = g_async_queue_pop (run->connections);
  if (!print_person (run, number, db, &run->errors[number]))
    g_atomic_int_set (&run->failed, 1);
  g_async_queue_push (run->connections, db);
  g_mutex_lock (&run->lock);
  run->done++;
  if (run->progress != NULL && !g_atomic_int_get (&run->failed))
    run->progress (run->done, run->items->len, ((SasPrintItem *) g_ptr_array_index (run->items, number))->name, run->data);
  g_mutex_unlock (&run->lock);
}

static gboolean
run_tasks (SasPrintBatch *run, guint jobs, GError **error)
{
  GThreadPool *pool = g_thread_pool_new (task, run, (int) jobs, FALSE, error);

  if (pool == NULL)
    return FALSE;
  for (guint i = 0; i < run->items->len; i++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  if (!g_atomic_int_get (&run->failed))
    return !g_cancellable_set_error_if_cancelled (run->cancellable, error);
  for (guint i = 0; i < run->items->len; i++)   /* the first in order speaks for all */
    if (run->errors[i] != NULL)
      {
        g_propagate_error (error, g_steal_pointer (&run->errors[i]));
        break;
      }
  return FALSE;
}

/* --- after it --- */

static SasPrintReport *
report_of (SasPrintBatch *run)
{
  SasPrintReport *report = g_new0 (SasPrintReport, 1);

  for (guint i = 0; i < run->items->len; i++)
    {
      SasPrintItem *item = g_ptr_array_index (run->items, i);

      if (item->pages == 0)
        g_clear_pointer (&item->file, g_free);
      report->printed += item->pages > 0;
      report->pages += item->pages;
    }
  report->files = run->request->merged ? report->printed > 0 : report->printed;
  report->items = g_ptr_array_ref (run->items);
  return report;
}

static gboolean
prepare (SasPrintBatch *run, GError **error)
{
  const SasPrintRequest *request = run->request;
  g_autoptr (SasDb) db = sas_office_open (request->office, SAS_DB_READ_ONLY, error);
  g_autoptr (GPtrArray) people = NULL;

  if (db == NULL || !sas_print_office_load (&run->office, request, db, error))
    return FALSE;
  run->planned = sas_print_planned (db, request->year, error);
  if (run->planned == NULL)
    return FALSE;
  people = sas_print_people (request, run->office.roster, error);
  if (people == NULL)
    return FALSE;
  sas_print_make_items (run, people);
  return sas_print_check_targets (run, error);
}

static guint
thread_count (const SasPrintBatch *run)
{
  guint wanted = run->request->jobs > 0 ? run->request->jobs : g_get_num_processors ();

  return CLAMP (wanted, 1, MIN (64, run->items->len));
}

GPtrArray *
sas_print_collect (const SasPrintRequest *request, SasPrintProgress progress, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (SasPrintRequest) merged = sas_print_request_copy (request);
  g_auto (SasPrintBatch) run = { .request = merged, .progress = progress, .data = data, .cancellable = cancellable };
  GPtrArray *all;

  merged->merged = merged->overwrite = TRUE;
  g_mutex_init (&run.lock);
  if (!prepare (&run, error) || !open_connections (&run, thread_count (&run), error) || !run_tasks (&run, thread_count (&run), error))
    return NULL;
  all = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_pages_unref);
  sas_print_add_cover (&run, all);
  for (guint i = 0; i < run.items->len; i++)
    for (guint k = 0; run.parts[i] != NULL && k < run.parts[i]->len; k++)
      g_ptr_array_add (all, sas_pages_ref (g_ptr_array_index (run.parts[i], k)));
  return all;
}

SasPrintReport *
sas_print_run (const SasPrintRequest *request, SasPrintProgress progress, gpointer data, GCancellable *cancellable, GError **error)
{
  g_auto (SasPrintBatch) run = { .request = request, .progress = progress, .data = data, .cancellable = cancellable };
  gboolean had_folder = g_file_test (request->output, G_FILE_TEST_IS_DIR), done;

  g_return_val_if_fail (request->office != NULL && request->output != NULL && request->forms != 0, NULL);

  g_mutex_init (&run.lock);
  if (!prepare (&run, error))
    return NULL;
  done = make_staging (&run, error) && open_connections (&run, thread_count (&run), error) && run_tasks (&run, thread_count (&run), error) &&
         sas_print_bind (&run, error) && (request->merged || sas_print_move_in (run.staging, request->output, request->overwrite, error));
  if (done)
    return report_of (&run);
  if (!request->merged && !had_folder && run.staging != NULL)
    {
      sas_print_drop_folder (run.staging);
      g_rmdir (request->output);
    }
  return NULL;
}
