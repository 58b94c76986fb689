#include "config.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-record-store.h"
#include "sas-rows.h"
#include "sas-team-store.h"

GPtrArray *
sas_team_store_list (SasDb *db, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  GPtrArray *teams;

  g_return_val_if_fail (db != NULL, NULL);

  teams = sas_tx_read (&tx, db, error) ? sas_rows_load_all (db, &sas_team_type, error) : NULL;
  if (teams != NULL)
    g_ptr_array_set_free_func (teams, (GDestroyNotify) sas_team_free);
  return teams;
}

static gboolean
check_person (SasDb *db, const char *nip, GError **error)
{
  gint64 found = sas_db_number (db, 0, error, "SELECT count(*) FROM person WHERE nip = ?1", "s", nip);

  if (found == 0)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND,
                 _("Nobody in this office has the number %s. Import or add the person first; nothing was changed."), nip);
  return found > 0;
}

static gboolean
check_team (SasDb *db, const SasTeam *team, GError **error)
{
  const char *fault = *team->name == '\0' ? _("A team needs a name. Nothing was changed.")
    : team->members->len == 0 ? _("A team needs members. Nothing was changed.")
    : g_ptr_array_find_with_equal_func (team->members, team->lead, g_str_equal, NULL)
    ? _("The lead of a team is not also a member of it. Nothing was changed.")
    : team->from != SAS_DATE_NONE && team->to != SAS_DATE_NONE && team->from > team->to
    ? _("from, to: the team ends before it begins. Nothing was changed.") : NULL;

  if (fault != NULL)
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, fault);
      return FALSE;
    }
  for (guint i = 0; i < team->members->len; i++)
    if (!check_person (db, g_ptr_array_index (team->members, i), error))
      return FALSE;
  return check_person (db, team->lead, error);
}

gboolean
sas_team_store_save (SasDb *db, SasTeam *team, const SasActor *actor, GError **error)
{
  g_return_val_if_fail (db != NULL && team != NULL && actor != NULL, FALSE);
  return check_team (db, team, error) && sas_record_store_save (db, &sas_team_type, "name", team, actor, error);
}

gboolean
sas_team_store_remove (SasDb *db, const char *id, const SasActor *actor, GError **error)
{
  g_return_val_if_fail (db != NULL && id != NULL && actor != NULL, FALSE);
  return sas_record_store_remove (db, &sas_team_type, "name", id, actor, error);
}
