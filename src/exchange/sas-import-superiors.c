/* Superiors in a staff list: rows name each other, by number or by name. */
#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-import-staff.h"

enum { MOST_LEVELS = 100 };   /* of superiors above each other; more is a circle among the people of the office */

static int
index_of (SasStaffList *staff, const char *number)
{
  return number != NULL ? (int) GPOINTER_TO_UINT (g_hash_table_lookup (staff->by_number, number)) - 1 : -1;
}

/* The head of the whole office has his superior outside of it. */
static gboolean
is_top (SasStaffList *staff, const SasPerson *person)
{
  const SasUnit *unit = sas_roster_unit (staff->planner->office, person->unit);

  return unit != NULL && unit->parent_code == NULL &&
         (unit->head_nip == NULL || g_str_equal (unit->head_nip, person->nip));
}

static void
check_superior (SasStaffList *staff, SasStaffEntry *entry)
{
  SasPlanner *planner = staff->planner;
  const SasPerson *person = entry->person;
  gboolean asked = sas_planner_has (planner, STAFF_SUPERIOR) || sas_planner_has (planner, STAFF_SUPERIOR_NAME);

  planner->row = entry->row;
  if (person->superior != NULL && index_of (staff, person->superior) < 0 &&
      sas_roster_person (planner->office, person->superior) == NULL)
    sas_planner_reject (planner, STAFF_SUPERIOR, "superior-unknown",
                        g_strdup_printf (_("The superior %s is neither in this file nor in the office."),
                                         person->superior));
  if (asked && person->superior == NULL && person->superior_name == NULL && !planner->rejected[entry->row] &&
      !is_top (staff, person))
    sas_planner_warn (planner, STAFF_SUPERIOR, "superior-missing",
                      g_strdup (_("No superior is given yet; a plan cannot be submitted until there is one.")));
}

/* "3 -> 5 -> 4 -> 3": where the circle through @start goes, at most a dozen steps of it. */
static char *
describe_circle (SasStaffList *staff, const int *next, guint start)
{
  enum { MOST_STEPS = 12 };
  g_autoptr (GString) way = g_string_new (NULL);
  guint node = start;

  for (guint step = 0; step < MOST_STEPS && (step == 0 || node != start); step++)
    {
      g_string_append_printf (way, "%u → ",
                              sas_planner_number (staff->planner,
                                                  g_array_index (staff->people, SasStaffEntry, node).row));
      node = (guint) next[node];
    }
  if (node == start)
    g_string_append_printf (way, "%u",
                            sas_planner_number (staff->planner,
                                                g_array_index (staff->people, SasStaffEntry, start).row));
  else
    g_string_append (way, "…");
  return g_string_free (g_steal_pointer (&way), FALSE);
}

/* The next person of the file upwards from @superior, through people of the office that the file does not name. */
static int
next_in_file (SasStaffList *staff, const char *superior)
{
  guint steps = MOST_LEVELS;

  while (superior != NULL && index_of (staff, superior) < 0 && steps-- > 0)
    {
      const SasPerson *above = sas_roster_person (staff->planner->office, superior);

      superior = above != NULL ? above->superior : NULL;
    }
  return index_of (staff, superior);
}

static void
check_circles (SasStaffList *staff)
{
  guint count = staff->people->len;
  g_autofree int *next = g_new (int, count + 1);
  g_autofree gboolean *on_circle = g_new0 (gboolean, count + 1);

  for (guint i = 0; i < count; i++)
    {
      const SasStaffEntry *entry = &g_array_index (staff->people, SasStaffEntry, i);

      next[i] = entry->repeats || g_strcmp0 (entry->person->superior, entry->number) == 0 ? -1
                : next_in_file (staff, entry->person->superior);
    }
  sas_import_find_circles (next, count, on_circle);
  for (guint i = 0; i < count; i++)
    if (on_circle[i])
      {
        g_autofree char *way = describe_circle (staff, next, i);

        staff->planner->row = g_array_index (staff->people, SasStaffEntry, i).row;
        sas_planner_reject (staff->planner, STAFF_SUPERIOR, "superior-cycle",
                            g_strdup_printf (_("The superiors go round in a circle: rows %s."), way));
      }
}

/* A list without the superior's NIP names him: one person of that name is meant, otherwise it stays a name. */
static void
find_named_superiors (SasStaffList *staff)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < staff->people->len; i++)
    {
      const SasPerson *person = g_array_index (staff->people, SasStaffEntry, i).person;
      g_autofree char *full_name = sas_person_full_name (person);
      g_autofree char *key = sas_import_fold (full_name);
      gboolean taken = g_hash_table_contains (by_name, key);

      g_hash_table_insert (by_name, g_steal_pointer (&key), taken || person->nip[0] == '\0' ? NULL : person->nip);
    }
  for (guint i = 0; i < staff->people->len; i++)
    {
      SasPerson *person = g_array_index (staff->people, SasStaffEntry, i).person;
      g_autofree char *key = person->superior == NULL && person->superior_name != NULL
                             ? sas_import_fold (person->superior_name) : NULL;
      const char *superior = key != NULL ? g_hash_table_lookup (by_name, key) : NULL;

      if (superior == NULL || g_str_equal (superior, person->nip))
        continue;
      sas_record_set_text (&sas_person_type, person, "superior", superior);
      sas_record_set_text (&sas_person_type, person, "superior_name", NULL);
    }
}

void
sas_staff_settle_superiors (SasStaffList *self)
{
  find_named_superiors (self);
  for (guint i = 0; i < self->people->len; i++)
    check_superior (self, &g_array_index (self->people, SasStaffEntry, i));
  check_circles (self);
}
