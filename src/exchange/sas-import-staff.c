/* Rows of a staff list become people, in three steps: each row by itself, then who is whose superior, then what is
 * new. */
#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-import-staff.h"

static void
find_repetition (SasStaffList *staff, SasStaffEntry *person)
{
  SasPlanner *planner = staff->planner;
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (staff->by_number, person->number));
  const SasStaffEntry *other;

  if (person->number[0] == '\0')
    return;
  if (first == 0)
    {
      g_hash_table_insert (staff->by_number, g_strdup (person->number), GUINT_TO_POINTER (staff->people->len + 1));
      return;
    }
  other = &g_array_index (staff->people, SasStaffEntry, first - 1);
  person->repeats = sas_planner_same_rows (planner, other->row, person->row);
  if (person->repeats)
    sas_planner_warn (planner, STAFF_NIP, "duplicate-identical",
                      g_strdup_printf (_("This row repeats row %u; it counts once."),
                                       sas_planner_number (planner, other->row)));
  else
    sas_planner_reject (planner, STAFF_NIP, "nip-duplicate",
                        g_strdup_printf (_("NIP %s already stands in row %u with other contents."), person->number,
                                         sas_planner_number (planner, other->row)));
}

/* A row whose cells are out of place: who it is still counts when others name him as their superior. */
static void
read_number_only (SasStaffList *staff, SasStaffEntry *entry)
{
  SasNip nip = sas_nip_parse (staff->planner->texts[STAFF_NIP]);

  g_strlcpy (entry->number, nip.valid ? nip.number : "", sizeof entry->number);
  entry->person = sas_person_new ();
  sas_record_set_text (&sas_person_type, entry->person, "nip", entry->number);
  sas_record_set_text (&sas_person_type, entry->person, "name", staff->planner->texts[STAFF_NAME]);
  if (nip.valid && !g_hash_table_contains (staff->by_number, nip.number))
    g_hash_table_insert (staff->by_number, g_strdup (nip.number), GUINT_TO_POINTER (staff->people->len + 1));
}

static void
read_rows (SasStaffList *staff)
{
  SasPlanner *planner = staff->planner;

  for (planner->row = planner->map.header + 1; planner->row < sas_sheet_n_rows (planner->sheet); planner->row++)
    {
      SasStaffEntry entry = { .row = planner->row };

      if (sas_planner_read_row (planner))
        {
          sas_staff_read_person (staff, &entry);
          find_repetition (staff, &entry);
        }
      else
        read_number_only (staff, &entry);
      g_array_append_val (staff->people, entry);
    }
}

static void
settle_person (SasStaffList *staff, SasStaffEntry *entry)
{
  SasPlanner *planner = staff->planner;
  const SasPerson *old = entry->number[0] != '\0' ? sas_roster_person (planner->office, entry->number) : NULL;
  g_autofree char *name = sas_person_full_name (entry->person);

  planner->row = entry->row;
  if (planner->rejected[entry->row])
    sas_planner_list_rejected (planner, entry->person->nip, name);
  else if (!entry->repeats &&
           sas_planner_settle (planner, &sas_person_type, old, entry->person, entry->number, name) != SAS_VERDICT_SAME)
    sas_roster_put_person (planner->import->changes, g_steal_pointer (&entry->person));
}

static void
person_clear (gpointer data)
{
  sas_person_free (((SasStaffEntry *) data)->person);
}

void
sas_import_plan_staff (SasPlanner *self)
{
  g_autoptr (GArray) people = g_array_new (FALSE, TRUE, sizeof (SasStaffEntry));
  g_autoptr (GHashTable) by_number = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (SasUnitIndex) units = sas_unit_index_new (self->office);
  SasStaffList staff = { self, people, by_number, units };

  g_array_set_clear_func (people, person_clear);
  read_rows (&staff);
  sas_staff_settle_superiors (&staff);
  for (guint i = 0; i < people->len; i++)
    settle_person (&staff, &g_array_index (people, SasStaffEntry, i));
}
