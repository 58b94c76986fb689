#include "config.h"
#include "sas-i18n.h"
#include "sas-matrix-leaders.h"
#include "sas-plan-begin.h"

static void
leader_free (gpointer data)
{
  SasMatrixLeader *leader = data;

  g_free (leader->nip);
  g_free (leader->label);
  g_free (leader);
}

static void
add (GPtrArray *leaders, GHashTable *seen, const SasPerson *person, int year)
{
  SasMatrixLeader *leader;

  if (person == NULL || !g_hash_table_add (seen, person->nip))
    return;
  leader = g_new (SasMatrixLeader, 1);
  *leader = (SasMatrixLeader) { g_strdup (person->nip), g_strdup_printf (_("Plan %s %d"), person->name, year) };
  g_ptr_array_add (leaders, leader);
}

GPtrArray *
sas_matrix_leaders_new (SasRoster *roster, int year)
{
  GPtrArray *leaders = g_ptr_array_new_with_free_func (leader_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *tops = sas_roster_children (roster, NULL);
  SasDate day = sas_plan_day_of (year);

  for (guint t = 0; t < tops->len; t++)
    {
      g_autoptr (GPtrArray) units = sas_roster_descendants (roster, ((const SasUnit *) tops->pdata[t])->code);

      for (guint u = 0; u < units->len; u++)
        add (leaders, seen, sas_roster_leader_at (roster, ((const SasUnit *) units->pdata[u])->code, day), year);
    }
  for (guint p = 0; p < sas_roster_people (roster)->len; p++)
    add (leaders, seen, sas_roster_appraiser (roster, ((const SasPerson *) sas_roster_people (roster)->pdata[p])->nip, day), year);
  return leaders;
}

guint
sas_matrix_leaders_find (GPtrArray *leaders, const char *nip)
{
  for (guint i = 0; i < leaders->len; i++)
    if (g_strcmp0 (((const SasMatrixLeader *) leaders->pdata[i])->nip, nip) == 0)
      return i;
  return 0;
}
