#include "config.h"
#include "sas-access.h"
#include "sas-drop-down.h"
#include "sas-i18n.h"
#include "sas-office-assistant-private.h"

/* A long list is set right on the page Pegawai & Unit; here only so many are asked for. */
#define ROWS_MOST 40

static GtkStringList *
names_of (SasOfficeAssistant *self, const char *first)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, first);
  for (guint i = 0; i < self->people->len; i++)
    gtk_string_list_take (names, sas_person_full_name (sas_roster_person (self->draft->roster, g_ptr_array_index (self->people, i))));
  return names;
}

static guint
place_of (SasOfficeAssistant *self, const char *nip)
{
  for (guint i = 0; nip != NULL && i < self->people->len; i++)
    if (g_str_equal (g_ptr_array_index (self->people, i), nip))
      return i + 1;
  return 0;
}

static void
set_choices (GtkDropDown *drop, GtkStringList *names, guint selected)
{
  GtkExpression *text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_drop_down_set_expression (drop, text);
  sas_drop_down_shorten (drop);
  gtk_expression_unref (text);
  gtk_drop_down_set_enable_search (drop, g_list_model_get_n_items (G_LIST_MODEL (names)) > 12);
  gtk_drop_down_set_model (drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (drop, selected);
}

static void
append_person (SasOfficeAssistant *self, const SasPerson *person, int row, GtkStringList *names)
{
  g_autofree char *name = sas_person_full_name (person);
  g_autofree char *spoken = g_strdup_printf (_("Appraiser of %s"), name);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *drop = gtk_drop_down_new (NULL, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_hexpand (drop, TRUE);
  set_choices (GTK_DROP_DOWN (drop), names, place_of (self, person->superior));
  sas_access_name (drop, spoken);
  g_object_set_data_full (G_OBJECT (drop), "sas-nip", g_strdup (person->nip), g_free);
  gtk_grid_attach (self->chart, label, 0, row, 1, 1);
  gtk_grid_attach (self->chart, drop, 1, row, 1, 1);
}

static void
clear_chart (SasOfficeAssistant *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chart))) != NULL)
    gtk_grid_remove (self->chart, child);
}

static void
say_intro (SasOfficeAssistant *self, guint shown, guint open)
{
  g_autofree char *text = NULL;

  if (self->people->len == 0)
    text = g_strdup (_("There is nobody yet. People can be added later on the page “Staff and units”."));
  else if (open > shown)
    text = g_strdup_printf (_("The first %u of %u people without an appraiser. The others can be set later on the page “Staff and units”."), shown, open);
  else if (open == 0)
    text = g_strdup (_("The list names an appraiser for everybody. That can be changed later on the page “Staff and units”."));
  else
    text = g_strdup (_("Choose who appraises whom. The head of the agency may be left without one."));
  gtk_label_set_label (self->chart_intro, text);
}

void
sas_assistant_fill_chart (SasOfficeAssistant *self)
{
  GPtrArray *people = sas_roster_people (self->draft->roster);
  g_autoptr (GtkStringList) superiors = NULL;
  g_autoptr (GtkStringList) workers = NULL;
  guint open = 0, shown = 0;

  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (self->people, g_strdup (((SasPerson *) g_ptr_array_index (people, i))->nip));
  superiors = names_of (self, _("Nobody"));
  workers = names_of (self, _("HR officer of this office"));
  clear_chart (self);
  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *person = g_ptr_array_index (people, i);

      /* Few people: all are shown, so that what was chosen can be seen and changed. */
      if (people->len > ROWS_MOST && (person->superior != NULL || person->superior_name != NULL))
        continue;
      open++;
      if (shown < ROWS_MOST)
        append_person (self, person, (int) shown++, superiors);
    }
  say_intro (self, shown, open);
  set_choices (self->me_drop, workers, place_of (self, self->draft->me));
}

void
sas_assistant_take_chart (SasOfficeAssistant *self)
{
  guint me = gtk_drop_down_get_selected (self->me_drop);

  g_clear_pointer (&self->draft->me, g_free);
  if (self->people == NULL)
    return;
  if (me >= 1 && me <= self->people->len)
    self->draft->me = g_strdup (g_ptr_array_index (self->people, me - 1));
  for (int row = 0;; row++)
    {
      GtkWidget *drop = gtk_grid_get_child_at (self->chart, 1, row);
      const char *nip = drop != NULL ? g_object_get_data (G_OBJECT (drop), "sas-nip") : NULL;
      guint chosen = drop != NULL ? gtk_drop_down_get_selected (GTK_DROP_DOWN (drop)) : 0;
      const char *superior = chosen >= 1 && chosen <= self->people->len ? g_ptr_array_index (self->people, chosen - 1) : NULL;

      if (drop == NULL)
        return;
      sas_office_draft_set_superior (self->draft, nip, g_strcmp0 (superior, nip) != 0 ? superior : NULL);
    }
}
