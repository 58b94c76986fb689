#include "config.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-job.h"
#include "sas-paper-check-window.h"
#include "sas-plan-paper.h"
#include "sas-print-register.h"

struct _SasPaperCheckWindow
{
  GtkWindow    parent_instance;

  SasSession  *session;   /* (owned) */
  SasJob      *job;       /* (owned) (nullable): the last that was asked */
  /* template */
  GtkEditable *code;
  GtkSpinner  *spinner;
  GtkImage    *icon;
  GtkLabel    *verdict, *documents;
};
G_DEFINE_FINAL_TYPE (SasPaperCheckWindow, sas_paper_check_window, GTK_TYPE_WINDOW)

/* How each verdict looks; its words say it too. */
static const struct { const char *icon, *class; } looks[SAS_PAPER_VERDICTS] = {
  [SAS_PAPER_UNKNOWN] = { "dialog-warning-symbolic", "warn-text" },
  [SAS_PAPER_ALTERED] = { "dialog-error-symbolic", "error-text" },
  [SAS_PAPER_OURS]    = { "object-select-symbolic", "ok-text" },
};

typedef struct { SasPrintRequest *request; char *what; } Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  sas_print_request_free (question->request);
  g_free (question->what);
  g_free (question);
}

static gpointer
check (SasJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return sas_paper_check (question->what, question->request, cancellable, error);
}

static void
show (SasPaperCheckWindow *self, SasPaperVerdict look, const char *sentence, const char *documents)
{
  for (guint i = 0; i < SAS_PAPER_VERDICTS; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), looks[i].class);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), looks[look].class);
  gtk_image_set_from_icon_name (self->icon, looks[look].icon);
  gtk_label_set_label (self->verdict, sentence);
  gtk_label_set_label (self->documents, documents);
}

static void
checked (GObject *job, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPaperCheckWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPaperCheck) found = sas_job_run_finish (SAS_JOB (job), result, &error);
  g_autoptr (GString) documents = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  if (SAS_JOB (job) != self->job)
    return;   /* another was asked meanwhile */
  g_clear_object (&self->job);
  gtk_spinner_stop (self->spinner);
  if (found == NULL)
    {
      show (self, SAS_PAPER_UNKNOWN, error->message, "");
      return;
    }
  for (guint i = 0; i < found->matches->len; i++)
    {
      g_autofree char *one = sas_paper_match_sentence (g_ptr_array_index (found->matches, i));

      g_string_append_printf (documents, "%s%s", i > 0 ? "\n" : "", one);
    }
  sentence = sas_paper_check_sentence (found);
  show (self, found->verdict, sentence, documents->str);
}

void
sas_paper_check_window_check (SasPaperCheckWindow *self, const char *what)
{
  Question *question = g_new (Question, 1);
  SasPrintRequest *request = sas_print_request_new ();

  request->office = g_strdup (sas_session_get_path (self->session));
  request->actor = sas_actor_copy (sas_session_get_actor (self->session));
  request->paper = sas_session_paper (self->session);
  *question = (Question) { request, g_strdup (what) };
  if (self->job != NULL)
    sas_job_cancel (self->job);
  g_clear_object (&self->job);
  self->job = sas_job_new (_("Checking a document"), check, question, question_free);
  gtk_label_set_label (self->verdict, _("Looking at the document…"));
  gtk_label_set_label (self->documents, "");
  gtk_spinner_start (self->spinner);
  sas_job_run_async (self->job, (GDestroyNotify) sas_paper_check_free, checked, g_object_ref (self));
}

static void
on_code (SasPaperCheckWindow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->code)));

  if (*text != '\0')
    sas_paper_check_window_check (self, text);
  gtk_editable_select_region (self->code, 0, -1);
}

static void
file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPaperCheckWindow) self = user_data;
  g_autoptr (GFile) file = sas_files_open_finish (result, NULL);   /* the only failure: nothing was chosen */

  if (file != NULL && self->session != NULL)
    sas_paper_check_window_check (self, g_file_peek_path (file));
}

static void
file_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const SasFileQuestion question = { .title = _("Choose the PDF to be checked"), .accept = _("_Check"), .filter_name = _("PDF files"), .patterns = "*.pdf" };

  sas_files_open_async (widget, &question, file_chosen, g_object_ref (widget));
}

/* An answer under way keeps a closed window for a moment, longer perhaps than the window that it was above. */
static void
let_go (GtkWindow *window)
{
  gtk_window_set_transient_for (window, NULL);
}

static void
sas_paper_check_window_dispose (GObject *object)
{
  SasPaperCheckWindow *self = SAS_PAPER_CHECK_WINDOW (object);

  if (self->job != NULL)
    sas_job_cancel (self->job);
  g_clear_object (&self->job);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_PAPER_CHECK_WINDOW);
  G_OBJECT_CLASS (sas_paper_check_window_parent_class)->dispose (object);
}

static void
sas_paper_check_window_class_init (SasPaperCheckWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_paper_check_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-paper-check-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SasPaperCheckWindow, code);
  gtk_widget_class_bind_template_child (widget_class, SasPaperCheckWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, SasPaperCheckWindow, icon);
  gtk_widget_class_bind_template_child (widget_class, SasPaperCheckWindow, verdict);
  gtk_widget_class_bind_template_child (widget_class, SasPaperCheckWindow, documents);
  gtk_widget_class_bind_template_callback (widget_class, on_code);
  gtk_widget_class_install_action (widget_class, "paper.file", NULL, file_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sas_paper_check_window_init (SasPaperCheckWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "unrealize", G_CALLBACK (let_go), NULL);
}

void
sas_paper_check_window_present (GtkWidget *parent, SasSession *session)
{
  SasPaperCheckWindow *self = g_object_new (SAS_TYPE_PAPER_CHECK_WINDOW, "transient-for", gtk_widget_get_root (parent), NULL);

  self->session = g_object_ref (session);
  gtk_window_present (GTK_WINDOW (self));
}
