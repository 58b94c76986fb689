/* show and set of teams and workblocks. */
#include "config.h"
#include "sas-cli-things.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-likeness.h"
#include "sas-team-store.h"
#include "sas-workblock-store.h"

static gboolean
reads_same (const char *a, const char *b)
{
  g_autofree char *left = sas_text_key (a);
  g_autofree char *right = sas_text_key (b);

  return g_str_equal (left, right);
}

/* The newest team that is called so and works in @year (0: ever); NULL: there is none. */
static SasTeam *
find_team (GPtrArray *teams, const char *name, int year)
{
  SasDate first = year > 0 ? sas_date_new ((guint) year, 1, 1) : SAS_DATE_NONE;
  SasDate last = year > 0 ? sas_date_new ((guint) year, 12, 31) : SAS_DATE_NONE;
  SasTeam *found = NULL;

  for (guint i = 0; i < teams->len; i++)
    {
      SasTeam *team = g_ptr_array_index (teams, i);
      gboolean in_year = year == 0 || ((team->from == SAS_DATE_NONE || team->from <= last) && (team->to == SAS_DATE_NONE || first <= team->to));

      if (in_year && reads_same (team->name, name))
        found = team;
    }
  return found;
}

json_t *
sas_cli_show_team (SasDb *db, const SasCliWhich *which, GError **error)
{
  g_autoptr (GPtrArray) teams = sas_team_store_list (db, error);
  const SasTeam *team = teams != NULL ? find_team (teams, which->name, which->year) : NULL;

  if (team == NULL && teams != NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no team “%s”; `list teams` names them."), which->name);
  return team != NULL ? sas_record_to_json (&sas_team_type, team) : NULL;
}

/* A team of the same name from the same day on is the same team. */
gboolean
sas_cli_set_team (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error)
{
  g_autoptr (SasTeam) team = sas_record_from_json (&sas_team_type, json, error);
  g_autoptr (GPtrArray) teams = team != NULL ? sas_team_store_list (db, error) : NULL;

  for (guint i = 0; teams != NULL && i < teams->len; i++)
    {
      const SasTeam *stored = g_ptr_array_index (teams, i);

      if (stored->from == team->from && reads_same (stored->name, team->name))
        sas_record_set_text (&sas_team_type, team, "id", stored->id);
    }
  return teams != NULL && sas_team_store_save (db, team, actor, error);
}

/* One as an object, as it is printed on one paper; several as an array. */
json_t *
sas_cli_show_workblock (SasDb *db, const SasCliWhich *which, GError **error)
{
  g_autoptr (GPtrArray) blocks = sas_workblock_store_list (db, which->nip, which->year, error);
  g_autoptr (json_t) found = json_array ();

  if (blocks == NULL)
    return NULL;
  for (guint i = 0; i < blocks->len; i++)
    {
      const SasWorkblock *block = g_ptr_array_index (blocks, i);

      if (which->name == NULL || reads_same (block->title, which->name))
        json_array_append_new (found, sas_workblock_to_json (block));
    }
  if (json_array_size (found) == 0)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no such workblock of %s for %d."), which->nip, which->year);
      return NULL;
    }
  return json_array_size (found) == 1 ? json_incref (json_array_get (found, 0)) : g_steal_pointer (&found);
}

/* With the id of the stored one of the same title, if there is one. (transfer full) */
static SasWorkblock *
read_workblock (SasDb *db, const json_t *json, const SasCliWhich *which, GError **error)
{
  g_autoptr (SasWorkblock) block = sas_workblock_from_json (json, which->nip, which->year, error);
  g_autoptr (GPtrArray) blocks = block != NULL ? sas_workblock_store_list (db, block->nip, block->year, error) : NULL;

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      const SasWorkblock *stored = g_ptr_array_index (blocks, i);

      if (reads_same (stored->title, block->title))
        sas_record_set_text (&sas_workblock_type, block, "id", stored->id);
    }
  return blocks != NULL ? g_steal_pointer (&block) : NULL;
}

gboolean
sas_cli_set_workblock (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_workblock_free);
  size_t count = json_is_array (json) ? json_array_size (json) : 1;

  for (size_t i = 0; i < count; i++)
    {
      const json_t *item = json_is_array (json) ? json_array_get (json, i) : json;
      SasWorkblock *block = read_workblock (db, item, which, error);

      if (block == NULL)
        return FALSE;
      g_ptr_array_add (blocks, block);
    }
  return sas_workblock_store_save_all (db, blocks, actor, error);
}
