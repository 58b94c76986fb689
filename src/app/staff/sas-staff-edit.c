#include "config.h"
#include "sas-roster-store.h"
#include "sas-staff-edit.h"

typedef gboolean (*SaveFunc) (SasDb *db, gpointer record, const SasActor *actor, GError **error);
typedef gboolean (*RemoveFunc) (SasDb *db, const char *id, const SasActor *actor, GError **error);

static const struct { const SasRecordType *type; SaveFunc save; RemoveFunc remove; } stores[] = {
  { &sas_unit_type,       (SaveFunc) sas_roster_store_save_unit,       sas_roster_store_remove_unit       },
  { &sas_person_type,     (SaveFunc) sas_roster_store_save_person,     sas_roster_store_remove_person     },
  { &sas_assignment_type, (SaveFunc) sas_roster_store_save_assignment, sas_roster_store_remove_assignment },
};

/* All three begin with their id. */
static char **
id_of (gpointer record)
{
  return record;
}

SasStaffChange *
sas_staff_change_new (const SasRecordType *type, gpointer before, gpointer after)
{
  SasStaffChange *change = g_new0 (SasStaffChange, 1);

  change->type = type;
  change->before = before;
  change->after = after;
  return change;
}

void
sas_staff_change_free (SasStaffChange *change)
{
  if (change == NULL)
    return;
  if (change->before != NULL)
    sas_record_free (change->type, change->before);
  if (change->after != NULL)
    sas_record_free (change->type, change->after);
  g_free (change);
}

SasStaffChange *
sas_staff_change_reverse (const SasStaffChange *change)
{
  SasStaffChange *reverse = sas_staff_change_new (change->type, NULL, NULL);

  if (change->after != NULL)
    reverse->before = sas_record_copy (change->type, change->after);
  if (change->before != NULL)
    reverse->after = sas_record_copy (change->type, change->before);
  if (reverse->before == NULL)   /* what was removed comes back as a new row */
    {
      g_free (*id_of (reverse->after));
      *id_of (reverse->after) = g_strdup ("");
    }
  return reverse;
}

static gpointer
run_change (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  SasStaffChange *change = input;

  for (guint i = 0; i < G_N_ELEMENTS (stores); i++)
    if (stores[i].type == change->type)
      {
        gboolean done = change->after != NULL ? stores[i].save (db, change->after, actor, error)
                                              : stores[i].remove (db, *id_of (change->before), actor, error);
        SasStaffChange *made = done ? sas_staff_change_new (change->type, NULL, NULL) : NULL;

        if (made != NULL)
          {
            made->before = g_steal_pointer (&change->before);
            made->after = g_steal_pointer (&change->after);
          }
        return made;
      }
  g_assert_not_reached ();
}

void
sas_staff_change_async (SasSession *session, SasStaffChange *change, GAsyncReadyCallback callback, gpointer user_data)
{
  sas_session_run_async (session, SAS_CHANGED_ROSTER, run_change, change, (GDestroyNotify) sas_staff_change_free,
                         (GDestroyNotify) sas_staff_change_free, NULL, callback, user_data);
}

SasStaffChange *
sas_staff_change_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}
