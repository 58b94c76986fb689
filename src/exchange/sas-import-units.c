/* Rows of a unit list become units. */
#include "config.h"
#include <string.h>
#include "sas-charset.h"
#include "sas-i18n.h"
#include "sas-import-private.h"

typedef struct { guint row; gboolean repeats; SasUnit *unit; } Unit;

typedef struct
{
  SasPlanner *planner;
  GArray     *units;     /* Unit */
  GHashTable *by_code;   /* code -> index + 1 */
} Units;

static const struct { const char *word; SasHeadState state; } states[] = {
  { "definitif", SAS_HEAD_DEFINITIVE }, { "plt", SAS_HEAD_PLT }, { "plt.", SAS_HEAD_PLT },
  { "pelaksana tugas", SAS_HEAD_PLT },
  { "lowong", SAS_HEAD_VACANT }, { "kosong", SAS_HEAD_VACANT },
};

static void
read_head (Units *units, SasUnit *unit)
{
  SasPlanner *planner = units->planner;
  const char *number = planner->texts[UNIT_HEAD_NIP], *text = planner->texts[UNIT_HEAD_STATE];
  g_autofree char *word = sas_import_fold (text);
  g_autofree char *quoted = sas_charset_shorten (text, 40);
  SasNip nip = sas_nip_parse (number);
  gboolean known = text[0] == '\0';

  if (number[0] != '\0' && !nip.valid)
    sas_planner_reject (planner, UNIT_HEAD_NIP, sas_import_nip_code (&nip), sas_nip_explain (&nip));
  if (sas_planner_has (planner, UNIT_HEAD_NIP))
    sas_record_set_text (&sas_unit_type, unit, "head_nip", nip.valid ? nip.number : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i].word, word))
      {
        unit->head_state = states[i].state;
        known = TRUE;
      }
  if (!known)
    sas_planner_reject (planner, UNIT_HEAD_STATE, "head-state-unknown",
                        g_strdup_printf (_("\"%s\" is none of definitif, plt, lowong."), quoted));
}

static void
find_repetition (Units *units, Unit *entry)
{
  SasPlanner *planner = units->planner;
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (units->by_code, entry->unit->code));
  guint above;

  if (first == 0)
    {
      g_hash_table_insert (units->by_code, g_strdup (entry->unit->code), GUINT_TO_POINTER (units->units->len + 1));
      return;
    }
  above = g_array_index (units->units, Unit, first - 1).row;
  entry->repeats = sas_planner_same_rows (planner, above, entry->row);
  if (entry->repeats)
    sas_planner_warn (planner, UNIT_CODE, "duplicate-identical",
                      g_strdup_printf (_("This row repeats row %u; it counts once."),
                                       sas_planner_number (planner, above)));
  else
    sas_planner_reject (planner, UNIT_CODE, "code-duplicate",
                        g_strdup_printf (_("The code %s already stands in row %u with other contents."),
                                         entry->unit->code,
                                         sas_planner_number (planner, above)));
}

static void
read_rows (Units *units)
{
  SasPlanner *planner = units->planner;

  for (planner->row = planner->map.header + 1; planner->row < sas_sheet_n_rows (planner->sheet); planner->row++)
    {
      Unit entry = { .row = planner->row };
      const SasUnit *old;

      sas_planner_read_row (planner);
      old = sas_roster_unit (planner->office, planner->texts[UNIT_CODE]);
      entry.unit = old != NULL ? sas_unit_copy (old) : sas_unit_new ();
      sas_planner_fill (planner, &sas_unit_type, entry.unit);
      if (entry.unit->code[0] == '\0')
        sas_planner_reject (planner, UNIT_CODE, "code-missing", g_strdup (_("The code of the unit is empty.")));
      else
        find_repetition (units, &entry);
      if (entry.unit->name[0] == '\0')
        sas_planner_reject (planner, UNIT_NAME, "name-missing", g_strdup (_("The name is empty.")));
      read_head (units, entry.unit);
      g_array_append_val (units->units, entry);
    }
}

static int
index_of (Units *units, const char *code)
{
  return code != NULL ? (int) GPOINTER_TO_UINT (g_hash_table_lookup (units->by_code, code)) - 1 : -1;
}

/* The next unit of the file upwards, through units of the office that the file does not name. */
static int
next_in_file (Units *units, const char *parent)
{
  guint steps = sas_roster_units (units->planner->office)->len;

  while (parent != NULL && index_of (units, parent) < 0 && steps-- > 0)
    {
      const SasUnit *above = sas_roster_unit (units->planner->office, parent);

      parent = above != NULL ? above->parent_code : NULL;
    }
  return index_of (units, parent);
}

static void
check_parents (Units *units)
{
  SasPlanner *planner = units->planner;
  guint count = units->units->len;
  g_autofree int *next = g_new (int, count + 1);
  g_autofree gboolean *on_circle = g_new0 (gboolean, count + 1);

  for (guint i = 0; i < count; i++)
    {
      const Unit *entry = &g_array_index (units->units, Unit, i);
      const char *parent = entry->unit->parent_code;

      planner->row = entry->row;
      next[i] = entry->repeats ? -1 : next_in_file (units, parent);
      if (parent != NULL && index_of (units, parent) < 0 && sas_roster_unit (planner->office, parent) == NULL)
        sas_planner_reject (planner, UNIT_PARENT, "parent-unknown",
                            g_strdup_printf (_("The unit above, %s, is neither in this file nor in the office."),
                                             parent));
    }
  sas_import_find_circles (next, count, on_circle);
  for (guint i = 0; i < count; i++)
    if (on_circle[i])
      {
        planner->row = g_array_index (units->units, Unit, i).row;
        sas_planner_reject (planner, UNIT_PARENT, "parent-cycle",
                            g_strdup (_("The units above each other go round in a circle.")));
      }
}

static void
settle_unit (Units *units, Unit *entry)
{
  SasPlanner *planner = units->planner;
  const SasUnit *unit = entry->unit;

  planner->row = entry->row;
  if (planner->rejected[entry->row])
    sas_planner_list_rejected (planner, unit->code, unit->name);
  else if (!entry->repeats &&
           sas_planner_settle (planner, &sas_unit_type, sas_roster_unit (planner->office, unit->code), unit, unit->code,
                               unit->name) != SAS_VERDICT_SAME)
    sas_roster_put_unit (planner->import->changes, g_steal_pointer (&entry->unit));
}

static void
unit_clear (gpointer data)
{
  sas_unit_free (((Unit *) data)->unit);
}

void
sas_import_plan_units (SasPlanner *self)
{
  g_autoptr (GArray) list = g_array_new (FALSE, TRUE, sizeof (Unit));
  g_autoptr (GHashTable) by_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Units units = { self, list, by_code };

  g_array_set_clear_func (list, unit_clear);
  read_rows (&units);
  check_parents (&units);
  for (guint i = 0; i < list->len; i++)
    settle_unit (&units, &g_array_index (list, Unit, i));
}
