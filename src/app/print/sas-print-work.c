#include "config.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-paint-cairo.h"
#include "sas-print-work.h"
#include "sas-printed-entry.h"

/* --- status --- */

struct _SasPrintStatus
{
  GMutex lock;
  guint  done, total;
  char  *name;
};

SasPrintStatus *
sas_print_status_new (void)
{
  SasPrintStatus *status = g_atomic_rc_box_new0 (SasPrintStatus);

  g_mutex_init (&status->lock);
  return status;
}

static void
status_clear (gpointer data)
{
  SasPrintStatus *status = data;

  g_mutex_clear (&status->lock);
  g_free (status->name);
}

void
sas_print_status_unref (SasPrintStatus *status)
{
  if (status != NULL)
    g_atomic_rc_box_release_full (status, status_clear);
}

void
sas_print_status_get (SasPrintStatus *status, guint *done, guint *total, char **name)
{
  g_mutex_lock (&status->lock);
  *done = status->done;
  *total = status->total;
  *name = g_strdup (status->name);
  g_mutex_unlock (&status->lock);
}

/* --- jobs --- */

typedef struct { SasPrintRequest *request; SasPrintStatus *status; SasJob *job; char *form; } Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  sas_print_request_free (work->request);
  g_free (work->form);
  sas_print_status_unref (work->status);
  g_free (work);
}

static void
on_progress (guint done, guint total, const char *name, gpointer data)
{
  Work *work = data;

  g_mutex_lock (&work->status->lock);
  work->status->done = done;
  work->status->total = total;
  g_free (work->status->name);
  work->status->name = g_strdup (name);
  g_mutex_unlock (&work->status->lock);
  sas_job_report (work->job, total > 0 ? (double) done / total : 0);
}

static gpointer
survey (SasJob *job, gpointer input, GCancellable *cancellable, GError **error)
{
  return sas_print_survey (((Work *) input)->request, cancellable, error);
}

static gpointer
run (SasJob *job, gpointer input, GCancellable *cancellable, GError **error)
{
  Work *work = input;

  work->job = job;
  return sas_print_run (work->request, on_progress, work, cancellable, error);
}

static gpointer
collect (SasJob *job, gpointer input, GCancellable *cancellable, GError **error)
{
  Work *work = input;

  work->job = job;
  return sas_print_collect (work->request, on_progress, work, cancellable, error);
}

/* Gives the path of the file. */
static gpointer
blank (SasJob *job, gpointer input, GCancellable *cancellable, GError **error)
{
  Work *work = input;

  return sas_print_blank (work->request, work->form, error) ? g_strdup (work->request->output) : NULL;
}

static SasJob *
new_job (const char *title, SasJobFunc func, SasPrintRequest *request, SasPrintStatus *status)
{
  Work *work = g_new0 (Work, 1);

  work->request = request;
  work->status = status != NULL ? g_atomic_rc_box_acquire (status) : NULL;
  return sas_job_new (title, func, work, work_free);
}

SasJob *
sas_print_survey_job_new (SasPrintRequest *request)
{
  return new_job (_("Looking who can be printed"), survey, request, NULL);
}

SasJob *
sas_print_run_job_new (SasPrintRequest *request, SasPrintStatus *status)
{
  return new_job (_("Making PDF"), run, request, status);
}

SasJob *
sas_print_collect_job_new (SasPrintRequest *request, SasPrintStatus *status)
{
  return new_job (_("Preparing for the printer"), collect, request, status);
}

SasJob *
sas_print_blank_job_new (SasPrintRequest *request, const char *form)
{
  Work *work = g_new0 (Work, 1);

  work->request = request;
  work->form = g_strdup (form);
  return sas_job_new (_("Making a blank form"), blank, work, work_free);
}

/* --- the printer --- */

/* Page @number of all: its document and its number there. */
static SasPages *
find_page (GPtrArray *all, guint number, guint *local)
{
  for (guint i = 0; i < all->len; i++)
    {
      SasPages *pages = g_ptr_array_index (all, i);

      if (number < sas_pages_count (pages))
        {
          *local = number;
          return pages;
        }
      number -= sas_pages_count (pages);
    }
  return NULL;
}

static void
on_page_setup (GtkPrintOperation *operation, GtkPrintContext *context, int number, GtkPageSetup *setup, GPtrArray *all)
{
  guint local = 0;
  SasPages *pages = find_page (all, (guint) number, &local);
  const SasPage *page = pages != NULL ? sas_pages_get (pages, local) : NULL;
  g_autoptr (GtkPaperSize) size = NULL;

  if (page == NULL)
    return;
  if (pages->paper.size == SAS_PAPER_A4)
    size = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  else
    size = gtk_paper_size_new_custom ("F4", "F4", 215.9, 330.2, GTK_UNIT_MM);
  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, page->width > page->height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int number, GPtrArray *all)
{
  guint local = 0;
  SasPages *pages = find_page (all, (guint) number, &local);

  if (pages != NULL)
    sas_pages_paint_cairo (pages, local, gtk_print_context_get_cairo_context (context), NULL, 0);
}

void
sas_print_to_printer (SasSession *session, GtkWidget *parent, GPtrArray *pages, gboolean duplex, const char *name)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkPrintOperationResult result;
  guint count = 0;

  for (guint i = 0; i < pages->len; i++)
    count += sas_pages_count (g_ptr_array_index (pages, i));
  gtk_print_settings_set_duplex (settings, duplex ? GTK_PRINT_DUPLEX_HORIZONTAL : GTK_PRINT_DUPLEX_SIMPLEX);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_n_pages (operation, (int) count);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, name);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (on_page_setup), pages);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page), g_ptr_array_ref (pages), (GClosureNotify) (GCallback) g_ptr_array_unref, 0);
  result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    sas_printed_enter_pages (session, parent, pages, NULL, NULL);
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    sas_alert_present_error (parent, _("Printing did not work. Make a PDF and print that."), error);
}
