#include "config.h"
#include "sas-access.h"
#include "sas-drop-down.h"
#include "sas-i18n.h"
#include "sas-record-form-private.h"

struct _SasPeopleField
{
  GtkWidget parent_instance;

  GtkWidget *rows, *list;   /* children */
  SasRoster *roster;        /* (owned) */
  char     **keys;          /* (owned) as in the list */
  GPtrArray *nips;          /* (owned) */
  gboolean   filling;
};
G_DEFINE_FINAL_TYPE (SasPeopleField, sas_people_field, GTK_TYPE_WIDGET)

static int
compare_people (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate ((*(SasPerson *const *) a)->name, (*(SasPerson *const *) b)->name);
}

char **
sas_people_list (SasRoster *roster, GtkStringList *names)
{
  g_autoptr (GPtrArray) people = g_ptr_array_copy (sas_roster_people (roster), NULL, NULL);
  char **keys = g_new0 (char *, people->len + 2);

  g_ptr_array_set_free_func (people, NULL);
  g_ptr_array_sort (people, compare_people);
  keys[0] = g_strdup ("");
  gtk_string_list_append (names, "–");
  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *person = people->pdata[i];
      g_autofree char *full = sas_person_full_name (person);
      g_autofree char *text = g_strdup_printf ("%s · %s", full, person->nip);

      keys[i + 1] = g_strdup (person->nip);
      gtk_string_list_append (names, text);
    }
  return keys;
}

static void show (SasPeopleField *self);

static void
taken_out (GtkButton *button, SasPeopleField *self)
{
  guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "place"));

  if (place < self->nips->len)
    g_ptr_array_remove_index (self->nips, place);
  show (self);
  gtk_widget_grab_focus (self->list);
}

static GtkWidget *
person_row (SasPeopleField *self, guint place)
{
  const char *nip = self->nips->pdata[place];
  const SasPerson *person = sas_roster_person (self->roster, nip);
  g_autofree char *name = person != NULL ? sas_person_full_name (person) : g_strdup (nip);
  g_autofree char *tip = g_strdup_printf (_("Take out %s"), name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (button, "flat");
  sas_access_tip (button, tip);
  g_object_set_data (G_OBJECT (button), "place", GUINT_TO_POINTER (place));
  g_signal_connect (button, "clicked", G_CALLBACK (taken_out), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
show (SasPeopleField *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  for (guint i = 0; i < self->nips->len; i++)
    gtk_box_append (GTK_BOX (self->rows), person_row (self, i));
}

static void
person_chosen (SasPeopleField *self)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->list));
  const char *nip = self->keys[place];

  if (self->filling || *nip == '\0')
    return;
  if (!g_ptr_array_find_with_equal_func (self->nips, nip, g_str_equal, NULL))
    g_ptr_array_add (self->nips, g_strdup (nip));
  show (self);
  self->filling = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->list), 0);
  self->filling = FALSE;
}

static gboolean
sas_people_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SAS_PEOPLE_FIELD (widget)->list);
}

static void
sas_people_field_dispose (GObject *object)
{
  SasPeopleField *self = SAS_PEOPLE_FIELD (object);

  g_clear_pointer (&self->rows, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->roster, sas_roster_unref);
  g_clear_pointer (&self->keys, g_strfreev);
  g_clear_pointer (&self->nips, g_ptr_array_unref);
  G_OBJECT_CLASS (sas_people_field_parent_class)->dispose (object);
}

static void
sas_people_field_class_init (SasPeopleFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_people_field_dispose;
  widget_class->grab_focus = sas_people_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
sas_people_field_init (SasPeopleField *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));
  self->nips = g_ptr_array_new_with_free_func (g_free);
}

GtkWidget *
sas_people_field_new (SasRoster *roster)
{
  SasPeopleField *self = g_object_new (SAS_TYPE_PEOPLE_FIELD, NULL);
  GtkStringList *names = gtk_string_list_new (NULL);

  self->roster = sas_roster_ref (roster);
  self->keys = sas_people_list (roster, names);
  self->list = gtk_drop_down_new (G_LIST_MODEL (names), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  sas_drop_down_shorten (GTK_DROP_DOWN (self->list));
  sas_drop_down_search (GTK_DROP_DOWN (self->list));
  g_signal_connect_swapped (self->list, "notify::selected", G_CALLBACK (person_chosen), self);
  sas_access_name (self->list, _("Add a person"));
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
sas_people_field_set (SasPeopleField *self, GPtrArray *nips)
{
  g_ptr_array_set_size (self->nips, 0);
  for (guint i = 0; i < nips->len; i++)
    g_ptr_array_add (self->nips, g_strdup (nips->pdata[i]));
  show (self);
}

GPtrArray *
sas_people_field_get (SasPeopleField *self)
{
  return self->nips;
}
