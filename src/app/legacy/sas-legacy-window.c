#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-legacy-form.h"
#include "sas-legacy-paper.h"
#include "sas-legacy-window.h"
#include "sas-method.h"
#include "sas-paper-save.h"
#include "sas-paper-view.h"
#include "sas-print.h"
#include "sas-toast-overlay.h"

#define PAUSE       150    /* milliseconds from the last key to the layout */
#define MOST_WIDTH  1240
#define MOST_HEIGHT 820
#define WITH_PAPER  980    /* pixels from which form and paper stand side by side */

struct _SasLegacyWindow
{
  GtkWindow      parent_instance;

  GtkLabel      *heading, *about, *state, *trouble;
  GtkWidget     *paper_pane, *save_pdf;
  GtkToggleButton *paper_button;
  GtkBox        *place, *forms;
  SasPaperView  *paper;

  SasLegacyDesk *desk;
  SasLegacyForm *form;        /* child */
  guint          shown;       /* SasPrintForms: the one beside the form */
  guint          timer;
  gboolean       laying, stale;
};

G_DEFINE_FINAL_TYPE (SasLegacyWindow, sas_legacy_window, GTK_TYPE_WINDOW)

/* --- the paper --- */

static void start (SasLegacyWindow *self);

static void
laid_out (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasLegacyWindow) self = user_data;
  g_autoptr (GPtrArray) documents = sas_legacy_lay_out_finish (result, NULL);

  self->laying = FALSE;
  if (self->paper == NULL)
    return;
  sas_paper_view_set_pages (self->paper, documents != NULL && documents->len > 0 ? g_ptr_array_index (documents, 0) : NULL);
  if (self->stale)
    start (self);
}

static void
start (SasLegacyWindow *self)
{
  self->stale = self->laying;
  if (self->laying || sas_legacy_desk_get_session (self->desk) == NULL || !gtk_widget_get_visible (self->paper_pane))
    return;
  self->laying = TRUE;
  sas_legacy_lay_out_async (self->desk, self->shown, laid_out, g_object_ref (self));
}

static gboolean
pause_ended (gpointer data)
{
  SasLegacyWindow *self = data;

  self->timer = 0;
  start (self);
  return G_SOURCE_REMOVE;
}

static void
update_paper (SasLegacyWindow *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (PAUSE, pause_ended, self);
}

static void
paper_toggled (SasLegacyWindow *self)
{
  gtk_widget_set_visible (self->paper_pane, gtk_toggle_button_get_active (self->paper_button));
  start (self);
}

static void
paper_clicked (SasLegacyWindow *self, const char *path)
{
  sas_legacy_form_go_to (self->form, path);
}

static void
form_toggled (GtkToggleButton *button, SasLegacyWindow *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->shown = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "form"));
  start (self);
}

static void
add_forms (SasLegacyWindow *self)
{
  static const struct { const char *label; guint form; } kinds[] = {
    { N_("SKP"), SAS_PRINT_LEGACY_SKP }, { N_("Values"), SAS_PRINT_LEGACY_NILAI }, { N_("Behaviour"), SAS_PRINT_LEGACY_PERILAKU },
    { N_("Document"), SAS_PRINT_LEGACY_DOKUMEN },
  };
  GtkToggleButton *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(kinds[i].label));

      gtk_widget_add_css_class (button, "small");
      g_object_set_data (G_OBJECT (button), "form", GUINT_TO_POINTER (kinds[i].form));
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      first = first != NULL ? first : GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), kinds[i].form == self->shown);
      g_signal_connect (button, "toggled", G_CALLBACK (form_toggled), self);
      gtk_box_append (self->forms, button);
    }
}

/* --- PDF --- */

static void
ready_to_save (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasLegacyWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = sas_legacy_lay_out_finish (result, &error);
  const SasLegacyRecord *record = sas_legacy_desk_get (self->desk);
  g_autofree char *name = NULL;

  if (self->paper == NULL)
    return;
  if (documents == NULL)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("The PDF was not saved"), error);
      return;
    }
  name = sas_print_file_name (SAS_PRINT_LEGACY, record->year, SAS_PERIODS, record->nip, record->people->employee->name);
  sas_paper_save (SAS_SESSION (session), GTK_WIDGET (self->paper), documents, name);
}

static void
save_pdf_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasLegacyWindow *self = SAS_LEGACY_WINDOW (widget);

  if (sas_legacy_desk_get_session (self->desk) != NULL)
    sas_legacy_lay_out_async (self->desk, SAS_PRINT_LEGACY, ready_to_save, g_object_ref (self));
}

/* --- the value --- */

static void
show_state (SasLegacyWindow *self)
{
  const GError *error = sas_legacy_desk_get_error (self->desk);
  g_autofree char *body = sas_alert_dup_body (error);
  gboolean may_edit = sas_legacy_desk_may_edit (self->desk);

  gtk_label_set_label (self->state, !may_edit ? _("Read only") : sas_legacy_desk_is_stored (self->desk) ? _("Stored") : _("Storing…"));
  gtk_label_set_label (self->trouble, body != NULL ? body : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), body != NULL);
}

static void
desk_changed (SasLegacyWindow *self)
{
  show_state (self);
  update_paper (self);
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sas_legacy_desk_undo (SAS_LEGACY_WINDOW (widget)->desk);
}

static void
redo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sas_legacy_desk_redo (SAS_LEGACY_WINDOW (widget)->desk);
}

static void
show_desk (SasLegacyWindow *self)
{
  const SasLegacyRecord *record = sas_legacy_desk_get (self->desk);
  const SasPerson *person = sas_roster_person (sas_session_get_roster (sas_legacy_desk_get_session (self->desk)), record->nip);
  g_autofree char *name = person != NULL ? sas_person_full_name (person) : g_strdup (record->nip), *span = sas_legacy_span_label (record);
  g_autofree char *about = g_strdup_printf ("%s · %s", span, sas_method_title (record->regulation));

  gtk_label_set_label (self->heading, name);
  gtk_label_set_label (self->about, about);
  gtk_window_set_title (GTK_WINDOW (self), name);
  self->form = SAS_LEGACY_FORM (sas_legacy_form_new (self->desk));
  gtk_widget_set_hexpand (GTK_WIDGET (self->form), TRUE);
  gtk_box_append (self->place, GTK_WIDGET (self->form));
  g_signal_connect_object (self->desk, "changed", G_CALLBACK (desk_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "saved", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);
}

/* --- life --- */

/* What is under the pen is stored before the window goes. */
static gboolean
sas_legacy_window_close_request (GtkWindow *window)
{
  SasLegacyWindow *self = SAS_LEGACY_WINDOW (window);

  gtk_window_set_focus (window, NULL);
  sas_legacy_desk_flush (self->desk, FALSE);
  return GTK_WINDOW_CLASS (sas_legacy_window_parent_class)->close_request (window);
}

static void
sas_legacy_window_dispose (GObject *object)
{
  SasLegacyWindow *self = SAS_LEGACY_WINDOW (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->desk != NULL)
    sas_legacy_desk_flush (self->desk, FALSE);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_LEGACY_WINDOW);
  G_OBJECT_CLASS (sas_legacy_window_parent_class)->dispose (object);
}

static void
sas_legacy_window_finalize (GObject *object)
{
  g_clear_object (&SAS_LEGACY_WINDOW (object)->desk);
  G_OBJECT_CLASS (sas_legacy_window_parent_class)->finalize (object);
}

static void
sas_legacy_window_class_init (SasLegacyWindowClass *class)
{
  static const struct { const char *name; gssize offset; } children[] = {
#define CHILD(member) { #member, G_STRUCT_OFFSET (SasLegacyWindow, member) }
    CHILD (heading), CHILD (about), CHILD (state), CHILD (trouble), CHILD (paper_pane), CHILD (save_pdf), CHILD (paper_button),
    CHILD (place), CHILD (forms), CHILD (paper),
#undef CHILD
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_legacy_window_dispose;
  G_OBJECT_CLASS (class)->finalize = sas_legacy_window_finalize;
  GTK_WINDOW_CLASS (class)->close_request = sas_legacy_window_close_request;
  g_type_ensure (SAS_TYPE_PAPER_VIEW);
  g_type_ensure (SAS_TYPE_TOAST_OVERLAY);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-legacy-window.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE, children[i].offset);
  gtk_widget_class_bind_template_callback (widget_class, paper_toggled);
  gtk_widget_class_bind_template_callback (widget_class, paper_clicked);
  gtk_widget_class_install_action (widget_class, "legacy.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "legacy.redo", NULL, redo_activated);
  gtk_widget_class_install_action (widget_class, "legacy.save-pdf", NULL, save_pdf_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "legacy.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "legacy.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "legacy.save-pdf", NULL);
}

static void
sas_legacy_window_init (SasLegacyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = SAS_PRINT_LEGACY_DOKUMEN;
  sas_access_clean_name (self->save_pdf);
  add_forms (self);
}

SasLegacyWindow *
sas_legacy_window_open (GtkWidget *parent, SasSession *session, SasLegacyRecord *record)
{
  SasLegacyWindow *self = g_object_new (SAS_TYPE_LEGACY_WINDOW, NULL);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (parent));
  int width = CLAMP (gtk_widget_get_width (root) - 48, 640, MOST_WIDTH), height = CLAMP (gtk_widget_get_height (root) - 36, 480, MOST_HEIGHT);
  gboolean is_new = *record->id == '\0';

  self->desk = sas_legacy_desk_new (session, record);
  show_desk (self);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_toggle_button_set_active (self->paper_button, width >= WITH_PAPER);
  if (is_new)
    sas_legacy_desk_flush (self->desk, TRUE);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
