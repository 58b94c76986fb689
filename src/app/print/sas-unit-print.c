#include "config.h"
#include "sas-alert.h"
#include "sas-files.h"
#include "sas-form.h"
#include "sas-i18n.h"
#include "sas-period-choice.h"
#include "sas-plan-paper.h"
#include "sas-print-work.h"
#include "sas-toast-overlay.h"
#include "sas-unit-print.h"

/* What is to be made, and where it was asked for. */
typedef struct
{
  GtkWidget       *widget;    /* (owned) */
  SasSession      *session;   /* (owned) */
  SasPrintRequest *request;   /* (owned) (nullable): the job has it */
  char            *code;
} Asking;

static Asking *
asking_new (GtkWidget *widget, SasSession *session, SasPrintRequest *request, const char *code)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->widget = g_object_ref (widget);
  asking->session = g_object_ref (session);
  asking->request = request;
  asking->code = g_strdup (code);
  return asking;
}

static void
asking_free (Asking *asking)
{
  g_object_unref (asking->widget);
  g_object_unref (asking->session);
  g_clear_pointer (&asking->request, sas_print_request_free);
  g_free (asking->code);
  g_free (asking);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

/* --- the job --- */

typedef struct { SasPrintRequest *request; char *code; } Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  sas_print_request_free (work->request);
  g_free (work->code);
  g_free (work);
}

static gpointer
make_file (SasJob *job, gpointer input, GCancellable *cancellable, GError **error)
{
  const Work *work = input;

  return sas_print_units (work->request, work->code, cancellable, error);
}

static gpointer
collect (SasJob *job, gpointer input, GCancellable *cancellable, GError **error)
{
  const Work *work = input;

  return sas_print_units_collect (work->request, work->code, cancellable, error);
}

/* Takes @asking. */
static void
start (Asking *asking, const char *title, SasJobFunc func, GDestroyNotify result_free, GAsyncReadyCallback callback)
{
  Work *work = g_new0 (Work, 1);

  work->request = g_steal_pointer (&asking->request);
  work->code = g_strdup (asking->code);
  sas_jobs_run (sas_session_get_jobs (asking->session), sas_job_new (title, func, work, work_free), result_free, callback, asking);
}

static void
tell_failure (const Asking *asking, const GError *error)
{
  sas_alert_present_error (asking->widget, _("The document was not made"), error);
}

/* --- to a file --- */

static void
on_written (GObject *job, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asking) asking = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPrintReport) report = sas_job_run_finish (SAS_JOB (job), result, &error);
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (asking->widget) == NULL)
    return;
  if (report == NULL)
    {
      tell_failure (asking, error);
      return;
    }
  text = g_strdup_printf (ngettext_ ("The PDF is there: %u page", "The PDF is there: %u pages", report->pages), report->pages);
  sas_toast_show (asking->widget, text);
}

void
sas_unit_print_write (GtkWidget *widget, SasSession *session, SasPrintRequest *request, const char *code, const char *path)
{
  g_autofree char *output = g_strdup (path);

  g_free (request->output);
  request->output = g_steal_pointer (&output);
  request->merged = request->overwrite = TRUE;   /* the question itself asked before replacing */
  start (asking_new (widget, session, request, code), _("Making PDF"), make_file, (GDestroyNotify) sas_print_report_free, on_written);
}

static void
on_file (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asking) asking = data;
  g_autoptr (GFile) file = sas_files_save_finish (result, NULL);   /* the only failure: nothing was chosen */

  if (file != NULL)
    sas_unit_print_write (asking->widget, asking->session, g_steal_pointer (&asking->request), asking->code, g_file_peek_path (file));
}

void
sas_unit_print_ask (GtkWidget *widget, SasSession *session, SasPrintRequest *request, const char *code)
{
  const SasUnit *unit = request->unit != NULL ? sas_roster_unit (sas_session_get_roster (session), request->unit) : NULL;
  g_autofree char *name = sas_print_unit_file_name (code, request->year, request->period, unit != NULL ? unit->code : "",
                                                    unit != NULL ? unit->name : sas_session_get_office (session));
  const SasFileQuestion question = {
    .title = _("Save the PDF"), .accept = _("_Save"), .name = name, .filter_name = "PDF", .patterns = "*.pdf"
  };

  sas_files_save_async (widget, &question, on_file, asking_new (widget, session, request, code));
}

/* --- to the printer --- */

static void
on_collected (GObject *job, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asking) asking = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = sas_job_run_finish (SAS_JOB (job), result, &error);

  if (gtk_widget_get_root (asking->widget) == NULL)
    return;
  if (pages == NULL)
    tell_failure (asking, error);
  else
    sas_print_to_printer (asking->session, asking->widget, pages, FALSE, sas_session_get_office (asking->session));
}

void
sas_unit_print_to_printer (GtkWidget *widget, SasSession *session, SasPrintRequest *request, const char *code)
{
  start (asking_new (widget, session, request, code), _("Preparing for the printer"), collect, (GDestroyNotify) g_ptr_array_unref, on_collected);
}

/* --- what is asked for --- */

SasPrintRequest *
sas_unit_print_request (SasSession *session, const char *unit, SasPeriod period)
{
  SasPrintRequest *request = sas_print_request_new ();

  request->office = g_strdup (sas_session_get_path (session));
  request->year = sas_session_get_year (session);
  request->period = period;
  request->unit = g_strdup (unit);
  request->actor = sas_actor_copy (sas_session_get_actor (session));
  request->paper = sas_session_paper (session);
  return request;
}

/* The periods of the cycle, the year as a whole last. (transfer full) */
static GMenuModel *
period_menu_new (SasSession *session, const char *action, const char *code)
{
  SasCycle cycle = sas_period_choice_cycle (session);
  GMenu *menu = g_menu_new ();

  for (guint i = 1; i <= SAS_PERIODS; i++)
    {
      SasPeriod period = (SasPeriod) (i % SAS_PERIODS);
      g_autoptr (GMenuItem) item = NULL;

      if (!sas_period_is_of (period, cycle))
        continue;
      item = g_menu_item_new (sas_period_name (period), NULL);
      g_menu_item_set_action_and_target (item, action, "(ss)", code, sas_periods[period]);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

GMenuModel *
sas_unit_print_menu_new (SasSession *session, const char *action)
{
  GMenu *menu = g_menu_new ();

  for (const SasForm *const *form = sas_forms_of_unit (); *form != NULL; form++)
    {
      g_autofree char *code = g_ascii_strdown (sas_form_code (*form), -1);
      g_autoptr (GMenuModel) periods = period_menu_new (session, action, code);

      g_menu_append_submenu (menu, sas_form_title (*form), periods);
    }
  return G_MENU_MODEL (menu);
}
