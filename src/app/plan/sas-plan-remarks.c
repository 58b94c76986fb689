#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-plan-place.h"
#include "sas-plan-remarks.h"

struct _SasPlanRemarks
{
  GtkBox       parent_instance;

  SasPlanDesk *desk;
  char        *shown;   /* what the rows say: built again only when it differs */
};

G_DEFINE_FINAL_TYPE (SasPlanRemarks, sas_plan_remarks, GTK_TYPE_BOX)

static gboolean
belongs (const char *path, const char *place, const char *except)
{
  if (*place == '\0')
    return *path == '\0';
  return sas_place_holds (place, path) && (except == NULL || strstr (path + strlen (place), except) == NULL);
}

/* Missing texts are marked in their field; the sentence comes when the person has asked what is missing. */
static gboolean
says_it (SasPlanDesk *desk, const SasFinding *finding)
{
  return finding->severity == SAS_WARN || (finding->severity == SAS_MUST && sas_plan_desk_get_strict (desk));
}

static GtkWidget *
row_new (const char *class, const char *icon, const char *markup)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (row, "fix");
  if (class != NULL)
    gtk_widget_add_css_class (row, class);
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), label);
  return row;
}

static void
set_aside_clicked (GtkWidget *button, SasPlanRemarks *self)
{
  const SasFinding *finding = sas_plan_desk_find (self->desk, g_object_get_data (G_OBJECT (button), "path"));

  if (finding != NULL)
    sas_plan_desk_set_aside (self->desk, finding);
}

static void
add_finding (SasPlanRemarks *self, const SasFinding *finding)
{
  gboolean missing = finding->severity == SAS_MUST;
  g_autofree char *markup = g_markup_printf_escaped ("%s  <small>(%s)</small>", finding->message, finding->basis);
  GtkWidget *row = row_new (missing ? "err" : NULL, missing ? "dialog-error-symbolic" : "dialog-warning-symbolic", markup);

  if (!missing)
    {
      GtkWidget *button = gtk_button_new_with_label (_("Set aside"));

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "small");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      g_object_set_data_full (G_OBJECT (button), "path", g_strdup (finding->path), g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (set_aside_clicked), self);
      gtk_box_append (GTK_BOX (row), button);
    }
  gtk_box_append (GTK_BOX (self), row);
}

static void
note_toggled (GtkCheckButton *check, SasPlanRemarks *self)
{
  GPtrArray *notes = sas_plan_desk_get_notes (self->desk);
  const char *id = g_object_get_data (G_OBJECT (check), "id");

  for (guint i = 0; i < notes->len; i++)
    {
      SasNote *note = g_ptr_array_index (notes, i);

      if (strcmp (note->id, id) == 0)
        {
          sas_plan_desk_tick_note (self->desk, note, gtk_check_button_get_active (check));
          return;
        }
    }
}

static void
add_note (SasPlanRemarks *self, const SasNote *note)
{
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>  %s", note->by, note->text);
  GtkWidget *row = row_new (note->done ? "done" : NULL, note->done ? "object-select-symbolic" : "chat-message-new-symbolic", markup);
  GtkWidget *check = gtk_check_button_new_with_label (_("Mended"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), note->done);
  gtk_widget_set_sensitive (check, sas_plan_desk_may_edit (self->desk));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (note->id), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (note_toggled), self);
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (self), row);
}

static char *
summary (SasPlanDesk *desk, const char *place, const char *except)
{
  GString *all = g_string_new (sas_plan_desk_may_edit (desk) ? "w" : "r");
  GPtrArray *findings = sas_plan_desk_get_findings (desk);
  GPtrArray *notes = sas_plan_desk_get_notes (desk);

  for (guint i = 0; i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      if (says_it (desk, finding) && belongs (finding->path, place, except))
        g_string_append_printf (all, "\n%s %s", finding->path, finding->message);
    }
  for (guint i = 0; i < notes->len; i++)
    {
      const SasNote *note = g_ptr_array_index (notes, i);

      if (belongs (note->path, place, except))
        g_string_append_printf (all, "\n%s %d", note->id, note->done);
    }
  return g_string_free (all, FALSE);
}

static void
fill (SasPlanRemarks *self, const char *place, const char *except)
{
  GPtrArray *findings = sas_plan_desk_get_findings (self->desk);
  GPtrArray *notes = sas_plan_desk_get_notes (self->desk);

  for (guint i = 0; i < notes->len; i++)
    if (belongs (((SasNote *) g_ptr_array_index (notes, i))->path, place, except))
      add_note (self, g_ptr_array_index (notes, i));
  for (guint i = 0; i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      if (says_it (self->desk, finding) && belongs (finding->path, place, except))
        add_finding (self, finding);
    }
}

void
sas_plan_remarks_update (SasPlanRemarks *self, SasPlanDesk *desk, const char *place, const char *except)
{
  g_autofree char *said = summary (desk, place, except);
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  GtkWidget *row;

  if (self->desk == desk && g_strcmp0 (said, self->shown) == 0)
    return;
  g_set_object (&self->desk, desk);
  g_free (self->shown);
  self->shown = g_steal_pointer (&said);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), row);
  fill (self, place, except);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL);
  if (focused && !gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

static void
sas_plan_remarks_dispose (GObject *object)
{
  SasPlanRemarks *self = SAS_PLAN_REMARKS (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (sas_plan_remarks_parent_class)->dispose (object);
}

static void
sas_plan_remarks_class_init (SasPlanRemarksClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_plan_remarks_dispose;
}

static void
sas_plan_remarks_init (SasPlanRemarks *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
sas_plan_remarks_new (void)
{
  return g_object_new (SAS_TYPE_PLAN_REMARKS, NULL);
}
