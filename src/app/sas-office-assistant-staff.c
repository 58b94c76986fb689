#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-office-assistant-private.h"

static const struct { const char *title; int chars; } columns[] = {
  { N_("NIP"), 19 }, { N_("Name"), 14 }, { N_("Position"), 10 }, { N_("Unit"), 8 },
};

static void
update_count (SasOfficeAssistant *self)
{
  guint n = sas_roster_people (self->draft->roster)->len;
  g_autofree char *text = n > 0 ? g_strdup_printf (ngettext_ ("%u person so far", "%u people so far", n), n) : g_strdup (_("Nobody so far"));

  gtk_label_set_label (self->staff_count, text);
}

void
sas_assistant_add_row (SasOfficeAssistant *self)
{
  GtkWidget *first = NULL;

  self->rows++;
  for (int i = 0; i < (int) G_N_ELEMENTS (columns); i++)
    {
      GtkWidget *entry = gtk_entry_new ();
      g_autofree char *name = g_strdup_printf (_("%s, row %u"), _(columns[i].title), self->rows);

      gtk_editable_set_width_chars (GTK_EDITABLE (entry), columns[i].chars);
      gtk_widget_set_hexpand (entry, TRUE);
      sas_access_name (entry, name);
      gtk_grid_attach (self->typed, entry, i, (int) self->rows, 1, 1);
      first = first != NULL ? first : entry;
    }
  if (self->rows > 1)
    gtk_widget_grab_focus (first);
}

void
sas_assistant_init_staff (SasOfficeAssistant *self)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (columns); i++)
    {
      GtkWidget *label = gtk_label_new (_(columns[i].title));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "secondary");
      gtk_grid_attach (self->typed, label, i, 0, 1, 1);
    }
  sas_assistant_add_row (self);
  update_count (self);
}

static const char *
cell (SasOfficeAssistant *self, guint row, int column)
{
  return gtk_editable_get_text (GTK_EDITABLE (gtk_grid_get_child_at (self->typed, column, (int) row)));
}

gboolean
sas_assistant_take_staff (SasOfficeAssistant *self)
{
  for (guint row = 1; row <= self->rows; row++)
    {
      g_autoptr (GError) error = NULL;
      const char *number = cell (self, row, 0), *name = cell (self, row, 1);
      GtkWidget *entry = gtk_grid_get_child_at (self->typed, 0, (int) row);
      gboolean good = (*number == '\0' && *name == '\0') ||
                      sas_office_draft_add_person (self->draft, number, name, cell (self, row, 2), cell (self, row, 3), &error);

      (good ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (entry, "missing");
      sas_access_invalid (entry, !good);
      if (!good)
        {
          sas_assistant_problem (self, error->message);
          gtk_widget_grab_focus (entry);
          return FALSE;
        }
    }
  update_count (self);
  return TRUE;
}

static void
append_import (SasOfficeAssistant *self, const char *summary)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_add_css_class (icon, "ok-text");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), gtk_label_new (summary));
  gtk_box_append (self->imports, box);
}

static void
on_list_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasOfficeAssistant) self = user_data;
  g_autoptr (GFile) file = sas_files_open_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *summary = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  if (sas_office_draft_import (self->draft, path, &summary, &error))
    append_import (self, summary);
  else
    sas_alert_present_error (GTK_WIDGET (self), _("The list was not taken in"), error);
  update_count (self);
}

void
sas_assistant_import (SasOfficeAssistant *self)
{
  const SasFileQuestion question = {
    _("Choose a staff or unit list"), _("_Read"), .filter_name = _("Lists (CSV, XLSX)"), .patterns = "*.csv;*.xlsx;*.txt;*.tsv",
  };

  sas_files_open_async (GTK_WIDGET (self), &question, on_list_chosen, g_object_ref (self));
}
