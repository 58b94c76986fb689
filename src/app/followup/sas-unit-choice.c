#include "config.h"
#include "sas-drop-down.h"
#include "sas-i18n.h"
#include "sas-unit-choice.h"

#define CODES "sas-units"
#define DEEPEST 16

static void
add_units (GtkStringList *names, GPtrArray *codes, SasRoster *roster, const char *parent, guint depth)
{
  GPtrArray *units = sas_roster_children (roster, parent);

  for (guint i = 0; i < units->len && depth < DEEPEST; i++)
    {
      const SasUnit *unit = g_ptr_array_index (units, i);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint step = 0; step < depth; step++)
        g_string_append (text, "\u2003");
      g_string_append (text, unit->name);
      gtk_string_list_append (names, text->str);
      g_ptr_array_add (codes, g_strdup (unit->code));
      add_units (names, codes, roster, unit->code, depth + 1);
    }
}

const char *
sas_unit_choice_get (GtkDropDown *drop_down)
{
  GPtrArray *codes = g_object_get_data (G_OBJECT (drop_down), CODES);
  guint chosen = gtk_drop_down_get_selected (drop_down);

  return codes != NULL && chosen < codes->len ? g_ptr_array_index (codes, chosen) : NULL;
}

void
sas_unit_choice_fill (GtkDropDown *drop_down, SasSession *session)
{
  g_autofree char *before = g_strdup (sas_unit_choice_get (drop_down));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);
  guint chosen = 0;

  gtk_string_list_append (names, _("Whole office"));
  g_ptr_array_add (codes, NULL);
  add_units (names, codes, sas_session_get_roster (session), NULL, 0);
  for (guint i = 1; i < codes->len; i++)
    if (g_strcmp0 (before, g_ptr_array_index (codes, i)) == 0)
      chosen = i;
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (names));
  g_object_set_data_full (G_OBJECT (drop_down), CODES, codes, (GDestroyNotify) g_ptr_array_unref);
  gtk_drop_down_set_selected (drop_down, chosen);
}
