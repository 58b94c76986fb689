#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-import-units-index.h"

struct _SasUnitIndex
{
  SasRoster  *office;
  GHashTable *by_name;    /* folded name -> SasUnit; NULL: several have it */
};

SasUnitIndex *
sas_unit_index_new (SasRoster *office)
{
  SasUnitIndex *self = g_new0 (SasUnitIndex, 1);
  GPtrArray *units = sas_roster_units (office);

  self->office = office;
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < units->len; i++)
    {
      char *name = sas_import_fold (((SasUnit *) units->pdata[i])->name);
      gboolean taken = g_hash_table_contains (self->by_name, name);

      g_hash_table_insert (self->by_name, name, taken ? NULL : units->pdata[i]);
    }
  return self;
}

void
sas_unit_index_free (SasUnitIndex *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_name);
  g_free (self);
}

/* Words of a unit's name: "&" is "dan", points and commas are nothing. */
static GStrv
words_of (const char *name)
{
  g_autofree char *folded = sas_import_fold (name);
  g_auto (GStrv) parts = NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_strdelimit (folded, ".,/()-", ' ');
  parts = g_strsplit (folded, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      g_strv_builder_add (words, g_str_equal (parts[i], "&") ? "dan" : parts[i]);
  return g_strv_builder_end (words);
}

/* "Subbag Umum & Kepegawaian" abbreviates "Subbagian Umum dan Kepegawaian": as many words, each the beginning of the
 * other's. */
static gboolean
abbreviates (const GStrv written, const GStrv full)
{
  guint count = g_strv_length (written);

  if (count == 0 || g_strv_length (full) != count)
    return FALSE;
  for (guint i = 0; i < count; i++)
    if (!g_str_has_prefix (full[i], written[i]))
      return FALSE;
  return TRUE;
}

static const SasUnit *
guess (SasUnitIndex *self, const char *name)
{
  g_auto (GStrv) written = words_of (name);
  GPtrArray *units = sas_roster_units (self->office);

  for (guint i = 0; i < units->len; i++)
    {
      g_auto (GStrv) full = words_of (((SasUnit *) units->pdata[i])->name);

      if (abbreviates (written, full))
        return units->pdata[i];
    }
  return NULL;
}

static const SasUnit *
find_by_name (SasUnitIndex *self, SasPlanner *planner, const char *name)
{
  g_autofree char *key = sas_import_fold (name);
  const SasUnit *unit = g_hash_table_lookup (self->by_name, key);
  const SasUnit *meant;

  if (unit != NULL)
    return unit;
  if (g_hash_table_contains (self->by_name, key))
    {
      sas_planner_reject (planner, STAFF_UNIT_NAME, "unit-ambiguous",
                          g_strdup_printf (_("Several units are named \"%s\"; give the code."), name));
      return NULL;
    }
  meant = guess (self, name);
  if (meant != NULL)
    sas_planner_reject (planner, STAFF_UNIT_NAME, "unit-unknown",
                        g_strdup_printf (_("The unit \"%s\" is not known; perhaps %s is meant."), name, meant->name));
  else
    sas_planner_reject (planner, STAFF_UNIT_NAME, "unit-unknown",
                        g_strdup_printf (_("The unit \"%s\" is not known."), name));
  return NULL;
}

/* A code that is known: the name beside it may be missing or written otherwise, but may not be another unit's. */
static const SasUnit *
check_name (SasUnitIndex *self, SasPlanner *planner, const SasUnit *unit, const char *name)
{
  g_autofree char *key = sas_import_fold (name);
  g_autofree char *own = sas_import_fold (unit->name);

  if (name[0] == '\0' || g_str_equal (key, own))
    return unit;
  if (!g_hash_table_contains (self->by_name, key))
    {
      sas_planner_warn (planner, STAFF_UNIT_NAME, "unit-name-differs",
                        g_strdup_printf (_("Unit %s is %s; the name written is \"%s\"."), unit->code, unit->name,
                                         name));
      return unit;
    }
  sas_planner_reject (planner, STAFF_UNIT, "unit-conflict",
                      g_strdup_printf (_("The code %s is %s, but the name written is %s."), unit->code, unit->name,
                                       name));
  return NULL;
}

static const SasUnit *
find_unit (SasUnitIndex *self, SasPlanner *planner, const char *code, const char *name)
{
  const SasUnit *unit = sas_roster_unit (self->office, code);
  g_autofree char *key = sas_import_fold (name);

  if (unit != NULL)
    return check_name (self, planner, unit, name);
  if (code[0] == '\0')
    return find_by_name (self, planner, name);
  unit = g_hash_table_lookup (self->by_name, key);
  if (unit == NULL)
    sas_planner_reject (planner, STAFF_UNIT, "unit-unknown",
                        g_strdup_printf (_("The unit %s (%s) is not known."), code, name));
  else
    sas_planner_warn (planner, STAFF_UNIT, "unit-code-unknown",
                      g_strdup_printf (_("The code %s is not known; %s was found by its name."), code, unit->name));
  return unit;
}

void
sas_unit_index_read (SasUnitIndex *self, SasPlanner *planner, SasPerson *person)
{
  const char *code = planner->texts[STAFF_UNIT], *name = planner->texts[STAFF_UNIT_NAME];
  gboolean asked = sas_planner_has (planner, STAFF_UNIT) || sas_planner_has (planner, STAFF_UNIT_NAME);
  const SasUnit *unit;

  if (!asked && person->unit != NULL)
    return;
  if (code[0] == '\0' && name[0] == '\0')
    {
      int column = sas_planner_has (planner, STAFF_UNIT) || !asked ? STAFF_UNIT : STAFF_UNIT_NAME;
      g_autofree char *shortness = sas_planner_shortness (planner, column);

      sas_planner_reject (planner, STAFF_UNIT, "unit-missing", g_strdup_printf (_("The unit is empty%s."), shortness));
      return;
    }
  unit = find_unit (self, planner, code, name);
  if (unit == NULL)
    return;
  if (code[0] == '\0')
    sas_planner_cleaned (planner, STAFF_UNIT, unit->code);
  sas_record_set_text (&sas_person_type, person, "unit", unit->code);
}
