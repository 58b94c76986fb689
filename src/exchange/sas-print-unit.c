#include "config.h"
#include "sas-error.h"
#include "sas-file.h"
#include "sas-form.h"
#include "sas-i18n.h"
#include "sas-layout.h"
#include "sas-office.h"
#include "sas-pdf.h"
#include "sas-print-private.h"
#include "sas-print-unit.h"
#include "sas-report-store.h"

/* @has: whether a unit has anything to print, where nobody asked for this one. */
static gboolean has_predicate (const SasUnitReport *report) { return report->organisation != NULL; }
static gboolean has_evaluations (const SasUnitReport *report) { return sas_unit_report_signed (report) > 0; }

static const struct { const char *code, *file; gboolean (*has) (const SasUnitReport *report); } papers[] = {
  { "penetapan-predikat", "Penetapan_Predikat", has_predicate },
  { "laporan",            "Laporan_Evaluasi",   has_evaluations },
  { "tanda-terima",       "Tanda_Terima",       has_evaluations },
};

typedef struct
{
  const SasPrintRequest *request;
  guint                  paper;       /* index into @papers */
  SasDb                 *db;
  SasPrintOffice         office;
  SasActor              *operator_;
  GPtrArray             *items;       /* SasPrintItem */
  GPtrArray             *pages;       /* beside them: SasPages */
} Run;

static void
run_clear (Run *run)
{
  sas_print_office_clear (&run->office);
  g_clear_pointer (&run->db, sas_db_close);
  g_clear_pointer (&run->operator_, sas_actor_free);
  g_clear_pointer (&run->items, g_ptr_array_unref);
  g_clear_pointer (&run->pages, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static int
find_paper (const char *code)
{
  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].code, code) == 0)
      return (int) i;
  return -1;
}

gboolean
sas_print_is_of_unit (const char *code)
{
  return find_paper (code) >= 0;
}

char *
sas_print_unit_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", papers[i].code);
  return g_string_free (names, FALSE);
}

char *
sas_print_unit_file_name (const char *code, int year, SasPeriod period, const char *unit, const char *name)
{
  int paper = find_paper (code);
  g_autofree char *words = g_strdup_printf ("%s_%d_%s_%s_%s", paper >= 0 ? papers[paper].file : code, year, sas_period_name (period), unit, name);

  return sas_print_safe_file_name (words);
}

/* --- one unit --- */

static gboolean
add_unit (Run *run, const SasUnitReport *report, GError **error)
{
  const SasPrintOffice *office = &run->office;
  const SasSubject subject = {
    .report = report, .place = office->place, .agency = office->agency != NULL ? office->agency : "", .letterhead = office->letterhead,
    .logo = office->logo, .cycle = office->cycle,
  };
  SasPrintItem *item = g_new0 (SasPrintItem, 1);
  const SasPages *pages;

  item->nip = g_strdup (report->unit);
  item->name = g_strdup (report->name);
  item->readiness = SAS_PRINT_READY;
  g_ptr_array_add (run->items, item);
  if (!sas_print_add (run->pages, sas_form_find (papers[run->paper].code), &subject, &office->paper, error))
    return FALSE;
  pages = g_ptr_array_index (run->pages, run->pages->len - 1);
  item->pages = sas_pages_count (pages);
  item->missing_glyphs = pages->missing;
  return TRUE;
}

/* @asked: this unit alone; else what has nothing to print, or is not for the actor, is left out. */
static gboolean
load_unit (Run *run, const char *code, gboolean asked, GError **error)
{
  const SasPrintRequest *request = run->request;
  const SasActor *actor = request->actor != NULL ? request->actor : run->operator_;
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasUnitReport) report = sas_report_store_load (run->db, run->office.roster, code, request->year, request->period, actor,
                                                            run->office.date, &failure);

  if (report == NULL && !asked && g_error_matches (failure, SAS_ERROR, SAS_ERROR_DENIED))
    return TRUE;
  if (report == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (papers[run->paper].has (report) || (asked && papers[run->paper].has != has_predicate))
    return add_unit (run, report, error);
  if (!asked)
    return TRUE;
  g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("No predicate of the unit “%s” is entered for %d, %s."), code, request->year,
               sas_period_name (request->period));
  return FALSE;
}

static gboolean
load_units (Run *run, GCancellable *cancellable, GError **error)
{
  GPtrArray *units = sas_roster_units (run->office.roster);

  if (run->request->unit != NULL)
    return load_unit (run, run->request->unit, TRUE, error);
  for (guint i = 0; i < units->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !load_unit (run, ((const SasUnit *) g_ptr_array_index (units, i))->code, FALSE, error))
      return FALSE;
  if (run->items->len > 0)
    return TRUE;
  g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("No unit has anything of that for %d, %s."), run->request->year,
               sas_period_name (run->request->period));
  return FALSE;
}

static gboolean
prepare (Run *run, const SasPrintRequest *request, const char *code, GCancellable *cancellable, GError **error)
{
  int paper = find_paper (code);

  g_return_val_if_fail (paper >= 0 && request->office != NULL, FALSE);

  run->request = request;
  run->paper = (guint) paper;
  run->operator_ = sas_actor_operator ();
  run->items = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_print_item_free);
  run->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_pages_unref);
  run->db = sas_office_open (request->office, SAS_DB_READ_ONLY, error);
  return run->db != NULL && sas_print_office_load (&run->office, request, run->db, error) && load_units (run, cancellable, error);
}

/* --- to files --- */

static gboolean
may_write (const SasPrintRequest *request, const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (request->overwrite)
    return sas_file_may_replace (path, error);
  g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT, _("%s is there already. Nothing was written."), path);
  return FALSE;
}

static gboolean
write_merged (Run *run, GError **error)
{
  g_autofree SasPdfPart *parts = g_new0 (SasPdfPart, run->pages->len);
  g_autoptr (GBytes) pdf = NULL;

  if (!may_write (run->request, run->request->output, error))
    return FALSE;
  for (guint i = 0; i < run->pages->len; i++)
    {
      SasPrintItem *item = g_ptr_array_index (run->items, i);

      item->file = g_strdup (run->request->output);
      parts[i] = (SasPdfPart) { .pages = g_ptr_array_index (run->pages, i), .group = run->pages->len > 1 ? item->name : NULL };
    }
  pdf = sas_pdf_render (parts, run->pages->len, NULL, error);
  return pdf != NULL && sas_print_write_file (run->request->output, pdf, TRUE, error);
}

static gboolean
write_one (Run *run, guint number, const char *staging, GError **error)
{
  const SasPrintRequest *request = run->request;
  SasPrintItem *item = g_ptr_array_index (run->items, number);
  const SasPdfPart part = { .pages = g_ptr_array_index (run->pages, number) };
  g_autofree char *name = sas_print_unit_file_name (papers[run->paper].code, request->year, request->period, item->nip, item->name);
  g_autofree char *path = g_build_filename (staging, name, NULL);
  g_autoptr (GBytes) pdf = sas_pdf_render (&part, 1, item->name, error);

  item->file = g_build_filename (request->output, name, NULL);
  return pdf != NULL && may_write (request, item->file, error) && sas_print_write_file (path, pdf, FALSE, error);
}

static gboolean
write_each (Run *run, GError **error)
{
  const SasPrintRequest *request = run->request;
  g_autofree char *staging = sas_print_make_staging (request->output, error);
  gboolean done = staging != NULL;

  for (guint i = 0; done && i < run->items->len; i++)
    done = write_one (run, i, staging, error);
  done = done && sas_print_move_in (staging, request->output, request->overwrite, error);
  if (staging != NULL)
    sas_print_drop_folder (staging);
  return done;
}

SasPrintReport *
sas_print_units (const SasPrintRequest *request, const char *code, GCancellable *cancellable, GError **error)
{
  g_auto (Run) run = { NULL };
  SasPrintReport *report;

  if (!prepare (&run, request, code, cancellable, error) || !(request->merged ? write_merged (&run, error) : write_each (&run, error)))
    return NULL;
  report = g_new0 (SasPrintReport, 1);
  report->printed = run.items->len;
  report->files = request->merged ? 1 : report->printed;
  for (guint i = 0; i < run.items->len; i++)
    report->pages += ((const SasPrintItem *) g_ptr_array_index (run.items, i))->pages;
  report->items = g_steal_pointer (&run.items);
  return report;
}

GPtrArray *
sas_print_units_collect (const SasPrintRequest *request, const char *code, GCancellable *cancellable, GError **error)
{
  g_auto (Run) run = { NULL };

  return prepare (&run, request, code, cancellable, error) ? g_steal_pointer (&run.pages) : NULL;
}
