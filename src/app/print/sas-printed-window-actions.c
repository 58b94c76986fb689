/* What is done with the documents of the register: ticked and unticked with a way back, their scans, the list of what is awaited. */
#include "config.h"
#include "sas-alert.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-job.h"
#include "sas-paper-check-window.h"
#include "sas-plan-paper.h"
#include "sas-print.h"
#include "sas-printed-window-private.h"
#include "sas-toast-overlay.h"

static SasPrinted *
copy_of (const SasPrinted *document)
{
  return sas_record_copy (&sas_printed_type, document);
}

static GPtrArray *
copies_of (const GPtrArray *documents, SasDate returned)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_printed_free);

  for (guint i = 0; i < documents->len; i++)
    {
      SasPrinted *copy = copy_of (g_ptr_array_index (documents, i));

      copy->returned = returned;
      g_ptr_array_add (copies, copy);
    }
  return copies;
}

/* Takes @before. */
static void
push_step (SasPrintedWindow *self, GPtrArray *before)
{
  g_ptr_array_add (self->steps, before);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.undo", TRUE);
}

/* --- the pile: one code after the other --- */

static void
received (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPrintedWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPrinted) document = sas_printed_receive_finish (SAS_SESSION (session), result, &error);
  g_autofree char *label = document != NULL ? sas_printed_label (document) : NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) one = NULL;

  if (self->session == NULL)
    return;
  if (document == NULL)
    {
      sas_printed_window_tell (self, error->message, TRUE);
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  text = g_strdup_printf (_("Back: %s"), label);
  sas_printed_window_tell (self, text, FALSE);
  one = g_ptr_array_new ();
  g_ptr_array_add (one, document);
  push_step (self, copies_of (one, SAS_DATE_NONE));
}

void
sas_printed_window_receive (SasPrintedWindow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->code)));

  if (*text == '\0')
    return;
  gtk_editable_set_text (self->code, "");
  sas_printed_receive_async (self->session, text, received, g_object_ref (self));
}

/* --- the selected ones --- */

typedef struct { SasPrintedWindow *window; GPtrArray *before; char *text; } Setting;

static void
setting_free (Setting *setting)
{
  g_object_unref (setting->window);
  g_clear_pointer (&setting->before, g_ptr_array_unref);
  g_free (setting->text);
  g_free (setting);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Setting, setting_free)

static void
set (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Setting) setting = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = sas_printed_set_finish (SAS_SESSION (session), result, &error);

  if (setting->window->session == NULL)
    return;
  if (!done)
    sas_alert_present_error (GTK_WIDGET (setting->window), _("The documents were not marked"), error);
  else if (setting->before != NULL)
    {
      push_step (setting->window, g_steal_pointer (&setting->before));
      sas_toast_show_undo (GTK_WIDGET (setting->window->view), setting->text, "register.undo", NULL);
    }
  else
    sas_toast_show (GTK_WIDGET (setting->window->view), setting->text);
}

/* Takes @before. */
static void
mark (SasPrintedWindow *self, GPtrArray *before, SasDate date)
{
  Setting *setting;

  if (before->len == 0)
    {
      g_ptr_array_unref (before);
      return;
    }
  setting = g_new (Setting, 1);
  *setting = (Setting) {
    g_object_ref (self), before,
    g_strdup_printf (date != SAS_DATE_NONE ? ngettext_ ("%u document is back", "%u documents are back", before->len)
                                           : ngettext_ ("%u document is awaited again", "%u documents are awaited again", before->len), before->len)
  };
  sas_printed_set_async (self->session, copies_of (before, date), set, setting);
}

static void
tick_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mark (SAS_PRINTED_WINDOW (widget), sas_printed_window_chosen (SAS_PRINTED_WINDOW (widget), SAS_PRINTED_OUT), sas_date_today ());
}

static void
untick_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mark (SAS_PRINTED_WINDOW (widget), sas_printed_window_chosen (SAS_PRINTED_WINDOW (widget), SAS_PRINTED_BACK), SAS_DATE_NONE);
}

void
sas_printed_window_toggle (SasPrintedWindow *self)
{
  g_autoptr (GPtrArray) awaited = sas_printed_window_chosen (self, SAS_PRINTED_OUT);

  gtk_widget_activate_action (GTK_WIDGET (self), awaited->len > 0 ? "register.tick" : "register.untick", NULL);
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasPrintedWindow *self = SAS_PRINTED_WINDOW (widget);
  Setting *setting;

  if (self->steps->len == 0)
    return;
  setting = g_new (Setting, 1);
  *setting = (Setting) { g_object_ref (self), NULL, g_strdup (_("Taken back")) };
  sas_printed_set_async (self->session, g_ptr_array_steal_index (self->steps, self->steps->len - 1), set, setting);
  gtk_widget_action_set_enabled (widget, "register.undo", self->steps->len > 0);
  sas_printed_window_tell (self, "", FALSE);
}

/* --- scans --- */

typedef struct { SasPrintedWindow *window; char *id; gboolean out; } Scanning;

static void
scanning_free (Scanning *scanning)
{
  g_object_unref (scanning->window);
  g_free (scanning->id);
  g_free (scanning);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scanning, scanning_free)

static void
scanned (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Scanning) scanning = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *place = sas_printed_scan_finish (SAS_SESSION (session), result, &error);
  g_autofree char *name = place != NULL ? g_path_get_basename (place) : NULL;
  g_autofree char *text = name != NULL ? g_strdup_printf (scanning->out ? _("Saved as %s") : _("%s is kept with the document"), name) : NULL;

  if (scanning->window->session == NULL)
    return;
  if (text != NULL)
    sas_toast_show (GTK_WIDGET (scanning->window->view), text);
  else
    sas_alert_present_error (GTK_WIDGET (scanning->window), scanning->out ? _("The scan was not saved") : _("The scan was not attached"), error);
}

static void
scan_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Scanning) scanning = user_data;
  g_autoptr (GFile) file = scanning->out ? sas_files_save_finish (result, NULL) : sas_files_open_finish (result, NULL);   /* NULL: nothing was chosen */
  SasSession *session = scanning->window->session;
  const char *id = scanning->id;
  gboolean out = scanning->out;

  if (file != NULL && session != NULL)
    sas_printed_scan_async (session, id, g_file_peek_path (file), out, scanned, g_steal_pointer (&scanning));
}

static void
ask_scan (SasPrintedWindow *self, gboolean out)
{
  g_autoptr (GPtrArray) chosen = sas_printed_window_chosen (self, SAS_PRINTED_BACK);
  const SasPrinted *document = chosen->len == 1 ? g_ptr_array_index (chosen, 0) : NULL;
  const SasFileQuestion question = {
    .title = out ? _("Save the scan") : _("Attach the scan of the signed sheets"), .accept = out ? _("_Save") : _("_Attach"),
    .name = out && document != NULL ? document->scan : NULL, .filter_name = out ? NULL : _("PDF and pictures"),
    .patterns = out ? NULL : "*.pdf;*.jpg;*.jpeg;*.png;*.tif;*.tiff"
  };
  Scanning *scanning;

  if (document == NULL)
    return;
  scanning = g_new (Scanning, 1);
  *scanning = (Scanning) { g_object_ref (self), g_strdup (document->id), out };
  if (out)
    sas_files_save_async (GTK_WIDGET (self), &question, scan_chosen, scanning);
  else
    sas_files_open_async (GTK_WIDGET (self), &question, scan_chosen, scanning);
}

static void
attach_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask_scan (SAS_PRINTED_WINDOW (widget), FALSE);
}

static void
save_scan_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask_scan (SAS_PRINTED_WINDOW (widget), TRUE);
}

/* --- the list of what is awaited --- */

/* The number of documents and one, so that none is no failure. */
static gpointer
make_list (SasJob *job, gpointer request, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (sas_print_outstanding (request, cancellable, error) + 1);
}

static void
listed (GObject *job, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPrintedWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  int count = GPOINTER_TO_INT (sas_job_run_finish (SAS_JOB (job), result, &error)) - 1;
  g_autofree char *text = count > 0 ? g_strdup_printf (ngettext_ ("The list is saved: %d document is awaited", "The list is saved: %d documents are awaited",
                                                                  (guint) count), count) : NULL;

  if (self->session == NULL)
    return;
  if (count < 0)
    sas_alert_present_error (GTK_WIDGET (self), _("The list was not made"), error);
  else
    sas_toast_show (GTK_WIDGET (self->view), text != NULL ? text : _("Everything that was printed is back; no list was made"));
}

void
sas_printed_window_write (SasPrintedWindow *self, const char *path)
{
  SasPrintRequest *request = sas_print_request_new ();
  SasJob *job;

  request->office = g_strdup (sas_session_get_path (self->session));
  request->year = sas_session_get_year (self->session);
  request->actor = sas_actor_copy (sas_session_get_actor (self->session));
  request->paper = sas_session_paper (self->session);
  request->output = g_strdup (path);
  request->overwrite = TRUE;   /* the question itself asked before replacing */
  job = sas_job_new (_("Listing what is awaited"), make_list, request, (GDestroyNotify) sas_print_request_free);
  sas_jobs_run (sas_session_get_jobs (self->session), job, NULL, listed, g_object_ref (self));
  g_object_unref (job);
}

static void
list_file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPrintedWindow) self = user_data;
  g_autoptr (GFile) file = sas_files_save_finish (result, NULL);   /* the only failure: nothing was chosen */

  if (file != NULL && self->session != NULL)
    sas_printed_window_write (self, g_file_peek_path (file));
}

static void
list_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *name = g_strdup_printf (_("Not back yet %d.pdf"), sas_session_get_year (SAS_PRINTED_WINDOW (widget)->session));
  const SasFileQuestion question = {
    .title = _("Save the list of what is not back yet"), .accept = _("_Save"), .name = name, .filter_name = _("PDF files"), .patterns = "*.pdf"
  };

  sas_files_save_async (widget, &question, list_file_chosen, g_object_ref (widget));
}

static void
check_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sas_paper_check_window_present (widget, SAS_PRINTED_WINDOW (widget)->session);
}

void
sas_printed_window_install (GtkWidgetClass *widget_class)
{
  static const struct { const char *name; GtkWidgetActionActivateFunc activate; } actions[] = {
    { "register.tick", tick_activated }, { "register.untick", untick_activated }, { "register.undo", undo_activated },
    { "register.attach", attach_activated }, { "register.save-scan", save_scan_activated }, { "register.list", list_activated },
    { "register.check", check_activated },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "register.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}
