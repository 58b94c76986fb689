/* Files of evidence, each under the indicator that it shows: taken into the office file or linked, opened, taken out again, and what became
 * of them since the rating. Added by a question or dropped on the card. */
#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-evidence-store.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-monitoring-page-private.h"
#include "sas-toast-overlay.h"

#define KILOBYTE 1024

/* --- what there is --- */

typedef struct { char *nip, *reviewer; int year; SasPeriod period; } Which;
typedef struct { GPtrArray *files, *findings; } Shelf;

static void
which_free (gpointer data)
{
  Which *which = data;

  g_free (which->nip);
  g_free (which->reviewer);
  g_free (which);
}

static void
shelf_free (gpointer data)
{
  Shelf *shelf = data;

  g_clear_pointer (&shelf->files, g_ptr_array_unref);
  g_clear_pointer (&shelf->findings, g_ptr_array_unref);
  g_free (shelf);
}

static gpointer
look (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Which *which = input;
  Shelf *shelf = g_new0 (Shelf, 1);

  shelf->files = sas_evidence_store_list (db, which->nip, which->year, (int) which->period, actor, which->reviewer, error);
  if (shelf->files != NULL)
    shelf->findings = sas_evidence_store_check (db, which->nip, which->year, which->period, actor, which->reviewer, cancellable, error);
  if (shelf->findings == NULL)
    g_clear_pointer (&shelf, shelf_free);
  return shelf;
}

/* What is to be said of the file, by its name; NULL: it is as it was. */
static const char *
trouble_of (const Shelf *shelf, const SasEvidence *file)
{
  for (guint i = 0; i < shelf->findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (shelf->findings, i);

      if (strstr (finding->message, file->name) != NULL)
        return finding->message;
    }
  return NULL;
}

/* --- rows --- */

/* "240 kB · ditautkan" (transfer full) */
static char *
detail_of (const SasEvidence *file)
{
  g_autofree char *size = g_strdup_printf ("%d kB", MAX (1, file->size / KILOBYTE));

  return file->path != NULL ? g_strdup_printf (_("%s · linked"), size) : g_steal_pointer (&size);
}

static void open_clicked (GtkWidget *button, gpointer data);
static void away_clicked (GtkWidget *button, gpointer data);

static GtkWidget *
row_button (const char *icon, const char *tip, GCallback clicked, const char *id)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small");
  sas_access_tip (button, tip);
  g_signal_connect (button, "clicked", clicked, NULL);
  g_object_set_data_full (G_OBJECT (button), "evidence", g_strdup (id), g_free);
  return button;
}

static GtkWidget *
row_of (SasMonitoringPage *self, const Shelf *shelf, const SasEvidence *file)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *name = gtk_label_new (file->name), *detail, *chip;
  g_autofree char *text = detail_of (file), *away = g_strdup_printf (_("Take “%s” out"), file->name), *open = g_strdup_printf (_("Open “%s”"), file->name);
  const char *trouble = trouble_of (shelf, file);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("x-office-document-symbolic"));
  gtk_box_append (GTK_BOX (row), name);
  detail = gtk_label_new (text);
  gtk_widget_add_css_class (detail, "secondary");
  gtk_box_append (GTK_BOX (row), detail);
  gtk_box_append (GTK_BOX (row), row_button ("document-open-symbolic", open, G_CALLBACK (open_clicked), file->id));
  if (sas_period_desk_allows (self->desk, SAS_EDIT_EVIDENCE_AWAY, NULL))
    gtk_box_append (GTK_BOX (row), row_button ("user-trash-symbolic", away, G_CALLBACK (away_clicked), file->id));
  if (trouble != NULL)
    {
      chip = gtk_label_new (trouble);
      gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (chip, trouble);
      gtk_widget_add_css_class (chip, "chip");
      gtk_widget_add_css_class (chip, "warn");
      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (row), chip);
    }
  return row;
}

/* --- adding --- */

typedef struct { SasEvidence *evidence; char *path, *reviewer; gboolean link; } Addition;

static void
addition_free (gpointer data)
{
  Addition *addition = data;

  sas_evidence_free (addition->evidence);
  g_free (addition->path);
  g_free (addition->reviewer);
  g_free (addition);
}

static gpointer
add (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Addition *addition = input;

  return sas_evidence_store_add (db, addition->evidence, addition->path, addition->link, actor, addition->reviewer, cancellable, error)
         ? sas_record_copy (&sas_evidence_type, addition->evidence) : NULL;
}

/* Its name goes into what is told, as a step of the pen; @named FALSE: out of it. */
static void
name_it (SasMonitoringPage *self, const SasEvidence *evidence, gboolean named)
{
  g_autoptr (SasPeriodWork) draft = sas_period_desk_draft (self->desk);

  if (sas_period_desk_may_tell (self->desk) &&
      (named ? sas_evaluation_name_evidence : sas_evaluation_unname_evidence) (draft->evaluation, evidence))
    sas_period_desk_commit (self->desk, g_steal_pointer (&draft), _("evidence"), NULL, NULL);
  sas_period_desk_seal (self->desk);
}

static void
added (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasMonitoringPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasEvidence) evidence = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (self->session == NULL)
    return;
  if (evidence == NULL)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("The file was not added"), error);
      return;
    }
  if (self->desk != NULL && g_strcmp0 (self->nip, evidence->nip) == 0 && self->period == evidence->period)
    name_it (self, evidence, TRUE);
  sas_toast_show (GTK_WIDGET (self), evidence->path != NULL ? _("File linked") : _("File taken into the office file"));
  sas_monitoring_page_reload_files (self);
}

void
sas_monitoring_page_add_file (SasMonitoringPage *self, guint realisation, const char *path, gboolean link)
{
  const SasEvaluation *evaluation = sas_period_desk_get_work (self->desk)->evaluation;
  const SasRealisation *about = g_ptr_array_index (evaluation->realisations, realisation);
  Addition *addition = g_new (Addition, 1);

  *addition = (Addition) { sas_record_new (&sas_evidence_type), g_strdup (path), g_strdup (sas_period_desk_get_reviewer (self->desk)), link };
  sas_record_set_text (&sas_evidence_type, addition->evidence, "nip", evaluation->nip);
  addition->evidence->year = evaluation->year;
  addition->evidence->period = evaluation->period;
  addition->evidence->result = about->result;
  addition->evidence->indicator = about->indicator;
  sas_session_run_async (self->session, SAS_CHANGED_EVALUATIONS, add, addition, addition_free, (GDestroyNotify) sas_evidence_free, NULL, added,
                         g_object_ref (self));
}

/* Which realisation, and whether it is only linked, as the button knows it. */
static void
file_chosen (GObject *widget, GAsyncResult *result, gpointer user_data)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);
  guint where = GPOINTER_TO_UINT (user_data);
  g_autoptr (GFile) file = sas_files_open_finish (result, NULL);   /* the only failure: nothing was chosen */
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->desk != NULL && where / 2 < sas_period_desk_get_work (self->desk)->evaluation->realisations->len)
    sas_monitoring_page_add_file (self, where / 2, path, where % 2);
}

static void
add_clicked (GtkWidget *button, gpointer where)
{
  const SasFileQuestion question = { .title = _("Evidence"), .accept = _("_Choose") };

  sas_files_open_async (gtk_widget_get_ancestor (button, SAS_TYPE_MONITORING_PAGE), &question, file_chosen, where);
}

static void
add_buttons (GtkBox *files, guint realisation)
{
  const struct { const char *label, *tip; } buttons[] = {
    { _("Add file…"), _("A copy goes into the office file: it goes with it, and nobody can change it.") },
    { _("Link file…"), _("The file stays where it is; the office file knows its place and whether it was changed since.") },
  };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (buttons[i].label);

      gtk_widget_add_css_class (button, "link");
      gtk_widget_add_css_class (button, "small");
      gtk_widget_set_tooltip_text (button, buttons[i].tip);
      g_signal_connect (button, "clicked", G_CALLBACK (add_clicked), GUINT_TO_POINTER (realisation * 2 + i));
      gtk_box_append (GTK_BOX (row), button);
    }
  gtk_box_append (files, row);
}

/* --- dropped on a card --- */

/* The realisation whose files stand nearest below @y. */
static int
realisation_at (SasMonitoringPage *self, SasToldCard *card, double y)
{
  guint count = sas_period_desk_get_work (self->desk)->evaluation->realisations->len;
  int found = -1;

  for (guint i = 0; i < count; i++)
    {
      GtkBox *files = sas_told_card_get_files (card, i);
      graphene_rect_t bounds;

      if (files == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (files), GTK_WIDGET (card), &bounds))
        continue;
      found = (int) i;
      if (bounds.origin.y + bounds.size.height >= y)
        break;
    }
  return found;
}

static gboolean
dropped (SasMonitoringPage *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  SasToldCard *card = SAS_TOLD_CARD (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
  int realisation = self->desk != NULL ? realisation_at (self, card, y) : -1;
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (realisation < 0 || !sas_period_desk_allows (self->desk, SAS_EDIT_EVIDENCE, NULL))
    return FALSE;
  for (GSList *file = files; file != NULL; file = file->next)
    {
      g_autofree char *path = g_file_get_path (file->data);

      if (path != NULL)
        sas_monitoring_page_add_file (self, (guint) realisation, path, FALSE);
    }
  g_slist_free (files);
  return TRUE;
}

void
sas_monitoring_page_take_drops (SasMonitoringPage *self, GtkWidget *card)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);   /* before the texts take it for words */
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (target));
}

/* --- opening, taking out --- */

typedef struct { char *id, *reviewer; } One;

static void
one_free (gpointer data)
{
  One *one = data;

  g_free (one->id);
  g_free (one->reviewer);
  g_free (one);
}

static One *
one_of (SasMonitoringPage *self, GtkWidget *button)
{
  One *one = g_new (One, 1);

  *one = (One) { g_strdup (g_object_get_data (G_OBJECT (button), "evidence")), g_strdup (sas_period_desk_get_reviewer (self->desk)) };
  return one;
}

/* A copy to look at, in a folder that the system empties. */
static gpointer
unpack (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const One *one = input;
  g_autofree char *folder = g_dir_make_tmp ("sasaran-bukti-XXXXXX", error);

  return folder != NULL ? sas_evidence_store_save (db, one->id, folder, FALSE, actor, one->reviewer, cancellable, error) : NULL;
}

static void
unpacked (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (gtk_widget_get_root (page) == NULL)
    return;
  if (path == NULL)
    sas_alert_present_error (page, _("The file could not be opened"), error);
  else
    sas_files_show (page, path);
}

static void
open_clicked (GtkWidget *button, gpointer data)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (gtk_widget_get_ancestor (button, SAS_TYPE_MONITORING_PAGE));

  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, unpack, one_of (self, button), one_free, g_free, NULL, unpacked, g_object_ref (self));
}

static gpointer
take_out (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const One *one = input;
  SasEvidence *evidence = sas_evidence_store_load (db, one->id, error);

  if (evidence != NULL && !sas_evidence_store_remove (db, one->id, actor, one->reviewer, error))
    g_clear_pointer (&evidence, sas_evidence_free);
  return evidence;
}

static void
taken_out (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasMonitoringPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasEvidence) evidence = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (self->session == NULL)
    return;
  if (evidence == NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The file was not taken out"), error);
  else if (self->desk != NULL && g_strcmp0 (self->nip, evidence->nip) == 0 && self->period == evidence->period)
    name_it (self, evidence, FALSE);
  sas_monitoring_page_reload_files (self);
}

static void
away_answered (GObject *widget, GAsyncResult *result, gpointer user_data)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);
  One *one = user_data;

  if (sas_alert_ask_finish (result) == 1 && self->session != NULL)
    sas_session_run_async (self->session, SAS_CHANGED_EVALUATIONS, take_out, one, one_free, (GDestroyNotify) sas_evidence_free, NULL, taken_out,
                           g_object_ref (self));
  else
    one_free (one);
}

/* Its bytes go for good: the one thing here that undo does not bring back. */
static void
away_clicked (GtkWidget *button, gpointer data)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (gtk_widget_get_ancestor (button, SAS_TYPE_MONITORING_PAGE));
  const char *const answers[] = { _("_Keep it"), _("_Take out"), NULL };

  sas_alert_ask_async (GTK_WIDGET (self), _("Take this evidence out?"),
                       _("The copy in the office file is deleted; the record that it was there stays. A linked file is not touched."), answers, TRUE,
                       away_answered, one_of (self, button));
}

/* --- under the cards --- */

static void
fill_box (SasMonitoringPage *self, const Shelf *shelf, GtkBox *files, guint at, const SasRealisation *realisation)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (files))) != NULL)
    gtk_box_remove (files, row);
  for (guint i = 0; i < shelf->files->len; i++)
    {
      const SasEvidence *file = g_ptr_array_index (shelf->files, i);

      if (file->result == realisation->result && file->indicator == realisation->indicator)
        gtk_box_append (files, row_of (self, shelf, file));
    }
  if (sas_period_desk_allows (self->desk, SAS_EDIT_EVIDENCE, NULL))
    add_buttons (files, at);
}

static void
looked (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasMonitoringPage) self = user_data;
  Shelf *shelf = sas_session_run_finish (SAS_SESSION (session), result, NULL);   /* who may not see them sees none */
  const GPtrArray *realisations = self->desk != NULL ? sas_period_desk_get_work (self->desk)->evaluation->realisations : NULL;

  for (guint c = 0; shelf != NULL && realisations != NULL && c < self->told->len; c++)
    for (guint i = 0; i < realisations->len; i++)
      {
        GtkBox *files = sas_told_card_get_files (g_ptr_array_index (self->told, c), i);

        if (files != NULL)
          fill_box (self, shelf, files, i, g_ptr_array_index (realisations, i));
      }
  g_clear_pointer (&shelf, shelf_free);
}

void
sas_monitoring_page_reload_files (SasMonitoringPage *self)
{
  const SasEvaluation *evaluation = self->desk != NULL ? sas_period_desk_get_work (self->desk)->evaluation : NULL;
  Which *which;

  if (evaluation == NULL)
    return;
  which = g_new (Which, 1);
  *which = (Which) { g_strdup (evaluation->nip), g_strdup (sas_period_desk_get_reviewer (self->desk)), evaluation->year, evaluation->period };
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, look, which, which_free, shelf_free, self->opening, looked, g_object_ref (self));
}
