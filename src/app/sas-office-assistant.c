#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-office-assistant-private.h"

#define LOGO_MOST_BYTES (4 * 1024 * 1024)

G_DEFINE_FINAL_TYPE (SasOfficeAssistant, sas_office_assistant, GTK_TYPE_WINDOW)

static const struct { const char *page, *title; } steps[SAS_ASSISTANT_STEPS] = {
  { "agency", N_("Agency and letterhead") }, { "staff", N_("Staff") }, { "chart", N_("Who appraises whom") },
};

void
sas_assistant_problem (SasOfficeAssistant *self, const char *text)
{
  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

static void
build_steps (SasOfficeAssistant *self)
{
  for (guint i = 0; i < SAS_ASSISTANT_STEPS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      GtkWidget *badge = gtk_label_new (number);
      GtkWidget *title = gtk_label_new (_(steps[i].title));

      gtk_widget_add_css_class (badge, "step");
      gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
      gtk_widget_set_margin_end (title, 12);
      gtk_box_append (self->steps, badge);
      gtk_box_append (self->steps, title);
    }
}

static void
update_steps (SasOfficeAssistant *self)
{
  GtkWidget *badge = gtk_widget_get_first_child (GTK_WIDGET (self->steps));

  for (guint i = 0; i < SAS_ASSISTANT_STEPS; i++)
    {
      GtkWidget *title = gtk_widget_get_next_sibling (badge);

      gtk_widget_remove_css_class (badge, "now");
      gtk_widget_remove_css_class (badge, "done");
      gtk_widget_remove_css_class (title, "strong");
      gtk_widget_remove_css_class (title, "dim");
      if (i <= self->step)
        gtk_widget_add_css_class (badge, i < self->step ? "done" : "now");
      gtk_widget_add_css_class (title, i == self->step ? "strong" : "dim");
      badge = gtk_widget_get_next_sibling (title);
    }
  gtk_stack_set_visible_child_name (self->stack, steps[self->step].page);
  gtk_widget_set_visible (self->back_button, self->step > 0);
  gtk_button_set_label (GTK_BUTTON (self->next_button), self->step + 1 < SAS_ASSISTANT_STEPS ? _("_Next") : _("_Create the office"));
  sas_access_clean_name (self->next_button);
  sas_assistant_problem (self, NULL);
}

static char *
letterhead_text (SasOfficeAssistant *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->letterhead_view);
  GtkTextIter from, to;

  gtk_text_buffer_get_bounds (buffer, &from, &to);
  return gtk_text_buffer_get_text (buffer, &from, &to, FALSE);
}

static gboolean
take_agency (SasOfficeAssistant *self)
{
  const char *office = gtk_editable_get_text (self->office_entry);
  gboolean good = strspn (office, " ") < strlen (office);

  (good ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (GTK_WIDGET (self->office_entry), "missing");
  sas_access_invalid (GTK_WIDGET (self->office_entry), !good);
  if (!good)
    {
      sas_assistant_problem (self, _("The agency has no name yet: it stands at the head of every form."));
      gtk_widget_grab_focus (GTK_WIDGET (self->office_entry));
      return FALSE;
    }
  g_free (self->draft->office);
  g_free (self->draft->place);
  g_free (self->draft->letterhead);
  self->draft->office = g_strstrip (g_strdup (office));
  self->draft->place = g_strstrip (g_strdup (gtk_editable_get_text (self->place_entry)));
  self->draft->letterhead = letterhead_text (self);
  return TRUE;
}

static void
create_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (sas_office_draft_create (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_created (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SasOfficeAssistant *self = SAS_OFFICE_ASSISTANT (source);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      sas_alert_present_error (GTK_WIDGET (self), _("The office could not be created"), error);
      return;
    }
  if (parent != NULL)
    self->made (parent, self->draft->path, self->draft->me);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The draft stays the window's: the window lives until the answer. */
static void
create (SasOfficeAssistant *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_created, NULL);

  g_task_set_source_tag (task, create);
  g_task_set_task_data (task, self->draft, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  g_task_run_in_thread (task, create_thread);
}

static void
next_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasOfficeAssistant *self = SAS_OFFICE_ASSISTANT (widget);

  if ((self->step == 0 && !take_agency (self)) || (self->step == 1 && !sas_assistant_take_staff (self)))
    return;
  if (self->step == 1)
    sas_assistant_fill_chart (self);
  if (self->step + 1 == SAS_ASSISTANT_STEPS)
    {
      sas_assistant_take_chart (self);
      create (self);
      return;
    }
  self->step++;
  update_steps (self);
}

static void
back_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasOfficeAssistant *self = SAS_OFFICE_ASSISTANT (widget);

  if (self->step == 2)
    sas_assistant_take_chart (self);
  if (self->step > 0)
    self->step--;
  update_steps (self);
}

static void
import_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  sas_assistant_import (SAS_OFFICE_ASSISTANT (widget));
}

static void
add_row_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  sas_assistant_add_row (SAS_OFFICE_ASSISTANT (widget));
}

static void
show_path (SasOfficeAssistant *self)
{
  gtk_label_set_label (self->path_label, self->draft->path);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->path_label), self->draft->path);
}

static void
on_path_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasOfficeAssistant) self = user_data;
  g_autoptr (GFile) file = sas_files_save_finish (result, NULL);

  if (file == NULL)
    return;
  g_free (self->draft->path);
  self->draft->path = g_file_get_path (file);
  show_path (self);
}

static void
path_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasOfficeAssistant *self = SAS_OFFICE_ASSISTANT (widget);
  g_autofree char *folder = g_path_get_dirname (self->draft->path);
  g_autofree char *name = g_path_get_basename (self->draft->path);
  const SasFileQuestion question = {
    _("Where to keep the office file"), _("_Choose"), .name = name, .folder = folder, .filter_name = _("Office files"), .patterns = "*.sasaran",
  };

  sas_files_save_async (widget, &question, on_path_chosen, g_object_ref (self));
}

static void
show_logo (SasOfficeAssistant *self, GdkTexture *texture)
{
  gtk_picture_set_paintable (self->logo_picture, texture != NULL ? GDK_PAINTABLE (texture) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->logo_picture), texture != NULL);
  gtk_widget_set_visible (self->logo_clear, texture != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->logo_label), texture == NULL);
}

static void
on_logo_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasOfficeAssistant) self = user_data;
  g_autoptr (GFile) file = sas_files_open_finish (result, NULL);
  g_autoptr (GBytes) bytes = file != NULL ? g_file_load_bytes (file, NULL, NULL, NULL) : NULL;
  g_autoptr (GdkTexture) texture = bytes != NULL && g_bytes_get_size (bytes) <= LOGO_MOST_BYTES ? gdk_texture_new_from_bytes (bytes, NULL) : NULL;

  if (file == NULL)
    return;
  if (texture == NULL)
    {
      sas_alert_present (GTK_WIDGET (self), _("The logo was not taken"), _("It must be a PNG or JPEG picture of at most 4 MB."));
      return;
    }
  g_clear_pointer (&self->draft->logo, g_bytes_unref);
  self->draft->logo = g_steal_pointer (&bytes);
  show_logo (self, texture);
}

static void
logo_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  const SasFileQuestion question = { _("Choose the logo"), _("_Choose"), .filter_name = _("Pictures (PNG, JPEG)"), .patterns = "*.png;*.PNG;*.jpg;*.jpeg;*.JPG" };

  sas_files_open_async (widget, &question, on_logo_chosen, g_object_ref (widget));
}

static void
no_logo_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasOfficeAssistant *self = SAS_OFFICE_ASSISTANT (widget);

  g_clear_pointer (&self->draft->logo, g_bytes_unref);
  show_logo (self, NULL);
}

/* The letterhead follows the name until somebody writes in it. */
static void
on_office_changed (SasOfficeAssistant *self)
{
  g_autofree char *proposal = NULL;

  if (self->letterhead_touched)
    return;
  proposal = sas_office_draft_letterhead (gtk_editable_get_text (self->office_entry));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->letterhead_view), proposal, -1);
  self->letterhead_touched = FALSE;
}

static void
on_letterhead_changed (SasOfficeAssistant *self)
{
  self->letterhead_touched = gtk_widget_has_focus (GTK_WIDGET (self->letterhead_view)) || self->letterhead_touched;
}

static void
sas_office_assistant_dispose (GObject *object)
{
  SasOfficeAssistant *self = SAS_OFFICE_ASSISTANT (object);

  g_clear_pointer (&self->people, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_OFFICE_ASSISTANT);
  G_OBJECT_CLASS (sas_office_assistant_parent_class)->dispose (object);
}

static void
sas_office_assistant_finalize (GObject *object)
{
  g_clear_pointer (&SAS_OFFICE_ASSISTANT (object)->draft, sas_office_draft_free);
  G_OBJECT_CLASS (sas_office_assistant_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct { const char *name; GtkWidgetActionActivateFunc activate; } actions[] = {
    { "assistant.next", next_activated },     { "assistant.back", back_activated },       { "assistant.path", path_activated },
    { "assistant.logo", logo_activated },     { "assistant.no-logo", no_logo_activated }, { "assistant.import", import_activated },
    { "assistant.add-row", add_row_activated },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "assistant.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sas_office_assistant_class_init (SasOfficeAssistantClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_office_assistant_dispose;
  G_OBJECT_CLASS (klass)->finalize = sas_office_assistant_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-office-assistant.ui");
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, steps);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, stack);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, office_entry);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, place_entry);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, letterhead_view);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, letterhead_label);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, path_label);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, path_button);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, logo_label);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, logo_picture);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, logo_button);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, logo_clear);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, problem);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, back_button);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, next_button);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, imports);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, typed);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, staff_count);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, chart_intro);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, chart);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, me_drop);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, import_button);
  gtk_widget_class_bind_template_child (widget_class, SasOfficeAssistant, add_button);
  install_actions (widget_class);
}

static void
sas_office_assistant_init (SasOfficeAssistant *self)
{
  GtkWidget *buttons[7];

  gtk_widget_init_template (GTK_WIDGET (self));
  self->draft = sas_office_draft_new ();
  build_steps (self);
  sas_assistant_init_staff (self);
  sas_access_name (GTK_WIDGET (self->letterhead_view), _("Letterhead"));
  sas_access_name (GTK_WIDGET (self->me_drop), _("You are"));
  g_signal_connect_swapped (self->office_entry, "changed", G_CALLBACK (on_office_changed), self);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->letterhead_view), "changed", G_CALLBACK (on_letterhead_changed), self);
  show_path (self);
  show_logo (self, NULL);
  update_steps (self);
  buttons[0] = self->back_button;
  buttons[1] = self->next_button;
  buttons[2] = self->cancel_button;
  buttons[3] = self->path_button;
  buttons[4] = self->logo_button;
  buttons[5] = self->import_button;
  buttons[6] = self->add_button;
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    sas_access_clean_name (buttons[i]);
}

void
sas_office_assistant_present (GtkWindow *parent, SasPathMade made)
{
  SasOfficeAssistant *self;

  g_return_if_fail (GTK_IS_WINDOW (parent) && made != NULL);

  self = g_object_new (SAS_TYPE_OFFICE_ASSISTANT, "transient-for", parent, NULL);
  self->made = made;
  gtk_window_present (GTK_WINDOW (self));
}
